import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import { type Place, problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { coded, splitCode } from './coded.ts';
import type { Entries, Entry, TotalEntry } from './entry.ts';
import type { AmountColumn, Layout } from './layout.ts';
import { parseMonth } from './monthText.ts';
import type { TableRow } from './row.ts';
import type { Table } from './table.ts';
import { totalName } from './totalRow.ts';

/** Every row of a ledger's or a budget's file as an entry, a total or a heading. What a row can't be is reported. */
export function readEntries(table: Table, layout: Layout, setting: SourceSetting, report: Report): Entries {
  const found = { entries: [], totals: [], headings: [] };
  const read = entryReader(table, layout, setting, report);
  for (const row of table.rows) read(row, found);
  return found;
}

/** The entries, totals and headings of a file, to which those of more rows can be added. */
export interface Found {
  readonly entries: Entry[];
  readonly totals: TotalEntry[];
  readonly headings: number[];
}

/** What reads a table's rows one by one: adds each as what it is, or reports what it can't be. */
export function entryReader(
  table: Omit<Table, 'rows'>,
  layout: Layout,
  setting: SourceSetting,
  report: Report,
): (row: TableRow, found: Found) => void {
  const { columns, amounts, kind } = layout;
  const monthOf = remembered(parseMonth);
  const textOf = (row: TableRow, { position }: AmountColumn): string => (row.cells[position] ?? '').trim();
  const placeOf = (row: TableRow, { position }: AmountColumn): Place => ({
    file: table.file,
    line: row.line,
    column: table.columnOf(row, position),
  });

  /** An empty cell, and a dash in a wide file, is no amount; undefined in the whole when any could not be read. */
  const readAmounts = (row: TableRow, mayLack: boolean): (bigint | undefined)[] | undefined => {
    let faulty = false;
    const read = amounts.map((column) => {
      const text = textOf(row, column);
      if (mayLack && /^[-−–]?$/.test(text)) return undefined;
      const amount = parseAmount(text, setting.unit);
      if (amount === undefined) {
        faulty = true;
        report(problem('csv.amount', placeOf(row, column), { column: column.name, found: text }));
      }
      return amount;
    });
    return faulty ? undefined : read;
  };

  const readTotal = (
    row: TableRow,
    name: string,
    said: boolean,
    { entries, totals, headings }: Found,
  ): void => {
    const read = readAmounts(row, true);
    if (!read) return;
    if (read.every((amount) => amount === undefined)) headings.push(row.line);
    else
      totals.push({
        line: row.line,
        name,
        said,
        after: entries.length,
        period: monthOf(columns.cell(row, 'period')),
        responsibility: codeIn(columns.cell(row, 'ansvar'), name),
        activity: codeIn(columns.cell(row, 'verksamhet'), name),
        amounts: read,
      });
  };

  const readPeriod = (row: TableRow): Period | undefined => {
    const found = columns.cell(row, 'period');
    const period = monthOf(found);
    if (!period)
      report(
        problem('csv.period', columns.place(row, 'period'), { column: columns.nameOf('period'), found }),
      );
    return period;
  };

  const keys = new Map<string, Entry['key'] | undefined>();
  /** What the codes and names of a row say: one object for all rows that say the same. */
  const keyOf = (row: TableRow, account: string): Entry['key'] | undefined => {
    const texts = [account, ...NAMES.map((column) => columns.cell(row, column))];
    const said = texts.join('\0');
    if (!keys.has(said)) keys.set(said, readKey(texts));
    return keys.get(said);
  };

  return (row, found) => {
    const accountText = columns.cell(row, 'konto');
    const total = totalName(row.cells, accountText);
    const key = total === undefined ? keyOf(row, accountText) : undefined;
    if (!key) {
      const name = total ?? firstText(row);
      const isEmpty = amounts.every((column) => textOf(row, column) === '');
      if (total !== undefined) readTotal(row, total, true, found);
      else if (isEmpty && name !== '' && columns.cell(row, 'period') === '' && !/\d/.test(accountText))
        found.headings.push(row.line);
      else if (/^\p{L}\D*$/u.test(name) && !/\d/.test(accountText) && !isEmpty && kind !== 'long')
        readTotal(row, name, false, found);
      else {
        const details = { column: columns.nameOf('konto'), found: accountText };
        report(problem('csv.account', columns.place(row, 'konto'), details));
        if (kind === 'long') readPeriod(row);
        readAmounts(row, kind !== 'long');
      }
      return;
    }
    const period = kind === 'long' ? readPeriod(row) : undefined;
    const read = readAmounts(row, kind !== 'long');
    if (!read || (kind === 'long' && !period)) return;
    found.entries.push({ row, key, period, amounts: read });
  };
}

const NAMES = ['kontotext', 'ansvar', 'ansvarstext', 'verksamhet', 'verksamhetstext'] as const;

/** The key that the texts of the account's cell and of `NAMES` make; undefined without an account. */
function readKey([konto = '', name = '', ...dimensions]: readonly string[]): Entry['key'] | undefined {
  const account = splitCode(konto, name);
  const [ansvar = '', ansvarName = '', verksamhet = '', verksamhetName = ''] = dimensions;
  return (
    account && {
      account,
      responsibility: coded(ansvar, ansvarName),
      activity: coded(verksamhet, verksamhetName),
    }
  );
}

const firstText = ({ cells }: TableRow): string => cells.find((cell) => cell.trim() !== '')?.trim() ?? '';

/** A code in a total's cell that is not its name. */
const codeIn = (cell: string, name: string): string | undefined =>
  cell !== name ? /^\d+/.exec(cell)?.[0] : undefined;

/** A function of a text that works out each text once: a ledger has thousands of rows and twelve months. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text) as T;
  };
}
