import { describe, expect, it } from 'vitest';
import type { Block, TableCell, TableRow } from '../../../src/document/document.ts';
import { axisFormat, barAxis, lineAxis, tickText } from '../../../src/word/axis.ts';
import { coloursOf } from '../../../src/word/colours.ts';
import { fittedWidths } from '../../../src/word/fittedWidths.ts';
import { columnWidths, grid } from '../../../src/word/grid.ts';
import { pagesOf } from '../../../src/word/pages.ts';
import { targetsOf } from '../../../src/word/targets.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';

describe('axes', () => {
  it('leave room for the values outside the bars', () => {
    expect(barAxis([3000, 1000, 0, -4000, 0])).toEqual({ minimum: -5000, maximum: 4000, interval: 1000 });
  });

  it('start bars at zero and never end there', () => {
    expect(barAxis([5, 9])).toMatchObject({ minimum: 0 });
    expect(barAxis([-5, -9])).toMatchObject({ maximum: 0 });
    expect(barAxis([0, 0])).toEqual({ minimum: 0, maximum: 1, interval: 1 });
  });

  it('have no dust of binary fractions', () => {
    const { minimum, maximum, interval } = lineAxis([0.1, 0.7]);
    expect([minimum, maximum, interval]).toEqual([0, 0.7, 0.1]);
  });

  it('fit lines closely unless zero is near', () => {
    expect(lineAxis([95, 116]).minimum).toBe(95);
    expect(lineAxis([40, 116]).minimum).toBe(0);
  });

  it('are numbered in Swedish', () => {
    expect(axisFormat({ decimals: 1, suffix: '\u00a0%' })).toBe(
      '[$-41D]#,##0.0"\u00a0%";[$-41D]"−"#,##0.0"\u00a0%"',
    );
  });

  it('are told with their ends as they are printed', () => {
    expect(tickText(-1200.5, { decimals: 1, suffix: ' %' })).toBe('\u22121\u00a0200,5 %');
    expect(tickText(24, { decimals: 1, suffix: '' })).toBe('24,0');
  });
});

describe('grids', () => {
  const cell = (spans: Partial<TableCell> = {}): TableCell => ({
    lines: [[{ kind: 'text', value: 'x' }]],
    ...spans,
  });
  const row = (...cells: TableCell[]): TableRow => ({ kind: 'row', cells });

  it('put cells beside those that span rows', () => {
    const rows = grid(
      [row(cell({ rowSpan: 2 }), cell(), cell()), row(cell({ columnSpan: 2 })), row(cell(), cell(), cell())],
      3,
    );
    const places = rows.map((cells) => cells.map(({ column, span, continued }) => [column, span, continued]));
    expect(places).toEqual([
      [
        [0, 1, false],
        [1, 1, false],
        [2, 1, false],
      ],
      [
        [0, 1, true],
        [1, 2, false],
      ],
      [
        [0, 1, false],
        [1, 1, false],
        [2, 1, false],
      ],
    ]);
  });

  it('share the width out to the last twip', () => {
    const columns = [1, 1, 1].map((weight) => ({ align: 'left' as const, weight }));
    expect(columnWidths({ columns }, 100)).toEqual([33, 34, 33]);
  });

  it('are no narrower than their longest word, while others have room', () => {
    const cells = (...texts: string[]) =>
      texts.map((value) => ({ lines: [[{ kind: 'text' as const, value }]] }));
    const block = {
      kind: 'table' as const,
      id: 't',
      style: 'text' as const,
      columns: [1, 4].map((weight) => ({ align: 'left' as const, weight })),
      head: [],
      body: [{ kind: 'row' as const, cells: cells('Verksamhetsförändring', 'En längre text om den') }],
      notes: [],
    };
    const [first, second] = fittedWidths(block, 6000);
    expect(first).toBeGreaterThan(1900);
    expect(first! + second!).toBe(6000);
    // Where there is no room for the words, the weights stand.
    expect(fittedWidths(block, 1000)).toEqual([200, 800]);
  });
});

describe('pages', () => {
  const paragraph = (value: string): Block => ({
    kind: 'paragraph',
    style: 'body',
    content: [{ kind: 'text', value }],
  });

  it('are cut round a landscape section inside an appendix, whose new page comes once', () => {
    const [before, inside, after] = ['a', 'b', 'c'].map(paragraph) as [Block, Block, Block];
    const landscape: Block = { kind: 'section', role: 'landscape', blocks: [inside] };
    expect(pagesOf([{ kind: 'section', role: 'appendix', blocks: [before, landscape, after] }])).toEqual([
      { kind: 'portrait', blocks: [{ kind: 'section', role: 'appendix', blocks: [before] }] },
      { kind: 'landscape', blocks: [inside] },
      { kind: 'portrait', blocks: [{ kind: 'section', role: 'plain', blocks: [after] }] },
    ]);
  });

  it('lose no block', () => {
    const count = (blocks: readonly Block[]): number =>
      blocks.reduce((sum, block) => sum + (block.kind === 'section' ? count(block.blocks) : 1), 0);
    const pages = pagesOf(sampleDocument.blocks);
    expect(pages.map(({ kind }) => kind)).toEqual(['cover', 'portrait', 'landscape', 'portrait']);
    expect(pages.reduce((sum, { blocks }) => sum + count(blocks), 0)).toBe(count(sampleDocument.blocks));
  });
});

describe('bookmarks', () => {
  const heading = (id: string): Block => ({
    kind: 'heading',
    level: 2,
    id,
    content: [{ kind: 'text', value: id }],
  });

  it('have names that Word takes, each its own', () => {
    const ids = ['åtgärder-2025', 'atgarder-2025', '2025', 'x'.repeat(60), `${'x'.repeat(60)}y`];
    const targets = targetsOf({ ...sampleDocument, blocks: ids.map(heading) });
    const names = ids.map((id) => targets.get(id)!.bookmark);
    expect(names.slice(0, 3)).toEqual(['atgarder_2025', 'atgarder_2025_2', 'b_2025']);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
    expect(new Set(names).size).toBe(ids.length);
  });
});

describe('colours', () => {
  it('thin the accent towards white', () => {
    expect(coloursOf({ accent: '#000000', warm: '#ff0000' })).toMatchObject({
      accent: '000000',
      tint: 'EBEBEB',
      warm: 'FF0000',
    });
  });
});
