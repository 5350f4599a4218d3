/** A row as text, and its number in the file (from 1): the line on which it begins, or the row of a workbook. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}
