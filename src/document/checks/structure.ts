import { problem, type Report } from '../../problems.ts';
import type { Block, Table, TableRow } from '../document.ts';
import { plainText } from '../plainText.ts';
import { blocksIn } from '../walk.ts';

/** Accessibility that no renderer can mend: headings in order, tables regular and without empty cells, charts with alternatives. */
export function checkStructure(blocks: readonly Block[], file: string, report: Report): void {
  let previous = 0;
  for (const block of blocksIn(blocks)) {
    if (block.kind === 'heading') {
      if (block.level > previous + 1) {
        const place = block.place ?? { file };
        const found = `${block.level} (${plainText(block.content)})`;
        report(problem('document.heading-order', place, { found, previous: String(previous) }));
      }
      previous = block.level;
    }
    if (block.kind === 'table') checkTable(block, file, report);
    if (block.kind === 'chart' && block.alternative.trim() === '')
      report(problem('document.missing-alternative', { file }, { found: block.caption }));
  }
}

function checkTable(table: Table, file: string, report: Report): void {
  const name = table.caption ?? table.id;
  const rows = [...table.head, ...table.body];
  for (const row of rows)
    for (const cell of row.cells)
      if (cell.lines.length === 0 || cell.lines.every((line) => plainText(line).trim() === ''))
        report(problem('document.empty-cell', { file }, { table: name }));
  const expected = table.columns.length;
  widths(rows).forEach((found, index) => {
    if (found !== expected)
      report(
        problem(
          'document.irregular-table',
          { file },
          { table: `${name}, rad ${index + 1}`, found: String(found), expected: String(expected) },
        ),
      );
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
