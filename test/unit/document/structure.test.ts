import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../src/document/checks/structure.ts';
import type { Block, Table, TableCell } from '../../../src/document/document.ts';
import { faultsOf } from '../../support/reported.ts';

const faults = (...blocks: Block[]) => faultsOf((report) => checkStructure(blocks, 'r.md', report));

const heading = (level: 1 | 2 | 3 | 4, text = `Rubrik ${level}`, line?: number): Block => ({
  kind: 'heading',
  level,
  id: 'x',
  content: [{ kind: 'text', value: text }],
  place: line === undefined ? undefined : { file: 'r.md', line },
});
const link = (text: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: [
    {
      kind: 'strong',
      content: [
        {
          kind: 'link',
          href: 'https://x.se',
          content: [{ kind: 'text', value: text }],
          place: { file: 'r.md', line: 7 },
        },
      ],
    },
  ],
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
  body: rows.map(([first, ...rest]) => ({ kind: 'row', cells: [{ ...first!, header: 'row' }, ...rest] })),
  notes: [],
});

describe('headings', () => {
  it('go down one level at a time, and up as they like', () => {
    expect(
      faults(heading(1), heading(2), heading(3), heading(4), heading(2, 'B'), heading(3), heading(1)),
    ).toEqual([]);
  });

  it('that jump are told, also into sections', () => {
    expect(faults(heading(2))).toEqual(['document.heading-order {"found":"2 (Rubrik 2)","previous":"0"}']);
    expect(faults(heading(1), { kind: 'section', role: 'plain', blocks: [heading(3)] })).toEqual([
      'document.heading-order {"found":"3 (Rubrik 3)","previous":"1"}',
    ]);
  });
});

describe('headings, too', () => {
  it('that are empty are told, with their place', () => {
    const found: unknown[] = [];
    checkStructure([heading(1), heading(2, ' ', 12)], 'r.md', (it) => found.push([it.code, it.place?.line]));
    expect(found).toEqual([['document.empty-heading', 12]]);
  });

  it('of the same words are told when they stand under the same one, and only then', () => {
    const same = (...levels: (1 | 2 | 3 | 4)[]) =>
      faults(heading(1), ...levels.map((it) => heading(it, 'Personal')));
    expect(same(2, 2)).toEqual(['document.same-heading {"found":"Personal","under":"Rubrik 1"}']);
    expect(same(2, 3)).toEqual([]);
    expect(
      faults(heading(1), heading(2, 'A'), heading(3, 'Bakgrund'), heading(2, 'B'), heading(3, 'Bakgrund')),
    ).toEqual([]);
  });
});

describe('links', () => {
  it.each(['här', 'Klicka här!', 'LÄS MER', 'läs  mer »', 'länk', 'hit', '→', '1', '', 'Här finns mer.'])(
    'that say nothing of where they lead are told: %s',
    (text) => {
      const found = faults(link(text));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('document.link-text');
    },
  );

  it.each(['handlingsplanen', 'www.alingsas.se', 'https://x.se/a', 'Mer om familjehem', 'SoL', 'JO'])(
    'that say where they lead are not: %s',
    (text) => expect(faults(link(text))).toEqual([]),
  );

  it('are told with the line that they stand on', () => {
    const places: unknown[] = [];
    checkStructure([link('här')], 'r.md', ({ place }) => places.push(place));
    expect(places).toEqual([{ file: 'r.md', line: 7 }]);
  });

  it('cannot stand in a header row, which is printed again on every page', () => {
    const [inline] = (link('Handlingsplanen') as { content: TableCell['lines'][number] }).content;
    const linked = {
      ...table(),
      head: [{ kind: 'head', cells: [{ lines: [[inline!]], header: 'column' }, cell('b')] }],
    };
    expect(faults(linked as Table)).toEqual(['document.link-in-header 7 {"found":"Handlingsplanen"}']);
  });
});

describe('tables', () => {
  it('have header cells, and are told of with their place', () => {
    const bare: Table = {
      ...table(),
      body: [{ kind: 'row', cells: [cell('a'), cell('b')] }],
      place: { file: 'm.hbs', line: 3 },
    };
    const found: unknown[] = [];
    checkStructure([bare], 'r.md', (it) => found.push([it.code, it.place]));
    expect(found).toEqual([['document.table-header', { file: 'm.hbs', line: 3 }]]);
  });

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
