import type { Table, TableCell, TableRow } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { columnWidths, grid } from './grid.ts';
import { points } from './scale.ts';
import { CELL_SIDE } from './tableStyles.ts';

/** Size of a table's text in points, and what headings and sums are wider by. */
const TEXT_SIZE = 9.5;
const BOLDER = 1.05;
/** Rough widths of letters in Source Sans, in ems, by kinds of letters: on the safe side, as Word sets the text. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijlftr.,:;|'’()!\u00a0-]/, 0.34],
  [/[mwMW]/, 0.85],
  [/[A-ZÅÄÖ]/, 0.63],
];
const USUAL = 0.53;

const emsOf = (letter: string): number => LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL;

/** Widths of the columns, in twips, by their weights; none is narrower than its longest word while others have room. */
export function fittedWidths(block: Table, width: number): number[] {
  const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const wished = block.columns.map(({ weight }) => (width * weight) / total);
  const least = leastWidths(block);
  const missing = least.map((need, column) => Math.max(0, need - wished[column]!));
  const spare = wished.map((has, column) => Math.max(0, has - least[column]!));
  const given = missing.reduce((sum, need) => sum + need, 0);
  const room = spare.reduce((sum, has) => sum + has, 0);
  if (given === 0 || given > room) return columnWidths(block, width);
  const columns = block.columns.map((column, index) => ({
    ...column,
    weight: wished[index]! + missing[index]! - (spare[index]! * given) / room,
  }));
  return columnWidths({ columns }, width);
}

/** What the longest word of each column needs, in twips. */
function leastWidths({ columns, head, body }: Table): number[] {
  const least = columns.map(() => 0);
  const rows = [...head, ...body];
  grid(rows, columns.length).forEach((cells, index) => {
    for (const { cell, column, span } of cells)
      if (span === 1) least[column] = Math.max(least[column]!, longestWord(cell, rows[index]!));
  });
  return least.map((word) => word + 2 * CELL_SIDE);
}

function longestWord(cell: TableCell, row: TableRow): number {
  const ems = cell.lines
    .flatMap((line) => plainText(line).split(/ |(?<=[–/])/))
    .map((word) => [...word].reduce((sum, letter) => sum + emsOf(letter), 0));
  return points(Math.max(0, ...ems) * TEXT_SIZE * (cell.header || row.kind !== 'row' ? BOLDER : 1));
}
