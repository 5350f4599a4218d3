import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { windows1252 } from '../exempel/csv.ts';
import { type SieRow, sieFile } from './sieFile.ts';
import { styled, workbook } from './workbook.ts';

const BOARD = 'data/alingsas/socialnamnden';

/** A year's ledger or budget of the example: its header and its rows as text. */
interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One form of the example's ledgers and budgets: files in place of those that it removes, and what namnd.yaml says of them. */
export interface LedgerForm {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly removed: readonly string[];
  /** Of both utfall and budget, where they are not called `utfall.csv` and `budget.csv`. */
  readonly settings?: { readonly utfall: string; readonly budget: string } | undefined;
}

const USUAL = {
  utfall: '{ fil: utfall.csv, tecken: huvudbok, enhet: kr }',
  budget: '{ fil: budget.csv, tecken: huvudbok, enhet: kr }',
};

const SOURCES = ['2024/utfall', '2024/budget', '2025/utfall', '2025/budget'] as const;
type SourcePath = (typeof SOURCES)[number];

/**
 * The example's ledgers and budgets in every form that they can come in. The first is the long form in UTF-8. `change` makes
 * other rows of each file.
 */
export function ledgerForms(
  root: string,
  change: (rows: Rows, path: string) => Rows = (rows) => rows,
): LedgerForm[] {
  const read = (path: SourcePath): Rows => {
    const text = textOf(readFileSync(join(root, BOARD, `${path}.csv`)));
    const [header = [], ...rows] = text
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => line.split(';'));
    return change({ header, rows }, path);
  };
  const all = new Map(SOURCES.map((path) => [path, read(path)]));
  const text = (
    name: string,
    encode: (text: string) => Uint8Array,
    change = (rows: Rows) => rows,
  ): LedgerForm => ({
    name,
    files: Object.fromEntries(
      SOURCES.map((path) => [`${BOARD}/${path}.csv`, encode(csvText(change(all.get(path)!)))]),
    ),
    removed: [],
  });
  const removed = SOURCES.map((path) => `${BOARD}/${path}.csv`);
  return [
    text('long, UTF-8', (it) => new TextEncoder().encode(it)),
    text('long, Windows-1252', windows1252),
    text('long, UTF-16', utf16),
    text('wide', windows1252, wide),
    text('totals inside', (it) => new TextEncoder().encode(`\uFEFF${it}`), withTotals),
    {
      name: 'Excel',
      files: Object.fromEntries(
        SOURCES.map((path) => [`${BOARD}/${path}.xlsx`, excel(path, all.get(path)!)]),
      ),
      removed,
      settings: {
        utfall: '{ fil: utfall.xlsx, tecken: huvudbok, enhet: kr }',
        budget: '{ fil: budget.xlsx, blad: Budget, tecken: huvudbok, enhet: kr }',
      },
    },
    {
      name: 'SIE',
      // The year before is in the same file.
      files: { [`${BOARD}/2025/ekonomi.se`]: sie(all) },
      removed,
      settings: { utfall: '{ fil: ekonomi.se }', budget: '{ fil: ekonomi.se }' },
    },
  ];
}

/** What chooses the example's own rows in `formsOfMunicipality`. */
const SELECTIONS = {
  utfall: '{ ansvar: "5000, 5010-5330" }',
  budget: '{ verksamhet: "1, 5-6, 920" }',
} as const;

/**
 * The forms with the rows of other boards between the example's own: on the same accounts, and on one that no statement has.
 * Their totals are of all of them.
 */
export const formsOfMunicipality = (root: string): LedgerForm[] => ledgerForms(root, withOthers);

function withOthers(table: Rows): Rows {
  const other = (row: readonly string[], changes: Readonly<Record<string, string>>): string[] =>
    row.map((cell, index) => changes[table.header[index]!] ?? cell);
  const of = { Ansvar: '7010', Ansvarstext: 'Skolan', Verksamhet: '407', Verksamhetstext: 'Skola' };
  const rows = table.rows.flatMap((row, index) => {
    const amount = { Belopp: `${index * 17 + 3},25` };
    if (index % 5 === 0) return [other(row, { ...of, ...amount }), row];
    if (index % 97 === 1)
      return [row, other(row, { ...of, ...amount, Konto: '9100', Kontotext: 'Fördelat' })];
    return [row];
  });
  return { ...table, rows };
}

/** The example's files are in UTF-8 and in Windows-1252, whose bytes 0x80–0x9F Node decodes rightly only as a stream. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

const csvText = ({ header, rows }: Rows): string =>
  [header, ...rows].map((row) => `${row.join(';')}\r\n`).join('');

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

const column = ({ header }: Rows, name: string): number => header.indexOf(name);

const CODES = ['Konto', 'Kontotext', 'Ansvar', 'Ansvarstext', 'Verksamhet', 'Verksamhetstext'] as const;

/** Öre of an amount as the example writes it: `-9075,92` or `-50000`. */
function oreOf(amount: string): bigint {
  const [whole = '', decimals = ''] = amount.split(',');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

const kronor = (ore: bigint, point: string): string => {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, '0');
  return `${ore < 0n ? '-' : ''}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
};

/** Amounts added up by a text of the row. */
function sumBy(table: Rows, keyOf: (row: readonly string[]) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const row of table.rows)
    sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0n) + oreOf(row[column(table, 'Belopp')]!));
  return sums;
}

/** A row per account and unit, and a column per month. */
function wide(table: Rows): Rows {
  const codes = CODES.map((name) => column(table, name)).filter((position) => position >= 0);
  const period = column(table, 'Period');
  const months = [...new Set(table.rows.map((row) => row[period]!))].sort();
  const sums = sumBy(table, (row) => [row[period], ...codes.map((position) => row[position])].join(';'));
  const keys = [...new Set(table.rows.map((row) => codes.map((position) => row[position]).join(';')))];
  return {
    header: [...codes.map((position) => table.header[position]!), ...months.map(monthHeading), 'Summa'],
    rows: keys.map((key) => {
      const ofMonths = months.map((month) => sums.get(`${month};${key}`));
      const sum = ofMonths.reduce<bigint>((left, ore) => left + (ore ?? 0n), 0n);
      return [
        ...key.split(';'),
        ...ofMonths.map((ore) => (ore === undefined ? '' : kronor(ore, ','))),
        kronor(sum, ','),
      ];
    }),
  };
}

const monthHeading = (period: string): string =>
  `${['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'][Number(period.slice(4)) - 1]} ${period.slice(0, 4)}`;

/** The rows by account, with a total under each account and one under all. */
function withTotals(table: Rows): Rows {
  const [account, amount] = [column(table, 'Konto'), column(table, 'Belopp')];
  const total = (name: string, ore: bigint): string[] => {
    const cells = table.header.map(() => '');
    cells[account] = name;
    cells[amount] = kronor(ore, ',');
    return cells;
  };
  const sums = sumBy(table, (row) => row[account]!);
  const rows = [...sums].flatMap(([code, ore]) => [
    ...table.rows.filter((row) => row[account] === code),
    total(`Summa ${code}`, ore),
  ]);
  return {
    ...table,
    rows: [
      ...rows,
      total(
        'Totalt',
        [...sums.values()].reduce((a, b) => a + b, 0n),
      ),
    ],
  };
}

/** A workbook with a title above the table, numbers as numbers, months as days and a sheet that is not shown. */
function excel(path: SourcePath, table: Rows): Uint8Array {
  const [period, amount] = [column(table, 'Period'), column(table, 'Belopp')];
  const dayOne = Date.UTC(1899, 11, 30);
  const serial = (month: string): number =>
    (Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)), 0) - dayOne) / 86_400_000;
  const rows = table.rows.map((row) =>
    row.map((cell, index) => {
      if (index === period) return styled(serial(cell), 1);
      // As binary floats are written where they are not exact.
      if (index === amount) return styled((Number(oreOf(cell)) / 100).toPrecision(17), 2);
      return /^\d+$/.test(cell) ? Number(cell) : cell;
    }),
  );
  const isBudget = path.endsWith('budget');
  return workbook(
    [
      ...(isBudget ? [{ name: 'Läs mig', rows: [['Budgeten står på nästa blad.']] }] : []),
      { name: isBudget ? 'Budget' : 'Utfall', rows: [[`Uttag ${path}`], [], table.header, ...rows] },
      { name: 'Pivot', state: 'hidden', rows: [['Konto', 'Summa']] },
    ],
    { formats: ['mmm\\-yy', '#,##0.00'] },
  );
}

/** Both years and both the ledger and the budget in one file: this year's vouchers, and all else as balances by month. */
function sie(all: ReadonlyMap<SourcePath, Rows>): Uint8Array {
  const rowsOf = (path: SourcePath): SieRow[] => {
    const table = all.get(path)!;
    const cell = (row: readonly string[], name: string): string => row[column(table, name)] ?? '';
    return table.rows.map((row) => ({
      account: { code: cell(row, 'Konto'), name: cell(row, 'Kontotext') },
      responsibility: { code: cell(row, 'Ansvar'), name: cell(row, 'Ansvarstext') },
      activity: { code: cell(row, 'Verksamhet'), name: cell(row, 'Verksamhetstext') },
      period: cell(row, 'Period'),
      voucher: cell(row, 'Verifikat'),
      text: cell(row, 'Text'),
      ore: oreOf(cell(row, 'Belopp')),
    }));
  };
  return sieFile({
    year: 2025,
    ledger: rowsOf('2025/utfall'),
    budget: rowsOf('2025/budget'),
    ledgerBefore: rowsOf('2024/utfall'),
    budgetBefore: rowsOf('2024/budget'),
  });
}

/**
 * Puts a form in place of the ledgers and budgets of the example in a folder that has a copy of it; `selected`: with a selection
 * of the board's own rows.
 */
export function writeForm(
  root: string,
  { files, removed, settings = USUAL }: LedgerForm,
  selected: 'selected' | 'whole' = 'whole',
): void {
  for (const file of removed) rmSync(join(root, file));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(root, file), bytes);
  const file = join(root, BOARD, 'namnd.yaml');
  let text = readFileSync(file, 'utf8');
  for (const name of ['utfall', 'budget'] as const) {
    const own = selected === 'selected' ? `, urval: ${SELECTIONS[name]} }` : ' }';
    const setting = settings[name].replace(/ }$/, own);
    const line = new RegExp(`^( +${name}: +)\\{.*\\}$`, 'm');
    if (!line.test(text)) throw new Error(`namnd.yaml has no line for ${name}`);
    text = text.replace(line, (_, start: string) => start + setting);
  }
  writeFileSync(file, text);
}
