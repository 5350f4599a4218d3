import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/problems.ts';
import { readWord } from '../../../src/word/reading.ts';
import { renderWord } from '../../../src/word/word.ts';
import { sampleDocument } from '../../fixtures/sample-document.ts';
import { asTemplate, baseDocument, LOGO, OWN_WORDS } from '../../support/baseDocument.ts';
import { attributes, elements, fonts, type Opened, opened, textOf } from './opened.ts';

const FILE = 'data/norrsjo/grundmall.docx';
const filled = async (bytes: Uint8Array, document = sampleDocument): Promise<Opened> =>
  opened(await renderWord(document, { fonts, base: { file: FILE, bytes } }));

let base: Opened;
let word: Opened;
let body: string;

beforeAll(async () => {
  base = opened(await baseDocument());
  word = await filled(base.bytes);
  body = word.part('word/document.xml');
});

const bodyOf = (xml: string): string => /<w:body>([\s\S]*)<\/w:body>/.exec(xml)![1]!;

describe('what the base has stays', () => {
  it('every part, those with text as they were but for their fields', () => {
    expect(word.paths).toEqual(expect.arrayContaining([...base.paths]));
    const footer = base.paths.find((path) => /^word\/footer\d+\.xml$/.test(path))!;
    expect(textOf(word.part(footer))).toBe(textOf(base.part(footer)));
  });

  it('its logo, byte for byte', () => {
    const parts = unzipSync(word.bytes);
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(media.map((path) => Buffer.from(parts[path]!).equals(Buffer.from(LOGO)))).toContain(true);
    const header = word.paths.find((path) => /^word\/header\d+\.xml$/.test(path))!;
    expect(word.part(header)).toContain('Norrsjö kommuns vapen');
  });

  it('all that it says, before and after the content, in order', () => {
    const all = word.paths
      .filter((path) => /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(path))
      .map((path) => textOf(word.part(path)))
      .join('\n');
    for (const words of OWN_WORDS) expect(all).toContain(words);
    const text = textOf(body);
    const places = ['framtaget av kansliet', 'I korthet', 'Egen rad', 'Slutord från kansliet.'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  it('every style with its own look', () => {
    const styleOf = (xml: string, id: string) =>
      elements(xml, 'w:style').find((style) => style.includes(`w:styleId="${id}"`));
    const ids = attributes(base.part('word/styles.xml'), 'w:style', 'w:styleId');
    expect(ids).toEqual(expect.arrayContaining(['Rubrik', 'Rubrik2', 'Brdtext']));
    for (const id of ids)
      expect(styleOf(word.part('word/styles.xml'), id), id).toBe(styleOf(base.part('word/styles.xml'), id));
  });

  it('its list, footnote, bookmark, property and margins', () => {
    const definitions = (it: Opened) => elements(it.part('word/numbering.xml'), 'w:abstractNum');
    expect(definitions(word)).toEqual(expect.arrayContaining(definitions(base)));
    const notes = elements(word.part('word/footnotes.xml'), 'w:footnote');
    expect(notes.find((note) => note.includes('w:id="1"'))).toContain('Kommunens egen fotnot.');
    expect(attributes(body, 'w:bookmarkStart', 'w:name')).toContain('eget_bokmarke');
    expect(word.part('docProps/custom.xml')).toContain('Nämndhandling');
    const last = elements(body, 'w:sectPr').at(-1)!;
    expect(last).toBe(elements(base.part('word/document.xml'), 'w:sectPr').at(-1));
  });
});

describe('its fields', () => {
  it('are filled, also those that Word has cut in pieces', () => {
    const header = textOf(word.part(word.paths.find((path) => /^word\/header\d+\.xml$/.test(path))!));
    expect(header).toBe('Norrsjö kommun Socialnämnden · Dnr 2025.031 SN');
    expect(textOf(body)).toContain(' 2025-06-10');
    expect(bodyOf(body)).not.toContain('{{');
  });

  it.each([
    ['{{innehåll}}', 'word.unknown-field {"found":"{{innehåll}}","suggestion":"innehall"'],
    ['{{innehall}} {{namnd', undefined],
  ])('%s', async (place, expected) => {
    const made = filled(await baseDocument(place)).then(
      () => undefined,
      (error: unknown) => {
        const { problem } = error as ProblemError;
        return `${problem.code} ${JSON.stringify(problem.details)}`;
      },
    );
    const found = await made;
    if (expected) expect(found).toContain(expected);
    else expect(found).toBeUndefined();
  });
});

describe('the content', () => {
  it("is in the base's styles where it has them, and in added ones in its typeface where not", () => {
    const used = new Set(attributes(bodyOf(body), 'w:pStyle', 'w:val'));
    expect(used).toContain('Rubrik2');
    expect(used).toContain('Brdtext');
    expect(used).not.toContain('Heading2');
    const defined = new Set(attributes(word.part('word/styles.xml'), 'w:style', 'w:styleId'));
    for (const style of used) expect(defined).toContain(style);
    expect(word.part('word/styles.xml')).not.toContain('Source Sans 3');
    for (const chart of word.paths.filter((path) => /charts\/[^/]*\.xml$/.test(path)))
      expect(word.part(chart)).not.toContain('Source Sans 3');
  });

  it('keeps captions with their tables, and has its title in the outline, also where the base does not say so', () => {
    const paragraphs = elements(body, 'w:p');
    const captions = paragraphs.filter((it) => it.includes('<w:pStyle w:val="Caption"/>'));
    expect(captions.length).toBeGreaterThan(1);
    for (const caption of captions) expect(caption).toContain('<w:keepNext/>');
    const title = paragraphs.find(
      (it) => it.includes('<w:pStyle w:val="Rubrik"/>') && it.includes('outlineLvl'),
    );
    expect(title).toBeDefined();
  });

  it('has numbers that nothing else has', () => {
    for (const [element, key] of [
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
      ['wp:docPr', 'id'],
    ] as const) {
      const all = attributes(body, element, key);
      expect(new Set(all).size, element).toBe(all.length);
    }
    const lists = new Set(attributes(word.part('word/numbering.xml'), 'w:num', 'w:numId'));
    const referred = [body, word.part('word/styles.xml')].flatMap((xml) =>
      attributes(xml, 'w:numId', 'w:val'),
    );
    expect(referred.length).toBeGreaterThan(3);
    for (const list of referred) expect(lists).toContain(list);
    const notes = new Set(attributes(word.part('word/footnotes.xml'), 'w:footnote', 'w:id'));
    for (const note of attributes(body, 'w:footnoteReference', 'w:id')) expect(notes).toContain(note);
  });

  it('has all its relations, and every part that they lead to has a kind', () => {
    const types = word.part('[Content_Types].xml');
    for (const path of word.paths.filter((it) => it.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const relation of elements(word.part(path), 'Relationship')) {
        if (relation.includes('TargetMode="External"')) continue;
        const target = /Target="([^"]*)"/.exec(relation)![1]!;
        const part = new URL(target, `http://x/${folder}`).pathname.slice(1);
        expect(word.paths, `${path}: ${target}`).toContain(part);
        const ending = part.split('.').at(-1)!;
        expect(types.includes(`"/${part}"`) || types.includes(`Extension="${ending}"`), part).toBe(true);
      }
    }
    const names = new Set(attributes(word.part('word/_rels/document.xml.rels'), 'Relationship', 'Id'));
    for (const [, name] of body.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(names).toContain(name);
  });

  it('has landscape pages with the headers of the base', () => {
    const sections = elements(body, 'w:sectPr');
    expect(sections.length).toBeGreaterThan(2);
    for (const section of sections) expect(section).toContain('w:headerReference');
    expect(sections.some((section) => section.includes('w:orient="landscape"'))).toBe(true);
  });

  it('is held by a bookmark, and is what is read back', () => {
    expect(attributes(body, 'w:bookmarkStart', 'w:name')).toContain('Underlag_innehall');
    const { pieces, notes } = readWord(word.bytes);
    const texts = JSON.stringify(pieces);
    for (const words of ['Slutord', 'framtaget', 'Egen rad']) expect(texts).not.toContain(words);
    expect(notes).not.toContain('Kommunens egen fotnot.');
  });
});

it('goes after what the base has, where it says no place', async () => {
  const text = textOf((await filled(await baseDocument('Inget fält här.'))).part('word/document.xml'));
  expect(text.indexOf('I korthet')).toBeGreaterThan(text.indexOf('Slutord från kansliet.'));
});

it('a template becomes a document', async () => {
  const made = await filled(asTemplate(base.bytes));
  expect(made.part('[Content_Types].xml')).not.toContain('template.main+xml');
  expect(made.part('[Content_Types].xml')).toContain('document.main+xml');
});

it('a draft has its mark in the headers of the base', async () => {
  const draft = { ...sampleDocument, metadata: { ...sampleDocument.metadata, draft: true } };
  const made = await filled(base.bytes, draft);
  const header = made.paths.find((path) => /^word\/header\d+\.xml$/.test(path))!;
  expect(made.part(header)).toContain('string="UTKAST"');
});

it('the same base and document give the same bytes', async () => {
  expect(Buffer.compare((await filled(base.bytes)).bytes, word.bytes)).toBe(0);
});

describe('a file that is no base document', () => {
  const reasonOf = (bytes: Uint8Array) =>
    filled(bytes).then(
      () => 'made',
      (error: unknown) => {
        expect(error).toBeInstanceOf(ProblemError);
        const { problem } = error as ProblemError;
        return problem.code === 'word.base' ? problem.details.reason : problem.code;
      },
    );
  const changed = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
    const parts = unzipSync(base.bytes);
    change(parts);
    return zipSync(parts);
  };

  it.each([
    ['text', () => strToU8('Hej'), 'den är ingen Word-fil'],
    ['another zip file', () => zipSync({ 'a.txt': strToU8('Hej') }), 'delen [Content_Types].xml saknas'],
    [
      'one with macros',
      () =>
        changed((parts) => {
          const types = strFromU8(parts['[Content_Types].xml']!);
          parts['[Content_Types].xml'] = strToU8(
            types.replace(
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
              'application/vnd.ms-word.document.macroEnabled.main+xml',
            ),
          );
        }),
      'den har makron',
    ],
    [
      'a broken one',
      () =>
        changed((parts) => {
          parts['word/document.xml'] = strToU8('<w:document><w:body>');
        }),
      'den har ingen text',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes())).toBe(reason);
  });
});
