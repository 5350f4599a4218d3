import { problem, type Report } from '../problems.ts';

/** A file's rows under its header: what every kind of tabular file becomes before its columns get their meaning. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** Where on its line (from 1) a row's cell begins, for pointing at a fault: a character in text, a column in a workbook. */
  readonly columnOf: (row: TableRow, cell: number) => number;
}

/** A row as text, and its number in the file (from 1): the line on which it begins, or the row of a workbook. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The table of a file's rows: the first is the header. Two columns of one name and rows of another length than the header
 * are reported; undefined then, and when there is nothing under the header.
 */
export function tableOf(
  file: string,
  records: readonly TableRow[],
  columnOf: Table['columnOf'],
  report: Report,
): Table | undefined {
  const [first, ...rows] = records.filter(isFilled);
  if (!first || rows.length === 0) {
    report(problem('file.empty', { file }, { expected: 'en rubrikrad och minst en rad under den' }));
    return undefined;
  }
  const header = withoutTrailingEmpty(first.cells).map((name) => name.trim());
  let faults = 0;
  for (const [index, name] of header.entries())
    if (name !== '' && header.indexOf(name) !== index) {
      faults += 1;
      report(problem('csv.duplicate-column', { file, line: first.line }, { column: name }));
    }
  const uneven = rows.filter(
    ({ cells }) =>
      cells.length < header.length || cells.slice(header.length).some((cell) => cell.trim() !== ''),
  );
  // When no row is as the header, it is the header that is wrong: said once.
  for (const row of uneven.length === rows.length ? uneven.slice(0, 1) : uneven) {
    faults += 1;
    const found = String(row.cells.length);
    report(problem('csv.column-count', { file, line: row.line }, { found, expected: String(header.length) }));
  }
  return faults > 0 ? undefined : { file, header, headerLine: first.line, rows, columnOf };
}

/** A spreadsheet program ends a file with rows of nothing but delimiters. */
const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.trim() === '') length -= 1;
  return cells.slice(0, length);
}
