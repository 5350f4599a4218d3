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

/** A named row that the ledger does not have, such as the holiday-pay liability, accumulated to the end of a month. */
export interface Adjustment {
  /** Id of a row of the statement with kind adjustment. */
  readonly row: string;
  readonly period: Period;
  /** Öre in report sign, January up to and including the period. */
  readonly amount: bigint;
  readonly line: number;
  readonly column: number;
}

export interface Adjustments {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly Adjustment[];
}

/** Reads justeringar.csv: accumulated amounts per month and named row. Every fault is reported; undefined then. */
export function readAdjustments(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Adjustments | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['period', 'rad', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const made = table.rows.map((row): Adjustment | undefined => {
    const period = readMonth(row, columns, 'period', report);
    const id = readText(row, columns, 'rad', report);
    const amount = readAmount(row, columns, 'belopp', setting, report);
    if (!period || id === undefined || amount === undefined) return undefined;
    return { row: id, period, amount, line: row.line, column: columns.place(row, 'rad').column };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}
