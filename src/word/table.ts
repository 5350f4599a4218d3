import { type FileChild, Paragraph, TableCell as WordCell, TableRow as WordRow } from 'docx';
import type { Table, TableColumn, TableRow } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { caption } from './caption.ts';
import type { Context } from './context.ts';
import { fittedWidths } from './fittedWidths.ts';
import { type GridCell, grid } from './grid.ts';
import { inlines } from './inlines.ts';
import { notes } from './note.ts';
import { revisedParagraph, revisedPart } from './revision.ts';
import { rulesBetween } from './rules.ts';
import { tableAlternative } from './tableAlternative.ts';
import { CELL_SIDE, TABLE_STYLES } from './tableStyles.ts';
import { ROW_NAME_STYLE, tableTextStyle } from './tableTextStyles.ts';

/** A table lower than so many lines is held together on one page; a higher one breaks between rows. */
const HOLD_LINES = 32;
/** Width of an average character of a table's text, in twips, for guessing how many lines a cell takes. */
const CHARACTER = 96;

/** A table with its caption above and its small print below. */
export function table(block: Table, context: Context): FileChild[] {
  const above = caption(block, context);
  const rows = [...block.head, ...block.body];
  const widths = fittedWidths(block, context.width - context.indent);
  const cells = grid(rows, block.columns.length);
  const isHeld = rows.reduce((sum, row) => sum + linesOf(row, widths), 0) <= HOLD_LINES;
  const lines = rulesBetween(rows, block, context.colours);
  const wordRows = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const isHead = index < block.head.length;
    const startsBody = index === block.head.length;
    const endsBody = index === rows.length - 2;
    const startsPage = index === 0 && above === undefined && context.startsPage;
    return new WordRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      ...revisedPart(row, context),
      keepNext: isLast ? block.notes.length > 0 || context.tie : isHeld || isHead || startsBody || endsBody,
      children: cells[index]!.map((placed) =>
        cell(
          placed,
          row,
          block,
          { ...context, startsPage },
          {
            width: widths
              .slice(placed.column, placed.column + placed.span)
              .reduce((sum, width) => sum + width, 0),
            above: lines[index],
            below: lines[index + 1],
            flushLeft: isUntinted(rows, 0),
            flushRight: isUntinted(rows, -1),
          },
        ),
      ),
    });
  });
  const word = tableAlternative(
    {
      rows: wordRows,
      style: TABLE_STYLES[block.style],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      indent: { size: context.indent, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      tableLook: {
        firstRow: block.head.length > 0,
        firstColumn: block.body.some((row) => row.cells[0]?.header === 'row'),
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    alternative(block),
  );
  return [...(above ? [above] : []), word, ...notes(block.notes, context)];
}

/** What a reader who comes to the table is told of it: its caption and unit. */
const alternative = ({ label, caption: title, unit, style }: Table) => ({
  title:
    [label, title].filter((part) => part !== undefined).join('. ') ||
    (style === 'metadata' ? 'Uppgifter om ärendet' : 'Tabell'),
  description: unit,
});

const linesOf = (row: TableRow, widths: readonly number[]): number =>
  Math.max(
    1,
    ...row.cells.map((one, index) => {
      const room = Math.max(1, ((widths[index] ?? 1) * (one.columnSpan ?? 1) - 2 * CELL_SIDE) / CHARACTER);
      return one.lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(plainText(line).length / room)), 0);
    }),
  );

/** Whether no cell at a side of the table has a tint, which would end at the letters of text that lines up with it. */
const isUntinted = (rows: readonly TableRow[], at: 0 | -1): boolean =>
  rows.every((row) => row.cells.at(at)?.tone === undefined);

interface Place {
  readonly width: number;
  readonly above: Line;
  readonly below: Line;
  /** Whether the text lines up with the rules' ends at the table's sides. */
  readonly flushLeft: boolean;
  readonly flushRight: boolean;
}
type Line = ReturnType<typeof rulesBetween>[number];

function cell(placed: GridCell, row: TableRow, block: Table, context: Context, place: Place): WordCell {
  const { cell: own, column, span, continued } = placed;
  const align = block.columns[column]!.align;
  const isFirst = column === 0;
  const isLast = column + span === block.columns.length;
  const tall = (own.rowSpan ?? 1) > 1;
  return new WordCell({
    width: { size: place.width, type: 'dxa' },
    ...revisedPart(own, context),
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(tall ? { verticalMerge: continued ? ('continue' as const) : ('restart' as const) } : {}),
    ...(own.tone ? { shading: { type: 'clear', color: 'auto', fill: context.colours.tones[own.tone] } } : {}),
    margins: {
      ...(isFirst && place.flushLeft ? { left: 0 } : {}),
      ...(isLast && place.flushRight ? { right: 0 } : {}),
      marginUnitType: 'dxa',
    },
    borders: {
      ...(place.above ? { top: place.above } : {}),
      ...(place.below ? { bottom: place.below } : {}),
    },
    children: continued
      ? [new Paragraph({ style: tableTextStyle('row', 'left', 0) })]
      : own.lines.map(
          (line, index) =>
            new Paragraph({
              style: textStyle(block, row, own.header !== undefined, align, column),
              children: inlines(line, context),
              ...revisedParagraph(line, context),
              ...(context.startsPage && isFirst && index === 0 ? { pageBreakBefore: true } : {}),
            }),
        ),
  });
}

/** The style of a line in a cell. In the facts under a title, headers are the grey labels; among words, what names a row stands out. */
function textStyle(
  { style }: Table,
  row: TableRow,
  isHeader: boolean,
  align: TableColumn['align'],
  column: number,
): string {
  if (style === 'metadata') return isHeader || row.kind === 'head' ? 'MetadataLabel' : 'MetadataValue';
  if (style === 'text' && isHeader && row.kind === 'row') return ROW_NAME_STYLE;
  return tableTextStyle(row.kind, align, column);
}
