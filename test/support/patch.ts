import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeFile } from './encodedFile.ts';

/** Changes to a user's files, in the encoding that each file has. */
export interface Patch {
  /** `find` stands exactly once in the file, unless `every` says that all of them are replaced. */
  readonly replace?: readonly { file: string; find: string; with: string; every?: boolean }[];
  readonly remove?: readonly string[];
  readonly write?: readonly { file: string; text: string }[];
}

/** Applies a patch to the files under `root`; a template that the user has none of is first copied from the program's. */
export function applyPatch(
  root: string,
  { replace = [], remove = [], write = [] }: Patch,
  program: string,
): void {
  for (const { file, text } of write) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  for (const change of replace) {
    const path = join(root, change.file);
    if (!existsSync(path) && change.file.startsWith('templates/')) cpSync(join(program, change.file), path);
    const { text, encode } = decodeFile(readFileSync(path));
    const found = text.split(change.find).length - 1;
    if (found === 0 || (found > 1 && !change.every))
      throw new Error(`${change.file} has ”${change.find}” ${found} times`);
    writeFileSync(path, encode(text.replaceAll(change.find, () => change.with)));
  }
  for (const file of remove) rmSync(join(root, file), { recursive: true });
}
