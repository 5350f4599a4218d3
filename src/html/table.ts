import type { RowKind, Table, TableCell, TableColumn, TableRow, TableStyle } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { captionLine, notesUnder } from './caption.ts';
import { wrap } from './chart/typeface.ts';
import { COLUMN_SPACE, columnWidths, TEXT_SIZE } from './columnWidths.ts';
import type { Context } from './context.ts';
import { type PlacedCell, placeCells } from './grid.ts';
import { inlines, type Setting } from './inlines.ts';
import { attribute, html, type Markup, NOTHING } from './markup.ts';

/** Up to so many lines a table is moved whole to the next page rather than broken; words that fill several lines count as so many. */
const WHOLE_LINES = 18;

const STYLE_CLASS: Record<TableStyle, string> = { figures: 'siffror', text: 'text', metadata: 'metadata' };

const ROW_CLASS: Record<RowKind, string> = {
  head: 'huvud',
  row: 'rad',
  detail: 'detalj',
  group: 'grupp',
  sum: 'summa',
  result: 'resultat',
};

const TONE_CLASS: Record<NonNullable<TableCell['tone']>, string> = {
  better: 'battre',
  worse: 'samre',
  low: 'lag',
  medium: 'medel',
  high: 'hog',
};

const ALIGN_CLASS: Record<TableColumn['align'], string | undefined> = {
  left: undefined,
  right: 'hoger',
  center: 'mitten',
};

/** A table with its caption above and its notes below, as one block. */
export function table(element: Table, context: Context): Markup {
  const { id, style, head, body, notes } = element;
  const caption = captionLine(element);
  const widths = columnWidths(element, context.width, context.measure);
  const whole = style === 'metadata' || lineCount([...head, ...body], widths, context) <= WHOLE_LINES;
  const rows = (list: readonly TableRow[], setting: Setting): Markup =>
    html`${placeCells(list).map(
      (cells, index) =>
        html`<tr class="${ROW_CLASS[list[index]!.kind]}">${cells.map((placed, place) => tableCell(placed, place, element, context, setting))}</tr>\n`,
    )}`;
  return html`<div class="tabell ${STYLE_CLASS[style]}${whole ? ' hel' : ''}"${context.marks.tableBlock(element)}>
<table id="${id}">
${caption ? html`<caption>${caption}</caption>\n` : NOTHING}<colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}</colgroup>
${head.length > 0 ? html`<thead>\n${rows(head, 'repeated')}</thead>\n` : NOTHING}<tbody>
${rows(body, 'text')}</tbody>
</table>
${notesUnder(notes)}</div>
`;
}

/** How many lines the rows take in columns of these widths, in per cent. */
function lineCount(
  rows: readonly TableRow[],
  widths: readonly number[],
  { width, measure }: Context,
): number {
  const linesOf = ({ cell, column }: PlacedCell): number => {
    const share = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, it) => sum + it, 0);
    const room = (share / 100) * width - COLUMN_SPACE;
    return cell.lines.reduce(
      (sum, line) => sum + Math.max(1, wrap(plainText(line), room, TEXT_SIZE, 400, measure).length),
      0,
    );
  };
  return placeCells(rows).reduce((sum, cells) => sum + Math.max(...cells.map(linesOf)), 0);
}

function tableCell(
  { cell, column: start }: PlacedCell,
  place: number,
  { id, columns }: Table,
  context: Context,
  setting: Setting,
): Markup {
  const column = columns[start];
  if (!column) throw new Error(`table ${id}: a cell beyond its last column`);
  // An empty cell vanishes from the tag tree and shifts the row.
  if (cell.lines.every((line) => plainText(line).trim() === '')) throw new Error(`table ${id}: empty cell`);
  const { columnSpan = 1, rowSpan = 1, header, tone } = cell;
  const classes = [
    // A heading over several columns of amounts stands in the middle of them.
    header === 'column' && columnSpan > 1 && column.align !== 'left' ? 'over' : ALIGN_CLASS[column.align],
    // First in its row, beside a cell that reaches down: not first on the page.
    place === 0 && start > 0 && 'inne',
    tone && TONE_CLASS[tone],
  ];
  const attributes = [
    attribute('scope', scope(header, columnSpan, rowSpan)),
    attribute('class', classes.filter(Boolean).join(' ') || undefined),
    attribute('colspan', columnSpan > 1 ? columnSpan : undefined),
    attribute('rowspan', rowSpan > 1 ? rowSpan : undefined),
  ];
  const lines = cell.lines.map(
    (line, index) => html`${index > 0 ? html`<br>` : NOTHING}${inlines(line, context, setting)}`,
  );
  return header ? html`<th${attributes}>${lines}</th>` : html`<td${attributes}>${lines}</td>`;
}

function scope(header: TableCell['header'], columnSpan: number, rowSpan: number): string | undefined {
  if (header === 'column') return columnSpan > 1 ? 'colgroup' : 'col';
  if (header === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return undefined;
}
