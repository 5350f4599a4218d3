import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { collect, computeAll, openReport, prepare } from '../../src/prepare.ts';
import { openWorkplace, type Workplace } from '../../src/workplace.ts';
import { decodeFile } from './encodedFile.ts';
import { inShort } from './reported.ts';

export const MAY = '2025-05-manadsuppfoljning';
export const EXAMPLE_LEDGER = 'data/alingsas/socialnamnden/2025/utfall.csv';

const ROOT = join(import.meta.dirname, '../..');

/** The example's folders, with a piece of a file replaced in memory. */
export function exampleWorkplace(change?: { file: string; find: string; with: string }): Workplace {
  const workplace = openWorkplace(ROOT);
  if (!change) return workplace;
  const { text, encode } = decodeFile(workplace.read(change.file)!);
  if (text.split(change.find).length !== 2) throw new Error(`not once in ${change.file}: ${change.find}`);
  const changed = encode(text.replace(change.find, () => change.with));
  const sha256 = createHash('sha256').update(changed).digest('hex');
  return {
    ...workplace,
    read: (path) => (path === change.file ? changed : workplace.read(path)),
    checksum: (path) => (path === change.file ? sha256 : workplace.checksum(path)),
  };
}

/** A report of the example after phases 1–4, and all figures that its sources allow. Throws at any problem. */
export function prepareExample(report: string, workplace: Workplace = exampleWorkplace()) {
  const name = workplace.reports().find((it) => it.municipality === 'alingsas' && it.name === report)!;
  const collected = collect();
  const prepared = prepare(name, workplace, collected.report);
  const opened = openReport(name, workplace, collected.report);
  if (!prepared || !opened) throw new Error(collected.problems.map(inShort).join('\n'));
  return { ...prepared, name, workplace, all: computeAll(opened) };
}
