import type { SourceSetting } from '../config/board.ts';
import { problem, type Report } from '../problems.ts';
import { checkAccountTotals } from './accountTotals.ts';
import { parseAmount, roundingStep } from './amount.ts';
import { checkDecimalSigns, mostDecimals } from './amountColumns.ts';
import type { ColumnReader } from './columns.ts';
import { checkTotals } from './controlSums.ts';
import { readEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import { findLayout } from './findLayout.ts';
import { checkForecasts } from './forecastGaps.ts';
import type { Layout } from './layout.ts';
import type { Codes, Postings } from './posting.ts';
import { PostingCollector } from './postingCollector.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { findRepetition } from './repeatedRows.ts';
import type { TableRow } from './row.ts';
import { checkRowSums } from './rowSums.ts';
import type { Table } from './table.ts';
import { checkVariances } from './variances.ts';

/**
 * Reads a file with a row per account and month, a row per account and a column per month, or accumulated amounts (utfall.csv, budget.csv). Its own
 * totals are left out and held against the rows that they cover. Every fault is reported; undefined then.
 */
export function readPostings(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Postings | undefined {
  const table = readTable(bytes, file, setting, report);
  const layout = table && findLayout(table, setting, report);
  return layout && postingsOf(table, layout, setting, report);
}

/** The postings of a table whose layout is known, as `readPostings` has them. */
export function postingsOf(
  table: Table,
  layout: Layout,
  setting: SourceSetting,
  report: Report,
): Postings | undefined {
  const { file } = table;
  let faults = 0;
  const told: Report = (found) => {
    if (found.severity === 'error') faults += 1;
    report(found);
  };
  const read = readEntries(table, layout, setting, told);
  checkDecimalSigns(table, layout.amounts, told);
  checkForecasts(table, layout, read.entries, told);
  // Sums of rows that could not be read would differ for that reason.
  if (faults > 0) return undefined;
  const step = read.totals.length > 0 ? roundingStep(setting.unit, mostDecimals(table, layout.amounts)) : 1n;
  const controls = checkTotals(read, layout.amounts, file, step, told);
  const rowSums = checkRowSums(table, layout, read.entries, setting.unit, told);
  const variances = checkVariances(table, layout, read.entries, setting.unit, told);
  const repeated = setting.repeats ? undefined : findRepetition(read.entries, layout.kind !== 'long');
  if (repeated) {
    const { first, again, rows } = repeated;
    const details = { rows: String(rows), first: String(first), last: String(again + rows - 1) };
    told(problem('csv.repeated-rows', { file, line: again }, details));
  }
  const knownTo = layout.kind === 'accumulated' ? layout.amounts.map(({ period }) => period!) : undefined;
  const entries = knownTo ? read.entries.map(apart) : read.entries;
  const postings = collected(entries, layout, setting).postings(file);
  checkAccountTotals(postings, told);
  if (faults > 0) return undefined;
  const receipt = receiptOf(table, {
    layout: layout.kind,
    ...(knownTo && {
      accumulated: {
        columns: layout.amounts.map(({ name }) => name),
        to: layout.forecast?.madeAt ?? knownTo[0]!,
        isForecast: layout.forecast !== undefined,
      },
      variances,
    }),
    rows: read.entries.length,
    totals: read.totals.map(({ line }) => line),
    headings: read.headings,
    controls,
    rowSums,
  });
  return { ...postings, ...(knownTo && { knownTo }), receipt };
}

/** Amounts that are accumulated to one month after another, as what each has more than the one before. */
const apart = (entry: Entry): Entry => ({
  ...entry,
  amounts: entry.amounts.map((amount, index) => {
    const before = index === 0 ? undefined : entry.amounts[index - 1];
    return before === undefined ? amount : (amount ?? 0n) - before;
  }),
});

/** Entries as postings in report sign. */
function collected(entries: readonly Entry[], { amounts: columns }: Layout, { sign }: SourceSetting) {
  const collector = new PostingCollector();
  // Rows that say the same share their key.
  const known = new Map<Entry['key'], { readonly combination: number; readonly codes: Codes }>();
  for (const { row, key, period, amounts } of entries) {
    let found = known.get(key);
    if (!found) {
      found = { combination: collector.combinationOf(key), codes: collector.kept(key) };
      known.set(key, found);
    }
    for (let index = 0; index < amounts.length; index += 1) {
      const amount = amounts[index];
      const month = columns[index]!.period ?? period;
      if (amount === undefined || !month) continue;
      const number = collector.numberIn(found.combination, found.codes, month);
      collector.add(number, sign === 'ledger' ? -amount : amount, row.line);
    }
  }
  return collector;
}

/** The öre in a cell, in report sign; a fault is reported and gives undefined. */
export function readAmount(
  row: TableRow,
  columns: ColumnReader,
  column: 'belopp' | 'helårsprognos',
  setting: SourceSetting,
  report: Report,
): bigint | undefined {
  const text = columns.cell(row, column);
  const amount = parseAmount(text, setting.unit);
  if (amount === undefined) {
    report(
      problem('csv.amount', columns.place(row, column), { column: columns.nameOf(column), found: text }),
    );
    return undefined;
  }
  return setting.sign === 'ledger' ? -amount : amount;
}
