import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { markingFaults, readUntaggedText } from './marked-text.ts';

/**
 * What keeps a finished PDF from being PDF/UA-1 (ISO 14289-1) and PDF/A-2a or 3a (ISO 19005-2 and 3), as far as rules of our own
 * go: each finding names its rule first. Read from the file's bytes, with none of the code that made it.
 */
export async function pdfFindings(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { artifacts: _, unmarked } = await readUntaggedText(bytes);
  return [
    ...fileFindings(bytes, pdf),
    ...metadataFindings(pdf),
    ...colourFindings(pdf),
    ...fontFindings(pdf),
    ...graphicsFindings(pdf),
    ...annotationFindings(pdf),
    ...treeFindings(pdf),
    ...(await markingFaults(bytes)).map((fault) => `content: ${fault}`),
    ...unmarked.map((text) => `content: “${text}” is not marked`),
  ];
}

const name = (text: string) => PDFName.of(text);
const textOf = (holder: PDFDict | undefined, key: string): string | undefined =>
  holder?.lookupMaybe(name(key), PDFString, PDFHexString)?.decodeText();
const nameOf = (holder: PDFDict, key: string): string | undefined =>
  holder.lookupMaybe(name(key), PDFName)?.decodeText();

function dictionaries(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFStream) visit(object.dict);
    else if (object instanceof PDFDict) {
      found.push(object);
      for (const [, value] of object.entries()) visit(value);
    } else if (object instanceof PDFArray) for (const value of object.asArray()) visit(value);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return found;
}

/** Header, end and identity of the file; nothing encrypted, nothing that runs. */
function fileFindings(bytes: Uint8Array, pdf: PDFDocument): string[] {
  const found: string[] = [];
  const start = Buffer.from(bytes.slice(0, 16)).toString('latin1');
  if (!/^%PDF-1\.[4-7][\r\n]+%[\x80-\xff]{4}/.test(start)) found.push('header: not as PDF/A wants it');
  if (!/%%EOF[\r\n]*$/.test(Buffer.from(bytes.slice(-16)).toString('latin1')))
    found.push('end: something comes after it');
  const { ID, Encrypt } = pdf.context.trailerInfo as { ID?: PDFObject; Encrypt?: PDFObject };
  const ids = ID instanceof PDFArray ? ID.asArray().map(String) : [];
  if (ids.length !== 2 || !/^<[0-9a-f]{32}>$/i.test(ids[0]!)) found.push('id: the file has none');
  if (Encrypt) found.push('encryption: the file is encrypted');
  for (const dictionary of dictionaries(pdf)) {
    const action = nameOf(dictionary, 'S');
    if (dictionary.has(name('JS')) || action === 'JavaScript') found.push('javascript: the file has some');
    if (['Launch', 'SubmitForm', 'ImportData', 'Sound', 'Movie', 'GoToR'].includes(action ?? ''))
      found.push(`actions: ${action}`);
    if (dictionary.has(name('AA'))) found.push('actions: something happens by itself');
    if (dictionary.has(name('XFA')) || dictionary.has(name('NeedAppearances')))
      found.push('forms: there is one');
  }
  if (pdf.catalog.has(name('OCProperties'))) found.push('layers: the file has some');
  return found;
}

/** XMP says what the file is, and the same as the information dictionary. */
function metadataFindings(pdf: PDFDocument): string[] {
  const found: string[] = [];
  const stream = pdf.catalog.lookupMaybe(name('Metadata'), PDFStream) as PDFRawStream | undefined;
  if (!stream || stream.dict.has(name('Filter'))) return ['xmp: missing, or packed'];
  const xmp = Buffer.from(stream.getContents()).toString('utf8');
  const value = (tag: string): string | undefined => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xmp)?.[1];
  const listed = (tag: string): string =>
    plain(new RegExp(`<${tag}>.*?<rdf:li[^>]*>([^<]*)</rdf:li>`, 's').exec(xmp)?.[1] ?? '');
  if (!/^[23]$/.test(value('pdfaid:part') ?? '') || value('pdfaid:conformance') !== 'A')
    found.push('xmp: no claim of PDF/A');
  if (value('pdfuaid:part') !== '1') found.push('xmp: no claim of PDF/UA');
  if (!xmp.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'))
    found.push('xmp: the claim is not described');
  const title = pdf.getTitle() ?? '';
  if (title.trim() === '' || listed('dc:title') !== title)
    found.push(`title: “${title}”, in XMP “${listed('dc:title')}”`);
  if (!listed('dc:language').startsWith('sv')) found.push('language: not in XMP');
  const seconds = (date: Date | undefined): string | undefined => date?.toISOString().replace('.000', '');
  if (value('xmp:CreateDate') !== seconds(pdf.getCreationDate()))
    found.push('dates: created, not the same in both');
  if (value('xmp:ModifyDate') !== seconds(pdf.getModificationDate()))
    found.push('dates: changed, not the same in both');
  if (textOf(pdf.catalog, 'Lang') !== 'sv-SE') found.push('language: the document has none');
  if (String(pdf.catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'))) !== 'true')
    found.push('tags: the document does not say that it is tagged');
  if (
    String(pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle'))) !==
    'true'
  )
    found.push('title: the window would show the file’s name');
  const attached = dictionaries(pdf).filter((it) => nameOf(it, 'Type') === 'Filespec');
  if (attached.length > 0 && value('pdfaid:part') !== '3') found.push('attachments: only PDF/A-3 has them');
  for (const file of attached)
    if (!file.has(name('AFRelationship')) || !textOf(file, 'UF'))
      found.push('attachments: one does not say what it is');
  return found;
}

const plain = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, it: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[it]!,
  );

/** An sRGB output intent, and no colour that it doesn't cover. */
function colourFindings(pdf: PDFDocument): string[] {
  const intents = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const intent = intents?.lookupMaybe(0, PDFDict);
  const profile = intent?.lookupMaybe(name('DestOutputProfile'), PDFStream);
  const found: string[] = [];
  if (!intent || nameOf(intent, 'S') !== 'GTS_PDFA1' || String(profile?.dict.get(name('N'))) !== '3')
    found.push('output intent: none for RGB');
  for (const dictionary of dictionaries(pdf))
    for (const key of ['ColorSpace', 'CS']) {
      const space = dictionary.lookup(name(key));
      if (/DeviceCMYK|DeviceN|Separation/.test(String(space))) found.push(`colours: ${String(space)}`);
    }
  return found;
}

/** Every font is in the file, and says which letters its glyphs are. */
function fontFindings(pdf: PDFDocument): string[] {
  const found: string[] = [];
  for (const font of dictionaries(pdf).filter((it) => nameOf(it, 'Type') === 'Font')) {
    const base = nameOf(font, 'BaseFont') ?? '';
    const descendants = font.lookupMaybe(name('DescendantFonts'), PDFArray);
    if (nameOf(font, 'Subtype')?.startsWith('CIDFont')) {
      if (nameOf(font, 'Subtype') === 'CIDFontType2' && !font.has(name('CIDToGIDMap')))
        found.push(`fonts: ${base} has no map`);
      continue;
    }
    if (!font.has(name('ToUnicode'))) found.push(`fonts: ${base} does not say its letters`);
    if (nameOf(font, 'Subtype') === 'Type3') continue;
    const holder = descendants?.lookupMaybe(0, PDFDict) ?? font;
    const descriptor = holder.lookupMaybe(name('FontDescriptor'), PDFDict);
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key))))
      found.push(`fonts: ${base} is not embedded`);
  }
  return found;
}

/** Nothing in drawings that the archive can't have. */
function graphicsFindings(pdf: PDFDocument): string[] {
  const found: string[] = [];
  const modes = [
    'Normal',
    'Compatible',
    'Multiply',
    'Screen',
    'Overlay',
    'Darken',
    'Lighten',
    'SoftLight',
    'HardLight',
  ];
  for (const dictionary of dictionaries(pdf)) {
    const type = nameOf(dictionary, 'Type');
    if (type === 'ExtGState') {
      if (dictionary.has(name('TR')) || dictionary.has(name('HTP')))
        found.push('graphics: a transfer function');
      const mode = dictionary.lookup(name('BM'));
      if (mode instanceof PDFName && !modes.includes(mode.decodeText()))
        found.push(`graphics: blend mode ${String(mode)}`);
    }
    if (nameOf(dictionary, 'Subtype') === 'Image') {
      if (dictionary.lookup(name('Interpolate')) === PDFBool.True)
        found.push('graphics: an image that is smoothed');
      if (dictionary.has(name('Alternates')) || dictionary.has(name('OPI')))
        found.push('graphics: an image with another');
    }
    if (nameOf(dictionary, 'Subtype') === 'PS' || dictionary.has(name('Ref')))
      found.push('graphics: PostScript, or a reference');
    if (/LZWDecode|\/Crypt\b/.test(String(dictionary.lookup(name('Filter')))))
      found.push('graphics: a filter that is not allowed');
  }
  return found;
}

/** Links and nothing else, which are printed, told in words, and read where they stand. */
function annotationFindings(pdf: PDFDocument): string[] {
  const found: string[] = [];
  pdf.getPages().forEach((page, index) => {
    const at = `page ${index + 1}`;
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
    if (!annotations) return;
    if (nameOf(page.node, 'Tabs') !== 'S') found.push(`links: ${at} is not read in the order of its tags`);
    for (let number = 0; number < annotations.size(); number += 1) {
      const annotation = annotations.lookup(number, PDFDict);
      const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
      if (nameOf(annotation, 'Subtype') !== 'Link') found.push(`links: ${at} has another annotation`);
      if ((textOf(annotation, 'Contents') ?? '').trim() === '')
        found.push(`links: ${at} has one without words`);
      if (!annotation.has(name('StructParent'))) found.push(`links: ${at} has one outside the tags`);
      // Print is set, and Hidden, Invisible, NoView and ToggleNoView are not.
      if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0)
        found.push(`links: ${at} has one that is not printed`);
    }
  });
  return found;
}

/** The types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

interface Tag {
  readonly type: string;
  readonly dictionary: PDFDict;
  readonly children: Tag[];
  readonly parent: Tag | undefined;
  marks: number;
  links: number;
}

/** The tree of tags: standard types, each where it may stand, told in the order and with the words that a listener needs. */
function treeFindings(pdf: PDFDocument): string[] {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return ['tags: there are none'];
  const found: string[] = [];
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict);
  for (const [role, target] of roles?.entries() ?? []) {
    if (STANDARD.has(role.decodeText())) found.push(`types: ${role.decodeText()} is given another meaning`);
    if (!STANDARD.has((target as PDFName).decodeText()))
      found.push(`types: ${role.decodeText()} is given no standard meaning`);
  }
  const all: Tag[] = [];
  const read = (dictionary: PDFDict, parent: Tag | undefined): Tag => {
    const own = dictionary.lookup(name('S'), PDFName);
    const type = (roles?.lookupMaybe(own, PDFName) ?? own).decodeText();
    const tag: Tag = { type, dictionary, children: [], parent, marks: 0, links: 0 };
    all.push(tag);
    for (const child of childrenOf(dictionary)) {
      if (child instanceof PDFNumber) tag.marks += 1;
      else if (child instanceof PDFDict && child.has(name('MCID'))) tag.marks += 1;
      else if (child instanceof PDFDict && child.has(name('Obj'))) tag.links += 1;
      else if (child instanceof PDFDict) tag.children.push(read(child, tag));
    }
    return tag;
  };
  for (const child of childrenOf(root)) if (child instanceof PDFDict) read(child, undefined);
  for (const tag of all) if (!STANDARD.has(tag.type)) found.push(`types: ${tag.type}`);
  return [
    ...found,
    ...all.flatMap(placeFindings),
    ...headingFindings(pdf, all),
    ...parentFindings(pdf, root, all),
  ];
}

function childrenOf(holder: PDFDict): PDFObject[] {
  const value = holder.lookup(name('K'));
  if (value instanceof PDFArray) return value.asArray().map((_, index) => value.lookup(index)!);
  return value ? [value] : [];
}

/** The tags in another, through those that only group. */
const inside = (tag: Tag): Tag[] =>
  tag.children.flatMap((child) => (child.type === 'NonStruct' ? inside(child) : [child]));

const attribute = (tag: Tag, key: string): PDFObject | undefined => {
  const value = tag.dictionary.lookup(name('A'));
  const owners = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  for (const owner of owners) {
    const found = owner instanceof PDFDict ? owner.lookup(name(key)) : undefined;
    if (found) return found;
  }
  return undefined;
};
const span = (cell: Tag, key: string): number => Number(String(attribute(cell, key) ?? 1));

const hasContent = (tag: Tag): boolean => tag.marks > 0 || tag.children.some(hasContent);
const ancestors = (tag: Tag): Tag[] => (tag.parent ? [tag.parent, ...ancestors(tag.parent)] : []);

function placeFindings(tag: Tag): string[] {
  const kinds = inside(tag).map(({ type }) => type);
  const only = (allowed: readonly string[]): string[] =>
    kinds.filter((kind) => !allowed.includes(kind)).map((kind) => `${kind} in ${tag.type}`);
  switch (tag.type) {
    case 'L':
      return only(['LI', 'L', 'Caption']).map((it) => `lists: ${it}`);
    case 'LI':
      return [
        ...only(['Lbl', 'LBody']).map((it) => `lists: ${it}`),
        ...(tag.marks > 0 ? ['lists: words of an LI outside its LBody'] : []),
        ...(kinds.includes('LBody') ? [] : ['lists: an LI without LBody']),
      ];
    case 'Lbl':
      return tag.parent && ['LI', 'Note', 'Reference', 'TOCI', 'Caption'].includes(tag.parent.type)
        ? []
        : ['lists: an Lbl alone'];
    case 'TOC':
      return only(['TOC', 'TOCI', 'Caption']).map((it) => `contents: ${it}`);
    case 'Table':
      return [
        ...only(['TR', 'THead', 'TBody', 'TFoot', 'Caption']).map((it) => `tables: ${it}`),
        ...(kinds.slice(1, -1).includes('Caption') ? ['tables: a caption in the middle'] : []),
        ...gridFindings(tag),
      ];
    case 'TR':
      return only(['TH', 'TD']).map((it) => `tables: ${it}`);
    case 'TH':
      return [
        ...(attribute(tag, 'Scope') ? [] : ['tables: a TH without scope']),
        ...(hasContent(tag) ? [] : ['tables: an empty cell']),
      ];
    case 'TD':
      return hasContent(tag) ? [] : ['tables: an empty cell'];
    case 'Figure':
      return [
        ...((textOf(tag.dictionary, 'Alt') ?? '').trim() === ''
          ? ['figures: one without an alternative']
          : []),
        ...(ancestors(tag).some(({ type }) => type === 'Figure')
          ? ['figures: one in another: its words are read twice']
          : []),
      ];
    case 'Link':
      return tag.links === 0 && !tag.children.some((child) => child.links > 0)
        ? ['links: a Link that leads nowhere']
        : [];
    case 'Note':
      return textOf(tag.dictionary, 'ID') ? [] : ['notes: one without an ID'];
    default:
      return tag.links > 0 &&
        !['Annot', 'Form'].includes(tag.type) &&
        !ancestors(tag).some(({ type }) => type === 'Link')
        ? [`links: a link's area in ${tag.type}`]
        : [];
  }
}

/** Rows of one width, and every data cell with a header of its own. */
function gridFindings(table: Tag): string[] {
  const rows = inside(table).flatMap((it) =>
    it.type === 'TR' ? [it] : inside(it).filter(({ type }) => type === 'TR'),
  );
  let reaching: { left: number; columns: number }[] = [];
  const widths = rows.map((row) => {
    const above = reaching.reduce((sum, it) => sum + it.columns, 0);
    const cells = inside(row);
    reaching = reaching.map((it) => ({ ...it, left: it.left - 1 })).filter(({ left }) => left > 0);
    for (const cell of cells)
      if (span(cell, 'RowSpan') > 1)
        reaching.push({ left: span(cell, 'RowSpan') - 1, columns: span(cell, 'ColSpan') });
    return above + cells.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0);
  });
  const cells = rows.flatMap(inside);
  return [
    ...(new Set(widths).size > 1 ? [`tables: rows of ${[...new Set(widths)].join(', ')} columns`] : []),
    ...(cells.some(({ type }) => type === 'TH') ? [] : ['tables: no header cell']),
    ...cells
      .filter((cell) => cell.type === 'TD' && !attribute(cell, 'Headers'))
      .map(() => 'tables: a cell without headers'),
  ];
}

/** Headings in order, from one; a bookmark for each of the first three levels. */
function headingFindings(pdf: PDFDocument, all: readonly Tag[]): string[] {
  const levels = all.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  const jumps = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1
      ? [`headings: level ${level} after ${levels[index - 1] ?? 'none'}`]
      : [],
  );
  const outline = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict);
  const bookmarks: PDFDict[] = [];
  const walk = (holder: PDFDict | undefined): void => {
    for (
      let item = holder?.lookupMaybe(name('First'), PDFDict);
      item;
      item = item.lookupMaybe(name('Next'), PDFDict)
    ) {
      bookmarks.push(item);
      walk(item);
    }
  };
  walk(outline);
  return [
    ...(levels.length === 0 ? ['headings: there are none'] : jumps),
    ...(bookmarks.length === levels.length
      ? []
      : [`bookmarks: ${bookmarks.length} for ${levels.length} headings`]),
    ...bookmarks
      .filter((it) => !textOf(it, 'Title')?.trim() || !(it.has(name('Dest')) || it.has(name('A'))))
      .map(() => 'bookmarks: one without words, or that leads nowhere'),
  ];
}

/** The parent tree leads from each mark and link back to a tag. */
function parentFindings(pdf: PDFDocument, root: PDFDict, all: readonly Tag[]): string[] {
  const numbers = root.lookupMaybe(name('ParentTree'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray);
  if (!numbers) return ['parent tree: there is none'];
  let marks = 0;
  let links = 0;
  for (let index = 1; index < numbers.size(); index += 2) {
    const value = numbers.lookup(index);
    if (value instanceof PDFArray)
      marks += value.asArray().filter((it) => pdf.context.lookup(it) instanceof PDFDict).length;
    else links += 1;
  }
  const sum = (count: (tag: Tag) => number): number => all.reduce((total, tag) => total + count(tag), 0);
  return [
    ...(marks === sum((tag) => tag.marks)
      ? []
      : [`parent tree: ${marks} of ${sum((tag) => tag.marks)} marks`]),
    ...(links === sum((tag) => tag.links)
      ? []
      : [`parent tree: ${links} of ${sum((tag) => tag.links)} links`]),
  ];
}
