import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/document/checks/check.ts';
import type { Block, Document, Inline, Table } from '../../../src/document/document.ts';
import { readHtml } from '../../../src/document/html/read.ts';
import { toHtml } from '../../../src/pdf/page.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { faultsOf } from '../../support/reported.ts';

/**
 * What no work on the finished PDF can mend, so that the document may not contain it: one test for each thing in the list of
 * the engineering notes, in its order. Pictures without an alternative are also refused in e2e/pdf-conformance.test.ts.
 */
const CSS = readFileSync('templates/stil/dokument.css', 'utf8');
const withoutComments = CSS.replace(/\/\*.*?\*\//gs, '');
const page = (document: Document): string => toHtml(document, { css: CSS, fonts: [] }, new Map());
const html = page(sampleDocument);
const body = html.slice(html.indexOf('<body'));

const text = (value: string): Inline => ({ kind: 'text', value });
const faults = (...blocks: Block[]): string[] =>
  faultsOf((report) =>
    checkDocument(
      { ...sampleDocument, blocks: [TITLE, ...blocks] },
      { has: (it) => it < 0x250, advance: () => 0.5 },
      'r.md',
      report,
    ),
  ).map((fault) => fault.split(' ')[0]!);
const TITLE: Block = { kind: 'heading', level: 1, id: 'a', content: [text('Titel')] };
const table = (changes: Partial<Table>): Table => ({
  kind: 'table',
  id: 't',
  caption: 'T',
  style: 'text',
  columns: [
    { align: 'left', weight: 1 },
    { align: 'left', weight: 1 },
  ],
  head: [{ kind: 'head', cells: [cell('A'), cell('B')] }],
  body: [{ kind: 'row', cells: [cell('a'), { lines: [[text('b')]] }] }],
  notes: [],
  ...changes,
});
const cell = (value: string) => ({ lines: [[text(value)]], header: 'column' as const });
const link: Inline = { kind: 'link', href: 'https://example.se', content: [text('planen')] };

describe('what the finished PDF can not be mended from', () => {
  it('a document without any of it has no fault', () => expect(faults(table({}))).toEqual([]));

  it('empty table cells', () => {
    const empty = table({ body: [{ kind: 'row', cells: [cell('a'), { lines: [[text(' ')]] }] }] });
    expect(faults(empty)).toEqual(['document.empty-cell']);
    expect(() => page({ ...sampleDocument, blocks: [empty] })).toThrow(/empty cell/);
  });

  it('heading levels that jump', () =>
    expect(faults({ kind: 'heading', level: 3, id: 'b', content: [text('B')] })).toEqual([
      'document.heading-order',
    ]));

  it('charts without an alternative', () => {
    const chart: Block = {
      kind: 'chart',
      id: 'c',
      label: 'Figur 1',
      caption: 'C',
      alternative: '',
      plot: { kind: 'bars', bars: [], tick: { decimals: 0, suffix: '' } },
      notes: [],
    };
    expect(faults(chart)).toEqual(['document.missing-alternative']);
  });

  it('irregular rows', () =>
    expect(faults(table({ body: [{ kind: 'row', cells: [cell('a')] }] }))).toEqual([
      'document.irregular-table',
    ]));

  it('text that the style sheet makes: only in the margins of the page, which are artifacts', () => {
    const margins = /@(?:top|right|bottom|left)-[a-z]+ \{[^}]*\}/g;
    expect(withoutComments.match(margins)!.length).toBeGreaterThan(5);
    expect(withoutComments.replace(margins, '')).not.toMatch(
      /(?<!-)content\s*:|counter\(|:before\b|:after\b|attr\(/,
    );
  });

  it('masks, and what is seen through something else', () => {
    expect(withoutComments).not.toMatch(
      /\bmask|clip-path|filter\s*:|mix-blend|opacity|background-image|gradient\(/,
    );
    expect(body).not.toMatch(/<(?:mask|filter|clipPath|linearGradient|pattern|image)\b|opacity=/);
  });

  it('links in charts', () => {
    const charts = body.match(/<svg role="img".*?<\/svg>/gs) ?? [];
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(chart).not.toMatch(/<a\b/);
  });

  it('links in header rows, which are said again on every page', () => {
    const linked = table({ head: [{ kind: 'head', cells: [{ ...cell('A'), lines: [[link]] }, cell('B')] }] });
    expect(faults(linked)).toEqual(['document.link-in-header']);
    expect(() => page({ ...sampleDocument, blocks: [linked] })).toThrow(/link where none can be/);
  });

  it('characters that no font of ours has', () =>
    expect(faults({ kind: 'paragraph', style: 'body', content: [text('漢')] })).toEqual([
      'document.character',
    ]));

  it('a missing language', () => expect(html).toMatch(/<html lang="sv-SE">/));

  it('lists of definitions: no template can have one, and the program writes none', () => {
    const context = { file: 'm.hbs', placed: [], section: () => [] };
    const found = faultsOf((report) => readHtml('<dl><dt>a</dt><dd>b</dd></dl>', { ...context, report }));
    expect(found[0]).toContain('template.element');
    expect(body).not.toMatch(/<d[ltd]\b/);
    for (const file of readdirSync('templates').filter((name) => name.endsWith('.hbs')))
      expect(readFileSync(`templates/${file}`, 'utf8'), file).not.toMatch(/<d[ltd]\b/);
  });
});
