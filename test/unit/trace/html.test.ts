import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '../../../src/document/document.ts';
import { blocksIn, inlinesIn, plottedIn } from '../../../src/document/walk.ts';
import { exact } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import type { Receipt } from '../../../src/figures/receipt.ts';
import { readTraceStyle } from '../../../src/style.ts';
import { traceHtml } from '../../../src/trace/html/page.ts';
import { traceOf } from '../../../src/trace/trace.ts';
import { exampleWorkplace, MAY, prepareExample } from '../../support/example.ts';
import { prepareSmall, REPORT, smallFile, TEMPLATE, withText } from '../../support/smallBoard.ts';
import { receiptsOf, tracePage } from '../../support/tracePage.ts';
import { all, attr, documentOf, type Element, one, read, text } from '../html/dom.ts';

const EXAMPLES = [
  MAY,
  '2025-04-manadsuppfoljning',
  '2025-2027-budget',
  '2024-genomlysning',
  '2025-handlingsplan',
];

const TAGS = ['a', 'article', 'div', 'h1', 'h2', 'h3', 'h4', 'li', 'span', 'table', 'tr', 'section', 'p'];
const withId = (page: Element): Element[] =>
  TAGS.flatMap((tag) => all(page, tag)).filter((element) => attr(element, 'id') !== undefined);

const example = (report: string) => {
  const prepared = prepareExample(report);
  return {
    ...prepared,
    page: tracePage(prepared, prepared.name.file, prepared.workplace, receiptsOf(prepared)),
  };
};

describe.each(EXAMPLES)('the trace page of %s', (report) => {
  const { document, page: written } = example(report);
  const page = read(written);
  const links = all(page, 'a');
  const ids = withId(page).map((element) => attr(element, 'id')!);

  it('has every figure of the document as a link to its entry', () => {
    const shown = [...blocksIn(document.blocks)].flatMap((block) => [
      ...[...inlinesIn(block)].filter((inline) => inline.kind === 'figure'),
      ...(block.kind === 'chart' ? plottedIn(block) : []),
    ]);
    expect(shown.length).toBeGreaterThan(10);
    const figures = all(page, 'a', 'siffra');
    expect(figures.map(text).sort()).toEqual(shown.map((it) => it.text).sort());
    const names = new Map(
      all(page, 'article', 'post').map((entry) => [attr(entry, 'id'), text(one(entry, 'h3'))]),
    );
    for (const link of figures)
      expect(names.get(attr(link, 'href')!.slice(1)), text(link)).toBe(attr(link, 'title'));
  });

  it('has a target for every link, once, and a link to everything that is a target', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const inside = links.map((link) => attr(link, 'href')!).filter((href) => href.startsWith('#'));
    expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const entries = all(page, 'article', 'post').map((entry) => `#${attr(entry, 'id')}`);
    expect(entries.filter((href) => !inside.includes(href))).toEqual([]);
    // Back again: every place of a figure or a sentence is linked to from its entry.
    const places = ids.filter((id) => /^(plats|meningsplats)\./.test(id));
    expect(places.filter((id) => !inside.includes(`#${id}`))).toEqual([]);
    // A note leads to a number that it accepts; numbers that figures bear out have no note.
    const notes = [...blocksIn(document.blocks)].flatMap((block) =>
      [...inlinesIn(block)].filter(({ kind }) => kind === 'source'),
    );
    const accepted = new Set(inside.filter((href) => href.startsWith('#tal.')));
    expect(accepted.size).toBe(notes.length);
  });

  it('is built for whoever hears it: language, title, one main heading, headings in order, named links', () => {
    expect(attr(page, 'lang')).toBe('sv-SE');
    expect(text(one(page, 'title'))).toBe(`Spårbarhet: ${document.metadata.title}`);
    expect(all(page, 'main')).toHaveLength(1);
    expect(attr(one(page, 'nav'), 'aria-label')).toBe('Sidans delar');
    expect(all(page, 'h1')).toHaveLength(1);
    const levels = [...written.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(links.filter((link) => text(link).trim() === '')).toEqual([]);
    for (const cell of all(page, 'th'))
      expect(['col', 'row', 'colgroup', 'rowgroup']).toContain(attr(cell, 'scope'));
    for (const section of all(page, 'section', 'spar'))
      expect(ids).toContain(attr(section, 'aria-labelledby')!);
    // A link in a link is two links, and neither where it seems to be.
    for (const link of links) expect(all(link, 'a').filter((inner) => inner !== link)).toEqual([]);
  });

  it('fetches nothing and runs nothing', () => {
    expect(written).not.toMatch(/<(script|iframe|object|embed|link|base|form)\b/i);
    expect(written).not.toMatch(/<[^>]* on[a-z]+=/i);
    const addresses = [...written.matchAll(/(?:src|href|action|poster|data)="([^"]*)"/g)].map(
      ([, it]) => it!,
    );
    expect(addresses.filter((it) => !/^(#|data:|https?:|mailto:)/.test(it))).toEqual([]);
    // Addresses out are the document's own links, which are followed only by whoever clicks on them.
    expect(addresses.filter((it) => /^(https?|mailto):/.test(it)).length).toBe(all(page, 'a', 'lank').length);
    expect(attr(all(page, 'meta')[1]!, 'content')).toMatch(/^default-src 'none';/);
  });

  it('is the same bytes each time', () => {
    expect(example(report).page).toBe(written);
  });
});

describe('the entry of a figure', () => {
  const { page } = example(MAY);
  const entry = (id: string): Element =>
    all(read(page), 'article', 'post').find((it) => all(it, 'code').some((code) => text(code) === id))!;
  const fact = (id: string, name: string): Element | undefined => {
    const index = all(entry(id), 'dt').findIndex((it) => text(it) === name);
    return index < 0 ? undefined : all(entry(id), 'dd')[index];
  };

  it('has its exact value, its formula and what it is made of', () => {
    const id = 'driftbudget.utfall-ack.resultat';
    expect(text(fact(id, 'Exakt värde')!)).toBe('−905\u00a0411,35\u00a0kr');
    expect(text(fact(id, 'Beräkning')!)).toContain('Verksamhetens nettokostnader + Kommunbidrag');
    expect(all(fact(id, 'Består av')!, 'a').map(text)).toContain(
      'Verksamhetens nettokostnader, utfall jan–maj 2025',
    );
    expect(text(fact(id, 'Visas i dokumentet')!)).toContain('−905, Tabell 2');
  });

  it('has its source row as it stands in the file', () => {
    // Line 10 of prognos.csv; the file is in Windows-1252, its thousands parted by no-break spaces.
    const rows = all(fact('driftbudget.prognos.personalkostnader', 'Rader i källan')!, 'tr').map((row) =>
      all(row, 'th').concat(all(row, 'td')).map(text),
    );
    expect(rows.at(-1)).toEqual(['10', '2025-05;Personalkostnader;-160\u00a0198']);
  });

  it('shows a part of many rows, and says how many more there are', () => {
    const rows = fact('driftbudget.utfall-ack.personalkostnader', 'Rader i källan')!;
    expect(text(rows)).toContain('484 rader: rad 164–257, 638–735, 1121–1219, 1599–1694, 2082–2178');
    // The heads, the line that names the columns, and eight rows.
    expect(all(rows, 'tr')).toHaveLength(10);
    expect(text(rows)).toContain('… och 476 rader till');
  });
});

const FIGURE: Figure = {
  id: 'a',
  label: 'A',
  quantity: 'amount',
  value: exact(100n, 3n),
  formula: 'B / 3',
  terms: [],
  sources: [{ file: 'k.csv', lines: [[2, 2]] }],
};
const shown = (figure: Figure, text = '1'): Inline => ({ kind: 'figure', text, figure });
const RECEIPT: Receipt = {
  file: 'k.csv',
  headerLine: 1,
  text: { encoding: 'utf-8', delimiter: ';', lineEnd: 'lf' },
  rows: 1,
  leftOut: [],
  controls: [],
  rowSums: 0,
};
const small = (
  content: readonly Inline[],
  file: string | Uint8Array,
  byId = new Map<string, Figure>(),
  receipt = RECEIPT,
): Element => {
  const document: Document = documentOf([
    { kind: 'heading', level: 1, id: 'h', content: [{ kind: 'text', value: 'H' }] },
    { kind: 'paragraph', style: 'body', content },
  ]);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return read(
    tracePage(
      { document, figures: { datasets: {}, byId }, numbers: [] },
      'r.md',
      {
        checksum: (path) => (path === 'k.csv' ? 'f00' : undefined),
        read: (path) => (path === 'k.csv' ? bytes : undefined),
      },
      [receipt],
    ),
  );
};
const quoted = (page: Element): string[] => all(one(page, 'table', 'rader'), 'td').map(text);

describe('what comes from files', () => {
  it('is text and never markup', () => {
    const evil = '<script>alert("1")</script>';
    const figure = { ...FIGURE, id: evil, label: evil, formula: evil };
    const page = small([shown(figure, evil)], `Konto;Belopp\n${evil};1\n`);
    expect(all(page, 'script')).toEqual([]);
    expect(quoted(page)).toEqual(['Konto;Belopp', `${evil};1`]);
    expect(text(one(page, 'h3'))).toBe(evil);
    expect(text(one(page, 'a', 'siffra'))).toBe(evil);
  });

  it("stands under the columns' names, wherever they are", () => {
    const file = 'Utfall\n\nKonto;Belopp\n5011;1\n';
    const below: Figure = { ...FIGURE, sources: [{ file: 'k.csv', lines: [[4, 4]] }] };
    const page = small([shown(below)], file, undefined, { ...RECEIPT, headerLine: 3 });
    expect(quoted(page)).toEqual(['Konto;Belopp', '5011;1']);
    // A SIE file has records, and no columns.
    const sie = small([shown(below)], file, undefined, { ...RECEIPT, text: undefined });
    expect(quoted(sie)).toEqual(['5011;1']);
  });

  it('is in the encoding that it was read in', () => {
    // Bytes that are UTF-8 too, as a board can have declared otherwise.
    const bytes = new TextEncoder().encode('Konto\nÖl\n');
    const encoded = (encoding: 'utf-8' | 'windows-1252'): Element =>
      small([shown(FIGURE)], bytes, undefined, {
        ...RECEIPT,
        text: { encoding, delimiter: ';', lineEnd: 'lf' },
      });
    expect(quoted(encoded('utf-8'))).toEqual(['Konto', 'Öl']);
    expect(quoted(encoded('windows-1252'))).not.toEqual(['Konto', 'Öl']);
  });

  it('is a whole record where a cell holds line ends', () => {
    expect(quoted(small([shown(FIGURE)], 'a;b\n"två\nrader";1\nnästa;2\n'))).toEqual([
      'a;b',
      '"två\nrader";1',
    ]);
  });

  it('is not shown when it would disclose a small group, whichever figure points there', () => {
    const hidden: Figure = {
      ...FIGURE,
      id: 'b',
      value: 'suppressed',
      sources: [{ file: 'k.csv', lines: [[3, 3]], withheld: true }],
    };
    const sum: Figure = { ...FIGURE, sources: [{ file: 'k.csv', lines: [[2, 3]] }] };
    const byId = new Map([sum, hidden].map((it) => [it.id, it]));
    const page = small([shown(sum), shown(hidden, '..')], 'Grupp;Antal\nstor;40\nliten;3\n', byId);
    expect(text(page)).toContain('stor;40');
    expect(text(page)).not.toContain('liten;3');
    expect(text(page)).not.toContain('f00');
    expect(text(page)).toContain('Visas inte: raden gäller en liten grupp.');
  });

  it('is not quoted from a workbook', () => {
    const page = small([shown(FIGURE)], 'PK\u0003\u0004\u0000');
    expect(all(page, 'table', 'rader')).toEqual([]);
    expect(text(page)).toContain('Filen är en arbetsbok');
  });
});

it('writes an endless value as its first decimals and the exact fraction', () => {
  expect(text(small([shown(FIGURE)], 'a\nb\n'))).toContain('cirka 0,333333\u00a0kr (exakt 1/3)');
});

it('has no figure as a link inside a link, and still a way to it', () => {
  const page = small([{ kind: 'link', href: 'https://example.se', content: [shown(FIGURE)] }], 'a\nb\n');
  expect(all(page, 'a', 'siffra')).toEqual([]);
  expect(attr(one(one(page, 'a', 'lank'), 'span'), 'id')).toBe('plats.1');
});

it('has the numbers that the author has accepted, with their source', () => {
  const { prepared, workplace, faults } = prepareSmall({
    [REPORT]: `${smallFile(REPORT)}\nNämnden fick 40 000 kr av staten. {{kalla "beslut SN 2024-05-14 § 23"}}\n`,
  });
  expect(faults).toEqual([]);
  const page = read(tracePage(prepared!, REPORT, workplace, receiptsOf(prepared!)));
  const row = all(page, 'tr').find((it) => attr(it, 'id') === 'tal.1')!;
  expect(all(row, 'td').map(text)).toEqual([
    'Nämnden fick 40\u00a0000\u00a0kr av staten.',
    'godtaget',
    'Källa: beslut SN 2024-05-14 § 23',
    `${REPORT} rad 12`,
  ]);
  expect(all(page, 'a', 'regel').map((link) => attr(link, 'href'))).toContain('#tal.1');
});

it('is a page of a bounded size, with its fonts in it', () => {
  const { document, name, figures, numbers, workplace } = prepareExample('2024-genomlysning');
  const trace = traceOf(document, name.file, figures.byId, workplace.checksum, numbers);
  const page = traceHtml(document, trace, readTraceStyle(exampleWorkplace()), workplace.read);
  expect(page.match(/@font-face/g)).toHaveLength(4);
  expect(page.length).toBeLessThan(1_500_000);
});

it('is as expected for a small board', () => {
  const { prepared, workplace, faults } = prepareSmall({
    ...withText('## Läget\n\nResultatet är {{kr "driftbudget.utfall-ack.resultat"}}.\n'),
    [TEMPLATE]: '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{sammanfattning "prognos"}}\n{{avsnitt "Läget"}}\n',
  });
  expect(faults).toEqual([]);
  const page = tracePage(prepared!, REPORT, workplace, receiptsOf(prepared!)).replaceAll('\u00a0', '~');
  const file = 'test/golden/sparbarhet/expected.html';
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, page);
  expect(page).toBe(readFileSync(file, 'utf8'));
});
