import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWord as readBack } from '../../src/word/reading.ts';
import { underlag } from '../support/made.ts';

/** Month against month as a user does it: April is built, the export is written over with May's, May is compared. */
const APRIL = '2025-04-manadsuppfoljning';
const MAY = '2025-05-manadsuppfoljning';
const BOARD = 'alingsas/socialnamnden';
const folder = mkdtempSync(join(tmpdir(), 'underlag-jamfor-'));
const ledger = join(folder, 'data', BOARD, '2025/utfall.csv');
const out = join(folder, 'out', BOARD);

/** The ledger as it was exported in April: without May, and with a day's takings in January 1 000 kr less. */
function aprilExport(text: string): string {
  const lines = text.split('\n').filter((line) => !line.includes(';202505;'));
  return lines.join('\n').replace(';-9075,92', ';-8075,92');
}

let may: ReturnType<typeof underlag>;
beforeAll(() => {
  cpSync('data/alingsas', join(folder, 'data/alingsas'), { recursive: true });
  const today = readFileSync(ledger, 'latin1');
  writeFileSync(ledger, aprilExport(today), 'latin1');
  expect(underlag(folder, ['bygg', APRIL, '--format', 'docx']).status).toBe(0);
  writeFileSync(ledger, today, 'latin1');
  may = underlag(folder, ['jamfor', APRIL, MAY]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('May against April', () => {
  it('is said in the terminal, history first', () => {
    expect(may.stderr).toBe('');
    expect(may.status).toBe(0);
    expect(may.stdout).toMatch(/ÄNDRAD HISTORIK\n1 post till och med april\u00a02025 /);
    expect(may.stdout).toMatch(
      /3011 Försäljning.*· ansvar 5320 .*\n +januari\u00a02025 .* \+1\u00a0000,00\n/,
    );
    expect(may.stdout).toMatch(/Köp av tjänster, prognos helår 2025 +−67\u00a0243 +−67\u00a0743 +−500\n/);
    // The memory reaches as far as it should.
    expect(may.stdout).not.toContain('ombyggd');
  });

  it('is a web page by itself, and a Word file that reads as May', () => {
    const page = readFileSync(join(out, `${MAY}.jamforelse.html`), 'utf8');
    expect(page).toContain('+1\u00a0000,00');
    expect(page).not.toMatch(/<script|<link|src=|https?:/);
    const read = readBack(new Uint8Array(readFileSync(join(out, `${MAY}.jamforelse.docx`))));
    expect(read.title).toBe('Månadsuppföljning maj 2025');
    const rejected = readBack(new Uint8Array(readFileSync(join(out, `${MAY}.jamforelse.docx`))), 'rejected');
    expect(rejected.pieces.find(({ kind }) => kind === 'heading')).toMatchObject({
      text: 'Månadsuppföljning april 2025',
    });
    // As April was published: 46 554,07 and not 47 554,07 in January makes 11 771, not 11 772.
    const cells = rejected.pieces.flatMap((piece) =>
      piece.kind === 'row' ? piece.cells.map(({ text }) => text.trim()) : [],
    );
    expect(cells).toContain('11\u00a0771');
  });

  it('gives the same files again, and none when only the text is asked for', () => {
    const files = () =>
      readdirSync(out)
        .filter((name) => name.includes('jamforelse'))
        .map((name) => readFileSync(join(out, name)));
    const before = files();
    expect(underlag(folder, ['jamfor', APRIL, MAY]).stdout).toBe(may.stdout);
    expect(files()).toEqual(before);
    for (const name of readdirSync(out)) if (name.includes('jamforelse')) rmSync(join(out, name));
    const { stdout, status } = underlag(folder, ['jamfor', APRIL, MAY, '--format', 'text']);
    expect(status).toBe(0);
    expect(stdout.trimEnd()).toBe(may.stdout.slice(0, may.stdout.lastIndexOf('\n\n')));
    expect(files()).toEqual([]);
  });
});

describe('what can’t be compared is told of, and nothing is written', () => {
  it.each([
    [[MAY, MAY], 'Det är samma rapport två gånger'],
    [[MAY, APRIL], 'Skriv den äldre rapporten först'],
    [[APRIL, '2025-05-manadsuppfoljnin'], `Menade du ”${MAY}”?`],
    [['2025-handlingsplan', MAY], 'Flera nämnder'],
    [['alingsas/socialnamnden/2025-handlingsplan', MAY], 'Rapporterna är av olika slag'],
    [
      ['boras/individ-och-familjeomsorgsnamnden/2025-handlingsplan', MAY],
      'Rapporterna är från olika nämnder',
    ],
    [[APRIL, MAY, '--format', 'pdf'], "Fel: formatet 'pdf' finns inte. Välj bland: text, html, docx"],
  ])('%j', (args, message) => {
    const root = mkdtempSync(join(tmpdir(), 'underlag-jamfor-fel-'));
    cpSync('data', join(root, 'data'), { recursive: true });
    const { status, stderr, stdout } = underlag(root, ['jamfor', ...args]);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect([status, stdout, existsSync(join(root, 'out'))]).toEqual([2, '', false]);
    rmSync(root, { recursive: true });
  });

  it('a text that the figures no longer bear out doesn’t hinder', () => {
    const root = mkdtempSync(join(tmpdir(), 'underlag-jamfor-text-'));
    cpSync('data/alingsas', join(root, 'data/alingsas'), { recursive: true });
    const report = join(root, 'data', BOARD, 'rapporter', `${APRIL}.md`);
    // April leaves a row without a word of why it deviates: an error of the report, not of the comparison.
    const text = readFileSync(report, 'utf8');
    const from = text.indexOf('Köp av tjänster överskrider');
    writeFileSync(
      report,
      `${text.slice(0, from)}Se ovan.${text.slice(text.indexOf('\n### Övriga kostnader') - 1)}`,
    );
    expect(underlag(root, ['kontrollera', APRIL]).status).toBe(2);
    const { status, stdout, stderr } = underlag(root, ['jamfor', APRIL, MAY, '--format', 'text']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('SIFFROR SOM HAR ÄNDRATS');
    rmSync(root, { recursive: true });
  });

  it('a report that was never built: the comparison says that history is not known', () => {
    const root = mkdtempSync(join(tmpdir(), 'underlag-jamfor-aldrig-'));
    cpSync('data/alingsas', join(root, 'data/alingsas'), { recursive: true });
    const { status, stdout } = underlag(root, ['jamfor', APRIL, MAY, '--format', 'text']);
    expect(status).toBe(0);
    expect(stdout).toContain('går det inte att veta om historiken har ändrats');
    expect(stdout).toContain('SIFFROR SOM HAR ÄNDRATS');
    rmSync(root, { recursive: true });
  });
});
