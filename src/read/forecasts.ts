import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findAccumulated, isAccumulated } from './accumulatedLayout.ts';
import { findColumns } from './columns.ts';
import { readMonth } from './month.ts';
import type { Postings } from './posting.ts';
import { postingsOf, readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { allOrNone } from './rows.ts';
import type { Table } from './table.ts';
import { readText } from './year.ts';

/** A forecast of the full year for one row of the statement, made at a follow-up. */
export interface Forecast {
  /** The follow-up at which it was made. */
  readonly madeAt: Period;
  /** The row as the file names it: by id or by name. */
  readonly row: string;
  /** Öre in report sign. */
  readonly amount: bigint;
  /** The lines that it is the sum of: one, where the file has it by row. */
  readonly lines: readonly number[];
  readonly column: number;
}

export interface Forecasts {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly Forecast[];
  /** Where the file has accounts: what each of them is expected to come to in the year, and the follow-up at which that was said. */
  readonly byAccount?: { readonly madeAt: Period; readonly postings: Postings } | undefined;
}

/**
 * Reads prognos.csv: one row per follow-up and account group, or the forecast column of a file of accumulated amounts by
 * account. Every fault is reported; undefined then.
 */
export function readForecasts(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Forecasts | undefined {
  const table = readTable(bytes, file, setting, report);
  if (!table) return undefined;
  if (hasAccounts(table, setting)) return readByAccount(table, setting, report);
  const columns = findColumns(table, ['prognos per', 'kontogrupp', 'helårsprognos'], setting.columns, report);
  if (!columns) return undefined;
  const made = table.rows.map((row): Forecast | undefined => {
    const madeAt = readMonth(row, columns, 'prognos per', report);
    const name = readText(row, columns, 'kontogrupp', report);
    const amount = readAmount(row, columns, 'helårsprognos', setting, report);
    if (!madeAt || name === undefined || amount === undefined) return undefined;
    const { column } = columns.place(row, 'kontogrupp');
    return { madeAt, row: name, amount, lines: [row.line], column };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}

/** Whether a file has its forecasts by account, up to no month of its own: it says nowhere at which follow-up each row was made. */
function hasAccounts(table: Table, setting: SourceSetting): boolean {
  const columns = findColumns(table, [], setting.columns, () => {});
  return !!columns?.has('konto') && !columns.has('prognos per') && isAccumulated(table, setting);
}

function readByAccount(table: Table, setting: SourceSetting, report: Report): Forecasts | undefined {
  const layout = findAccumulated(table, { ...setting, content: 'forecast' }, report);
  const postings = layout && postingsOf(table, layout, setting, report);
  if (!postings || !layout?.forecast) return undefined;
  const { madeAt } = layout.forecast;
  return { file: table.file, rows: [], byAccount: { madeAt, postings }, receipt: postings.receipt };
}
