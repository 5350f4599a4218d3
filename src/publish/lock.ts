import type { FileSystem } from './fileSystem.ts';

/** How long a locked file is waited for: Word and virus scanners let go within a second or never. */
const LOCK_ATTEMPTS = 6;
const LOCK_PAUSE = 200;
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Whether another program has a file open; the code of the disk's error says so. */
export const isLocked = (error: unknown): boolean => LOCKED.has(codeOf(error));

/** The code of the disk's error, ENOSPC say; the empty text of another error. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Changes a file, and waits for it when it is locked. @throws what the disk throws in the end */
export async function whenFree(disk: FileSystem, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === LOCK_ATTEMPTS || !isLocked(error)) throw error;
      await disk.pause(LOCK_PAUSE);
    }
  }
}
