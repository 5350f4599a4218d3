import { problem, type Report } from '../problems.ts';
import type { ColumnReader } from './columns.ts';
import type { TableRow } from './row.ts';

/** The year in a row's cell; a fault is reported and gives undefined. */
export function readYear(row: TableRow, columns: ColumnReader, report: Report): number | undefined {
  const found = columns.cell(row, 'år');
  if (/^(19|20|21)\d\d$/.test(found)) return Number(found);
  report(
    problem('csv.value', columns.place(row, 'år'), {
      column: columns.nameOf('år'),
      found,
      expected: 'ett år, till exempel 2026',
    }),
  );
  return undefined;
}

/** The text of a cell that must not be empty; a fault is reported and gives undefined. */
export function readText(
  row: TableRow,
  columns: ColumnReader,
  column: Parameters<ColumnReader['cell']>[1],
  report: Report,
): string | undefined {
  const found = columns.cell(row, column);
  if (found !== '') return found;
  report(problem('csv.empty-cell', columns.place(row, column), { column: columns.nameOf(column) }));
  return undefined;
}
