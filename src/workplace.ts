import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeFiles } from './largeFiles.ts';
import type { FileLines } from './read/fileLines.ts';
import type { LargeFile } from './read/large/largeFile.ts';

/** A report that the user has: where its file is, and which municipality and board it belongs to. */
export interface ReportName {
  /** `2025-05-manadsuppfoljning` */
  readonly name: string;
  /** `alingsas` */
  readonly municipality: string;
  /** `socialnamnden` */
  readonly board: string;
  /** `data/alingsas/socialnamnden/rapporter/2025-05-manadsuppfoljning.md` */
  readonly file: string;
}

/** The user's folders, read-only. Paths are relative to the root and written with `/`, as messages show them. */
export interface Workplace {
  readonly reports: () => ReportName[];
  /** The folders that have a namnd.yaml, reports or not. */
  readonly boards: () => { readonly municipality: string; readonly board: string }[];
  /** A file's bytes; undefined when there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Names of the files in a folder that end as asked for; none when there is no such folder. */
  readonly list: (folder: string, ending: string) => string[];
  /** A file that is too large to be kept in memory; undefined for any other. */
  readonly large: (path: string) => LargeFile | undefined;
  /** The lines of a large file that has been read in pieces only; undefined for any other. */
  readonly largeLines: (path: string) => FileLines | undefined;
  /** sha256 of a file that has been read, in hexadecimal. */
  readonly checksum: (path: string) => string | undefined;
}

/** The folder that the program itself was installed in, where its templates are. */
const PROGRAM = findProgram(dirname(fileURLToPath(import.meta.url)));

function findProgram(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findProgram(dirname(folder));
}

/**
 * The folder that the user works in. Files under `templates/` are the user's own where they exist, and else the
 * program's. Every file is read once: what two reports share has the same bytes in both.
 */
export function openWorkplace(root: string): Workplace {
  const files = new Map<string, Uint8Array | undefined>();
  const locate = (path: string): string => {
    const own = join(root, path);
    return !existsSync(own) && path.startsWith('templates/') ? join(PROGRAM, path) : own;
  };
  const folders = (path: string): string[] => {
    const full = join(root, path);
    if (!existsSync(full)) return [];
    return readdirSync(full)
      .filter((name) => statSync(join(full, name)).isDirectory())
      .sort();
  };
  const large = largeFiles(locate);
  const list: Workplace['list'] = (folder, ending) => {
    const names = new Set<string>();
    for (const base of folder.startsWith('templates') ? [PROGRAM, root] : [root]) {
      const full = join(base, folder);
      if (existsSync(full)) for (const name of readdirSync(full)) if (name.endsWith(ending)) names.add(name);
    }
    return [...names].sort();
  };
  return {
    list,
    boards: () =>
      folders('data').flatMap((municipality) =>
        folders(`data/${municipality}`)
          .filter((board) => existsSync(join(root, 'data', municipality, board, 'namnd.yaml')))
          .map((board) => ({ municipality, board })),
      ),
    reports: () =>
      folders('data').flatMap((municipality) =>
        folders(`data/${municipality}`).flatMap((board) =>
          list(`data/${municipality}/${board}/rapporter`, '.md').map((file) => ({
            name: file.slice(0, -'.md'.length),
            municipality,
            board,
            file: `data/${municipality}/${board}/rapporter/${file}`,
          })),
        ),
      ),
    read: (path) => {
      if (!files.has(path)) {
        const full = locate(path);
        files.set(
          path,
          existsSync(full) && statSync(full).isFile() ? plainBytes(readFileSync(full)) : undefined,
        );
      }
      return files.get(path);
    },
    large: large.find,
    largeLines: (path) => (files.has(path) ? undefined : large.lines(path)),
    checksum: (path) => {
      const bytes = files.get(path);
      return bytes ? createHash('sha256').update(bytes).digest('hex') : large.checksum(path);
    },
  };
}

/** The bytes without Buffer's ways: its `slice` shares memory, so that whoever changes a slice changes the file's bytes. */
const plainBytes = (buffer: Buffer): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
