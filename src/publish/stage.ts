import { createHash } from 'node:crypto';
import type { FileSystem } from './fileSystem.ts';

/** Writes a file that must not exist, beside its target, and reads it back. @throws what the disk throws */
export async function stage(path: string, bytes: Uint8Array, disk: FileSystem): Promise<void> {
  await disk.writeNew(path, bytes);
  if (digest(await disk.read(path)) !== digest(bytes)) throw new Error('filen blev inte som den skrevs');
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
