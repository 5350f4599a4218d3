import type { TableCell, TableRow } from '../document/document.ts';

/** A cell and the column where it starts, counted from 0. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
}

/** Rows with each cell at its column, past the cells that reach down from the rows above. */
export function placeCells(rows: readonly TableRow[]): PlacedCell[][] {
  /** For each column, how many more rows a cell from above takes. */
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const fresh = new Set<number>();
    const placed = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column++;
      const start = column;
      for (let index = 0; index < (cell.columnSpan ?? 1); index++, column++) {
        taken[column] = (cell.rowSpan ?? 1) - 1;
        fresh.add(column);
      }
      return { cell, column: start };
    });
    taken.forEach((rows, index) => {
      if (rows > 0 && !fresh.has(index)) taken[index] = rows - 1;
    });
    return placed;
  });
}
