import { expect, test } from 'vitest';
import type { Block, Chart, Inline, Table } from '../../../src/document/document.ts';
import { mix } from '../../../src/html/colour.ts';
import { cssString } from '../../../src/html/style.ts';
import { toHtml } from '../../../src/pdf/page.ts';
import { all, attr, documentOf, figure, one, read, render, text } from './dom.ts';

const NAUGHTY = `"'><script>alert(1)</script>&amp;</style></title>\\9 {{x}} åäö −1\u00a0000 – §`;
const t = (value: string): Inline => ({ kind: 'text', value });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', style: 'body', content });

const everywhere: Block[] = [
  { kind: 'heading', level: 2, id: NAUGHTY, content: [t(NAUGHTY)] },
  { kind: 'contents', title: NAUGHTY, depth: 2, pageNumbers: true },
  paragraph(
    t(NAUGHTY),
    { kind: 'figure', text: NAUGHTY, figure },
    { kind: 'link', href: `https://example.se/?q=${NAUGHTY}`, content: [t(NAUGHTY)] },
    { kind: 'reference', target: NAUGHTY, text: NAUGHTY },
    { kind: 'note', content: [t(NAUGHTY)] },
  ),
  {
    kind: 'table',
    id: NAUGHTY,
    label: NAUGHTY,
    caption: NAUGHTY,
    unit: NAUGHTY,
    style: 'text',
    columns: [{ align: 'left', weight: 1 }],
    head: [{ kind: 'head', cells: [{ lines: [[t(NAUGHTY)]], header: 'column' }] }],
    body: [{ kind: 'row', cells: [{ lines: [[t(NAUGHTY)]] }] }],
    notes: [NAUGHTY],
  } satisfies Table,
  {
    kind: 'chart',
    id: `${NAUGHTY}2`,
    label: NAUGHTY,
    caption: NAUGHTY,
    unit: NAUGHTY,
    alternative: NAUGHTY,
    plot: {
      kind: 'bars',
      bars: [{ name: NAUGHTY, value: { position: 1, text: NAUGHTY, figure } }],
      tick: { decimals: 0, suffix: NAUGHTY },
    },
    notes: [NAUGHTY],
  } satisfies Chart,
  {
    kind: 'chart',
    id: `${NAUGHTY}3`,
    label: NAUGHTY,
    caption: NAUGHTY,
    alternative: NAUGHTY,
    plot: {
      kind: 'lines',
      categories: [NAUGHTY],
      series: [{ name: NAUGHTY, values: [{ position: 1, text: NAUGHTY, figure }], emphasis: true }],
      tick: { decimals: 0, suffix: '' },
    },
    notes: [],
  },
];

test('no text becomes markup, wherever it stands', () => {
  const page = render(everywhere);
  expect(all(page, 'script')).toEqual([]);
  expect(all(page, 'style')).toHaveLength(3);
  expect(all(page, 'svg')).toHaveLength(2);
});

test('text comes through unchanged, in elements and in attributes', () => {
  const page = render(everywhere);
  expect(text(all(page, 'h2')[0]!)).toBe(NAUGHTY);
  expect(attr(all(page, 'h2')[0]!, 'id')).toBe(NAUGHTY);
  expect(attr(one(page, 'table'), 'id')).toBe(NAUGHTY);
  expect(text(one(page, 'caption'))).toBe(`${NAUGHTY}. ${NAUGHTY} ${NAUGHTY}`);
  expect(attr(one(page, 'a', 'lank'), 'href')).toBe(`https://example.se/?q=${NAUGHTY}`);
  expect(attr(one(page, 'a', 'hanvisning'), 'href')).toBe(`#${NAUGHTY}`);
  for (const svg of all(page, 'svg')) expect(attr(svg, 'aria-label')).toBe(NAUGHTY);
  expect(all(page, 'p', 'anmarkning').map(text)).toEqual([NAUGHTY, NAUGHTY]);
});

test('the title and the strings of the margin boxes are text, too', () => {
  const document = documentOf([]);
  const metadata = { ...document.metadata, title: NAUGHTY, municipality: NAUGHTY, registryNumber: NAUGHTY };
  const page = read(toHtml({ ...document, metadata }, { css: 'p { color: red }', fonts: [] }, new Map()));
  expect(text(one(page, 'title'))).toBe(NAUGHTY);
  expect(all(page, 'script')).toEqual([]);
  expect(all(page, 'style')).toHaveLength(3);
});

test('a CSS string holds nothing that could end it', () => {
  expect(cssString('Alingsås kommun 2025')).toBe('"Alingsås kommun 2025"');
  expect(cssString('a"b\\c\nd</style>')).toBe('"a\\22 b\\5c c\\a d\\3c \\2f style\\3e "');
  expect(cssString('§ 4·–')).toBe('"\\a7  4\\b7 \\2013 "');
});

test('control characters show instead of vanishing', () => {
  expect(text(one(render([paragraph(t('a\u0000b\u001b\tc'))]), 'p'))).toBe('a\ufffdb\ufffd\tc');
});

test('a link that is not http, https or mailto is refused', () => {
  const link = (href: string) => render([paragraph({ kind: 'link', href, content: [t('x')] })]);
  for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//x.se', 'www.x.se'])
    expect(() => link(href)).toThrow(/link that is not/);
  expect(attr(one(link('mailto:a@b.se'), 'a'), 'href')).toBe('mailto:a@b.se');
});

test('colours and style sheets that could break out are refused', () => {
  const style = (css: string) => () => toHtml(documentOf([]), { css, fonts: [] }, new Map());
  expect(style('</style ><p>')).toThrow(/style sheet/);
  const theme = { accent: 'red;}</style>', warm: '#b5471e' };
  expect(() => toHtml(documentOf([], { theme }), { css: '', fonts: [] }, new Map())).toThrow(/not a colour/);
  expect(mix('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
});

test('the page fetches nothing and runs nothing', () => {
  const page = render([paragraph(t('x'))]);
  expect(attr(page, 'lang')).toBe('sv-SE');
  const policy = all(page, 'meta').find((meta) => attr(meta, 'http-equiv') === 'Content-Security-Policy')!;
  expect(attr(policy, 'content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
  );
});
