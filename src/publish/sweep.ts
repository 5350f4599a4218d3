import { INCOMING, JOURNAL, OUTGOING, rollBack } from './exchange.ts';
import type { FileSystem } from './fileSystem.ts';
import { HELD, holdFolder } from './hold.ts';

const LEFT = [JOURNAL, OUTGOING, INCOMING, HELD];

/**
 * Mends what runs that were killed left in a folder that is held: exchanges that were not finished are undone, and what is left
 * of old sets and of files that never came into place goes away. @throws what the disk throws
 */
export async function mend(folder: string, disk: FileSystem): Promise<void> {
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

/** Mends a folder, unless a run is at work in it: what there is then is that run's. @throws what the disk throws */
export async function sweep(folder: string, disk: FileSystem): Promise<void> {
  const names = await disk.list(folder);
  if (!names.some((name) => LEFT.some((end) => name.startsWith('.') && name.endsWith(end)))) return;
  const hold = await holdFolder(folder, disk, 'at once');
  if ('busyWith' in hold) return;
  try {
    await mend(folder, disk);
  } finally {
    await hold.giveBack();
  }
}

/** Sweeps all boards' folders, `<out>/<kommun>/<namnd>`. What can't be swept now is told of when something is to be published there. */
export async function sweepAll(out: string, disk: FileSystem): Promise<void> {
  const inside = async (folder: string): Promise<string[]> =>
    (await disk.list(folder).catch(() => [])).map((name) => `${folder}/${name}`);
  for (const municipality of await inside(out))
    for (const board of await inside(municipality)) await sweep(board, disk).catch(() => {});
}
