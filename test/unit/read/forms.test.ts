import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/read/posting.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { type EncoderName, encoders } from '../../support/encoders.ts';
import { reported } from '../../support/reported.ts';
import { LEDGER, prepareSmall, smallFile } from '../../support/smallBoard.ts';
import { source } from '../../support/sources.ts';

/** A ledger before it is written down: amounts in öre by account, activity and month. */
interface Line {
  readonly account: string;
  readonly name: string;
  readonly activity: string;
  readonly month: number;
  readonly amount: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const NAMES = ['Löner', 'Hyror för år 2025', 'Övrigt; köp, m.m.', 'Avgifter "taxa"', 'Bås – och ”så”'];

function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function randomLedger(seed: number): Line[] {
  const random = randomly(seed);
  const accounts = Array.from({ length: 3 + random(6) }, (_, index) => ({
    account: `${3 + (index % 5)}0${index}1`,
    name: NAMES[random(NAMES.length)]!,
    activity: `${10 + random(3)}`,
  })).sort((a, b) => a.account.localeCompare(b.account));
  return accounts.flatMap((it) =>
    MONTHS.slice(0, 1 + random(12)).map((_, index) => ({
      ...it,
      month: index + 1,
      amount: random(100_000_000) - 30_000_000,
    })),
  );
}

/** How an amount of öre is written, in a form that a number chooses. */
function written(ore: number, form: number): string {
  const [whole, decimals] = [Math.floor(Math.abs(ore) / 100), String(Math.abs(ore) % 100).padStart(2, '0')];
  const grouped = (space: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, space);
  const size = [`${whole}`, grouped('\u00a0'), grouped(' '), grouped('.')][form % 4]!;
  const number = `${size},${decimals}`;
  if (ore >= 0) return number;
  return [`-${number}`, `${number}-`, `(${number})`, `- ${number}`][form % 4]!;
}

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

const PERIODS = [
  (month: number) => `2025${String(month).padStart(2, '0')}`,
  (month: number) => `2025-${String(month).padStart(2, '0')}`,
  (month: number) => `25${String(month).padStart(2, '0')}`,
  (month: number) => `2025-${String(month).padStart(2, '0')}-28`,
  (month: number) => `${MONTHS[month - 1]} 2025`,
];

interface Form {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly amounts: number;
  readonly preamble: boolean;
  readonly totals: boolean;
}

const asText = (rows: readonly (readonly string[])[], { delimiter, lineEnd, preamble }: Form): string =>
  [...(preamble ? [['Alingsås kommun'], ['Utfall', '2025'], ['']] : []), ...rows]
    .map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd)
    .join('');

function long(ledger: readonly Line[], form: Form): string {
  const rows = [['Konto', 'Kontotext', 'Verksamhet', 'Period', 'Belopp']];
  const byAccount = new Map<string, Line[]>();
  for (const line of ledger) byAccount.set(line.account, [...(byAccount.get(line.account) ?? []), line]);
  const sum = (lines: readonly Line[]): string =>
    written(
      lines.reduce((total, { amount }) => total + amount, 0),
      form.amounts,
    );
  for (const [account, lines] of byAccount) {
    for (const { name, activity, month, amount } of lines)
      rows.push([account, name, activity, PERIODS[form.amounts % 5]!(month), written(amount, form.amounts)]);
    if (form.totals) rows.push([`Summa ${account}`, '', '', '', sum(lines)]);
  }
  if (form.totals) rows.push(['Totalt', '', '', '', sum(ledger)]);
  return asText(rows, form);
}

function wide(ledger: readonly Line[], form: Form): string {
  const rows = [['Konto', 'Kontotext', 'Verksamhet', ...MONTHS, 'Summa']];
  const cells = (lines: readonly Line[]): string[] => {
    const months = MONTHS.map((_, index) => lines.filter(({ month }) => month === index + 1));
    const sum = (some: readonly Line[]): number => some.reduce((total, { amount }) => total + amount, 0);
    return [...months, lines].map((some) => (some.length === 0 ? '' : written(sum(some), form.amounts)));
  };
  const accounts = [...new Set(ledger.map(({ account }) => account))];
  for (const account of accounts) {
    const lines = ledger.filter((line) => line.account === account);
    rows.push([account, lines[0]!.name, lines[0]!.activity, ...cells(lines)]);
    if (form.totals) rows.push([`Summa ${account}`, '', '', ...cells(lines)]);
  }
  if (form.totals) rows.push(['Totalt', '', '', ...cells(ledger)]);
  return asText(rows, form);
}

const key = ({ account, activity, period, amount }: Posting): string =>
  `${account.code} ${account.name} ${activity?.code} ${period.year}-${period.month} ${amount}`;

function read(bytes: Uint8Array) {
  const { value, problems } = reported((report) =>
    readPostings(bytes, 'f.csv', source({ year: 2025 }), report),
  );
  return { postings: value?.all.map(key).sort(), problems };
}

describe('the same ledger in any form', () => {
  const ENCODERS = Object.keys(encoders).filter((name) => name !== 'latin1') as EncoderName[];
  const DELIMITERS = [';', ',', '\t', '|'];
  const LINE_ENDS = ['\n', '\r\n', '\r'];

  it('has the same postings: 150 ledgers, each in two random forms', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomly(seed * 7919);
      const ledger = randomLedger(seed);
      const expected = ledger
        .map(
          ({ account, name, activity, month, amount }) =>
            `${account} ${name} ${activity} 2025-${month} ${amount}`,
        )
        .sort();
      for (const layout of [long, wide]) {
        const form: Form = {
          delimiter: DELIMITERS[random(4)]!,
          lineEnd: LINE_ENDS[random(3)]!,
          amounts: random(20),
          preamble: random(2) === 0,
          totals: random(2) === 0,
        };
        const encoder = ENCODERS[random(ENCODERS.length)]!;
        const found = read(encoders[encoder](layout(ledger, form)));
        expect({ seed, encoder, form, ...found }).toEqual({
          seed,
          encoder,
          form,
          postings: expected,
          problems: [],
        });
      }
    }
  }, 30_000);

  it('gives the same document', () => {
    const rows = smallFile(LEDGER)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(';'));
    const cells = new Map<string, string[]>();
    for (const [account, activity, text, period, amount] of rows) {
      const row = cells.get(`${account};${activity};${text}`) ?? ['', ''];
      row[period === '202501' ? 0 : 1] = amount!;
      cells.set(`${account};${activity};${text}`, row);
    }
    const asWide = `Konto;Verksamhet;Verksamhetstext;jan;feb\n${[...cells].map(([at, it]) => `${at};${it.join(';')}\n`).join('')}`;
    const withTotals = `Utfall;2025\n\n${smallFile(LEDGER)}Totalt;;;;-214,45\n`;
    const document = (text: string) => {
      const { prepared, faults } = prepareSmall({
        [LEDGER]: text,
        'templates/enkel.hbs':
          '<h1>{{titel}}</h1>\n{{tabell "driftbudget" namn="D"}}\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n',
      });
      expect(faults.filter((fault) => !fault.startsWith('comment.'))).toEqual([]);
      return prepared && dumpDocument(prepared.document);
    };
    const long = document(smallFile(LEDGER));
    expect(long).toContain('Personal');
    expect(document(asWide)).toBe(long);
    expect(document(withTotals)).toBe(long);
  });
});
