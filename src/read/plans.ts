import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { allOrNone } from './rows.ts';
import { readText, readYear } from './year.ts';

/** What a year after the budget's plans for one row of the statement. */
export interface PlannedAmount {
  readonly year: number;
  /** The row as the file names it: by id or by name. */
  readonly row: string;
  /** Öre in report sign. */
  readonly amount: bigint;
  readonly line: number;
  readonly column: number;
}

export interface Plans {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly PlannedAmount[];
}

/** Reads plan.csv: one row per plan year and account group. Every fault is reported; undefined then. */
export function readPlans(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Plans | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['år', 'kontogrupp', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const made = table.rows.map((row): PlannedAmount | undefined => {
    const year = readYear(row, columns, report);
    const name = readText(row, columns, 'kontogrupp', report);
    const amount = readAmount(row, columns, 'belopp', setting, report);
    if (year === undefined || name === undefined || amount === undefined) return undefined;
    const { column } = columns.place(row, 'kontogrupp');
    return { year, row: name, amount, line: row.line, column };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}
