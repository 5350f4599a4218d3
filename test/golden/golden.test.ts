import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, describe as suite } from 'vitest';
import { describe } from '../../src/language/messages.ts';
import { collect, prepare } from '../../src/prepare.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { dumpDocument } from '../support/dumpDocument.ts';
import { applyPatch, type Patch } from '../support/patch.ts';

const CASES = join(import.meta.dirname, 'cases');
const PROGRAM = join(import.meta.dirname, '../..');

/** case.json: an example municipality with changes, or (without `base`) the case's own `data` folder. */
interface Case extends Patch {
  readonly base?: string;
  readonly report: string;
}

/** What the case's report becomes: its problems as the terminal shows them, then its document where there is one. */
function outcome(folder: string, setting: Case): string {
  const root = mkdtempSync(join(tmpdir(), 'underlag-golden-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const data = setting.base ? join(PROGRAM, 'data', setting.base) : join(folder, 'data');
  cpSync(data, setting.base ? join(root, 'data', setting.base) : join(root, 'data'), { recursive: true });
  applyPatch(root, setting, PROGRAM);

  const workplace = openWorkplace(root);
  const name = workplace.reports().find((report) => report.name === setting.report);
  if (!name) throw new Error(`no report ${setting.report}`);
  const { problems, report } = collect();
  const prepared = prepare(name, workplace, report);
  const told = problems.map((found) => `${describe(found)}\n`);
  return [...told, ...(prepared ? [dumpDocument(prepared.document)] : [])].join('\n');
}

suite('golden cases', () => {
  for (const name of readdirSync(CASES).sort())
    it(name, () => {
      const folder = join(CASES, name);
      const setting = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
      const found = outcome(folder, setting);
      const file = join(folder, 'expected.txt');
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, found);
      expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no expected.txt');
    });
});
