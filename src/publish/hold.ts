import type { FileSystem, Machine } from './fileSystem.ts';
import { codeOf, whenFree } from './lock.ts';

/** The file that stands in a folder while a run works in it: it tells runs on other machines. */
export const HELD = '.underlag-upptagen';

/** How long a folder is waited for. Saving takes less than a second, and more on a slow disk. */
const ATTEMPTS = 100;
const PAUSE = 200;

/** So many times a file without its text is looked at: whoever writes it needs no second for that, so its writer was killed. */
const TORN_ATTEMPTS = 6;

/** A folder that no other run works in until it is given back. */
export interface Hold {
  readonly giveBack: () => Promise<void>;
}

/** Whose a folder is: the other machine's name, or undefined for another run on this one. */
export interface Busy {
  readonly busyWith: string | undefined;
}

/**
 * Takes a folder for this run alone, for sweeping it or for publishing in it. A run on the same machine is told by a name that
 * the system takes back when its process is gone (takeName); so where we have the name, a file of our own machine is one that a
 * killed run left. One of another machine can't be told dead from here: it is waited for, if wanted, and then named.
 * @throws what the disk throws
 */
export async function holdFolder(
  folder: string,
  disk: FileSystem,
  patience: 'waits' | 'at once',
): Promise<Hold | Busy> {
  let torn = 0;
  for (let attempt = 1; ; attempt += 1) {
    const name = await disk.takeName(folder);
    let owner: Owner = disk.machine;
    if (name !== 'taken') {
      const giveBack = async (): Promise<void> => {
        if (name !== 'unknown') await name.giveBack();
      };
      try {
        owner = await claim(folder, disk, { isSure: name !== 'unknown', isAbandoned: torn >= TORN_ATTEMPTS });
      } catch (error) {
        await giveBack();
        throw error;
      }
      if (owner === 'ours')
        return {
          giveBack: async () => {
            // What stays is ours: our next run takes it away.
            await whenFree(disk, () => disk.remove(fileIn(folder))).catch(() => {});
            await giveBack();
          },
        };
      await giveBack();
    }
    torn = owner === 'torn' ? torn + 1 : 0;
    const isPatient = patience === 'waits' || (owner === 'torn' && torn <= TORN_ATTEMPTS);
    if (attempt === ATTEMPTS || !isPatient) {
      return { busyWith: typeof owner === 'string' || isSame(owner, disk.machine) ? undefined : owner.dator };
    }
    await disk.pause(PAUSE);
  }
}

/** Whose the file in a folder is. torn: nobody's name stands in it. gone: it is there no more. */
type Owner = Machine | 'ours' | 'torn' | 'gone';

const fileIn = (folder: string): string => `${folder}/${HELD}`;

const isSame = (a: Machine, b: Machine): boolean => a.dator === b.dator && a.system === b.system;

async function claim(
  folder: string,
  disk: FileSystem,
  { isSure, isAbandoned }: { readonly isSure: boolean; readonly isAbandoned: boolean },
): Promise<Owner> {
  const file = fileIn(folder);
  if (!(await create(file, disk))) {
    const owner = await ownerOf(file, disk);
    if (owner === 'gone') return owner;
    const isLeft = owner === 'torn' ? isAbandoned : isSure && isSame(owner, disk.machine);
    if (!isLeft) return owner;
    await whenFree(disk, () => disk.remove(file));
    if (!(await create(file, disk))) return ownerOf(file, disk);
  }
  return checked(file, disk);
}

/** Whose a file is that we have just made: another machine that thought us long gone may have taken it away. */
async function checked(file: string, disk: FileSystem): Promise<Owner> {
  try {
    const owner = await ownerOf(file, disk);
    if (owner === 'gone') return owner;
    if (owner !== 'torn') return isSame(owner, disk.machine) ? 'ours' : owner;
    throw new Error('filen blev inte som den skrevs');
  } catch (error) {
    await disk.remove(file).catch(() => {});
    throw error;
  }
}

/** False when there is one. */
async function create(file: string, disk: FileSystem): Promise<boolean> {
  try {
    await disk.writeNew(file, new TextEncoder().encode(JSON.stringify(disk.machine)));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // What a full disk left of it.
    await disk.remove(file).catch(() => {});
    throw error;
  }
}

async function ownerOf(file: string, disk: FileSystem): Promise<Machine | 'torn' | 'gone'> {
  try {
    const { dator, system } = Object(JSON.parse(new TextDecoder().decode(await disk.read(file))));
    if (typeof dator === 'string' && typeof system === 'string') return { dator, system };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (!(error instanceof SyntaxError)) throw error;
  }
  return 'torn';
}
