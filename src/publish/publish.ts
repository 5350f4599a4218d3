import { problem, type Report } from '../problems.ts';
import { exchange, incoming, outgoing, rollBack } from './exchange.ts';
import type { FileSystem } from './fileSystem.ts';
import { isPublishable } from './names.ts';
import { stage } from './stage.ts';
import { mend } from './sweep.ts';
import { type Fail, reasonOf, workIn } from './workIn.ts';

/** A file to publish: its name in the folder, and its bytes. */
export interface Publication {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which report it is: the names of its folders, and its own. */
export interface PublicationPlace {
  readonly municipality: string;
  readonly board: string;
  readonly name: string;
}

/**
 * Publishes a report's files into `<out>/<kommun>/<namnd>`, all or none (publish). Names that can't be files, and a folder that
 * leads out of `out`, are reported. Returns the paths of the files; undefined when nothing was published.
 */
export async function publishReport(
  out: string,
  { municipality, board, name }: PublicationPlace,
  files: readonly Publication[],
  disk: FileSystem,
  report: Report,
): Promise<string[] | undefined> {
  const safe = [municipality, board, name].map((part) => isPublishable(part, report));
  if (safe.includes(false)) return undefined;
  const folder = `${out}/${municipality}/${board}`;
  const leadsTo = await disk.leadsOut(out, folder);
  if (leadsTo !== undefined) {
    report(problem('publish.outside', { file: folder }, { found: leadsTo }));
    return undefined;
  }
  const done = await publish(folder, files, disk, report);
  return done ? files.map((file) => `${folder}/${file.name}`) : undefined;
}

/**
 * Publishes a report's files into a folder, all or none, however the run ends, and alone: another run that works in the folder
 * is waited for, and told of when it doesn't come to an end.
 */
export async function publish(
  folder: string,
  files: readonly Publication[],
  disk: FileSystem,
  report: Report,
): Promise<boolean> {
  return workIn(folder, disk, report, (fail) => publishHeld(folder, files, disk, fail, report));
}

/**
 * The same in a folder that is held. Each file is written beside its target, synced and
 * read back before any target is touched. Then a journal says which files there were none of before; the old ones are set
 * aside, the new ones put in their place, and the removal of the journal makes the exchange valid, all at once. As long as it
 * is there, the old set is what counts: after a fault it is put back at once, after a kill by the next sweep.
 * Locked files are retried, then named in the problem; nothing is ever deleted that was not replaced.
 */
async function publishHeld(
  folder: string,
  files: readonly Publication[],
  disk: FileSystem,
  fail: Fail,
  report: Report,
): Promise<boolean> {
  const names = files.map(({ name }) => name);
  const staged: string[] = [];
  try {
    await mend(folder, disk);
    for (const name of names) staged.push(incoming(folder, name));
    await everyOne(files.map(({ bytes }, index) => stage(staged[index]!, bytes, disk)));
  } catch (error) {
    for (const path of staged) await disk.remove(path).catch(() => {});
    return fail(folder, error);
  }
  let current = folder;
  try {
    await exchange(folder, names, disk, (path) => {
      current = path;
    });
  } catch (error) {
    try {
      await rollBack(folder, names, disk);
      return fail(current, error);
    } catch {
      // The next sweep puts it back: the journal says so as long as it is there.
      report(problem('publish.unfinished', { file: current }, { reason: reasonOf(error) }));
      return false;
    }
  }
  // The new set is in its place: what is left of the old one goes now, or with the next sweep.
  for (const name of names) await disk.remove(outgoing(folder, name)).catch(() => {});
  return true;
}

/** Waits for all of them, also when one has failed, and fails then: nothing is written on after the cleaning up. */
async function everyOne(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}
