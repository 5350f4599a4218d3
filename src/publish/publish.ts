import { createHash } from 'node:crypto';
import { problem, type Report } from '../problems.ts';
import type { FileSystem } from './fileSystem.ts';

/** A file to publish: its name in the folder, and its bytes. */
export interface Publication {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names of files on their way in and out; sweeping knows them by these endings. */
const INCOMING = '.underlag-ny';
const OUTGOING = '.underlag-gammal';

/** How long a locked file is waited for: Word and virus scanners let go within a second or never. */
const LOCK_ATTEMPTS = 6;
const LOCK_PAUSE = 200;
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Publishes a report's files into a folder, all or none. Each is written beside its target, synced and read back before
 * any target is touched; then the old ones are set aside, the new ones put in their place, and on any failure the old
 * ones put back. Locked files are retried, then named in the problem; nothing is ever deleted that was not replaced.
 */
export async function publish(
  folder: string,
  files: readonly Publication[],
  disk: FileSystem,
  report: Report,
): Promise<boolean> {
  const staged: string[] = [];
  try {
    await disk.makeFolder(folder);
    await sweep(folder, disk);
    for (const { name } of files) staged.push(`${folder}/.${name}${INCOMING}`);
    await everyOne(files.map(({ bytes }, index) => stage(staged[index]!, bytes, disk)));
  } catch (error) {
    for (const path of staged) await disk.remove(path).catch(() => {});
    report(problem('publish.failed', { file: folder }, { reason: reasonOf(error) }));
    return false;
  }
  return exchange(folder, files, disk, report);
}

/** Writes a file beside its target, and reads it back. */
async function stage(path: string, bytes: Uint8Array, disk: FileSystem): Promise<void> {
  await disk.writeNew(path, bytes);
  if (digest(await disk.read(path)) !== digest(bytes)) throw new Error('filen blev inte som den skrevs');
}

/** Waits for all of them, also when one has failed, and fails then: nothing is written on after the cleaning up. */
async function everyOne(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

async function exchange(
  folder: string,
  files: readonly Publication[],
  disk: FileSystem,
  report: Report,
): Promise<boolean> {
  const target = (name: string) => `${folder}/${name}`;
  const outgoing = (name: string) => `${folder}/.${name}${OUTGOING}`;
  const incoming = (name: string) => `${folder}/.${name}${INCOMING}`;
  const setAside: string[] = [];
  const placed: string[] = [];
  let current = '';
  try {
    for (const { name } of files) {
      current = name;
      if (!(await disk.exists(target(name)))) continue;
      await whenFree(disk, () => disk.rename(target(name), outgoing(name)));
      setAside.push(name);
    }
    for (const { name } of files) {
      current = name;
      await whenFree(disk, () => disk.rename(incoming(name), target(name)));
      placed.push(name);
    }
    await disk.syncFolder(folder);
  } catch (error) {
    for (const name of placed) if (!setAside.includes(name)) await disk.remove(target(name)).catch(() => {});
    for (const name of setAside) await disk.rename(outgoing(name), target(name)).catch(() => {});
    for (const { name } of files) await disk.remove(incoming(name)).catch(() => {});
    const code = LOCKED.has(codeOf(error)) ? 'publish.locked' : 'publish.failed';
    report(problem(code, { file: target(current) }, { reason: reasonOf(error) }));
    return false;
  }
  for (const name of setAside) await disk.remove(outgoing(name)).catch(() => {});
  return true;
}

/**
 * Mends what a run that was killed left in a folder. A file still on its way in means that the new set is not whole: the old
 * files go back, over new ones too. Else every new one is in its place, and the old ones go away. The files on their way in
 * go last, so that a sweep that is killed itself is taken up by the next.
 */
async function sweep(folder: string, disk: FileSystem): Promise<void> {
  const names = await disk.list(folder);
  const incoming = names.filter((name) => name.endsWith(INCOMING));
  for (const name of names.filter((it) => it.endsWith(OUTGOING))) {
    const original = name.slice(1, -OUTGOING.length);
    if (incoming.length === 0 && names.includes(original)) await disk.remove(`${folder}/${name}`);
    else await disk.rename(`${folder}/${name}`, `${folder}/${original}`);
  }
  for (const name of incoming) await disk.remove(`${folder}/${name}`);
}

async function whenFree(disk: FileSystem, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === LOCK_ATTEMPTS || !LOCKED.has(codeOf(error))) throw error;
      await disk.pause(LOCK_PAUSE);
    }
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
const reasonOf = (error: unknown): string =>
  codeOf(error) || (error instanceof Error ? error.message : String(error));
