import { createHash } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type TakenName, takeProcessName } from './processName.ts';

/** A machine that writes to a disk: its name, and its system, since two systems can run under one name. */
export interface Machine {
  readonly dator: string;
  readonly system: string;
}

/** What publishing does to a disk: an interface, so that tests can make every step fail. */
export interface FileSystem {
  readonly machine: Machine;
  /** Takes the name that stands for a folder among the processes of this machine (takeProcessName). */
  readonly takeName: (folder: string) => Promise<TakenName | 'taken' | 'unknown'>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Where a folder, or so much of it as there is, leads to by a link when that isn't inside `out`; undefined when it is. */
  readonly leadsOut: (out: string, folder: string) => Promise<string | undefined>;
  readonly list: (folder: string) => Promise<string[]>;
  /** Throws when the disk doesn't tell: a file that can't be seen may be there. */
  readonly exists: (path: string) => Promise<boolean>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Creates a file that must not exist, and returns when its bytes are on the disk. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** The same, but throws EEXIST where there is a file. */
  readonly renameNew: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
  /** Waits, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** What disks say that can't give a file two names: memory sticks, some in the network. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EISDIR', 'UNKNOWN']);

export const nodeFileSystem: FileSystem = {
  machine: { dator: hostname(), system: process.platform },
  // However the folder is written, its name is the same.
  takeName: async (folder) =>
    takeProcessName(
      createHash('sha256')
        .update(await realPath(folder))
        .digest('hex')
        .slice(0, 32),
    ),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  leadsOut: async (out, folder) => {
    // `out` itself may be a link: to the office's common disk, say.
    const [root, real] = await Promise.all([realPath(out), realPath(folder)]);
    return real === root || real.startsWith(`${root}${sep}`) ? undefined : real;
  },
  list: (folder) => readdir(folder),
  // A link that leads nowhere is there too.
  exists: (path) =>
    lstat(path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    ),
  read: (path) => readFile(path),
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  renameNew: async (from, to) => {
    try {
      // A second name for the file: unlike a new name, it is never given in the place of another file.
      await link(from, to);
    } catch (error) {
      if (!WITHOUT_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (await nodeFileSystem.exists(to)) throw Object.assign(new Error(to), { code: 'EEXIST' });
      await rename(from, to);
      return;
    }
    // What stays of its first name is swept as what a killed run left.
    await rm(from).catch(() => {});
  },
  remove: (path) => rm(path),
  // Windows can't open a folder; its renames are in the journal all the same.
  syncFolder: async (path) => {
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  pause,
};

/** The path without links, of which the last folders need not exist. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : `${await realPath(parent)}${sep}${relative(parent, path)}`;
  }
}
