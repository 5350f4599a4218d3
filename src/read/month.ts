import type { ColumnName } from '../config/columnNames.ts';
import type { Period } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import type { ColumnReader } from './columns.ts';
import { parseMonth } from './monthText.ts';
import type { TableRow } from './row.ts';

/** The month in a cell; anything else is reported, and gives undefined. `parse` may remember what it has read. */
export function readMonth(
  row: TableRow,
  columns: ColumnReader,
  column: ColumnName,
  report: Report,
  parse = parseMonth,
): Period | undefined {
  const found = columns.cell(row, column);
  const month = parse(found);
  if (!month)
    report(problem('csv.period', columns.place(row, column), { column: columns.nameOf(column), found }));
  return month;
}
