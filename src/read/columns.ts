import type { OwnColumns } from '../config/board.ts';
import { COLUMN_NAMES, type ColumnName } from '../config/columnNames.ts';
import { problem, type Report } from '../problems.ts';
import { normalize } from './header.ts';
import type { TableRow } from './row.ts';
import type { Table } from './table.ts';

/** Cells of a row by the program's column names, and the place of each. */
export interface ColumnReader {
  readonly has: (column: ColumnName) => boolean;
  /** The cell's text without surrounding space; empty where the file has no such column. */
  readonly cell: (row: TableRow, column: ColumnName) => string;
  readonly place: (row: TableRow, column: ColumnName) => { file: string; line: number; column: number };
  /** The name that the file itself has for the column, for messages. */
  readonly nameOf: (column: ColumnName) => string;
  /** The index of the column's cells; undefined where the file has no such column. */
  readonly positionOf: (column: ColumnName) => number | undefined;
}

/**
 * Finds the columns of a file by configuration (`own`: our name to the file's) and else by known names. Every required
 * column that is missing is reported, and undefined then; so are two columns that go by names of the same, when one is asked for.
 */
export function findColumns(
  table: Table,
  required: readonly ColumnName[],
  own: OwnColumns,
  report: Report,
): ColumnReader | undefined {
  const positions = new Map<ColumnName, number>();
  const ambiguous = new Map<ColumnName, readonly string[]>();
  const names = table.header.map(normalize);
  for (const column of Object.keys(COLUMN_NAMES) as ColumnName[]) {
    const accepted = own[column] === undefined ? COLUMN_NAMES[column] : [normalize(own[column])];
    const found = names.flatMap((name, index) =>
      (accepted as readonly string[]).includes(name) ? [index] : [],
    );
    if (found[0] !== undefined) positions.set(column, found[0]);
    if (found.length > 1)
      ambiguous.set(
        column,
        found.map((index) => table.header[index]!),
      );
  }
  const missing = required.filter((column) => !positions.has(column));
  for (const column of missing) {
    const known = own[column] ?? COLUMN_NAMES[column].join(', ');
    report(
      problem(
        'csv.missing-column',
        { file: table.file, line: table.headerLine },
        { column, known, found: table.header.join(', ') },
      ),
    );
  }
  // Told when a reader asks for the column: the same names are other columns' in other files.
  const position = (column: ColumnName): number | undefined => {
    const found = ambiguous.get(column);
    if (found) {
      ambiguous.delete(column);
      const place = { file: table.file, line: table.headerLine };
      report(problem('csv.ambiguous-column', place, { column, found: found.join(', ') }));
    }
    return positions.get(column);
  };
  const unclear = required.filter((column) => ambiguous.has(column));
  unclear.forEach(position);
  if (missing.length > 0 || unclear.length > 0) return undefined;
  return {
    has: (column) => positions.has(column),
    cell: (row, column) => {
      const index = position(column);
      return index === undefined ? '' : (row.cells[index] ?? '').trim();
    },
    place: (row, column) => ({
      file: table.file,
      line: row.line,
      column: table.columnOf(row, positions.get(column) ?? 0),
    }),
    nameOf: (column) => table.header[positions.get(column) ?? -1] ?? column,
    positionOf: position,
  };
}
