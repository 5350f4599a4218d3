import type { Block, Table, TableCell, TableRow } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { align } from './align.ts';
import { textLikeness } from './likeness.ts';
import type { Marker } from './marker.ts';
import { mergeInlines } from './mergeInlines.ts';

/** A table with its changed cells, its new rows and those that have gone; as two tables where its columns are others. */
export function mergeTable(older: Table, newer: Table, marker: Marker): Block[] {
  if (!isOneShape(older, newer))
    return [...marker.block(older, 'deleted'), ...marker.block(newer, 'inserted')];
  const sameNotes = older.notes.join('\n') === newer.notes.join('\n');
  const merged: Table = {
    ...newer,
    head: mergeRows(older.head, newer.head, marker),
    body: mergeRows(older.body, newer.body, marker),
    notes: sameNotes ? newer.notes : [],
  };
  marker.caption(merged, older);
  return [merged, ...(sameNotes ? [] : mergeNotes(older.notes, newer.notes, marker))];
}

/** Small print that is another: what stands still stands as it does, the rest comes and goes. */
export const mergeNotes = (older: readonly string[], newer: readonly string[], marker: Marker): Block[] =>
  align(older, newer, (a, b) => (a === b ? 1 : 0)).flatMap(({ older: gone, newer: come }): Block[] => {
    if (gone === undefined) return marker.notes([come!], 'inserted');
    if (come === undefined) return marker.notes([gone], 'deleted');
    return [{ kind: 'paragraph', style: 'note', content: [{ kind: 'text', value: come }] }];
  });

/** Rows can come and go where no cell reaches over several; else every row must have its counterpart. */
function isOneShape(older: Table, newer: Table): boolean {
  if (older.columns.length !== newer.columns.length) return false;
  const rows = ({ head, body }: Table): TableRow[] => [...head, ...body];
  const reaches = (table: Table): boolean =>
    rows(table).some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1));
  if (!reaches(older) && !reaches(newer)) return true;
  return shapeOf(older) === shapeOf(newer);
}

const shapeOf = ({ head, body }: Table): string =>
  [head, body].map((rows) => rows.map(rowShape).join('/')).join(';');

const rowShape = ({ cells }: TableRow): string =>
  cells.map(({ columnSpan = 1, rowSpan = 1 }) => `${columnSpan}×${rowSpan}`).join(' ');

function mergeRows(older: readonly TableRow[], newer: readonly TableRow[], marker: Marker): TableRow[] {
  const reaches = [...older, ...newer].some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1));
  const pairs = reaches
    ? newer.map((row, index) => ({ older: older[index], newer: row }))
    : align(older, newer, rowLikeness);
  return pairs.flatMap(({ older: gone, newer: come }) => {
    if (gone && come)
      return [{ ...come, cells: come.cells.map((cell, at) => mergeCell(gone.cells[at]!, cell, marker)) }];
    return gone ? [marker.row(gone, 'deleted')] : [marker.row(come!, 'inserted')];
  });
}

/** Rows of one name are one row; others are when they have most of their words in common. */
function rowLikeness(older: TableRow, newer: TableRow): number {
  if (rowShape(older) !== rowShape(newer) || older.kind !== newer.kind) return 0;
  const texts = [older, newer].map(({ cells }) => cells.map(cellText));
  if (texts[0]!.join('\n') === texts[1]!.join('\n')) return 1;
  if (texts[0]![0] === texts[1]![0]) return 0.9;
  const value = textLikeness(texts[0]!.join(' '), texts[1]!.join(' '));
  return value < 0.5 ? 0 : value * 0.8;
}

const cellText = ({ lines }: TableCell): string => lines.map(plainText).join('\n');

function mergeCell(older: TableCell, newer: TableCell, marker: Marker): TableCell {
  if (cellText(older) === cellText(newer)) return newer;
  if (older.lines.length === newer.lines.length)
    return { ...newer, lines: newer.lines.map((line, at) => mergeInlines(older.lines[at]!, line, marker)) };
  return {
    ...newer,
    lines: [
      ...older.lines.map((line) => marker.line(line, 'deleted')),
      ...newer.lines.map((line) => marker.line(line, 'inserted')),
    ],
  };
}
