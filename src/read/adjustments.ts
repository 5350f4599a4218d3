import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { parseMonth } from './month.ts';
import { readAmount } from './postings.ts';

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
  readonly rows: readonly Adjustment[];
}

/** Reads justeringar.csv: accumulated amounts per month and named row. Every fault is reported; undefined then. */
export function readAdjustments(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Adjustments | undefined {
  const table = readCsv(bytes, file, report);
  const columns = table && findColumns(table, ['period', 'rad', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows: Adjustment[] = [];
  let faults = 0;
  for (const row of table.rows) {
    const periodText = columns.cell(row, 'period');
    const period = parseMonth(periodText);
    const id = columns.cell(row, 'rad');
    const amount = readAmount(row, columns, 'belopp', setting, report);
    if (!period)
      report(
        problem('csv.period', columns.place(row, 'period'), {
          column: columns.nameOf('period'),
          found: periodText,
        }),
      );
    if (id === '')
      report(problem('csv.empty-cell', columns.place(row, 'rad'), { column: columns.nameOf('rad') }));
    if (period && id !== '' && amount !== undefined)
      rows.push({ row: id, period, amount, line: row.line, column: columns.place(row, 'rad').column });
    else faults += 1;
  }
  return faults === 0 ? { file, rows } : undefined;
}
