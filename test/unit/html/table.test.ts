import { expect, test } from 'vitest';
import type { Inline, Table, TableCell, TableRow } from '../../../src/document/document.ts';
import { columnWidths } from '../../../src/html/columnWidths.ts';
import { placeCells } from '../../../src/html/grid.ts';
import { all, attr, one, render, text } from './dom.ts';

const t = (value: string): Inline => ({ kind: 'text', value });
const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({
  lines: value.split('|').map((line) => [t(line)]),
  ...more,
});
const row = (kind: TableRow['kind'], ...cells: TableCell[]): TableRow => ({ kind, cells });
const table = (changes: Partial<Table>): Table => ({
  kind: 'table',
  id: 'tabell',
  style: 'figures',
  columns: [
    { align: 'left', weight: 3 },
    { align: 'right', weight: 1 },
    { align: 'right', weight: 1 },
  ],
  head: [],
  body: [],
  notes: [],
  ...changes,
});

const statement = table({
  label: 'Tabell\u00a01',
  caption: 'Driftbudget',
  unit: 'Belopp i tkr',
  head: [
    row(
      'head',
      cell('Post', { header: 'column', rowSpan: 2 }),
      cell('Budget', { header: 'column', columnSpan: 2 }),
    ),
    row('head', cell('helår|2025', { header: 'column' }), cell('jan–maj', { header: 'column' })),
  ],
  body: [
    row('group', cell('Verksamhet', { header: 'row', columnSpan: 3 })),
    row('row', cell('Hyror', { header: 'row', rowSpan: 2 }), cell('1'), cell('2', { tone: 'worse' })),
    row('detail', cell('3'), cell('4', { tone: 'better' })),
    row('sum', cell('Summa', { header: 'row' }), cell('5'), cell('6')),
    row('result', cell('Resultat', { header: 'row' }), cell('7'), cell('–')),
  ],
  notes: ['Avrundat.'],
});

test('header cells say what they are the header of', () => {
  const headers = all(render([statement]), 'th').map((th) => [text(th), attr(th, 'scope')]);
  expect(headers).toEqual([
    ['Post', 'col'],
    ['Budget', 'colgroup'],
    ['helår2025', 'col'],
    ['jan–maj', 'col'],
    ['Verksamhet', 'row'],
    ['Hyror', 'rowgroup'],
    ['Summa', 'row'],
    ['Resultat', 'row'],
  ]);
});

test('caption, unit and notes stand once, and the caption within the table', () => {
  const page = render([statement]);
  expect(text(one(one(page, 'table'), 'caption'))).toBe('Tabell\u00a01. Driftbudget Belopp i tkr');
  expect(text(one(page, 'span', 'enhet'))).toBe('Belopp i tkr');
  expect(text(one(one(page, 'div', 'tabell'), 'p', 'anmarkning'))).toBe('Avrundat.');
  expect(all(render([table({ body: statement.body })]), 'caption')).toEqual([]);
});

test('row kinds, tones and alignments are classes', () => {
  const page = render([statement]);
  expect(all(page, 'tr').map((tr) => attr(tr, 'class'))).toEqual([
    'huvud',
    'huvud',
    'grupp',
    'rad',
    'detalj',
    'summa',
    'resultat',
  ]);
  // The first cell of the detail row stands in the second column, beside the cell from the row above.
  const cells = all(page, 'td').map((td) => attr(td, 'class'));
  expect(cells.slice(0, 4)).toEqual(['hoger', 'hoger samre', 'hoger inne', 'hoger battre']);
});

test('lines in a cell are broken, and spans are kept', () => {
  const page = render([statement]);
  expect(all(one(page, 'thead'), 'br')).toHaveLength(1);
  expect(
    all(page, 'th')
      .map((th) => attr(th, 'rowspan'))
      .filter(Boolean),
  ).toEqual(['2', '2']);
  expect(
    all(page, 'th')
      .map((th) => attr(th, 'colspan'))
      .filter(Boolean),
  ).toEqual(['2', '3']);
});

test('an empty cell and a cell too many are faults of the program', () => {
  expect(() => render([table({ body: [row('row', cell('a'), cell(' '), cell('c'))] })])).toThrow(
    /empty cell/,
  );
  expect(() => render([table({ body: [row('row', ...'abcd'.split('').map((x) => cell(x)))] })])).toThrow(
    /beyond its last column/,
  );
});

test('cells stand past those that reach down from above', () => {
  const rows = [
    row('row', cell('a', { rowSpan: 3 }), cell('b', { columnSpan: 2, rowSpan: 2 }), cell('c')),
    row('row', cell('d')),
    row('row', cell('e'), cell('f'), cell('g')),
    row('row', cell('h')),
  ];
  expect(placeCells(rows).map((cells) => cells.map(({ column }) => column))).toEqual([
    [0, 1, 3],
    [3],
    [1, 2, 3],
    [0],
  ]);
});

test('columns have the widths of their weights, and give way to the longest word', () => {
  const measure = (word: string) => word.length * 10;
  const rows = (...words: string[]) => [row('row', ...words.map((word) => cell(word)))];
  const widths = (...words: string[]) =>
    columnWidths(table({ body: rows(...words) }), 500, measure).map(Math.round);
  expect(widths('a', 'b', 'c')).toEqual([60, 20, 20]);
  // 17 letters need 170 + 13 of 500 points.
  expect(widths('a', 'b', 'ettordpåsjuttonbo')).toEqual([47, 16, 37]);
  const spaced = columnWidths(table({ body: rows('två ord', '1\u00a0000\u00a0000', 'c') }), 500, measure);
  expect(spaced.reduce((a, b) => a + b)).toBeCloseTo(100, 9);
  // An amount is one word of nine signs.
  expect(spaced[1]).toBeCloseTo((9 * 10 + 13) / 5, 9);
  // When nothing helps the weights stand.
  expect(widths('x'.repeat(40), 'y'.repeat(40), 'z')).toEqual([60, 20, 20]);
});

test('short tables are kept whole, long ones may break', () => {
  const long = table({ body: Array.from({ length: 19 }, () => row('row', cell('a'), cell('b'), cell('c'))) });
  expect(all(render([statement]), 'div', 'hel')).toHaveLength(1);
  expect(all(render([long]), 'div', 'hel')).toHaveLength(0);
  // Few rows, but of words on many lines.
  const wordy = table({
    body: Array.from({ length: 4 }, () => row('row', cell('Ett namn'), cell('ord '.repeat(90)), cell('c'))),
  });
  expect(all(render([wordy]), 'div', 'hel')).toHaveLength(0);
});
