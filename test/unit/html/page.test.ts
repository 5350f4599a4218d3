import { describe, expect, test } from 'vitest';
import type { Block, Inline, SectionRole } from '../../../src/document/document.ts';
import { toHtml } from '../../../src/pdf/page.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { all, attr, documentOf, figure, one, read, render, text } from './dom.ts';

const t = (value: string): Inline => ({ kind: 'text', value });
const p = (...content: Inline[]): Block => ({ kind: 'paragraph', style: 'body', content });
const heading = (level: 1 | 2 | 3 | 4, id: string, ...content: Inline[]): Block => ({
  kind: 'heading',
  level,
  id,
  content: content.length > 0 ? content : [t(id)],
});
const section = (role: SectionRole, ...blocks: Block[]): Block => ({ kind: 'section', role, blocks });

test('an unknown kind is a type error, and fails rather than vanishing', () => {
  // @ts-expect-error a block that is not in the contract
  const block: Block = { kind: 'video' };
  // @ts-expect-error an inline that is not in the contract
  const inline: Inline = { kind: 'emoji' };
  expect(() => render([block])).toThrow('nothing draws this: {"kind":"video"}');
  expect(() => render([p(inline)])).toThrow('nothing draws this: {"kind":"emoji"}');
});

test('every role has its class', () => {
  const roles = ['title', 'summary', 'cover', 'landscape', 'appendix', 'decision', 'keep', 'plain'] as const;
  const page = render(roles.map((role) => section(role, p(t(role)))));
  const written = all(page, 'section').map((element) => [attr(element, 'class'), text(element).trim()]);
  expect(written).toEqual([
    ['titel', 'title'],
    ['korthet', 'summary'],
    ['omslag', 'cover'],
    ['liggande', 'landscape'],
    ['bilaga', 'appendix'],
    ['beslut', 'decision'],
    ['ihop', 'keep'],
    [undefined, 'plain'],
  ]);
});

test('sentences and figures leave no trace among the tags', () => {
  const sentence: Inline = {
    kind: 'sentence',
    rule: 'r',
    reason: 'för att',
    content: [t('Det är '), { kind: 'figure', text: '4,0 mnkr', figure }],
  };
  const page = render([p(sentence, t('.'))]);
  expect(one(page, 'p').childNodes).toHaveLength(1);
  expect(text(one(page, 'p'))).toBe('Det är 4,0 mnkr.');
  expect(all(page, 'span')).toEqual([]);
});

test('unbroken text is one element with plain hyphens', () => {
  const page = render([p(t('Enligt '), { kind: 'nobreak', text: 'SN\u00a02024-09-17' })]);
  expect(all(page, 'span').map((span) => [attr(span, 'class'), text(span)])).toEqual([
    ['obrutet', 'SN\u00a02024-09-17'],
  ]);
});

test('a lone paragraph is the list item itself; several keep their elements', () => {
  const list: Block = { kind: 'list', ordered: true, items: [[p(t('a'))], [p(t('b')), p(t('c'))]] };
  const items = all(one(render([list]), 'ol'), 'li');
  expect(items.map((item) => all(item, 'p').length)).toEqual([0, 2]);
});

describe('footnotes', () => {
  const note = (value: string): Inline => ({ kind: 'note', content: [t(value)] });
  const page = render([heading(2, 'h', t('H'), note('först')), p(t('x'), note('sedan'))]);

  test('are numbered in reading order and linked to the notes at the end', () => {
    const references = all(page, 'a', 'notsiffra');
    expect(references.map(text)).toEqual(['1', '2']);
    const items = all(one(page, 'section', 'noter'), 'li');
    expect(items.map(text)).toEqual(['först', 'sedan']);
    expect(references.map((a) => attr(a, 'href'))).toEqual(items.map((li) => `#${attr(li, 'id')}`));
    expect(text(all(page, 'h2').at(-1)!)).toBe('Noter');
  });

  test('without notes there is no heading for them', () => {
    expect(all(render([p(t('x'))]), 'section')).toEqual([]);
  });

  test('in a repeated header row they are numbers, not links', () => {
    const row = { kind: 'head', cells: [{ lines: [[t('A'), note('n')]], header: 'column' }] } as const;
    const body = [{ kind: 'row', cells: [{ lines: [[t('a')]] }] }] as const;
    const table = render([
      {
        kind: 'table',
        id: 't',
        style: 'text',
        columns: [{ align: 'left', weight: 1 }],
        head: [row],
        body,
        notes: [],
      },
    ]);
    expect(all(one(table, 'thead'), 'a')).toEqual([]);
    expect(text(one(table, 'th'))).toBe('A1');
    expect(text(one(one(table, 'section', 'noter'), 'li'))).toBe('n');
  });
});

describe('contents', () => {
  const blocks: Block[] = [
    section('cover', heading(1, 'titel')),
    { kind: 'contents', title: 'Innehåll', depth: 3, pageNumbers: true },
    heading(2, 'ett', t('Ett'), { kind: 'note', content: [t('not')] }),
    section('plain', heading(3, 'ett-a', { kind: 'link', href: 'https://x.se', content: [t('Länkad')] })),
    heading(4, 'ett-a-i'),
    heading(2, 'två'),
  ];
  const entries = (page: ReturnType<typeof render>) => all(one(page, 'section', 'innehall'), 'a');

  test('lists the headings of its depth, plain, with their pages', () => {
    const links = entries(
      render(
        blocks,
        new Map([
          ['ett', 3],
          ['ett-a', 4],
          ['två', 12],
        ]),
      ),
    );
    expect(links.map((a) => attr(a, 'href'))).toEqual(['#ett', '#ett-a', '#två']);
    expect(links.map(text)).toEqual(['Ett\u00a03', 'Länkad\u00a04', 'två\u00a012']);
    expect(links.flatMap((a) => all(a, 'span', 'sida')).map((span) => attr(span, 'data-mal'))).toEqual([
      'ett',
      'ett-a',
      'två',
    ]);
  });

  test('keeps the place of a page that is not known yet', () => {
    expect(entries(render(blocks)).map(text)).toEqual([
      'Ett\u00a0\u00a0',
      'Länkad\u00a0\u00a0',
      'två\u00a0\u00a0',
    ]);
  });

  test('nests sections within their chapter, and leaves them out at depth 2', () => {
    const list = one(render(blocks), 'section', 'innehall');
    expect(all(list, 'ul').map((ul) => all(ul, 'a').length)).toEqual([3, 1]);
    const shallow = blocks.map((block) =>
      block.kind === 'contents' ? { ...block, depth: 2 as const } : block,
    );
    expect(entries(render(shallow)).map((a) => attr(a, 'href'))).toEqual(['#ett', '#två']);
  });
});

test('the margin boxes get the names, and a draft its mark', () => {
  const css = (draft: boolean, registryNumber?: string) => {
    const document = documentOf([]);
    const metadata = { ...document.metadata, draft, registryNumber };
    return text(all(read(toHtml({ ...document, metadata }, { css: '', fonts: [] }, new Map())), 'style')[0]!);
  };
  expect(css(false, '2025.1')).toContain('--sidhuvud-vanster: "Kommunen \\b7  Nämnden";');
  expect(css(false, '2025.1')).toContain('--sidhuvud-hoger: "Titeln";');
  expect(css(false, '2025.1')).toContain('--sidfot-vanster: "Dnr 2025\\2e 1";');
  expect(css(false)).toContain('--sidfot-vanster: none;');
  expect(css(false)).toContain('--utkast: none;');
  expect(css(true)).toContain('--utkast: "UTKAST";');
});

test('the logo stands in the block at the head, with its alternative', () => {
  const logo = {
    data: new Uint8Array([60]),
    type: 'image/svg+xml',
    alternative: 'Kommunens "vapen"',
  } as const;
  const document = documentOf([section('title', heading(1, 'h')), section('cover', p(t('x')))]);
  const page = read(
    toHtml({ ...document, theme: { ...document.theme, logo } }, { css: '', fonts: [] }, new Map()),
  );
  const image = one(one(page, 'section', 'titel'), 'img');
  expect(attr(image, 'alt')).toBe('Kommunens "vapen"');
  expect(attr(image, 'src')).toBe('data:image/svg+xml;base64,PA==');
  expect(all(page, 'img')).toHaveLength(1);
});

test('a whole document: each id once, every link has its target, nothing that tagging can not mend', () => {
  const page = read(toHtml(sampleDocument, { css: '', fonts: [] }, new Map()));
  const every = (root: Parameters<typeof all>[0]): string[] =>
    'childNodes' in root
      ? root.childNodes.flatMap((node) => ['attrs' in node ? (attr(node, 'id') ?? '') : '', ...every(node)])
      : [];
  const ids = every(page).filter(Boolean);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = all(page, 'a')
    .map((a) => attr(a, 'href')!)
    .filter((href) => href.startsWith('#'));
  expect(targets.length).toBeGreaterThan(3);
  for (const target of targets) expect(ids).toContain(target.slice(1));
  for (const tag of ['figure', 'dl', 'mask', 'script']) expect(all(page, tag)).toEqual([]);
  for (const cell of [...all(page, 'td'), ...all(page, 'th')]) expect(text(cell).trim()).not.toBe('');
  for (const svg of all(page, 'svg')) {
    expect(attr(svg, 'role')).toBe('img');
    expect([...all(svg, 'title'), ...all(svg, 'desc'), ...all(svg, 'a')]).toEqual([]);
  }
});

test('the same document gives the same bytes', () => {
  const once = () => toHtml(sampleDocument, { css: 'p{}', fonts: [] }, new Map());
  expect(once()).toBe(once());
});
