import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Table } from '../../../src/document/document.ts';
import { renderWord } from '../../../src/word/word.ts';
import { followUpDocument, sampleDocument } from '../../fixtures/sample-document.ts';
import { attributes, elements, fonts, type Opened, rendered, textOf } from './opened.ts';

let word: Opened;
let body: string;

beforeAll(async () => {
  word = await rendered(sampleDocument);
  body = word.part('word/document.xml');
});

const only = (...blocks: Block[]): Document => ({ ...sampleDocument, blocks });
const tables = (): string[] => elements(body, 'w:tbl');
const tableNamed = (title: string): string => {
  const found = tables().find((table) => table.includes(`<w:tblCaption w:val="${title}`));
  if (found === undefined) throw new Error(`no table ${title}`);
  return found;
};
const paragraphs = (xml: string): string[] => elements(xml, 'w:p');
const styleOf = (paragraph: string): string | undefined => attributes(paragraph, 'w:pStyle', 'w:val')[0];

describe('tables', () => {
  const statement = (): string[] => elements(tableNamed('Tabell 1. Driftbudget, utfall och prognos'), 'w:tr');

  it('flag and repeat the header row, and only that', () => {
    expect(statement().map((row) => /<w:tblHeader\/>/.test(row))).toEqual([true, ...Array(10).fill(false)]);
    expect(tableNamed('Tabell 1')).toContain('w:firstRow="true"');
    expect(tableNamed('Tabell 1')).toContain('w:firstColumn="true"');
  });

  it('never split a row', () => {
    for (const row of tables().flatMap((table) => elements(table, 'w:tr')))
      expect(row).toContain('<w:cantSplit/>');
  });

  it('are kept whole with their captions and small print', () => {
    for (const row of statement()) {
      for (const paragraph of paragraphs(row)) expect(paragraph).toContain('<w:keepNext/>');
    }
    expect(
      elements(word.part('word/styles.xml'), 'w:style').find((style) =>
        style.includes('w:styleId="Caption"'),
      ),
    ).toContain('<w:keepNext/>');
  });

  it('break between rows when they are long, but not after the header or before the last row', async () => {
    const table = followUpDocument.blocks.find((block): block is Table => block.kind === 'table')!;
    const long = await rendered(
      only({ ...table, notes: [], body: Array.from({ length: 8 }, () => table.body).flat() }),
    );
    const kept = elements(long.part('word/document.xml'), 'w:tr').map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, true, ...Array(77).fill(false), true, false]);
  });

  it('show every figure in its row', () => {
    const rows = statement().map((row) => elements(row, 'w:tc').map(textOf));
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual([
      'Post',
      'Budget2025',
      'Utfalljan–maj',
      'Prognoshelår 2025',
      'Avvikelseprognos/budget',
    ]);
    expect(rows[4]).toEqual([
      'Köp av tjänster',
      '−63\u00a0743',
      '−28\u00a0640',
      '−67\u00a0743',
      '−4\u00a0000',
    ]);
    expect(rows[10]).toEqual(['Årets resultat', '0', '−905', '0', '0']);
  });

  it('set amounts right, sums semibold and the result bold by styles alone', () => {
    const styles = statement().map((row) =>
      elements(row, 'w:tc').map((cell) => styleOf(paragraphs(cell)[0]!)),
    );
    expect(styles[1]).toEqual(['TableText', ...Array(4).fill('TableTextRight')]);
    expect(styles[6]).toEqual(['TableSum', ...Array(4).fill('TableSumRight')]);
    expect(styles[10]).toEqual(['TableResult', ...Array(4).fill('TableResultRight')]);
    expect(tableNamed('Tabell 1')).not.toMatch(/<w:(b|sz|jc|color)[ /]/);
  });

  it('have fixed widths that add up, in the grid and in every cell', () => {
    for (const table of tables()) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const columns = attributes(table, 'w:gridCol', 'w:w').map(Number);
      const width = Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(table)![1]);
      expect(columns.reduce((sum, one) => sum + one)).toBe(width);
      for (const row of elements(table, 'w:tr')) {
        const cells = attributes(row, 'w:tcW', 'w:w').map(Number);
        expect(cells.reduce((sum, one) => sum + one)).toBe(width);
      }
    }
  });

  it('keep spans, lines and tints', () => {
    const rows = elements(tableNamed('Tabell 2'), 'w:tr');
    expect(rows[1]).toContain('<w:gridSpan w:val="4"/>');
    expect(rows[2]).toContain('<w:vMerge w:val="restart"/>');
    expect(rows[3]).toContain('<w:vMerge w:val="continue"/>');
    expect(elements(rows[3]!, 'w:tc').map((cell) => paragraphs(cell).length)).toEqual([1, 2, 1, 1]);
    expect(rows[3]).toMatch(/<w:shd [^>]*w:fill="(?!auto)/);
  });

  it('have an alternative text each', () => {
    expect(attributes(body, 'w:tblCaption', 'w:val')).toEqual([
      'Uppgifter om ärendet',
      'Uppgifter om ärendet',
      'Tabell 1. Driftbudget, utfall och prognos',
      'Tabell 2. Åtgärder, ansvar och läge',
      'Tabell 3. Nettokostnad per månad och verksamhet',
    ]);
  });

  it('end every cell in a paragraph', () => {
    for (const cell of elements(body, 'w:tc')) expect(cell).toMatch(/(<\/w:p>|<w:p\/>)<\/w:tc>$/);
  });
});

describe('captions and references', () => {
  it('number captions by SEQ fields whose shown number is the label', () => {
    const captions = paragraphs(body).filter((paragraph) => styleOf(paragraph) === 'Caption');
    expect(captions.map((one) => textOf(one).replaceAll('\u00a0', ' '))).toEqual([
      'Tabell 1. Driftbudget, utfall och prognos Belopp i tkr',
      'Figur 1. Prognosens avvikelse mot budget per kontogrupp tkr',
      'Figur 2. Placeringar och hushåll i förhållande till december index, december = 100',
      'Tabell 2. Åtgärder, ansvar och läge',
      'Tabell 3. Nettokostnad per månad och verksamhet Belopp i tkr',
    ]);
    expect(captions.map((one) => attributes(one, 'w:fldSimple', 'w:instr')[0]?.trim())).toEqual([
      'SEQ Tabell \\* ARABIC',
      'SEQ Figur \\* ARABIC',
      'SEQ Figur \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
    ]);
  });

  it('refer by REF fields to bookmarks that exist', () => {
    const names = new Set(attributes(body, 'w:bookmarkStart', 'w:name'));
    const instructions = attributes(body, 'w:fldSimple', 'w:instr').filter((one) => one.includes('REF '));
    expect(instructions.map((one) => one.trim())).toEqual([
      'REF driftbudget \\h \\* Lower',
      'REF avvikelser \\h',
      'REF utfall \\h',
    ]);
    for (const one of instructions) expect(names).toContain(one.trim().split(' ')[1]);
    for (const anchor of attributes(body, 'w:hyperlink', 'w:anchor')) expect(names).toContain(anchor);
  });

  it('pair and number bookmarks from 1', () => {
    const starts = attributes(body, 'w:bookmarkStart', 'w:id').map(Number);
    const ends = attributes(body, 'w:bookmarkEnd', 'w:id').map(Number);
    const numbers = starts.map((_, index) => index + 1);
    expect(starts.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(ends.toSorted((a, b) => a - b)).toEqual(numbers);
  });

  it('refer to an appendix by its number alone', async () => {
    const appendix = await rendered(
      only(
        {
          kind: 'paragraph',
          style: 'body',
          content: [{ kind: 'reference', target: 'riskanalys', text: 'bilaga\u00a01' }],
        },
        {
          kind: 'heading',
          level: 2,
          id: 'riskanalys',
          label: 'Bilaga\u00a01',
          content: [
            { kind: 'text', value: 'Bilaga\u00a01' },
            { kind: 'text', value: ' – Riskanalys' },
          ],
        },
      ),
    );
    const xml = appendix.part('word/document.xml');
    expect(attributes(xml, 'w:fldSimple', 'w:instr').map((one) => one.trim())).toEqual([
      'REF riskanalys \\h \\* Lower',
    ]);
    const marked = /<w:bookmarkStart w:name="riskanalys".*?<w:bookmarkEnd/s.exec(xml)![0];
    expect(textOf(marked)).toBe('Bilaga\u00a01');
    expect(textOf(paragraphs(xml)[1]!)).toBe('Bilaga\u00a01 – Riskanalys');
  });

  it('refuse a reference to nothing', async () => {
    const lost = only({
      kind: 'paragraph',
      style: 'body',
      content: [{ kind: 'reference', target: 'x', text: 'x' }],
    });
    await expect(renderWord(lost, { fonts })).rejects.toThrow('reference to x');
  });
});

describe('charts', () => {
  it('are native, with their alternative texts', () => {
    expect(word.paths.filter((path) => path.startsWith('word/charts/chart'))).toHaveLength(2);
    const descriptions = attributes(body, 'wp:docPr', 'descr');
    expect(descriptions[0]).toMatch(/^Stapeldiagram\. Intäkterna är 3 000 tkr bättre/);
    expect(descriptions[1]).toMatch(/^Linjediagram, januari till juni\./);
    expect(attributes(body, 'wp:docPr', 'id')).toEqual(['1', '2']);
  });

  it('print the values as the document has them, warm below zero, first bar on top', () => {
    const chart = word.part('word/charts/chart1.xml');
    const labels = elements(chart, 'c:dLbl').map((label) => /<a:t>([^<]*)/.exec(label)?.[1]);
    expect(labels).toEqual(['+3\u00a0000', '+1\u00a0000', '0', '−4\u00a0000', '0']);
    expect(elements(chart, 'c:dPt').filter((point) => point.includes('B5471F'))).toHaveLength(1);
    expect(elements(chart, 'c:dPt').join('')).toContain('<c:idx val="3"/>');
    expect(elements(chart, 'c:catAx')[0]).toContain('<c:orientation val="maxMin"/>');
    expect(elements(chart, 'c:catAx')[0]).toContain('<c:tickLblPos val="low"/>');
  });

  it('tell lines apart without colours, and leave gaps open', () => {
    const series = elements(word.part('word/charts/chart2.xml'), 'c:ser');
    expect(new Set(attributes(series.join(''), 'a:prstDash', 'val')).size).toBe(3);
    expect(new Set(series.map((one) => attributes(one, 'c:symbol', 'val')[0])).size).toBe(3);
    expect(elements(elements(series[0]!, 'c:val')[0]!, 'c:pt')).toHaveLength(5);
  });

  it('speak Swedish', () => {
    const chart = word.part('word/charts/chart1.xml');
    expect(chart).toContain('<c:lang val="sv-SE"/>');
    expect(attributes(elements(chart, 'c:valAx')[0]!, 'c:numFmt', 'formatCode')[0]).toMatch(
      /^\[\$-41D\]#,##0;/,
    );
    expect(chart).not.toContain('en-US');
  });
});

describe('pages', () => {
  it('stand upright, on landscape and upright again, each with its header and footer', () => {
    const sections = elements(body, 'w:sectPr');
    expect(sections.map((one) => attributes(one, 'w:pgSz', 'w:orient')[0])).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(attributes(sections[2]!, 'w:pgSz', 'w:w')).toEqual(['16838']);
    for (const section of sections) {
      expect(section).toContain('<w:headerReference');
      expect(section).toContain('<w:footerReference');
    }
  });

  it('have a header and a footer with fields, but the cover has neither', () => {
    expect(textOf(word.part('word/header1.xml'))).toBe('');
    expect(textOf(word.part('word/footer1.xml'))).toBe('');
    expect(textOf(word.part('word/header2.xml'))).toBe(
      'Alingsås kommun · Socialnämnden\tMånadsuppföljning maj 2025',
    );
    expect(textOf(word.part('word/footer2.xml'))).toMatch(/^Dnr 2025\.031 SN\tSida /);
    expect(word.part('word/footer2.xml')).toMatch(/PAGE.*NUMPAGES/s);
    expect(styleOf(word.part('word/header3.xml'))).toBe('HeaderWide');
  });

  it('start an appendix on a new page', () => {
    const heading = paragraphs(body).find(
      (one) => textOf(one).startsWith('Bilaga 1') && styleOf(one) === 'Heading2',
    );
    expect(heading).toContain('<w:pageBreakBefore/>');
  });

  it('have no mark unless the document is a draft', async () => {
    const draft = await rendered({
      ...sampleDocument,
      metadata: { ...sampleDocument.metadata, draft: true },
    });
    for (const number of [1, 2, 3, 4]) {
      expect(word.part(`word/header${number}.xml`)).not.toContain('UTKAST');
      expect(draft.part(`word/header${number}.xml`)).toContain('string="UTKAST"');
      expect(attributes(draft.part(`word/header${number}.xml`), 'v:shape', 'alt')).toEqual(['UTKAST']);
    }
  });
});

describe('contents', () => {
  it('list the headings with their pages, without asking to be updated', () => {
    const entries = paragraphs(elements(body, 'w:sdt')[0]!).map((one) => [styleOf(one), textOf(one)]);
    expect(entries).toEqual([
      ['TOC2', 'I korthet\t3'],
      ['TOC2', 'Utfall och prognos\t4'],
      ['TOC3', 'Köp av tjänster\t4'],
      ['TOC3', 'Personalkostnader\t4'],
      ['TOC3', 'Verksamhetens intäkter\t4'],
      ['TOC2', 'Verksamhet och volymer\t4'],
      ['TOC2', 'Åtgärder\t5'],
      ['TOC3', 'Risker\t5'],
      ['TOC2', 'Nettokostnad per månad\t6'],
      ['TOC2', 'Förslag till beslut\t7'],
      ['TOC2', 'Bilaga 1. Så är siffrorna räknade\t8'],
    ]);
    expect(body).not.toContain('w:dirty');
    expect(word.part('word/settings.xml')).not.toContain('w:updateFields');
  });

  it('balance their fields', () => {
    const marks = attributes(body, 'w:fldChar', 'w:fldCharType');
    expect(marks.filter((one) => one === 'begin')).toHaveLength(12);
    expect(marks.filter((one) => one === 'end')).toHaveLength(12);
  });
});

describe('text', () => {
  it('keeps dates and decisions together by hyphens that do not break', async () => {
    const { part } = await rendered(
      only({
        kind: 'paragraph',
        style: 'body',
        content: [{ kind: 'nobreak', text: 'SN\u00a02024-09-17,\u00a0§\u00a042' }],
      }),
    );
    const [run] = elements(part('word/document.xml'), 'w:r');
    expect(run!.replace(/<w:t[^>]*>([^<]*)<\/w:t>/g, '$1')).toBe(
      '<w:r>SN\u00a02024<w:noBreakHyphen/>09<w:noBreakHyphen/>17,\u00a0§\u00a042</w:r>',
    );
  });

  it('has no empty paragraphs but those that Word demands', () => {
    const empty = paragraphs(body).filter((one) => !/<w:t[ >]|<w:drawing>/.test(one));
    // The end of the cover's section after its table, and the cell that a spanning cell continues in.
    expect(empty.map(styleOf)).toEqual(['TableEnd', 'TableText']);
    expect(empty[0]).toContain('<w:sectPr>');
  });

  it('uses no style that the file does not define', () => {
    const defined = new Set(attributes(word.part('word/styles.xml'), 'w:style', 'w:styleId'));
    const parts = word.paths
      .filter((path) => /^word\/[a-z]+\d*\.xml$/.test(path))
      .map((path) => word.part(path));
    const used = parts.flatMap((part) => [
      ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
        attributes(part, name, 'w:val'),
      ),
    ]);
    expect(used.length).toBeGreaterThan(200);
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
    expect(defined.size).toBe(attributes(word.part('word/styles.xml'), 'w:style', 'w:styleId').length);
  });

  it('keeps sentences, figures, emphasis, line breaks, notes and links', () => {
    const text = textOf(body);
    expect(text).toContain('är ett underskott om drygt 0,9\u00a0mnkr, 0,8 procent');
    expect(body).toContain('<w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">en försenad');
    expect(attributes(body, 'w:footnoteReference', 'w:id')).toEqual(['1', '2']);
    expect(textOf(word.part('word/footnotes.xml'))).toContain('Med placering menas ett beslut om vård');
    expect(word.part('word/_rels/document.xml.rels')).toContain(
      'Target="https://www.kolada.se/" TargetMode="External"',
    );
    expect(body).toMatch(/känsliga\..*?<w:br\/>.*?En enda placering/s);
  });

  it('gives every style a name of its own', () => {
    const names = attributes(word.part('word/styles.xml'), 'w:name', 'w:val').map((name) =>
      name.toLowerCase(),
    );
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('joins a box by the same borders and indents all through', () => {
    const styles = elements(word.part('word/styles.xml'), 'w:style');
    const boxed = ['SummaryHeading2Listed', 'SummaryTextListed', 'SummaryListBullet'].map(
      (id) => styles.find((style) => style.includes(`w:styleId="${id}"`))!,
    );
    expect(new Set(boxed.map((style) => elements(style, 'w:pBdr')[0])).size).toBe(1);
    expect(new Set(boxed.map((style) => attributes(style, 'w:ind', 'w:left')[0])).size).toBe(1);
  });

  it('restarts every numbered list', () => {
    const numbered = paragraphs(body).filter((one) => styleOf(one)?.endsWith('ListNumber'));
    const lists = numbered.map((one) => attributes(one, 'w:numId', 'w:val')[0]);
    expect(lists).toHaveLength(4);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).toBe(lists[3]);
    expect(lists[0]).not.toBe(lists[2]);
  });
});

describe('logos', () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><rect width="400" height="100"/></svg>',
  );
  const theme = {
    ...sampleDocument.theme,
    logo: { data: svg, type: 'image/svg+xml' as const, alternative: 'Alingsås kommun' },
  };

  it('stand on the cover, outside the text', async () => {
    const header = (await rendered({ ...sampleDocument, theme })).part('word/header1.xml');
    expect(attributes(header, 'wp:docPr', 'descr')).toEqual(['Alingsås kommun']);
    expect(attributes(header, 'wp:extent', 'cx').map(Number)).toEqual([189 * 9525]);
    expect(attributes(header, 'wp:extent', 'cy').map(Number)).toEqual([47 * 9525]);
  });

  it('stand first in a document without a cover', async () => {
    const first = paragraphs((await rendered({ ...followUpDocument, theme })).part('word/document.xml'))[0]!;
    expect(styleOf(first)).toBe('Logo');
    expect(attributes(first, 'wp:docPr', 'descr')).toEqual(['Alingsås kommun']);
  });
});

describe('the file', () => {
  it('says its language, title, author and date', () => {
    expect(word.part('word/styles.xml')).toMatch(/<w:rPrDefault>.*<w:lang w:val="sv-SE"/s);
    const core = word.part('docProps/core.xml');
    expect(core).toContain('<dc:title>Månadsuppföljning maj 2025</dc:title>');
    expect(core).toContain('<dc:creator>Socialnämnden, Alingsås kommun</dc:creator>');
    expect(core).toContain('<dc:language>sv-SE</dc:language>');
    expect(core.match(/2025-06-10T12:00:00Z/g)).toHaveLength(2);
    expect(word.part('docProps/custom.xml')).toMatch(/name="Dnr".*2025\.031 SN.*name="Datum".*2025-06-10/s);
  });

  it('embeds its fonts and names what stands in for them', () => {
    const table = word.part('word/fontTable.xml');
    expect(attributes(table, 'w:font', 'w:name')).toEqual(['Source Sans 3', 'Source Sans 3 Semibold']);
    expect(attributes(table, 'w:altName', 'w:val')).toEqual(['Calibri', 'Calibri']);
    expect(word.paths.filter((path) => path.endsWith('.odttf'))).toHaveLength(4);
    expect(word.part('word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
  });

  it('names every part in its list of content types', () => {
    const types = word.part('[Content_Types].xml');
    const extensions = new Set(attributes(types, 'Default', 'Extension'));
    const named = new Set(attributes(types, 'Override', 'PartName'));
    for (const path of word.paths.filter((one) => one !== '[Content_Types].xml')) {
      expect(named.has(`/${path}`) || extensions.has(path.split('.').at(-1)!), path).toBe(true);
    }
  });

  it('finds every relation that a part names', () => {
    for (const path of word.paths.filter((one) => /^word\/[a-z]+\d*\.xml$/.test(one))) {
      const used = [...word.part(path).matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map((match) => match[1]!);
      if (used.length === 0) continue;
      const relations = attributes(
        word.part(path.replace('word/', 'word/_rels/') + '.rels'),
        'Relationship',
        'Id',
      );
      for (const id of used) expect(relations).toContain(id);
    }
  });
});

describe('the same document', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  const draft = { ...sampleDocument, metadata: { ...sampleDocument.metadata, draft: true } };

  it('gives the same bytes at any time, in any time zone and with any random numbers', async () => {
    const first = await renderWord(draft, { fonts });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-12-31T23:59:59Z') });
    let seed = 1;
    vi.spyOn(Math, 'random').mockImplementation(() => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const second = await renderWord(draft, { fonts });
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const third = await renderWord(draft, { fonts });
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });

  it('gives other bytes when a word is another', async () => {
    const other = { ...draft, metadata: { ...draft.metadata, title: 'En annan titel' } };
    expect(Buffer.compare(await renderWord(draft, { fonts }), await renderWord(other, { fonts }))).not.toBe(
      0,
    );
  });
});
