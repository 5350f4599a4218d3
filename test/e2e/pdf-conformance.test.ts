import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../src/pdf/browser/browser.ts';
import { conform } from '../../src/pdf/conformance/conform.ts';
import { hiddenContentProblems } from '../../src/pdf/conformance/hidden.ts';
import { parsePrint } from '../../src/pdf/conformance/print.ts';
import { printWithContents } from '../../src/pdf/contents.ts';
import { markingFaults, openPdf, readUntaggedText } from '../support/marked-text.ts';
import { SAMPLE_METADATA, sampleHtml } from '../support/print-sample.ts';
import { tagTree } from '../support/tag-tree.ts';

/**
 * One test or group for each row of the table of what conformance mends in the browser's print (steps in src/pdf/conformance),
 * numbered as the table's rows are: 1 XMP, 2 output intent, 3 ids and dates, 4 content, 5 header rows, 6 role map, 7 lists,
 * 8 links, 9 figures. What nothing can mend is in unit/pdf/unmendable.test.ts; the finished examples in pdf-findings.test.ts.
 */
let browser: Browser;
let raw: Uint8Array;
let bytes: Uint8Array;
let hidden: readonly string[];
let pdf: PDFDocument;
let tree: string;

beforeAll(async () => {
  browser = await openBrowser();
  raw = await browser.print(sampleHtml());
  ({ bytes, hidden } = conform(await printWithContents(browser, sampleHtml, true), SAMPLE_METADATA));
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  tree = await tagTree(bytes);
});
afterAll(() => browser?.close());

const name = (text: string) => PDFName.of(text);

/** The dictionaries of a type, wherever in the file. */
const dictionaries = (key: string, value: string): PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict && object.get(name(key)) === name(value)) as PDFDict[];

const xmp = (): string => {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream;
  expect(stream.dict.has(name('Filter')), 'XMP is uncompressed').toBe(false);
  return Buffer.from(stream.contents).toString('utf8');
};

const lines = (start: RegExp): string[] => tree.split('\n').filter((line) => start.test(line));

describe('row 1, XMP: the document says what it is', () => {
  it('claims PDF/UA-1 and PDF/A-2a, and describes the claim', () => {
    expect(xmp()).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp()).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp()).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  });

  it('has title, language and dates from the document, the same in XMP and information dictionary', () => {
    expect(pdf.getTitle()).toBe(SAMPLE_METADATA.title);
    expect(pdf.getAuthor()).toBe(SAMPLE_METADATA.author);
    expect(pdf.getCreator()).toBe('Underlag');
    expect(pdf.getProducer()).toBe('Underlag');
    expect(pdf.getCreationDate()?.toISOString()).toBe('2025-06-12T12:00:00.000Z');
    expect(pdf.getModificationDate()).toEqual(pdf.getCreationDate());
    expect(xmp()).toContain('Månadsuppföljning &amp; analys');
    expect(xmp()).toContain('<xmp:CreateDate>2025-06-12T12:00:00Z</xmp:CreateDate>');
    expect(pdf.catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('sv-SE');
  });

  it('shows the title, not the file name', () => {
    const preferences = pdf.catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(name('DisplayDocTitle')))).toBe('true');
    expect(String(pdf.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked')))).toBe('true');
  });
});

it('row 2, output intent: says what its colours are, sRGB', () => {
  const [intent] = pdf.catalog.lookup(name('OutputIntents'), PDFArray).asArray();
  const dictionary = pdf.context.lookup(intent, PDFDict);
  expect(dictionary.get(name('S'))).toBe(name('GTS_PDFA1'));
  expect((dictionary.lookup(name('DestOutputProfile')) as PDFRawStream).dict.get(name('N'))?.toString()).toBe(
    '3',
  );
});

describe('row 3, id, dates and ids of tags: the same input gives the same bytes', () => {
  const again = async () =>
    conform(await parsePrint(await browser.print(sampleHtml())), SAMPLE_METADATA).bytes;

  it('from one browser, and from another in another country', async () => {
    const first = await again();
    expect(Buffer.from(await again()).equals(first)).toBe(true);
    const { TZ, LANG, LC_ALL } = process.env;
    Object.assign(process.env, { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' });
    const other = await openBrowser();
    try {
      const print = await parsePrint(await other.print(sampleHtml()));
      expect(Buffer.from(conform(print, SAMPLE_METADATA).bytes).equals(first)).toBe(true);
    } finally {
      await other.close();
      for (const [key, value] of Object.entries({ TZ, LANG, LC_ALL }))
        if (value === undefined) delete process.env[key];
        else process.env[key] = value;
    }
  });

  it('with an id made from the content', () => {
    const ids = (pdf.context.trailerInfo.ID as PDFArray).asArray().map(String);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}>$/i);
    expect(ids[1]).toBe(ids[0]);
    const other = conformedWith({ title: 'Annan titel' });
    return expect(other).resolves.not.toEqual(ids[0]);
  });

  const conformedWith = async (change: object): Promise<string> => {
    const changed = conform(await parsePrint(raw), { ...SAMPLE_METADATA, ...change }).bytes;
    const { context } = await PDFDocument.load(changed, { updateMetadata: false });
    return String((context.trailerInfo.ID as PDFArray).get(0));
  };

  it('with ids of tags by their order', () => {
    const ids = lines(/ id=/).map((line) => / id=(\S+)/.exec(line)![1]!);
    expect(ids.length).toBeGreaterThan(70);
    expect(ids).toEqual([...ids].sort());
    expect(ids[0]).toBe('s000001');
    for (const line of lines(/headers=/))
      for (const id of /headers=(\S+)/.exec(line)![1]!.split(',')) expect(ids).toContain(id);
  });
});

it('row 3, unreachable objects: holds none that nothing leads to', () => {
  const text = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict.toString() : String(object)));
  const { Root, Info } = pdf.context.trailerInfo;
  const mentioned = new Set([...text.join('\n').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number)));
  for (const reference of [Root, Info]) mentioned.add(Number.parseInt(String(reference), 10));
  const unmentioned = pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([reference, object]) =>
        !mentioned.has(reference.objectNumber) && !/\/(XRef|ObjStm)\b/.test(String(object)),
    )
    .map(([, object]) => String(object).slice(0, 200));
  expect(unmentioned).toEqual([]);
});

describe('row 4, content streams: what no tag has is an artifact', () => {
  it('was not all marked before', async () => {
    expect((await markingFaults(raw)).length).toBeGreaterThan(0);
  });

  it('keeps words apart where lines end', async () => {
    const narrow =
      '<!DOCTYPE html><html lang="sv"><title>x</title><h1 style="width: 20mm">Ett två tre fyra</h1>';
    const tags = (html: string) => browser.print(html).then(parsePrint);
    const { bytes: conformed } = conform(await tags(narrow), SAMPLE_METADATA);
    expect(await tagTree(conformed)).toBe('Document\n  H1 "Ett två tre fyra"\n');
  });

  it('is all marked, as a tag or as an artifact, and no artifact is within a tag', async () => {
    expect(await markingFaults(bytes)).toEqual([]);
  });

  it('has no text outside the tags but running headers and footers', async () => {
    const { artifacts, unmarked } = await readUntaggedText(bytes);
    expect(unmarked).toEqual([]);
    const running =
      /^(Alingsås|kommun · Social|nämnden|Dnr 2025\.031|Sida \d \(\d\)|Verksamhet|Tkr|Budget|Avvikelse)$/;
    expect(artifacts.map((text) => text.trim()).filter((text) => !running.test(text))).toEqual([]);
  });

  it('tells which text it hides, page by page', () => {
    expect(hidden).toHaveLength(pdf.getPageCount());
    const expected = (page: number, pages: number) => [
      'Alingsås kommun · Socialnämnden',
      'Dnr 2025.031',
      `Sida ${page} (${pages})`,
    ];
    expect(hiddenContentProblems(hidden, expected)).toEqual([]);
    expect(hiddenContentProblems(hidden, () => ['Dnr 2025.031'])).toHaveLength(hidden.length);
  });

  it('hides what the document marks as hidden only with a word about it', async () => {
    const html =
      '<!DOCTYPE html><html lang="sv"><title>x</title><h1>Rubrik</h1><p aria-hidden="true">Hemligt</p>';
    const { hidden: found } = conform(await parsePrint(await browser.print(html)), SAMPLE_METADATA);
    expect(hiddenContentProblems(found, () => [])).toMatchObject([{ details: { found: 'Hemligt' } }]);
  });
});

it('row 5, repeated header rows: said once, though they stand on every page', async () => {
  expect(lines(/TH scope=Column.*"Budget"/)).toHaveLength(1);
  expect(lines(/TH .*"Tkr"/)).toHaveLength(1);
  const { artifacts } = await readUntaggedText(bytes);
  expect(artifacts.filter((text) => text.trim() === 'Budget').length).toBeGreaterThan(0);
  expect(lines(/TH scope=Row/)).toHaveLength(70);
});

it('row 6, role map: types that PDF 1.7 does not know', () => {
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const roles = root.lookup(name('RoleMap'), PDFDict);
  expect(String(roles.get(name('Em')))).toBe('/Span');
  expect(String(roles.get(name('Strong')))).toBe('/Span');
  expect(lines(/Span "tabell 1"/)).toHaveLength(1);
});

it('row 7, lists: of labels and bodies', () => {
  const items = tree.split(/^ *LI\n/m).slice(1);
  expect(items.length).toBe(5);
  for (const item of items) expect(item).toMatch(/^ *Lbl.*\n *LBody/);
  expect(tree).toMatch(/L numbering=Decimal\n/);
});

it('row 8, links: say where they lead', () => {
  const annotations = dictionaries('Subtype', 'Link');
  expect(annotations).toHaveLength(5);
  for (const annotation of annotations) {
    expect(annotation.lookup(name('Contents'), PDFString, PDFHexString).decodeText()).not.toBe('');
    expect(annotation.get(name('StructParent'))).toBeDefined();
  }
  expect(tree).toMatch(/Link\n *"källan"\n *→ https:\/\/www\.example\.se\/a\?b=1 "källan"/);
  expect(lines(/→/).every((line) => !line.includes('undefined'))).toBe(true);
  expect(tree.match(/^ *Link$/gm)).toHaveLength(5);
});

it('row 9, figures: one alternative text each, and no Figure round a table', () => {
  expect(lines(/^ *Figure/)).toEqual([expect.stringMatching(/alt="Staplar: maj 90, juni 70"/)]);
  expect(tree).toMatch(/Figure alt=.*\n *"juni ?maj"\n/);
  expect(tree).toMatch(/Caption "Figur 1\. Staplar"/);
});

it('has the caption of a table in the table', () => {
  expect(tree).toMatch(/Table\n *Caption "Tabell 1\. Driftbudget"\n *TR/);
});

describe('the document', () => {
  it('has bookmarks for its headings', async () => {
    const document = await openPdf(bytes);
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Månadsuppföljning & analys']);
    expect(outline[0]?.items.map(({ title }) => title)).toEqual(['Innehåll', 'Ekonomi', 'Mål']);
    await document.destroy();
  });

  it('has page numbers in its contents', () => {
    const pages = pdf.getPageCount();
    expect(pages).toBe(4);
    expect(tree).toMatch(/→ #ekonomi "Ekonomi"\n *" 2"/);
    expect(tree).toMatch(/→ #mal "Mål"\n *" 4"/);
  });

  it('is A4', () => {
    for (const page of pdf.getPages()) {
      expect(page.getWidth()).toBeCloseTo(595.28, -0.5);
      expect(page.getHeight()).toBeCloseTo(841.89, -0.5);
    }
  });

  it('can be read from content to tag: the parent tree names every mark', () => {
    const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    // The chart's half transparent part is a form with marks of its own.
    const formsWithMarks = 1;
    expect(numbers.size() / 2).toBe(
      pdf.getPageCount() + dictionaries('Subtype', 'Link').length + formsWithMarks,
    );
  });

  it('has the whole of its text in its tags, in reading order', () => {
    const restOfTable = /( *TR\n *TH scope=Row.*\n( *TD .*\n)+){69}(?= *H2)/;
    expect(tree.replace(restOfTable, '')).toBe(EXPECTED_TREE);
  });
});

const EXPECTED_TREE = `Document
  H1 "Månadsuppföljning & analys"
  H2 "Innehåll"
  L numbering=Disc
    LI
      Lbl
      LBody
        Link
          "Ekonomi"
          → #ekonomi "Ekonomi"
        " 2"
    LI
      Lbl
      LBody
        Link
          "Mål"
          → #mal "Mål"
        " 4"
  P
    "Se "
    Span "tabell 1"
    ", "
    Span "noga"
    ", och "
    Link
      "källan"
      → https://www.example.se/a?b=1 "källan"
    "."
    Link
      "1"
      → #not "1"
  H2 "Ekonomi"
  Div
    Table
      Caption "Tabell 1. Driftbudget"
      TR
        TH scope=Column rows=2 "Verksamhet"
        TH scope=Column columns=2 id=s000001 "Tkr"
      TR
        TH scope=Column id=s000002 "Budget"
        TH scope=Column id=s000003 "Avvikelse"
      TR
        TH scope=Row id=s000004 "Verksamhet 1"
        TD headers=s000001,s000002,s000004 "1001"
        TD headers=s000001,s000003,s000004 "−1"
  H2 "Mål"
  L numbering=Decimal
    LI
      Lbl "1. "
      LBody
        "Ett"
        L numbering=Circle
          LI
            Lbl
            LBody "Ett och ett"
    LI
      Lbl "2. "
      LBody
        P "Två"
        P "stycken"
  Figure alt="Staplar: maj 90, juni 70"
    "juni maj"
    Caption "Figur 1. Staplar"
  Sect
    P "I korthet"
  P
    "Individ- och "
    Span "familjeomsorg och "
    "vidare familjeomsorgsnämnden "
    Link
      "läs mer om den här"
      → https://www.example.se/ "läs mer om den här"
  P "1. En not."
`;

it('carries files, as PDF/A-3a', async () => {
  const csv = new TextEncoder().encode('konto;belopp\n5011;100\n');
  const attachment = { name: 'utfall år 2025.csv', bytes: csv, mediaType: 'text/csv', description: 'Utfall' };
  const withFile = conform(await parsePrint(raw), SAMPLE_METADATA, [attachment]).bytes;
  expect(Buffer.from(withFile).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
  const document = await openPdf(withFile);
  const files = Object.values(
    (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
  );
  expect(files.map(({ filename }) => filename)).toEqual(['utfall år 2025.csv']);
  expect(Buffer.from(files[0]!.content).equals(csv)).toBe(true);
  await document.destroy();
  expect(await markingFaults(withFile)).toEqual([]);
});

it('refuses a picture without an alternative text', async () => {
  const html = `<!DOCTYPE html><html lang="sv"><title>x</title><h1>Rubrik</h1>
    <svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>`;
  const print = await parsePrint(await browser.print(html));
  expect(() => conform(print, SAMPLE_METADATA)).toThrow(/alternative text/);
});
