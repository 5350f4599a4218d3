import type { FileSystem } from './fileSystem.ts';
import { whenFree } from './lock.ts';

/** Names of files on their way in and out, and of the journal of an exchange; sweeping knows them by these endings. */
export const INCOMING = '.underlag-ny';
export const OUTGOING = '.underlag-gammal';
export const JOURNAL = '.underlag-byte';

/** Where a file stands before it comes into its place. */
export const incoming = (folder: string, name: string): string => `${folder}/.${name}${INCOMING}`;
/** Where an old file stands until the exchange is valid. */
export const outgoing = (folder: string, name: string): string => `${folder}/.${name}${OUTGOING}`;
/** A set's journal goes under the name of its first file. */
const journal = (folder: string, [first]: readonly string[]): string => `${folder}/.${first}${JOURNAL}`;

/** What a journal tells: the files of the set, and which of them there were none of before. */
interface Journal {
  readonly names: readonly string[];
  readonly added: readonly string[];
}

/** Puts the staged files in the place of the old ones; `onTouch` hears which is next. On a fault the journal is still there. */
export async function exchange(
  folder: string,
  names: readonly string[],
  disk: FileSystem,
  onTouch: (path: string) => void,
): Promise<void> {
  const old = new Set<string>();
  for (const name of names) if (await disk.exists(`${folder}/${name}`)) old.add(name);
  const entry: Journal = { names, added: names.filter((name) => !old.has(name)) };
  await disk.writeNew(journal(folder, names), new TextEncoder().encode(JSON.stringify(entry)));
  await disk.syncFolder(folder);
  for (const name of old) {
    onTouch(`${folder}/${name}`);
    await whenFree(disk, () => disk.rename(`${folder}/${name}`, outgoing(folder, name)));
  }
  for (const name of names) {
    onTouch(`${folder}/${name}`);
    await whenFree(disk, () => disk.rename(incoming(folder, name), `${folder}/${name}`));
  }
  await disk.syncFolder(folder);
  await whenFree(disk, () => disk.remove(journal(folder, names)));
}

/**
 * Undoes what an exchange has done so far: the old files go back, over new ones too, and those that there were none of before go
 * away; the journal last, so that what is broken off can be done again. A journal that can't be read was broken off itself, and
 * nothing had been touched then. @throws what the disk throws
 */
export async function rollBack(folder: string, names: readonly string[], disk: FileSystem): Promise<void> {
  const file = journal(folder, names);
  const entry = (await disk.exists(file)) ? parseJournal(await disk.read(file)) : undefined;
  for (const name of entry?.names ?? []) {
    const target = `${folder}/${name}`;
    if (await disk.exists(outgoing(folder, name)))
      await whenFree(disk, () => disk.rename(outgoing(folder, name), target));
    else if (entry!.added.includes(name) && (await disk.exists(target)))
      await whenFree(disk, () => disk.remove(target));
  }
  for (const name of entry?.names ?? names)
    if (await disk.exists(incoming(folder, name))) await disk.remove(incoming(folder, name));
  if (await disk.exists(file)) {
    await disk.syncFolder(folder);
    await disk.remove(file);
  }
}

function parseJournal(bytes: Uint8Array): Journal | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
