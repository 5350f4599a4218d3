import type { Inline, Table, TableCell, TableRow } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Measure } from './chart/typeface.ts';
import { placeCells } from './grid.ts';

/** Size of text in tables, and the space between columns, in points; as in dokument.css. */
export const TEXT_SIZE = 9.5;
export const COLUMN_SPACE = 13;

/**
 * Widths of a table's columns in per cent: their weights, save that no column is narrower than its longest word or
 * amount while others have room to give. Where words need more than there is, the weights stand and words break.
 */
export function columnWidths({ columns, head, body }: Table, width: number, measure: Measure): number[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const wished = columns.map(({ weight }) => (width * weight) / total);
  const least = columns.map(() => 0);
  for (const rows of [head, body])
    placeCells(rows).forEach((cells, index) => {
      for (const { cell, column } of cells)
        if ((cell.columnSpan ?? 1) === 1 && column < columns.length)
          least[column] = Math.max(least[column]!, longestWord(cell, rows[index]!, measure) + COLUMN_SPACE);
    });
  const missing = least.map((need, column) => Math.max(0, need - wished[column]!));
  const spare = wished.map((has, column) => Math.max(0, has - least[column]!));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const given = sum(missing);
  const fits = given <= sum(spare);
  return wished.map((has, column) => {
    const share = given > 0 && fits ? (spare[column]! * given) / sum(spare) : 0;
    return (100 * (fits ? has + missing[column]! - share : has)) / width;
  });
}

/** Words part at spaces and hyphens, not at no-break spaces: an amount is one word. */
function longestWord(cell: TableCell, row: TableRow, measure: Measure): number {
  const weight = cell.header || row.kind !== 'row' || cell.tone ? 600 : 400;
  const words = cell.lines.flatMap((line: readonly Inline[]) =>
    line.flatMap((inline) =>
      inline.kind === 'nobreak' ? [inline.text] : plainText([inline]).split(/[ \n\u00ad]+|(?<=[-–/])/),
    ),
  );
  return Math.max(...words.map((word) => measure(word, TEXT_SIZE, weight)));
}
