import { describe, expect, it } from 'vitest';
import type { Block, Chart, Inline, Table } from '../../../src/document/document.ts';
import { finish } from '../../../src/document/finish.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const text = (value: string): Inline => ({ kind: 'text', value });
const heading = (value: string): Block => ({ kind: 'heading', level: 2, id: '', content: [text(value)] });
const table = (id: string, label: string | undefined = ''): Table => ({
  kind: 'table',
  id,
  label,
  style: 'text',
  columns: [],
  head: [],
  body: [],
  notes: [],
});
const chart = (id: string): Chart => ({
  kind: 'chart',
  id,
  label: '',
  caption: '',
  alternative: 'a',
  plot: { kind: 'bars', bars: [], tick: { decimals: 0, suffix: '' } },
  notes: [],
});
const see = (target: string, opens = false): Inline => ({
  kind: 'reference',
  target,
  opens,
  text: '',
  place: { file: 'r.md', line: 9 },
});
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', style: 'body', content });
const section = (...blocks: Block[]): Block => ({ kind: 'section', role: 'plain', blocks });

const finished = (blocks: readonly Block[]) => reported((report) => finish(blocks, report));

describe('numbering', () => {
  it('counts tables and charts each by itself, in reading order, into sections', () => {
    const { value } = finished([table('a'), section(chart('b'), table('c')), table('d'), chart('e')]);
    expect(value).toMatchObject([
      { label: 'Tabell 1' },
      { blocks: [{ label: 'Figur 1' }, { label: 'Tabell 2' }] },
      { label: 'Tabell 3' },
      { label: 'Figur 2' },
    ]);
  });

  it('passes by tables without a label', () => {
    expect(finished([{ ...table('uppgifter'), label: undefined }, table('a')]).value).toMatchObject([
      { id: 'uppgifter', label: undefined },
      { label: 'Tabell 1' },
    ]);
  });

  it('names headings by their words, each its own', () => {
    const { value } = finished([heading('Köp av tjänster'), heading('Köp av tjänster'), heading('§ !')]);
    expect(value.map((block) => 'id' in block && block.id)).toEqual([
      'kop-av-tjanster',
      'kop-av-tjanster-2',
      'avsnitt',
    ]);
  });

  it('lets a heading have a table’s words, wherever it stands', () => {
    const { value, problems } = finished([heading('Utfall'), table('utfall'), heading('Utfall')]);
    expect(problems).toEqual([]);
    expect(value.map((block) => 'id' in block && block.id)).toEqual(['utfall-2', 'utfall', 'utfall-3']);
  });

  it('refuses two tables of one name', () => {
    expect(faultsOf((report) => finish([table('a'), chart('a')], report))).toEqual([
      'document.duplicate-id {"found":"a"}',
    ]);
  });
});

describe('references', () => {
  it('get the words of what they point at, before or after it, also inside other inlines', () => {
    const strong: Inline = { kind: 'strong', content: [see('utfall')] };
    const { value, problems } = finished([
      paragraph(see('utfall'), strong, see('laget'), see('kurva')),
      table('utfall'),
      heading('Läget'),
      chart('kurva'),
    ]);
    expect(problems).toEqual([]);
    expect(value[0]).toMatchObject({
      content: [
        { text: 'tabell\u00a01' },
        { content: [{ text: 'tabell\u00a01' }] },
        { text: 'Läget' },
        { text: 'figur\u00a01' },
      ],
    });
  });

  it('to appendices show their numbers, and are by their own names', () => {
    const appendix = (name: string): Block => ({
      kind: 'section',
      role: 'appendix',
      blocks: [heading(name)],
    });
    const { value, problems } = finished([
      paragraph(see('riskanalys'), see('internkontroll', true)),
      appendix('Internkontroll'),
      section(appendix('Riskanalys')),
    ]);
    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      { content: [{ text: 'bilaga\u00a02' }, { text: 'Bilaga\u00a01' }] },
      { blocks: [{ id: 'internkontroll', label: 'Bilaga\u00a01' }] },
      { blocks: [{ blocks: [{ id: 'riskanalys', label: 'Bilaga\u00a02' }] }] },
    ]);
    expect(value[1]).toMatchObject({
      blocks: [{ content: [{ value: 'Bilaga\u00a01' }, { value: ' \u2013 ' }, { value: 'Internkontroll' }] }],
    });
  });

  it('that open a sentence begin with a capital', () => {
    const { value } = finished([paragraph(see('utfall', true)), table('utfall')]);
    expect(value[0]).toMatchObject({ content: [{ text: 'Tabell\u00a01' }] });
  });

  it('to nothing are refused with their place and what was meant', () => {
    expect(faultsOf((report) => finish([table('utfall'), paragraph(see('utfal'))], report))).toEqual([
      'text.unknown-reference 9 {"found":"utfal","suggestion":"utfall"}',
    ]);
  });
});
