import { problem, type Report } from '../problems.ts';
import type { FileSystem } from './fileSystem.ts';
import { type Busy, HELD, type Hold, holdFolder } from './hold.ts';
import { codeOf, isLocked } from './lock.ts';

/** Reports what the disk has thrown about a file or the folder. */
export type Fail = (place: string, error: unknown) => false;

/**
 * Works in a folder that is made and held for it alone: another run that works in the folder is waited for, and told of when it
 * doesn't come to an end. False for that, for a folder that can't be had (reported), and as the work says.
 */
export async function workIn(
  folder: string,
  disk: FileSystem,
  report: Report,
  work: (fail: Fail) => Promise<boolean>,
): Promise<boolean> {
  const fail: Fail = (place, error) => {
    const code = isLocked(error) && place !== folder ? 'publish.locked' : 'publish.failed';
    report(problem(code, { file: place }, { reason: reasonOf(error) }));
    return false;
  };
  let hold: Hold | Busy;
  try {
    await disk.makeFolder(folder);
    hold = await holdFolder(folder, disk, 'waits');
  } catch (error) {
    return fail(folder, error);
  }
  if ('busyWith' in hold) {
    const { busyWith: machine } = hold;
    report(problem('publish.busy', { file: machine ? `${folder}/${HELD}` : folder }, { machine }));
    return false;
  }
  try {
    return await work(fail);
  } finally {
    await hold.giveBack();
  }
}

export const reasonOf = (error: unknown): string =>
  codeOf(error) || (error instanceof Error ? error.message : String(error));
