import { COLUMN_NAMES } from '../config/columnNames.ts';
import { problem, type Report } from '../problems.ts';
import { parseMonthHeading } from './monthText.ts';
import type { TableRow } from './row.ts';

/** How the row with the columns' names is found: at a line that the board has said, or by names that are known. */
export interface HeaderSearch {
  readonly headerLine?: number | undefined;
  /** Names that the board says the file has, beside those that are known anyway. */
  readonly own?: readonly string[] | undefined;
}

/** How many rows from the beginning can be the header. */
const DEPTH = 60;
/** A header has at least so many known names; a sentence above it can hold one. */
const LEAST = 2;
/** A first row with so many known names is the header without looking further. */
export const PLENTY = 3;

const KNOWN: ReadonlySet<string> = new Set(Object.values(COLUMN_NAMES).flat());

/** A column's name as names are compared: case and runs of space don't matter. */
export const normalize = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** How many cells of a row are names of columns. */
export function countNames(cells: readonly string[], own: readonly string[] = []): number {
  const declared = new Set(own.map(normalize));
  const isName = (cell: string): boolean => {
    const name = normalize(cell);
    return declared.has(name) || KNOWN.has(name) || parseMonthHeading(name) !== undefined;
  };
  return cells.filter(isName).length;
}

/** The index of the header among a file's filled rows: the first has it unless one further down has more known names. */
export function findHeader(
  rows: readonly TableRow[],
  { headerLine, own }: HeaderSearch,
  file: string,
  report: Report,
): number | undefined {
  if (headerLine !== undefined) {
    const index = rows.findIndex(({ line }) => line === headerLine);
    if (index >= 0) return index;
    report(problem('csv.header-line', { file, line: headerLine }, { line: String(headerLine) }));
    return undefined;
  }
  let [best, most] = [0, 0];
  for (const [index, { cells }] of rows.slice(0, DEPTH).entries()) {
    const count = countNames(cells, own);
    if (count > most && (index === 0 || count >= LEAST)) [best, most] = [index, count];
    if (index === 0 && count >= PLENTY) return 0;
  }
  return best;
}
