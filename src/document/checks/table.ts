import { problem, type Report } from '../../problems.ts';
import type { Table, TableRow } from '../document.ts';
import { plainText } from '../plainText.ts';

/** Whether a table can be read cell by cell: regular, no cell empty, and something that says what the cells are. */
export function checkTable(table: Table, file: string, report: Report): void {
  const name = table.caption ?? table.id;
  const place = table.place ?? { file };
  const rows = [...table.head, ...table.body];
  const cells = rows.flatMap((row) => row.cells);
  if (!cells.some(({ header }) => header !== undefined))
    report(problem('document.table-header', place, { table: name }));
  for (const { lines } of cells)
    if (lines.every((line) => plainText(line).trim() === ''))
      report(problem('document.empty-cell', place, { table: name }));
  const expected = table.columns.length;
  widths(rows).forEach((found, index) => {
    if (found === expected) return;
    const details = { table: `${name}, rad ${index + 1}`, found: String(found), expected: String(expected) };
    report(problem('document.irregular-table', place, details));
  });
}

/** The number of columns that each row fills, cells that reach down from rows above counted. */
function widths(rows: readonly TableRow[]): number[] {
  const reaching: { columns: number; rows: number }[] = [];
  return rows.map((row) => {
    const above = reaching.filter((it) => it.rows > 0);
    const fromAbove = above.reduce((sum, it) => sum + it.columns, 0);
    for (const it of above) it.rows -= 1;
    for (const cell of row.cells)
      if ((cell.rowSpan ?? 1) > 1) reaching.push({ columns: cell.columnSpan ?? 1, rows: cell.rowSpan! - 1 });
    return fromAbove + row.cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
  });
}
