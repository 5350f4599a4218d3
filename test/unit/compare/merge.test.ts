import { describe, expect, it } from 'vitest';
import { mergeDocuments } from '../../../src/compare/merge/merge.ts';
import type { Block, Document, Inline, Table, TableCell } from '../../../src/document/document.ts';
import { expectedOf } from '../../../src/parity/expected.ts';
import { readWord } from '../../../src/word/reading.ts';
import { renderWord } from '../../../src/word/word.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { resolved } from '../../support/resolved.ts';
import { random } from '../language/random.ts';
import { attributes, elements, fonts, opened, textOf } from '../word/opened.ts';

const text = (value: string): Inline => ({ kind: 'text', value });
const paragraph = (...content: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: content.map((it) => (typeof it === 'string' ? text(it) : it)),
});
const documentOf = (...blocks: Block[]): Document => ({ ...sampleDocument, blocks });
const cell = (value: string, header?: TableCell['header']): TableCell => ({ lines: [[text(value)]], header });
const table = (head: readonly string[], ...rows: (readonly string[])[]): Table => ({
  kind: 'table',
  id: 't',
  label: 'Tabell 1',
  caption: 'Driftbudget',
  unit: 'Belopp i tkr',
  style: 'figures',
  columns: head.map(() => ({ align: 'left', weight: 1 })),
  head: [{ kind: 'head', cells: head.map((it) => cell(it, 'column')) }],
  body: rows.map((row) => ({
    kind: 'row',
    cells: row.map((it, at) => cell(it, at === 0 ? 'row' : undefined)),
  })),
  notes: [],
});

/** The changes of a text as a person would write them: [-gone-] and {+come+}. */
function written(older: readonly Block[], newer: readonly Block[]): string[] {
  const { document, revisions } = mergeDocuments(documentOf(...older), documentOf(...newer), 'Underlag');
  const inline = (it: Inline): string => {
    if ('content' in it && it.kind !== 'note') return it.content.map(inline).join('');
    const words = it.kind === 'text' ? it.value : it.kind === 'note' ? '*' : 'text' in it ? it.text : '';
    const mark = revisions.marks.get(it);
    return mark === 'deleted' ? `[-${words}-]` : mark === 'inserted' ? `{+${words}+}` : words;
  };
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.content.map(inline).join('')] : [],
  );
}

describe('a changed text', () => {
  it('shows a changed word by itself', () => {
    expect(
      written(
        [paragraph('Hyrorna följer budgeten, och ingen avvikelse väntas på helåret.')],
        [paragraph('Hyrorna följer budgeten, och en liten avvikelse väntas på helåret.')],
      ),
    ).toEqual(['Hyrorna följer budgeten, och[- ingen-]{+ en liten+} avvikelse väntas på helåret.']);
  });

  it('keeps a number whole, thousands and decimals with it', () => {
    expect(
      written(
        [paragraph('Prognosen är −3\u00a0500 tkr sämre än budgeten för hela året.')],
        [paragraph('Prognosen är −4\u00a0500 tkr sämre än budgeten för hela året.')],
      ),
    ).toEqual(['Prognosen är[- −3\u00a0500-]{+ −4\u00a0500+} tkr sämre än budgeten för hela året.']);
  });

  it('exchanges a sentence that is another as a whole, and leaves its neighbours', () => {
    expect(
      written(
        [
          paragraph(
            'Hyrorna följer budgeten. Flera placeringar har avslutats under våren. Läget är känsligt.',
          ),
        ],
        [paragraph('Hyrorna följer budgeten. Intäkterna ökar. Läget är känsligt.')],
      ),
    ).toEqual([
      'Hyrorna följer budgeten.[- Flera placeringar har avslutats under våren.-]{+ Intäkterna ökar.+} Läget är känsligt.',
    ]);
  });

  it('exchanges a paragraph with next to nothing in common', () => {
    expect(written([paragraph('Köpt vård tynger.')], [paragraph('Intäkterna ökar stadigt.')])).toEqual([
      '[-Köpt vård tynger.-]',
      '{+Intäkterna ökar stadigt.+}',
    ]);
  });

  it('sees that words were made bold, and that a link goes elsewhere', () => {
    const strong = (value: string): Inline => ({ kind: 'strong', content: [text(value)] });
    const link = (href: string): Inline => ({ kind: 'link', href, content: [text('beslutet')] });
    const long = ' och resten av den här meningen är precis som den var förut';
    expect(written([paragraph('Ett beslut', long)], [paragraph(strong('Ett beslut'), long)])).toEqual([
      `[-Ett beslut-]{+Ett beslut+}${long}`,
    ]);
    expect(written([paragraph(link('https://a.se'), long)], [paragraph(link('https://b.se'), long)])).toEqual(
      [`[-beslutet-]{+beslutet+}${long}`],
    );
  });
});

describe('a changed table', () => {
  const cells = (older: Table, newer: Table) => {
    const { document, revisions } = mergeDocuments(documentOf(older), documentOf(newer), 'Underlag');
    const merged = document.blocks as Table[];
    const signs = { deleted: '-', inserted: '+' };
    const mark = (part: Parameters<typeof revisions.marks.get>[0]): string => {
      const revision = revisions.marks.get(part);
      return revision ? signs[revision] : '';
    };
    return merged.map((one) =>
      [...one.head, ...one.body].map(
        (row) =>
          `${mark(row)}${row.cells
            .map(
              (it) =>
                mark(it) +
                it.lines
                  .map((line) =>
                    line.map((inline) => mark(inline) + ('value' in inline ? inline.value : '')).join(''),
                  )
                  .join('/'),
            )
            .join('|')}`,
      ),
    );
  };

  it('has its changed cells, with a space between the old number and the new', () => {
    expect(
      cells(table(['Post', 'Utfall'], ['Hyror', '-5']), table(['Post', 'Utfall'], ['Hyror', '-7'])),
    ).toEqual([['Post|Utfall', 'Hyror|--5- +-7']]);
  });

  it('has rows that have come and gone in their places', () => {
    expect(
      cells(
        table(['Post', 'Utfall'], ['Hyror', '1'], ['Lön', '2'], ['Summa', '3']),
        table(['Post', 'Utfall'], ['Hyror', '1'], ['Bidrag', '2'], ['Summa', '3']),
      ),
    ).toEqual([['Post|Utfall', 'Hyror|1', '--Lön|-2', '++Bidrag|+2', 'Summa|3']]);
  });

  it('has a column that has come, cell by cell', () => {
    expect(
      cells(
        table(['Post', 'Budget 2025'], ['Hyror', '1']),
        table(['Post', 'Budget 2025', 'Prognos'], ['Hyror', '1', '9']),
      ),
    ).toEqual([['Post|Budget 2025|++Prognos', 'Hyror|1|++9']]);
  });
});

/** A document with one thing changed, gone or doubled; the same for the same numbers. */
function mutated(document: Document, next: () => number): Document {
  const pick = (count: number): number => Math.floor(next() * count);
  const change = (blocks: readonly Block[]): Block[] => {
    if (blocks.length === 0) return [];
    const at = pick(blocks.length);
    const block = blocks[at]!;
    const how = next();
    // It is made of the headings, and comes and goes with nothing said.
    if (block.kind === 'contents') return [...blocks];
    if ('blocks' in block && how < 0.75) return blocks.with(at, { ...block, blocks: change(block.blocks) });
    if (how < 0.15) return blocks.toSpliced(at, 1);
    if (how < 0.25) return blocks.toSpliced(at, 0, paragraph('Ett nytt stycke om hur det går för nämnden.'));
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return blocks.with(at, {
          ...block,
          content: [...block.content, text(' Och mer. Till sist 4\u00a0000 tkr.')].slice(pick(2)),
        });
      case 'list':
        return blocks.with(at, {
          ...block,
          items: how < 0.5 ? block.items.slice(1) : [...block.items, [paragraph('En punkt till.')]],
        });
      case 'table':
        if (how < 0.4 && block.body.length > 1)
          return blocks.with(at, { ...block, body: block.body.slice(0, -1) });
        if (how < 0.6) return blocks.with(at, { ...block, notes: [...block.notes, 'En not till.'] });
        if (how < 0.7 && block.caption) return blocks.with(at, { ...block, caption: 'En annan rubrik' });
        return blocks.with(at, {
          ...block,
          body: block.body.map((row) => ({
            ...row,
            cells: row.cells.map((it, index) =>
              index > 0 && next() < 0.3 ? { ...it, lines: [[text('4\u00a0711')]] } : it,
            ),
          })),
        });
      case 'chart':
        return blocks.with(at, { ...block, caption: 'En annan figur', notes: [] });
      default:
        return [...blocks];
    }
  };
  return { ...document, blocks: change(document.blocks) };
}

/** What a document says, piece by piece, without its pictures: a chart is always the newer one. */
const said = (document: Document): string[] =>
  expectedOf(document).pieces.flatMap((piece) => {
    if (piece.kind === 'picture' || piece.kind === 'table' || piece.kind === 'entry') return [];
    const words = piece.kind === 'row' ? piece.cells.map((it) => it.text).join('|') : piece.text;
    return [`${piece.kind} ${words.replace(/\s+/g, ' ').trim()}`.replace(/ \|/g, '|')];
  });

describe('any two documents', () => {
  it('give the newer when all changes are accepted and the older when all are rejected', () => {
    const next = random(20250610);
    for (let round = 0; round < 100; round += 1) {
      let older = sampleDocument;
      for (let times = 0; times < 3; times += 1) older = mutated(older, next);
      const newer = mutated(sampleDocument, next);
      const merged = mergeDocuments(older, newer, 'Underlag');
      expect(said(resolved(merged, 'accepted')), `round ${round}`).toEqual(said(newer));
      expect(said(resolved(merged, 'rejected')), `round ${round}`).toEqual(said(older));
    }
  });

  it('have no changes when they are the same', () => {
    const { document, revisions } = mergeDocuments(sampleDocument, sampleDocument, 'Underlag');
    expect([revisions.marks.size, revisions.captions.size]).toEqual([0, 0]);
    expect(said(document)).toEqual(said(sampleDocument));
  });
});

describe('in Word', () => {
  const older = documentOf(
    { kind: 'heading', level: 2, id: 'a', content: [text('Läget i april')] },
    paragraph('Hyrorna följer budgeten', { kind: 'note', content: [text('Enligt avtal.')] }, '.'),
    {
      kind: 'list',
      ordered: false,
      items: [[paragraph('En punkt som står kvar')], [paragraph('Något som utgår')]],
    },
    table(['Post', 'Utfall'], ['Hyror', '−5'], ['Lön', '2']),
  );
  const newer = documentOf(
    { kind: 'heading', level: 2, id: 'b', content: [text('Läget i maj')] },
    paragraph('Hyrorna följer budgeten.'),
    {
      kind: 'list',
      ordered: false,
      items: [[paragraph('En punkt som står kvar')], [paragraph('Ett helt annat ord')]],
    },
    { ...table(['Post', 'Utfall'], ['Hyror', '−7']), caption: 'Driftbudget i maj' },
  );
  const render = async () => {
    const { document, revisions } = mergeDocuments(older, newer, 'Controller & co');
    return opened(await renderWord(document, { fonts, revisions }));
  };

  it('are tracked changes with author, date and a number each', async () => {
    const xml = (await render()).part('word/document.xml');
    const changes = ['w:ins', 'w:del'];
    for (const name of changes) {
      expect(new Set(attributes(xml, name, 'w:author'))).toEqual(new Set(['Controller &amp; co']));
      expect(new Set(attributes(xml, name, 'w:date'))).toEqual(new Set(['2025-06-10T12:00:00Z']));
    }
    const numbers = changes.flatMap((name) => attributes(xml, name, 'w:id'));
    expect(new Set(numbers).size).toBe(numbers.length);
    const bookmarks = attributes(xml, 'w:bookmarkStart', 'w:id');
    expect(numbers.filter((number) => bookmarks.includes(number))).toEqual([]);
    // What has gone is no text of the document: it would be found by whoever reads it.
    for (const gone of elements(xml, 'w:del')) expect(textOf(gone)).toBe('');
  });

  it('mark rows, ends of paragraphs, captions and footnotes', async () => {
    const word = await render();
    const xml = word.part('word/document.xml');
    expect(elements(xml, 'w:trPr').filter((row) => row.includes('<w:del '))).toHaveLength(1);
    const ends = elements(xml, 'w:pPr').filter((it) => it.includes('<w:del ') || it.includes('<w:ins '));
    expect(ends.length).toBeGreaterThanOrEqual(2);
    expect(xml).toMatch(/<w:delText[^>]*>\. Driftbudget<\/w:delText>/);
    expect(elements(xml, 'w:del').some((it) => it.includes('<w:footnoteReference '))).toBe(true);
    expect(word.part('word/footnotes.xml')).toMatch(/<w:delText[^>]*>Enligt avtal\./);
  });

  it('read as the older document when they are rejected', async () => {
    const { bytes } = await render();
    const read = readWord(bytes, 'rejected');
    const texts = read.pieces.flatMap((it) =>
      it.kind === 'row' ? it.cells.map(({ text: own }) => own) : 'text' in it ? [it.text] : [],
    );
    expect(texts.map((it) => it.trim())).toEqual([
      'Läget i april',
      'Hyrorna följer budgeten.',
      'En punkt som står kvar',
      'Något som utgår',
      'Tabell\u00a01. Driftbudget Belopp i tkr',
      ...['Post', 'Utfall', 'Hyror', '−5', 'Lön', '2'],
    ]);
    expect(read.notes.map((it) => it.trim())).toEqual(['Enligt avtal.']);
  });
});
