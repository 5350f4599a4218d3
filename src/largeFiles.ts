import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { setForLargeFiles, setForShortRuns } from './engine.ts';
import { ProblemError, problem } from './problems.ts';
import type { ByteStream } from './read/byteStream.ts';
import { type FileLines, type LineIndex, linesOfLarge } from './read/fileLines.ts';
import type { LargeFile } from './read/large/largeFile.ts';

/** So many bytes make a file large: a smaller one is kept in memory, and read as fast whole as in pieces. */
const LARGE = 4 << 20;

/** Files that are read in pieces each time they are wanted, and must be the same each time. */
export interface LargeFiles {
  /** A file; undefined when there is none or when it isn't large. */
  readonly find: (path: string) => LargeFile | undefined;
  /** The lines of a file that has been read; undefined for any other. */
  readonly lines: (path: string) => FileLines | undefined;
  /** sha256 in hexadecimal of a file that has been read from its beginning to its end. */
  readonly checksum: (path: string) => string | undefined;
}

/** The large files of a folder; `locate` gives a file's place on the disk. */
export function largeFiles(locate: (path: string) => string): LargeFiles {
  const opened = new Map<string, string>();
  const sums = new Map<string, string>();
  const indexes = new Map<string, LineIndex>();
  /** A file that is written to between two readings, or in one, would give one document two truths. */
  const holdUnchanged = (path: string, stats: Stats): void => {
    const identity = [stats.ino, stats.size, stats.mtimeMs].join(' ');
    if ((opened.get(path) ?? identity) !== identity)
      throw new ProblemError(problem('file.changed', { file: path }, {}));
    opened.set(path, identity);
  };
  const open = (path: string): ByteStream => {
    const file = openSync(locate(path), 'r');
    try {
      holdUnchanged(path, fstatSync(file));
    } catch (fault) {
      closeSync(file);
      throw fault;
    }
    // Whoever reads all of it works out its sum: it is in the processor's cache then.
    const hash = sums.has(path) ? undefined : createHash('sha256');
    return {
      read: (target, position) => {
        const read = readSync(file, target, { position: position ?? null });
        if (position !== undefined) return read;
        if (read > 0) hash?.update(target.subarray(0, read));
        else if (hash && !sums.has(path)) {
          holdUnchanged(path, fstatSync(file));
          sums.set(path, hash.digest('hex'));
        }
        return read;
      },
      close: () => closeSync(file),
    };
  };
  const openWhole = (path: string): ByteStream => {
    const stream = open(path);
    setForLargeFiles();
    return {
      ...stream,
      close: () => {
        stream.close();
        setForShortRuns();
      },
    };
  };
  return {
    find: (path) => {
      const stats = statSync(locate(path), { throwIfNoEntry: false });
      if (!stats?.isFile() || stats.size <= LARGE) return undefined;
      return { open: () => openWhole(path), keepLines: (index) => indexes.set(path, index) };
    },
    lines: (path) => {
      const index = indexes.get(path);
      return index && linesOfLarge(() => open(path), index);
    },
    checksum: (path) => sums.get(path),
  };
}
