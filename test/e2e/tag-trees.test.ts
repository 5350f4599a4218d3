import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkplace } from '../../src/workplace.ts';
import { bare, underlag } from '../support/made.ts';
import { markingFaults, readUntaggedText } from '../support/marked-text.ts';
import { tagTree } from '../support/tag-tree.ts';

/**
 * The tags of every example report's PDF, which are what a screen reader goes by, compared with the files in
 * `tag-trees`. UPDATE_GOLDEN=1 writes them anew.
 */
const TREES = join(import.meta.dirname, 'tag-trees');
const folder = mkdtempSync(join(tmpdir(), 'underlag-taggar-'));
cpSync('data', join(folder, 'data'), { recursive: true });
const reports = openWorkplace(folder).reports();
type Name = (typeof reports)[number];
const goldenOf = ({ municipality, name }: Name): string => `${municipality}-${name}.txt`;

beforeAll(() => {
  const run = underlag(folder, ['bygg']);
  expect(run.status, run.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(reports)('$municipality/$name', (report) => {
  let bytes: Uint8Array;
  let lines: string[];

  beforeAll(async () => {
    bytes = readFileSync(join(folder, 'out', report.municipality, report.board, `${report.name}.pdf`));
    lines = (await tagTree(bytes)).split('\n');
  });

  it('has the tags it should', () => {
    const file = join(TREES, goldenOf(report));
    const tree = lines.join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(TREES, { recursive: true });
      writeFileSync(file, tree);
    }
    expect(tree).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no ${goldenOf(report)}`);
  });

  it('has no heading that skips a level', () => {
    const levels = lines.flatMap((line) => /^ *H(\d) /.exec(line)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has no empty tags, and no cell that is not told of its headers', () => {
    // What marks a list without numbers is drawn, and has no text.
    const empty = lines.filter(
      (line, index) => /^ *\w+( \S+=\S+)*$/.test(line) && indentOf(lines[index + 1]) <= indentOf(line),
    );
    expect(empty.filter((line) => line.trim() !== 'Lbl')).toEqual([]);
    expect(lines.filter((line) => /^ *TD(?! headers=)/.test(line))).toEqual([]);
  });

  it('has as many columns in every row of a table: an empty cell would be missing', () => {
    const tables = lines
      .join('\n')
      .split(/^ *Table$/m)
      .slice(1);
    for (const table of tables) expect(new Set(rowWidths(table)).size, table).toBe(1);
  });

  it('describes its figures and links', () => {
    expect(lines.filter((line) => /^ *Figure(?! alt="\S)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^ *→ (?!\S+ "\S)/.test(line) || line.includes('"undefined"'))).toEqual([]);
  });

  it('has no text outside its tags but what runs on every page', async () => {
    const { artifacts, unmarked } = await readUntaggedText(bytes);
    expect(unmarked).toEqual([]);
    expect(await markingFaults(bytes)).toEqual([]);
    // A header row that is said again on the next page is the same text as a TH; what else is hidden runs on every page:
    // left and right, above and below, seldom more than four kinds, of which the first page may have its own.
    const headers = lines.flatMap((line) => /^ *TH .*?"(.*)"$/.exec(line)?.[1] ?? []).map(bare);
    const kinds = new Set(artifacts.map((text) => text.replace(/\d+/g, '0').trim()));
    const running = [...kinds].filter((kind) => !headers.some((header) => header.includes(bare(kind))));
    expect(running.length, running.join('\n')).toBeLessThanOrEqual(4);
  });
});

it('no tag tree is left from a report that is no more', () => {
  expect(readdirSync(TREES).sort()).toEqual(reports.map(goldenOf).sort());
});

const indentOf = (line = ''): number => line.search(/\S|$/);

/** How many columns the cells of each row take, those that reach down from rows above among them. */
function rowWidths(table: string): number[] {
  const reaching: number[] = [];
  return table
    .split(/^ *TR$/m)
    .slice(1)
    .map((row, index) => {
      let width = reaching[index] ?? 0;
      for (const [, attributes = ''] of row.matchAll(/^ *T[HD]\b([^"\n]*)/gm)) {
        const span = Number(/ columns=(\d+)/.exec(attributes)?.[1] ?? 1);
        const height = Number(/ rows=(\d+)/.exec(attributes)?.[1] ?? 1);
        for (let below = 1; below < height; below += 1)
          reaching[index + below] = (reaching[index + below] ?? 0) + span;
        width += span;
      }
      return width;
    });
}
