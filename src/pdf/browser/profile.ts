import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder names tell whose they are: `underlag-webblasare-<process id>-xxxxxx`. */
const PREFIX = 'underlag-webblasare-';

/** A killed browser's last files may appear while its folder is being removed. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;

/** A new folder for one browser's profile, readable by its owner alone (mkdtemp makes it 0700). */
export const createProfile = (): Promise<string> => mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));

export const removeProfile = (folder: string): Promise<void> => rm(folder, REMOVAL);

/** For the last moments of the process, when nothing can be waited for. */
export const removeProfileNow = (folder: string): void => rmSync(folder, REMOVAL);

/** Removes the profiles that processes left behind when they were killed outright. */
export function sweepProfiles(parent = tmpdir()): void {
  for (const name of namesIn(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (owner > 0 && !isAlive(owner)) removeOwn(join(parent, name));
  }
}

/** None where the folder may be written to but not listed: then there is nothing to sweep. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Only a folder, and only our own: the parent is a place where anybody may put anything. */
function removeOwn(folder: string): void {
  try {
    const { uid } = lstatSync(folder);
    if (uid === (process.getuid?.() ?? uid)) removeProfileNow(folder);
  } catch {
    // Somebody else was quicker, or it is still in use. It is swept another time.
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
