import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readMonth } from './month.ts';
import { readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { allOrNone } from './rows.ts';
import { readText } from './year.ts';

/** A forecast of the full year for one row of the statement, made at a follow-up. */
export interface Forecast {
  /** The follow-up at which it was made. */
  readonly madeAt: Period;
  /** The row as the file names it: by id or by name. */
  readonly row: string;
  /** Öre in report sign. */
  readonly amount: bigint;
  readonly line: number;
  readonly column: number;
}

export interface Forecasts {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly Forecast[];
}

/** Reads prognos.csv: one row per follow-up and account group. Every fault is reported; undefined then. */
export function readForecasts(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Forecasts | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table && findColumns(table, ['prognos per', 'kontogrupp', 'helårsprognos'], setting.columns, report);
  if (!table || !columns) return undefined;
  const made = table.rows.map((row): Forecast | undefined => {
    const madeAt = readMonth(row, columns, 'prognos per', report);
    const name = readText(row, columns, 'kontogrupp', report);
    const amount = readAmount(row, columns, 'helårsprognos', setting, report);
    if (!madeAt || name === undefined || amount === undefined) return undefined;
    const { column } = columns.place(row, 'kontogrupp');
    return { madeAt, row: name, amount, line: row.line, column };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}
