import type { ColumnName } from '../config/columnNames.ts';
import { nearest } from '../language/nearest.ts';
import { type Place, problem, type Report } from '../problems.ts';
import type { ColumnReader } from './columns.ts';
import type { Table } from './table.ts';

/** The cells of one row; what is wrong with one is reported with its place, and gives undefined. */
export interface RowCells {
  readonly line: number;
  /** A cell that may be empty, or whose column the file may lack. */
  readonly optional: (column: ColumnName) => string;
  readonly text: (column: ColumnName) => string | undefined;
  readonly matching: (column: ColumnName, pattern: RegExp, expected: string) => string | undefined;
  /** One of a set of words, in any case; `usual` where the cell is empty. */
  readonly word: <W extends string>(column: ColumnName, words: readonly W[], usual?: W) => W | undefined;
  readonly place: (column: ColumnName) => Place;
}

/** Every row of a file as `read` makes it. A row that it can't make (it has said why) makes the whole undefined. */
export function readRows<T>(
  table: Table,
  columns: ColumnReader,
  report: Report,
  read: (cells: RowCells) => T | undefined,
): T[] | undefined {
  const made = table.rows.map((row) => {
    const optional = (column: ColumnName): string => columns.cell(row, column);
    const place = (column: ColumnName): Place => columns.place(row, column);
    const wrong = (column: ColumnName, expected: string): undefined => {
      const [name, found] = [columns.nameOf(column), optional(column)];
      report(
        found === ''
          ? problem('csv.empty-cell', place(column), { column: name })
          : problem('csv.value', place(column), { column: name, found, expected }),
      );
      return undefined;
    };
    const matching = (column: ColumnName, pattern: RegExp, expected: string): string | undefined =>
      pattern.test(optional(column)) ? optional(column) : wrong(column, expected);
    return read({
      line: row.line,
      optional,
      place,
      text: (column) => matching(column, /./, ''),
      matching,
      word: (column, words, usual) => {
        const found = optional(column);
        if (found === '' && usual !== undefined) return usual;
        const word = words.find((it) => it.toLowerCase() === found.toLowerCase());
        const meant = nearest(found, words);
        return (
          word ??
          wrong(column, `något av ${words.join(', ')}${meant && found ? ` (menade du ${meant}?)` : ''}`)
        );
      },
    });
  });
  return allOrNone(made);
}

/** The rows when all of them could be read; one that could not (it has been told of) leaves nothing to go on with. */
export function allOrNone<T>(rows: readonly (T | undefined)[]): T[] | undefined {
  const read = rows.filter((row) => row !== undefined);
  return read.length === rows.length ? read : undefined;
}
