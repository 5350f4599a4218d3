import { INCOMING, JOURNAL, OUTGOING, rollBack } from './exchange.ts';
import type { FileSystem } from './fileSystem.ts';

/**
 * Mends what runs that were killed left in a folder: exchanges that were not finished are undone, and what is left of old sets
 * and of files that never came into place goes away. @throws what the disk throws
 */
export async function sweep(folder: string, disk: FileSystem): Promise<void> {
  const ending = (names: readonly string[], end: string) =>
    names.filter((it) => it.startsWith('.') && it.endsWith(end));
  for (const name of ending(await disk.list(folder), JOURNAL))
    await rollBack(folder, [name.slice(1, -JOURNAL.length)], disk);
  const names = await disk.list(folder);
  for (const name of ending(names, OUTGOING)) {
    const original = name.slice(1, -OUTGOING.length);
    if (names.includes(original)) await disk.remove(`${folder}/${name}`);
    else await disk.rename(`${folder}/${name}`, `${folder}/${original}`);
  }
  for (const name of ending(names, INCOMING)) await disk.remove(`${folder}/${name}`);
}

/** Sweeps all boards' folders, `<out>/<kommun>/<namnd>`. What can't be swept now is told of when something is to be published there. */
export async function sweepAll(out: string, disk: FileSystem): Promise<void> {
  const inside = async (folder: string): Promise<string[]> =>
    (await disk.list(folder).catch(() => [])).map((name) => `${folder}/${name}`);
  for (const municipality of await inside(out))
    for (const board of await inside(municipality)) await sweep(board, disk).catch(() => {});
}
