import { expect } from 'vitest';
import type { SourceSetting } from '../../src/config/board.ts';
import type { LargeFile } from '../../src/read/large/largeFile.ts';
import { readLargePostings } from '../../src/read/large/largePostings.ts';
import type { Postings } from '../../src/read/posting.ts';
import { readPostings } from '../../src/read/postings.ts';
import { reported } from './reported.ts';

/** Small enough for files of a few rows to be read in many windows; each is longer than the longest row. */
export const SMALL_WINDOWS = { head: 1024, window: 2048 };

/** A file's bytes as a large one that gives a few at a time. */
export const largeFile = (bytes: Uint8Array, keepLines: LargeFile['keepLines'] = () => {}): LargeFile => ({
  keepLines,
  open: () => {
    let at = 0;
    return {
      read: (target, position = at) => {
        const piece = bytes.subarray(position, position + Math.min(target.length, 700));
        target.set(piece);
        at = position + piece.length;
        return piece.length;
      },
      close: () => {},
    };
  },
});

/** The reader of large files' postings; undefined for what it leaves to the ordinary one. */
export const large = (bytes: Uint8Array, setting: SourceSetting, sizes = SMALL_WINDOWS) =>
  readLargePostings(largeFile(bytes), 'f.csv', setting, sizes);

const plain = ({ all, linesOf, receipt }: Postings) => ({
  receipt,
  postings: all.map((posting) => ({ ...posting, lines: [...linesOf([posting])] })),
});

/** Holds the reader of large files against the ordinary one. Whether it read the file, and whether the ordinary one did. */
export function compare(bytes: Uint8Array, about: string, setting: SourceSetting, sizes = SMALL_WINDOWS) {
  const found = large(bytes, setting, sizes);
  const ordinary = reported((report) => readPostings(bytes, 'f.csv', setting, report));
  if (found) {
    expect(ordinary.problems, about).toEqual([]);
    expect(plain(found), about).toEqual(plain(ordinary.value!));
  }
  return { read: found !== undefined, readable: ordinary.value !== undefined };
}
