import { strFromU8, unzipSync } from 'fflate';
import { readWord } from '../../src/word/reading.ts';
import { childrenOf, propertyOf, within, type XmlElement, xmlTree } from './xmlTree.ts';

/**
 * What is wrong with a Word file, rule by rule: what a validator misses, the rules of Word's own accessibility checker, and the
 * house's, that styles carry the form. Each finding names its rule first.
 */
export function wordFindings(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts);
  const trees = new Map<string, XmlElement>();
  const found: string[] = [];
  for (const path of paths.filter((it) => /\.(xml|rels)$/.test(it)))
    try {
      trees.set(path, xmlTree(strFromU8(parts[path]!)));
    } catch (fault) {
      found.push(`well-formed: ${path}: ${fault}`);
    }
  if (found.length > 0) return found;
  const part = (path: string): XmlElement => trees.get(path)!;
  const body = part('word/document.xml');
  const texts = paths.filter((it) =>
    /^word\/(document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(it),
  );
  return [
    ...packageFindings(paths, trees),
    ...styleFindings(part('word/styles.xml'), texts.map(part), part('word/numbering.xml')),
    ...documentFindings(part('docProps/core.xml'), part('word/styles.xml')),
    ...within(body, 'w:tbl').flatMap(tableFindings),
    ...texts.flatMap((path) => pictureFindings(part(path))),
    ...paragraphFindings(body),
    ...fieldFindings(body),
    ...headingFindings(bytes),
  ];
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Every part has a content type, every relation a target, and every target a relation's right name. */
function packageFindings(paths: readonly string[], trees: ReadonlyMap<string, XmlElement>): string[] {
  const types = trees.get('[Content_Types].xml')!;
  const named = within(types, 'Override').map((it) => it.attribute('PartName'));
  const endings = within(types, 'Default').map((it) => it.attribute('Extension').toLowerCase());
  // The type that all XML has says nothing of what a part of a document is.
  const untyped = paths.filter((path) => {
    const ending = path.split('.').at(-1)!.toLowerCase();
    const isTyped = ending === 'xml' ? named.includes(`/${path}`) : endings.includes(ending);
    return path !== '[Content_Types].xml' && !isTyped && !named.includes(`/${path}`);
  });
  const lost = named.filter((name) => !paths.includes(name.slice(1)));
  const dangling = [...trees].flatMap(([path, tree]) => {
    if (!path.endsWith('.rels')) return [];
    const base = path.replace(/_rels\/[^/]*$/, '');
    return within(tree, 'Relationship')
      .filter((it) => it.attribute('TargetMode') !== 'External')
      .map((it) => it.attribute('Target'))
      .map((target) => (target.startsWith('/') ? target.slice(1) : `${base}${target}`))
      .filter((target) => !paths.includes(target.replace(/[^/]+\/\.\.\//g, '')));
  });
  const relations = [...trees].flatMap(([path, tree]) => {
    const own = trees.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const known = own ? within(own, 'Relationship').map((it) => it.attribute('Id')) : [];
    const used = [
      'w:hyperlink',
      'a:blip',
      'c:chart',
      'w:headerReference',
      'w:footerReference',
      'w:embedRegular',
    ]
      .flatMap((name) => within(tree, name))
      .flatMap((it) => [it.attribute('r:id'), it.attribute('r:embed')])
      .filter((id) => id !== '');
    return used.filter((id) => !known.includes(id)).map((id) => `${path}: ${id}`);
  });
  return [
    ...untyped.map((path) => `content types: ${path} has none`),
    ...lost.map((name) => `content types: ${name} is not there`),
    ...dangling.map((target) => `relations: ${target} is not there`),
    ...relations.map((id) => `relations: ${id} is not defined`),
  ];
}

/** Every style and every list that is used is defined. */
function styleFindings(styles: XmlElement, texts: readonly XmlElement[], numbering: XmlElement): string[] {
  const defined = within(styles, 'w:style').map((it) => it.attribute('w:styleId'));
  const used = [...texts, styles].flatMap((tree) =>
    ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
      within(tree, name).map((it) => it.attribute('w:val')),
    ),
  );
  const lists = within(numbering, 'w:num').map((it) => it.attribute('w:numId'));
  const listed = [...texts, styles].flatMap((tree) =>
    within(tree, 'w:numId').map((it) => it.attribute('w:val')),
  );
  return [
    ...repeated(defined).map((id) => `styles: ${id} is defined twice`),
    ...repeated(within(styles, 'w:name').map((it) => it.attribute('w:val'))).map(
      (it) => `styles: ${it} twice`,
    ),
    ...new Set(used.filter((id) => !defined.includes(id)).map((id) => `styles: ${id} is not defined`)),
    ...new Set(
      listed.filter((id) => id !== '0' && !lists.includes(id)).map((id) => `lists: ${id} is not defined`),
    ),
  ];
}

/** The document says its title and its language. */
function documentFindings(core: XmlElement, styles: XmlElement): string[] {
  const text = (name: string): string => within(core, name)[0]?.text.trim() ?? '';
  const language = within(within(styles, 'w:docDefaults')[0] ?? styles, 'w:lang')[0]?.attribute('w:val');
  return [
    ...(text('dc:title') === '' ? ['title: the document has none'] : []),
    ...(text('dc:language') === 'sv-SE' ? [] : [`language: ${text('dc:language')}`]),
    ...(language === 'sv-SE' ? [] : [`language of the text: ${language}`]),
    ...(/underlag/i.test(text('cp:lastModifiedBy')) || text('cp:lastModifiedBy') === text('dc:creator')
      ? []
      : [`names: last modified by ${text('cp:lastModifiedBy')}`]),
  ];
}

const wordsOf = (element: XmlElement): string =>
  within(element, 'w:t')
    .map(({ text }) => text)
    .join('');

function tableFindings(table: XmlElement): string[] {
  const properties = childrenOf(table, 'w:tblPr')[0];
  const name = propertyOf(properties, 'w:tblCaption') ?? '';
  const rows = childrenOf(table, 'w:tr');
  const isHead = (row: XmlElement): boolean =>
    childrenOf(childrenOf(row, 'w:trPr')[0], 'w:tblHeader').length > 0;
  const look = childrenOf(properties, 'w:tblLook')[0];
  const names = {
    head: look?.attribute('w:firstRow') === 'true',
    column: look?.attribute('w:firstColumn') === 'true',
  };
  const heads = rows.findLastIndex(isHead) + 1;
  const grid = childrenOf(childrenOf(table, 'w:tblGrid')[0], 'w:gridCol').map((it) =>
    Number(it.attribute('w:w')),
  );
  const width = Number(childrenOf(properties, 'w:tblW')[0]?.attribute('w:w'));
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const faults: string[] = [];
  if (name.trim() === '') faults.push('alternatives: a table without a title');
  if (!names.head && !names.column) faults.push('header cells: neither a row nor a column is one');
  if (names.head !== heads > 0) faults.push('header rows: flagged in the table or in the row, not in both');
  if (!rows.slice(0, heads).every(isHead)) faults.push('header rows: one is not repeated');
  if (sum(grid) !== width) faults.push(`widths: columns of ${sum(grid)} in a table of ${width}`);
  rows.forEach((row, index) => {
    const cells = childrenOf(row, 'w:tc');
    const at = `row ${index + 1}`;
    if (childrenOf(childrenOf(row, 'w:trPr')[0], 'w:cantSplit').length === 0)
      faults.push(`rows: ${at} may be split`);
    let column = 0;
    for (const cell of cells) {
      const own = childrenOf(cell, 'w:tcPr')[0];
      const span = Number(propertyOf(own, 'w:gridSpan') ?? 1);
      const room = sum(grid.slice(column, column + span));
      const stated = Number(childrenOf(own, 'w:tcW')[0]?.attribute('w:w'));
      if (stated !== room) faults.push(`widths: ${at}: a cell of ${stated} where there is ${room}`);
      if (cell.children.at(-1)?.name !== 'w:p') faults.push(`cells: ${at}: one does not end in a paragraph`);
      const merge = childrenOf(own, 'w:vMerge')[0];
      const isContinued = merge !== undefined && merge.attribute('w:val') !== 'restart';
      if (!isContinued && wordsOf(cell).trim() === '') faults.push(`cells: ${at}: one is empty`);
      column += span;
    }
    if (column !== grid.length) faults.push(`cells: ${at} has ${column} of ${grid.length}`);
  });
  return faults.map((fault) => `${fault} (${name})`);
}

/** Every picture and chart has an alternative text, and a number of its own. */
function pictureFindings(tree: XmlElement): string[] {
  const pictures = within(tree, 'wp:docPr').filter((it) => !isMark(tree, it));
  return [
    ...pictures
      .filter((it) => it.attribute('descr').trim() === '')
      .map((it) => `alternatives: ${it.attribute('name')} has none`),
    ...repeated(within(tree, 'wp:docPr').map((it) => it.attribute('id'))).map(
      (id) => `pictures: two are number ${id}`,
    ),
  ];
}

/** The watermark of a draft is decoration, and says so itself. */
const isMark = (_tree: XmlElement, picture: XmlElement): boolean =>
  within(picture, 'adec:decorative').some((it) => it.attribute('val') === '1');

/** What a paragraph may say besides its style: what depends on where it stands. */
const PLACED = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:pageBreakBefore',
  'w:spacing',
  'w:numPr',
  'w:tabs',
  'w:sectPr',
]);

/** Form is in styles; space is not made of empty paragraphs. */
function paragraphFindings(body: XmlElement): string[] {
  const inCells = new Set(within(body, 'w:tc').flatMap((cell) => within(cell, 'w:p')));
  // Word takes no table without a paragraph between it and another, or the document's end.
  const blocks = within(body, 'w:body')[0]!.children;
  const demanded = new Set(
    blocks.filter(
      (_, index) =>
        blocks[index - 1]?.name === 'w:tbl' && ['w:tbl', 'w:sectPr'].includes(blocks[index + 1]?.name ?? ''),
    ),
  );
  const faults: string[] = [];
  for (const paragraph of within(body, 'w:p')) {
    const properties = childrenOf(paragraph, 'w:pPr')[0];
    const at = wordsOf(paragraph).slice(0, 40);
    for (const { name } of properties?.children ?? [])
      if (!PLACED.has(name)) faults.push(`direct formatting: ${name} of “${at}”`);
    // A style has its space below; above, only what depends on the neighbour.
    for (const spacing of childrenOf(properties, 'w:spacing'))
      if (['w:after', 'w:line'].some((name) => spacing.attribute(name) !== ''))
        faults.push(`direct formatting: spacing of “${at}”`);
    if (propertyOf(properties, 'w:pStyle') === undefined) faults.push(`styles: “${at}” has none`);
    const shows = at.trim() !== '' || within(paragraph, 'w:drawing').length > 0;
    const endsSection = childrenOf(properties, 'w:sectPr').length > 0;
    if (!shows && !endsSection && !inCells.has(paragraph) && !demanded.has(paragraph))
      faults.push(`empty paragraphs: one of ${propertyOf(properties, 'w:pStyle')} makes space`);
  }
  for (const run of within(body, 'w:r')) {
    const properties = childrenOf(run, 'w:rPr')[0];
    const isLink = propertyOf(properties, 'w:rStyle') === 'Hyperlink';
    // A run can only have one style: bold and italics in a link come beside it.
    for (const { name } of properties?.children ?? [])
      if (name !== 'w:rStyle' && !(isLink && /^w:[bi](Cs)?$/.test(name)))
        faults.push(`direct formatting: ${name} of “${wordsOf(run).slice(0, 40)}”`);
  }
  return faults;
}

/** Fields are whole, and what they and the links point at is there. */
function fieldFindings(body: XmlElement): string[] {
  const marks = within(body, 'w:bookmarkStart').map((it) => it.attribute('w:name'));
  const kinds = within(body, 'w:fldChar').map((it) => it.attribute('w:fldCharType'));
  const codes = [
    ...within(body, 'w:fldSimple').map((it) => it.attribute('w:instr')),
    ...within(body, 'w:instrText').map(({ text }) => text),
  ];
  const targets = [
    ...codes.flatMap((code) => /^\s*(?:REF|PAGEREF)\s+(\S+)/.exec(code)?.[1] ?? []),
    ...within(body, 'w:hyperlink')
      .map((it) => it.attribute('w:anchor'))
      .filter((it) => it !== ''),
  ];
  const ends = kinds.filter((kind) => kind === 'end').length;
  return [
    ...targets.filter((it) => !marks.includes(it)).map((it) => `references: ${it} is not there`),
    ...repeated(marks).map((it) => `bookmarks: ${it} twice`),
    ...repeated(within(body, 'w:bookmarkStart').map((it) => it.attribute('w:id'))).map(
      (it) => `bookmarks: id ${it} twice`,
    ),
    ...(kinds.filter((kind) => kind === 'begin').length === ends ? [] : ['fields: one is not closed']),
  ];
}

/** The document begins with its title, and no heading skips a level. */
function headingFindings(bytes: Uint8Array): string[] {
  const levels = readWord(bytes).pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : []));
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1
      ? [`headings: level ${level} after ${levels[index - 1] ?? 'none'}`]
      : [],
  );
}
