import type { Table, TableCell, TableRow } from '../document/document.ts';

/** A cell in its place: its first column and how many it spans. `continued` marks the rows below a cell's first. */
export interface GridCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
}

/** The rows' cells in their columns, with cells that span rows repeated as continued in the rows below. */
export function grid(rows: readonly TableRow[], columns: number): GridCell[][] {
  const open = new Map<number, { cell: GridCell; left: number }>();
  return rows.map((row) => {
    const cells: GridCell[] = [];
    const waiting = [...row.cells];
    for (let column = 0; column < columns; ) {
      const above = open.get(column);
      if (above !== undefined) {
        cells.push({ ...above.cell, continued: true });
        if (--above.left === 0) open.delete(column);
        column += above.cell.span;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) break;
      const placed = { cell, column, span: cell.columnSpan ?? 1, continued: false };
      cells.push(placed);
      if ((cell.rowSpan ?? 1) > 1) open.set(column, { cell: placed, left: cell.rowSpan! - 1 });
      column += placed.span;
    }
    return cells;
  });
}

/** Widths of the columns by their weights: whole twips that add up to `width` exactly. */
export function columnWidths({ columns }: Pick<Table, 'columns'>, width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  let weight = 0;
  let left = 0;
  return columns.map((column) => {
    weight += column.weight;
    const right = Math.round((width * weight) / total);
    const own = right - left;
    left = right;
    return own;
  });
}
