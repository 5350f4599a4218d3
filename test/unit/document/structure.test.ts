import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../src/document/checks/structure.ts';
import type { Block, Table, TableCell } from '../../../src/document/document.ts';
import { faultsOf } from '../../support/reported.ts';

const faults = (...blocks: Block[]) => faultsOf((report) => checkStructure(blocks, 'r.md', report));

const heading = (level: 1 | 2 | 3 | 4): Block => ({
  kind: 'heading',
  level,
  id: 'x',
  content: [{ kind: 'text', value: 'Rubrik' }],
});
const cell = (text: string, span: Partial<TableCell> = {}): TableCell => ({
  lines: [[{ kind: 'text', value: text }]],
  ...span,
});
const table = (...rows: TableCell[][]): Table => ({
  kind: 'table',
  id: 't',
  caption: 'T',
  style: 'text',
  columns: [
    { align: 'left', weight: 1 },
    { align: 'left', weight: 1 },
  ],
  head: [],
  body: rows.map((cells) => ({ kind: 'row', cells })),
  notes: [],
});

describe('headings', () => {
  it('go down one level at a time, and up as they like', () => {
    expect(
      faults(heading(1), heading(2), heading(3), heading(4), heading(2), heading(3), heading(1)),
    ).toEqual([]);
  });

  it('that jump are told, also into sections', () => {
    expect(faults(heading(2))).toEqual(['document.heading-order {"found":"2 (Rubrik)","previous":"0"}']);
    expect(faults(heading(1), { kind: 'section', role: 'plain', blocks: [heading(3)] })).toEqual([
      'document.heading-order {"found":"3 (Rubrik)","previous":"1"}',
    ]);
  });
});

describe('tables', () => {
  it('are regular, spans counted', () => {
    expect(
      faults(
        table(
          [cell('a', { columnSpan: 2 })],
          [cell('b', { rowSpan: 3 }), cell('c')],
          [cell('d')],
          [cell('e')],
          [cell('f'), cell('g')],
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a row too short',
      table([cell('a'), cell('b')], [cell('c')]),
      ['document.irregular-table {"table":"T, rad 2","found":"1","expected":"2"}'],
    ],
    [
      'a row too long',
      table([cell('a'), cell('b'), cell('c')]),
      ['document.irregular-table {"table":"T, rad 1","found":"3","expected":"2"}'],
    ],
    [
      'a span that reaches too far',
      table([cell('a', { rowSpan: 2 }), cell('b')], [cell('c'), cell('d')]),
      ['document.irregular-table {"table":"T, rad 2","found":"3","expected":"2"}'],
    ],
    ['an empty cell', table([cell('a'), cell(' ')]), ['document.empty-cell {"table":"T"}']],
    ['a cell without lines', table([cell('a'), { lines: [] }]), ['document.empty-cell {"table":"T"}']],
  ])('with %s are told of', (_name, faulty, expected) => {
    expect(faults(faulty)).toEqual(expected);
  });
});

it('a chart has a text alternative', () => {
  const chart: Block = {
    kind: 'chart',
    id: 'c',
    label: 'Figur 1',
    caption: 'Kurva',
    alternative: ' ',
    plot: { kind: 'bars', bars: [], tick: { decimals: 0, suffix: '' } },
    notes: [],
  };
  expect(faults(chart)).toEqual(['document.missing-alternative {"found":"Kurva"}']);
});
