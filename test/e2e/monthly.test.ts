import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The monthly follow-up as the user makes it: the built program, a copy of the example's folders, a real browser. */
const CLI = resolve('dist/cli.js');
const REPORT = '2025-05-manadsuppfoljning';
const FOLDER = 'data/alingsas/socialnamnden';
const OUT = `out/alingsas/socialnamnden/${REPORT}`;

/** The reference document's table, typed in by hand: budget, forecast, variance, in tkr. */
const REFERENCE: readonly (readonly [row: string, budget: string, forecast: string, variance: string])[] = [
  ['Verksamhetens intäkter', '32 336', '35 336', '3 000'],
  ['Personalkostnader', '−161 198', '−160 198', '1 000'],
  ['Lokalhyror', '−17 111', '−17 111', '0'],
  ['Köp av tjänster', '−63 743', '−67 743', '−4 000'],
  ['Övriga kostnader', '−46 587', '−46 587', '0'],
  ['Verksamhetens kostnader', '−288 639', '−291 639', '−3 000'],
  ['Verksamhetens nettokostnader', '−256 303', '−256 303', '0'],
  ['Kommunbidrag', '256 303', '256 303', '0'],
  ['Finansnetto', '0', '0', '0'],
  ['Årets resultat', '0', '0', '0'],
];

const folders: string[] = [];

function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'underlag-test-'));
  folders.push(folder);
  cpSync('data/alingsas', join(folder, 'data/alingsas'), { recursive: true });
  for (const name of readdirSync(join(folder, FOLDER, 'rapporter')))
    if (!name.includes('manadsuppfoljning')) rmSync(join(folder, FOLDER, 'rapporter', name));
  return folder;
}

function underlag(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** Bytes of everything published, by name. */
function published(folder: string): Record<string, string> {
  const at = join(folder, 'out/alingsas/socialnamnden');
  return Object.fromEntries(
    readdirSync(at)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(at, name)))
          .digest('hex'),
      ]),
  );
}

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

/** The file's text with every Windows-1252 byte as one character, so that a change keeps the other bytes. */
function edit(folder: string, file: string, find: string | RegExp, replacement: string): void {
  const path = join(folder, FOLDER, file);
  const before = readFileSync(path, 'latin1');
  const after = before.replace(find, replacement);
  expect(after).not.toBe(before);
  writeFileSync(path, after, 'latin1');
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the monthly follow-up', () => {
  const folder = workFolder();
  let pdfText = '';
  let wordRows: string[] = [];

  beforeAll(async () => {
    const made = underlag(folder, ['bygg', REPORT]);
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(folder, `${OUT}.pdf`))) }).promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent();
      pdfText += ` ${content.items.map((item) => ('str' in item ? item.str : '')).join(' ')}`;
    }
    pdfText = spaced(pdfText);
    const xml = strFromU8(
      unzipSync(new Uint8Array(readFileSync(join(folder, `${OUT}.docx`))))['word/document.xml']!,
    );
    wordRows = [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
      spaced(
        [...row.matchAll(/<w:p\b.*?<\/w:p>/gs)]
          .map(([paragraph]) =>
            [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
          )
          .join(' '),
      ),
    );
  });

  it.each(REFERENCE)('has the reference row %s in PDF and Word', (...row) => {
    const printed = row.join(' ');
    expect(pdfText).toContain(printed);
    expect(wordRows.some((found) => found.startsWith(printed))).toBe(true);
  });

  it('has a title, a language, bookmarks and pages that a PDF reader finds', async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(folder, `${OUT}.pdf`))) }).promise;
    const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Language: string } };
    expect(info.Title).toBe('Månadsuppföljning maj 2025');
    expect(info.Language).toBe('sv-SE');
    expect(pdf.numPages).toBe(7);
    const outline = await pdf.getOutline();
    const titles = (items: typeof outline): string[] =>
      items.flatMap((item) => [item.title, ...titles(item.items)]);
    expect(titles(outline)).toEqual([
      'Månadsuppföljning maj 2025',
      'I korthet',
      'Innehåll',
      'Sammanfattning',
      'Utfall och prognos',
      'Kontogrupperna',
      'Verksamhetens intäkter',
      'Personalkostnader',
      'Lokalhyror',
      'Köp av tjänster',
      'Övriga kostnader',
      'Framåtblick',
    ]);
    expect(pdfText).toContain('Sida 1 (7)');
  });

  it('has the same bytes in another time zone and locale', () => {
    const before = published(folder);
    const made = underlag(folder, ['bygg', REPORT], {
      TZ: 'Pacific/Auckland',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    });
    expect(made.status).toBe(0);
    expect(published(folder)).toEqual(before);
  });

  it('says what it made, and no more, when nobody watches', () => {
    const made = underlag(folder, ['bygg', REPORT, '--format', 'docx']);
    expect(made.stderr).toBe('');
    expect(made.stdout.trim().split('\n')).toEqual([
      `${OUT}.docx`,
      `${OUT}.sparbarhet.json`,
      `${OUT}.sparbarhet.html`,
    ]);
  });

  it('follows one amount changed in the ledger, and the published files with it', () => {
    const changed = workFolder();
    const trace = (at: string) => JSON.parse(readFileSync(join(at, `${OUT}.sparbarhet.json`), 'utf8'));
    // One posting on a rent account, some öre more: not so much that the text would have to say why.
    edit(changed, '2025/utfall.csv', /^(60\d\d;[^\r\n]*;\d+,)[0-8](\d\r)$/m, '$19$2');
    expect(underlag(changed, ['bygg', REPORT, '--format', 'docx']).status).toBe(0);
    const figures = (at: string): Map<string, string> =>
      new Map(trace(at).siffror.map(({ id, varde }: { id: string; varde: string }) => [id, varde]));
    const [before, after] = [figures(folder), figures(changed)];
    const moved = [...before].filter(([id, value]) => after.get(id) !== value).map(([id]) => id);
    expect(moved).toContain('driftbudget.utfall-ack.lokalhyror');
    expect(moved).toContain('driftbudget.utfall-ack.resultat');
    expect(
      moved.filter((id) =>
        /budget\.|prognos\.|personal|intakter|kop-av|ovriga/.test(id.replace(/^driftbudget\./, '')),
      ),
    ).toEqual([]);
  });
});

describe('faults', () => {
  const folder = workFolder();
  let before: Record<string, string>;
  beforeAll(() => {
    expect(underlag(folder, ['bygg', REPORT, '--format', 'docx']).status).toBe(0);
    before = published(folder);
  });

  it.each([
    [
      'a letter in an amount',
      '2025/utfall.csv',
      /;(\d+),(\d\d)\r\n/,
      ';$1x,$2\r\n',
      /2025\/utfall\.csv:\d+:\d+\n {2}Fel: ”\d+x,\d\d”/,
    ],
    ['a missing column', '2025/utfall.csv', /;Belopp\r/, ';Kronor\r', `${FOLDER}/2025/utfall.csv:1`],
    ['an unknown account', '2025/utfall.csv', /\n60(\d\d);/, '\n99$1;', 'Konto 99'],
    [
      'a misspelt figure',
      `rapporter/${REPORT}.md`,
      'utfall-ack.resultat',
      'utfall-ack.resultatt',
      `${REPORT}.md:`,
    ],
    [
      'a misspelt section',
      `rapporter/${REPORT}.md`,
      '## Sammanfattning',
      '## Samanfattning',
      `${REPORT}.md:11`,
    ],
    ['a broken YAML line', `rapporter/${REPORT}.md`, 'titel: ', 'titel ', `${REPORT}.md:3`],
  ])('%s: exit code 2, place named, out/ untouched', (_name, file, find, replacement, place) => {
    const original = readFileSync(join(folder, FOLDER, file));
    edit(folder, file, find, replacement);
    const failed = underlag(folder, ['bygg', REPORT, '--format', 'docx']);
    writeFileSync(join(folder, FOLDER, file), original);
    expect(failed.status).toBe(2);
    expect(failed.stderr).toMatch(place);
    expect(failed.stderr).toContain('Fel:');
    expect(published(folder)).toEqual(before);
  });
});

describe('the command line', () => {
  const folder = workFolder();

  it('checks without a browser: a receipt of the files, and that there are no faults', () => {
    const nowhere = { UNDERLAG_WEBBLASARE: '/nowhere', PATH: '' };
    const checked = underlag(folder, ['kontrollera', REPORT], nowhere);
    expect(checked.stderr).toBe('');
    // The receipt of the files that were read, and then what was found, in a line of its own.
    const lines = checked.stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/\/2025\/utfall\.csv: 2\s398 rader, Windows-1252/);
    expect(lines.at(-1)).toBe(`${FOLDER}/rapporter/${REPORT}.md: inga fel`);
    expect(lines.length).toBeLessThan(40);
    expect(checked.status).toBe(0);
  });

  it('makes Word all the same when there is no browser, and tells of the PDF', () => {
    const failed = underlag(folder, ['bygg', REPORT], { UNDERLAG_WEBBLASARE: '/nowhere' });
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain('webbläsare');
  });

  it('lists figures with value and source', () => {
    const listed = underlag(folder, ['siffror', REPORT, 'utfall-ack.resultat']);
    expect(spaced(listed.stdout)).toContain('driftbudget.utfall-ack.resultat −905 411,35 kr');
    expect(listed.status).toBe(0);
  });

  it.each([
    [['bygg', 'finns-inte'], 'Det finns ingen rapport'],
    [['bygg', '--format', 'odt'], "formatet 'odt' finns inte"],
    [['byg'], "kommandot 'byg' finns inte"],
    [['siffror'], '<rapport> saknas'],
  ])('%j is an error in Swedish with exit code 2', (args, message) => {
    const failed = underlag(folder, args);
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain(message);
  });

  it('has help in Swedish', () => {
    const help = underlag(folder, ['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('Kommandon:');
    expect(help.stdout).toContain('kontrollera');
  });
});
