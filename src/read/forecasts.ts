import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { parseMonth } from './month.ts';
import { readAmount } from './postings.ts';

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
  readonly rows: readonly Forecast[];
}

/** Reads prognos.csv: one row per follow-up and account group. Every fault is reported; undefined then. */
export function readForecasts(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Forecasts | undefined {
  const table = readCsv(bytes, file, report);
  const columns =
    table && findColumns(table, ['prognos per', 'kontogrupp', 'helårsprognos'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows: Forecast[] = [];
  let faults = 0;
  for (const row of table.rows) {
    const madeText = columns.cell(row, 'prognos per');
    const madeAt = parseMonth(madeText);
    const name = columns.cell(row, 'kontogrupp');
    const amount = readAmount(row, columns, 'helårsprognos', setting, report);
    if (!madeAt)
      report(
        problem('csv.period', columns.place(row, 'prognos per'), {
          column: columns.nameOf('prognos per'),
          found: madeText,
        }),
      );
    if (name === '')
      report(
        problem('csv.empty-cell', columns.place(row, 'kontogrupp'), { column: columns.nameOf('kontogrupp') }),
      );
    if (madeAt && name !== '' && amount !== undefined)
      rows.push({
        madeAt,
        row: name,
        amount,
        line: row.line,
        column: columns.place(row, 'kontogrupp').column,
      });
    else faults += 1;
  }
  return faults === 0 ? { file, rows } : undefined;
}
