import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { plainText } from '../../src/document/plainText.ts';
import { differenceOf } from '../../src/parity/compare.ts';
import { expectedOf } from '../../src/parity/expected.ts';
import { findBrowser } from '../../src/pdf/browser/find.ts';
import { readPdf as readPdfBack } from '../../src/pdf/reading.ts';
import { collect, prepare } from '../../src/prepare.ts';
import { readWord as readWordBack } from '../../src/word/reading.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { alterations } from '../support/alterations.ts';
import { bare, type MadePdf, type MadeWord, readPdf, readWord, underlag } from '../support/made.ts';
import { tablesOf } from '../support/tables.ts';

/** Every example report, made by the built program in one run: what a reader of PDF and of Word finds in them. */
const folder = mkdtempSync(join(tmpdir(), 'underlag-exempel-'));
cpSync('data', join(folder, 'data'), { recursive: true });
const workplace = openWorkplace(folder);
const reports = workplace.reports();
const outOf = (name: (typeof reports)[number], ending: string): string =>
  join(folder, 'out', name.municipality, name.board, `${name.name}.${ending}`);

let run: ReturnType<typeof underlag>;
const launches = join(folder, 'starter.txt');

beforeAll(async () => {
  run = underlag(folder, ['bygg'], await countingBrowser());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A browser that notes each time it is started; the usual one on Windows, which has no scripts to start. */
async function countingBrowser(): Promise<Record<string, string>> {
  const found = await findBrowser();
  if (!found || process.platform === 'win32') return {};
  const script = join(folder, 'webblasare');
  writeFileSync(script, `#!/bin/sh\necho start >>'${launches}'\nexec '${found.path}' "$@"\n`);
  chmodSync(script, 0o755);
  return { UNDERLAG_WEBBLASARE: script };
}

it('all are made, in one browser', () => {
  expect(run.stderr).not.toContain('Fel:');
  expect(run.status).toBe(0);
  expect(reports.length).toBeGreaterThanOrEqual(6);
  const missing = reports.flatMap((name) =>
    ['pdf', 'docx', 'sparbarhet.json', 'sparbarhet.html']
      .map((ending) => outOf(name, ending))
      .filter((file) => !existsSync(file)),
  );
  expect(missing).toEqual([]);
  if (existsSync(launches)) expect(readFileSync(launches, 'utf8')).toBe('start\n');
});

describe.each(reports)('$municipality/$name', (name) => {
  let document: Document;
  let pdf: MadePdf;
  let word: MadeWord;

  beforeAll(async () => {
    document = prepare(name, workplace, collect().report)!.document;
    pdf = await readPdf(readFileSync(outOf(name, 'pdf')));
    word = readWord(readFileSync(outOf(name, 'docx')));
  });

  it('has pages, its title and a trace', () => {
    const { title } = document.metadata;
    expect(pdf.pages).toBeGreaterThan(0);
    expect([pdf.title, word.title]).toEqual([title, title]);
    const trace = JSON.parse(readFileSync(outOf(name, 'sparbarhet.json'), 'utf8'));
    expect(trace).toMatchObject({ dokument: { titel: title, rapport: name.file } });
  });

  it('shows every row of every table, in order', () => {
    const tables = tablesOf(document.blocks);
    expect(tables.length).toBeGreaterThan(0);
    for (const [made, text] of Object.entries({ PDF: bare(pdf.text), Word: bare(word.text) }))
      for (const table of tables) {
        let at = text.indexOf(bare(table.caption ?? ''));
        expect(at, `${made}: ${table.caption}`).toBeGreaterThanOrEqual(0);
        for (const { cells } of table.body) {
          const row = cells.map(({ lines }) => bare(lines.map(plainText).join('')));
          const found = rowAfter(text, row, at);
          expect(found, `${made}: ${table.caption}: ${row.join(' | ')}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }
  });

  it('gives every heading, word, cell, chart and note of the document, and nothing else', async () => {
    const expected = expectedOf(document);
    const readings = {
      PDF: await readPdfBack(readFileSync(outOf(name, 'pdf'))),
      Word: readWordBack(readFileSync(outOf(name, 'docx'))),
    };
    for (const [made, reading] of Object.entries(readings)) {
      expect(differenceOf(expected, reading), made).toBeUndefined();
      const altered = [...alterations(expected)];
      const missed = altered.filter((it) => differenceOf(it.expected, reading) === undefined);
      console.log(
        `${name.name}, ${made}: ${expected.pieces.length} stycken lika; ${altered.length - missed.length} av ${altered.length} ändringar upptäckta`,
      );
      expect(missed.map(({ what }) => what)).toEqual([]);
    }
  });

  it('has references that go where they say', () => {
    const targets = [
      ...JSON.stringify(document.blocks, withoutBigInts).matchAll(/"kind":"reference","target":"([^"]*)"/g),
    ];
    const bookmarks = new Set(word.bookmarks);
    const referred = word.fields.flatMap((field) => /^ REF (\S+) /.exec(field)?.[1] ?? []);
    for (const bookmark of referred) expect(bookmarks).toContain(bookmark);
    for (const [, target] of targets) expect(pdf.links).toContain(target);
    expect(referred.length).toBeLessThanOrEqual(targets.length);
  });
});

/** Where a row ends whose cells follow on each other in a text; footnotes' numbers may stand between them. −1 for none. */
function rowAfter(text: string, [first = '', ...rest]: readonly string[], from: number): number {
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    let at = start + first.length;
    const fits = rest.every((cell) => {
      const found = text.indexOf(cell, at);
      if (found < 0 || found - at > 2) return false;
      at = found + cell.length;
      return true;
    });
    if (fits) return at;
  }
  return -1;
}

const withoutBigInts = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

describe('the May follow-up', () => {
  const name = reports.find((it) => it.name === '2025-05-manadsuppfoljning')!;

  it('refers to its chart by a link in PDF and a field in Word', async () => {
    const pdf = await readPdf(readFileSync(outOf(name, 'pdf')));
    const word = readWord(readFileSync(outOf(name, 'docx')));
    expect(pdf.links).toContain('avvikelser');
    expect(bare(pdf.text)).toContain('(figur1)');
    expect(word.fields).toContain(' REF avvikelser \\h \\* Lower ');
    expect(bare(word.text)).toContain('(figur1)');
  });

  it('has its decision reference whole, and searchable', async () => {
    const pdf = await readPdf(readFileSync(outOf(name, 'pdf')));
    const word = readWord(readFileSync(outOf(name, 'docx')));
    for (const { text } of [pdf, word])
      expect(text.replace(/[\s\u00a0]+/g, ' ')).toContain('SN 2024-09-17, § 42');
  });
});
