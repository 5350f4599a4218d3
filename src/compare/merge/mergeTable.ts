import type { Block, Table, TableCell, TableRow } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { align, type Pair } from './align.ts';
import { textLikeness } from './likeness.ts';
import type { Marker } from './marker.ts';
import { mergeInlines } from './mergeInlines.ts';

/** A table with its changed cells, and the rows and columns that have come or gone; as two tables where it can't be one. */
export function mergeTable(older: Table, newer: Table, marker: Marker): Block[] {
  const columns = columnsOf(older, newer);
  if (!columns) return [...marker.block(older, 'deleted'), ...marker.block(newer, 'inserted')];
  const sameNotes = older.notes.join('\n') === newer.notes.join('\n');
  const merged: Table = {
    ...newer,
    columns: columns.map((it) =>
      it.newer === undefined ? older.columns[it.older!]! : newer.columns[it.newer]!,
    ),
    head: mergeRows(older.head, newer.head, columns, marker),
    body: mergeRows(older.body, newer.body, columns, marker),
    notes: sameNotes ? newer.notes : [],
  };
  marker.caption(merged, older);
  return [merged, ...(sameNotes ? [] : mergeNotes(older.notes, newer.notes, marker))];
}

/** The places of a column's cells in the older rows and in the newer. */
type Columns = readonly Pair<number>[];

/** The columns that two tables have together; undefined for tables whose cells can't be set side by side. */
function columnsOf(older: Table, newer: Table): Columns | undefined {
  const places = ({ columns }: Table): number[] => columns.map((_, index) => index);
  if (older.columns.length === newer.columns.length && isOneShape(older, newer))
    return places(newer).map((place) => ({ older: place, newer: place }));
  if (![older, newer].every(isPlain)) return undefined;
  const name = ({ head }: Table, place: number): string =>
    head.map(({ cells }) => cellText(cells[place]!)).join(' ');
  return align(places(older), places(newer), (a, b) => {
    const value = textLikeness(name(older, a), name(newer, b));
    return value < 0.4 ? 0 : value;
  });
}

/** Whether every cell of a table is of one row and one column. */
const isPlain = ({ head, body, columns }: Table): boolean =>
  [...head, ...body].every(
    ({ cells }) =>
      cells.length === columns.length &&
      cells.every(({ columnSpan = 1, rowSpan = 1 }) => columnSpan === 1 && rowSpan === 1),
  );

/** Small print that is another: what stands still stands as it does, the rest comes and goes. */
export const mergeNotes = (older: readonly string[], newer: readonly string[], marker: Marker): Block[] =>
  align(older, newer, (a, b) => (a === b ? 1 : 0)).flatMap(({ older: gone, newer: come }): Block[] => {
    if (gone === undefined) return marker.notes([come!], 'inserted');
    if (come === undefined) return marker.notes([gone], 'deleted');
    return [{ kind: 'paragraph', style: 'note', content: [{ kind: 'text', value: come }] }];
  });

/** Rows can come and go where no cell reaches over several; else every row must have its counterpart. */
function isOneShape(older: Table, newer: Table): boolean {
  const reaches = ({ head, body }: Table): boolean =>
    [...head, ...body].some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1));
  return (!reaches(older) && !reaches(newer)) || shapeOf(older) === shapeOf(newer);
}

const shapeOf = ({ head, body }: Table): string =>
  [head, body].map((rows) => rows.map(rowShape).join('/')).join(';');

const rowShape = ({ cells }: TableRow): string =>
  cells.map(({ columnSpan = 1, rowSpan = 1 }) => `${columnSpan}×${rowSpan}`).join(' ');

function mergeRows(
  older: readonly TableRow[],
  newer: readonly TableRow[],
  columns: Columns,
  marker: Marker,
): TableRow[] {
  const reaches = [...older, ...newer].some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1));
  const isSame = columns.every((it) => it.older === it.newer);
  const pairs = reaches
    ? newer.map((row, index) => ({ older: older[index], newer: row }))
    : align(older, newer, (a, b) => (isSame && rowShape(a) !== rowShape(b) ? 0 : rowLikeness(a, b)));
  return pairs.map(({ older: gone, newer: come }): TableRow => {
    if (isSame && !gone) return marker.row(come!, 'inserted');
    if (isSame && !come) return marker.row(gone!, 'deleted');
    const cells = isSame
      ? come!.cells.map((cell, at) => mergeCell(gone!.cells[at]!, cell, marker))
      : columns.map((places) => cellOf(places, gone, come, marker));
    if (gone && come) return { ...come, cells };
    return marker.rowOf({ ...(come ?? gone!), cells }, come ? 'inserted' : 'deleted');
  });
}

const NOTHING: TableCell = { lines: [[]] };

/** A cell of a table whose columns are not all the same; an empty one where a row doesn't have the column. */
function cellOf(
  { older, newer }: Pair<number>,
  gone: TableRow | undefined,
  come: TableRow | undefined,
  marker: Marker,
): TableCell {
  const was = older === undefined ? undefined : gone?.cells[older];
  const is = newer === undefined ? undefined : come?.cells[newer];
  if (older === undefined) return marker.cell(is ?? NOTHING, 'inserted');
  if (newer === undefined) return marker.cell(was ?? NOTHING, 'deleted');
  if (was && is) return mergeCell(was, is, marker);
  return marker.cellText(is ?? was!, is ? 'inserted' : 'deleted');
}

/** Rows of one name are one row; others are when they have most of their words in common. Amounts tell nothing of which row it is. */
function rowLikeness(older: TableRow, newer: TableRow): number {
  if (older.kind !== newer.kind) return 0;
  const texts = [older, newer].map(({ cells }) => cells.map(cellText));
  if (texts[0]!.join('\n') === texts[1]!.join('\n')) return 1;
  if (texts[0]![0] === texts[1]![0]) return 0.9;
  const [was, is] = texts.map((cells) => cells.join(' ').replace(/\d/g, ''));
  const value = textLikeness(was!, is!);
  return value < 0.5 ? 0 : value * 0.8;
}

const cellText = ({ lines }: TableCell): string => lines.map(plainText).join('\n');

function mergeCell(older: TableCell, newer: TableCell, marker: Marker): TableCell {
  if (cellText(older) === cellText(newer)) return newer;
  if (older.lines.length === newer.lines.length)
    return {
      ...newer,
      lines: newer.lines.map((line, at) => marker.apart(mergeInlines(older.lines[at]!, line, marker))),
    };
  return {
    ...newer,
    lines: [
      ...older.lines.map((line) => marker.line(line, 'deleted')),
      ...newer.lines.map((line) => marker.line(line, 'inserted')),
    ],
  };
}
