import type { StatementRowSetting } from '../config/municipality.ts';
import { type Cell, type CellOf, differenceCell, sumCell } from './cells.ts';
import type { Figure } from './figure.ts';

/** A column's figures by row id. */
export type Column = ReadonlyMap<string, Figure>;

/** How a column's figures are called: ids are `<prefix>.<row>`, labels "<row>, <label>". */
export interface ColumnName {
  readonly prefix: string;
  readonly label: string;
}

const named = (row: StatementRowSetting, { prefix, label }: ColumnName, cell: Cell): Figure => ({
  id: `${prefix}.${row.id}`,
  label: `${row.name}, ${label}`,
  quantity: 'amount',
  ...cell,
});

/** A column from its rows' cells, from the top, so that every sum finds its parts. */
export function buildColumn(rows: readonly StatementRowSetting[], name: ColumnName, cellOf: CellOf): Column {
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    const cell = row.sumOf.length > 0 ? sumCell(row, rows, figures) : cellOf(row);
    figures.set(row.id, named(row, name, cell));
  }
  return figures;
}

/** A column of differences, row by row; rows that either column lacks are left out. */
export function differenceColumn(
  rows: readonly StatementRowSetting[],
  name: ColumnName,
  minuend: Column,
  subtrahend: Column,
): Column {
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    const a = minuend.get(row.id);
    const b = subtrahend.get(row.id);
    if (a && b) figures.set(row.id, named(row, name, differenceCell(row, a, b)));
  }
  return figures;
}
