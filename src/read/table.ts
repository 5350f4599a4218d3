import type { LeftOut, TextForm } from '../figures/receipt.ts';
import { problem, type Report } from '../problems.ts';
import { afterTable } from './footer.ts';
import { findHeader, type HeaderSearch } from './header.ts';
import type { TableRow } from './row.ts';

/** A file's rows under its header: what every kind of tabular file becomes before its columns get their meaning. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** Rows of the file that are no rows of the table, and why: above the header, under the last row, empty, the header again. */
  readonly leftOut: readonly LeftOut[];
  /** The rows above the header, which can say what the file is of. */
  readonly preamble: readonly TableRow[];
  /** Where on its line (from 1) a row's cell begins, for pointing at a fault: a character in text, a column in a workbook. */
  readonly columnOf: (row: TableRow, cell: number) => number;
  /** How a file of delimited text is written. */
  readonly text?: TextForm;
}

/**
 * The table of a file's rows under the header that `search` finds, else the first row. Two columns of one name, rows of
 * another length than the header, and a last row that has been cut off are reported; undefined then, and when there is
 * nothing under the header.
 */
export function tableOf(
  file: string,
  records: readonly TableRow[],
  columnOf: Table['columnOf'],
  report: Report,
  search: HeaderSearch = {},
): Table | undefined {
  const filled = records.filter(isFilled);
  const empty = filled.length < records.length ? records.filter((row) => !isFilled(row)) : [];
  const start = findHeader(filled, search, file, report);
  if (start === undefined) return undefined;
  const first = filled[start];
  const header = withoutTrailingEmpty(first?.cells ?? []).map((name) => name.trim());
  const under = filled.slice(start + 1);
  const repeated = under.filter(({ cells }) => isSame(cells, first?.cells ?? []));
  const ended = afterTable(
    repeated.length > 0 ? under.filter((row) => !repeated.includes(row)) : under,
    file,
    report,
  );
  if (!ended) return undefined;
  const { rows, footer } = ended;
  if (!first || rows.length === 0) {
    report(problem('file.empty', { file }, { expected: 'en rubrikrad och minst en rad under den' }));
    return undefined;
  }
  let faults = 0;
  for (const [index, name] of header.entries())
    if (name !== '' && header.indexOf(name) !== index) {
      faults += 1;
      report(problem('csv.duplicate-column', { file, line: first.line }, { column: name }));
    }
  const uneven = rows.filter(
    ({ cells }) =>
      cells.length < header.length ||
      (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')),
  );
  // When no row is as the header, it is the header that is wrong: said once.
  for (const row of uneven.length === rows.length ? uneven.slice(0, 1) : uneven) {
    faults += 1;
    const details = { found: String(row.cells.length), expected: String(header.length) };
    const cutOff = row === rows.at(-1) && rows.length > 1 && row.cells.length < header.length;
    report(problem(cutOff ? 'csv.cut-off' : 'csv.column-count', { file, line: row.line }, details));
  }
  if (faults > 0) return undefined;
  const leftOut: LeftOut[] = [
    { reason: 'preamble', lines: linesOf(filled.slice(0, start)) },
    { reason: 'header-again', lines: linesOf(repeated) },
    { reason: 'footer', lines: linesOf(footer) },
    { reason: 'empty', lines: linesOf(empty.filter(({ cells }) => cells.length > 1)) },
  ];
  return {
    file,
    header,
    headerLine: first.line,
    rows,
    leftOut: leftOut.filter(({ lines }) => lines.length > 0),
    preamble: filled.slice(0, start),
    columnOf,
  };
}

const linesOf = (rows: readonly TableRow[]): number[] => rows.map(({ line }) => line);

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** A spreadsheet program ends a file with rows of nothing but delimiters. */
const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.trim() === '') length -= 1;
  return cells.slice(0, length);
}
