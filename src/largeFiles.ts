import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { ProblemError, problem } from './problems.ts';
import type { OpenStream } from './read/byteStream.ts';
import { type FileLines, linesOfLarge } from './read/fileLines.ts';

/** So many bytes make a file large: a smaller one is kept in memory, and read as fast whole as in pieces. */
const LARGE = 4 << 20;

const PIECE = 1 << 20;

/** Files that are read in pieces each time they are wanted, and must be the same each time. */
export interface LargeFiles {
  /** How to open a file; undefined when there is none or when it isn't large. */
  readonly find: (path: string) => OpenStream | undefined;
  /** Works out the checksums of the files that have been opened, in turns with whatever else there is to do. @throws ProblemError file.changed */
  readonly sum: () => Promise<void>;
  /** The lines of a file that has been opened; undefined for any other. */
  readonly lines: (path: string) => FileLines | undefined;
  /** sha256 in hexadecimal of an opened file, once it has been worked out. */
  readonly checksum: (path: string) => string | undefined;
}

/**
 * Keeps V8's room for new objects as it is, from now on: what lives on of a large file would make it grow to 48 MB, and nothing
 * is gained by that.
 */
const holdYoungGeneration = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** The large files of a folder; `locate` gives a file's place on the disk. */
export function largeFiles(locate: (path: string) => string): LargeFiles {
  const opened = new Map<string, string>();
  const sums = new Map<string, string>();
  const lines = new Map<string, FileLines>();
  /** A file that is written to between two readings would give one document two truths. */
  const holdUnchanged = (path: string, stats: Stats): void => {
    const identity = [stats.ino, stats.size, stats.mtimeMs].join(' ');
    if ((opened.get(path) ?? identity) !== identity)
      throw new ProblemError(problem('file.changed', { file: path }, {}));
    opened.set(path, identity);
  };
  const openFile = (path: string): ReturnType<OpenStream> => {
    const file = openSync(locate(path), 'r');
    holdUnchanged(path, fstatSync(file));
    holdYoungGeneration();
    return {
      read: (target, position) => readSync(file, target, { position: position ?? null }),
      close: () => closeSync(file),
    };
  };
  const sumOf = async (path: string): Promise<string> => {
    const hash = createHash('sha256');
    const file = await open(locate(path));
    try {
      holdUnchanged(path, await file.stat());
      const piece = new Uint8Array(PIECE);
      for (;;) {
        const { bytesRead } = await file.read(piece);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
      }
      holdUnchanged(path, await file.stat());
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  };
  return {
    find: (path) => {
      const stats = statSync(locate(path), { throwIfNoEntry: false });
      return stats?.isFile() && stats.size > LARGE ? () => openFile(path) : undefined;
    },
    sum: async () => {
      for (const path of opened.keys()) if (!sums.has(path)) sums.set(path, await sumOf(path));
    },
    lines: (path) => {
      if (opened.has(path) && !lines.has(path))
        lines.set(
          path,
          linesOfLarge(() => openFile(path)),
        );
      return lines.get(path);
    },
    checksum: (path) => sums.get(path),
  };
}
