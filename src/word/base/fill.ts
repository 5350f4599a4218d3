import type { Metadata } from '../../document/document.ts';
import { FONT } from '../scale.ts';
import { type Adoption, adopt, adoptRelations } from './adopt.ts';
import type { Base } from './base.ts';
import { CONTENT_BOOKMARK } from './bookmark.ts';
import { markDrafts } from './drafts.ts';
import { contentPlace, emptyParagraph, fillFields } from './fields.ts';
import { mergeFootnotes, notesFrom } from './footnotes.ts';
import { mergeNumbering } from './numbering.ts';
import { WordPackage } from './package.ts';
import { mergeProperties } from './properties.ts';
import { baseSection, sectionAt } from './sections.ts';
import { mergeStyles, OUTLINE, paragraphSetting } from './styles.ts';
import { allOf, attribute, childOf, childrenOf, type Element, wordElement } from './xml.ts';

const DOCUMENT = 'word/document.xml';

/** Styles that a document's title has: the first heading, also where a base's title style isn't one. */
const TITLES = new Set(['Title', 'CoverTitle']);

/**
 * Fills a municipality's base document with a document that has been written: its content stands in the place of
 * `{{innehall}}` (after what the base has, where it says no place), in the base's styles, headers and footers, and everything
 * else that the base has is kept. @throws ProblemError word.unknown-field, word.two-places, word.place-inside
 */
export function fillBase(
  { base, file }: Base,
  own: Readonly<Record<string, Uint8Array>>,
  metadata: Metadata,
): Record<string, Uint8Array> {
  const ours = new WordPackage(own);
  fillFields(base, file, {
    titel: metadata.title,
    kommun: metadata.municipality,
    namnd: metadata.board,
    dnr: metadata.registryNumber ?? '',
    datum: metadata.date,
  });
  const styles = mergeStyles(base, ours);
  const adoption: Adoption = {
    styles: styles.ids,
    lists: mergeNumbering(base, ours),
    notesFrom: notesFrom(base),
    bookmarksFrom: largest(base, 'w:bookmarkStart', 'w:id') + 1,
    drawingsFrom: largest(base, 'wp:docPr', 'id') + 1,
  };
  for (const style of styles.added) for (const list of allOf(style, 'w:numId')) adopt(list, adoption, String);
  mergeFootnotes(base, ours, adoption);
  placeContent(base, ours, file, adoption);
  if (metadata.draft) markDrafts(base, ours);
  mergeProperties(base, ours);
  asDocument(base);
  for (const path of base.paths.filter((it) => /\/underlag\d*-chart[^/]*\.xml$/.test(it)))
    inBasesTypeface(base, path);
  return base.written();
}

const largest = (base: WordPackage, name: string, key: string): number =>
  Math.max(0, ...allOf(base.xml(DOCUMENT), name).map((element) => Number(attribute(element, key)) || 0));

/** Puts the document's paragraphs and tables in their place, between two ends of a bookmark. */
function placeContent(base: WordPackage, ours: WordPackage, file: string, adoption: Adoption): void {
  const target = base.xml(DOCUMENT);
  const body = allOf(target, 'w:body')[0]!;
  const place = contentPlace(base, file);
  const section = sectionAt(body, place);
  const next = place ?? childOf(body, 'w:sectPr') ?? null;
  const relation = adoptRelations(base, ours, DOCUMENT);
  const bookmark = String(adoption.bookmarksFrom);
  const content: Element[] = [
    wordElement(target, 'w:bookmarkStart', { 'w:id': bookmark, 'w:name': CONTENT_BOOKMARK }),
  ];
  const ownBody = allOf(ours.xml(DOCUMENT), 'w:body')[0]!;
  let last: Element | undefined;
  for (const block of childrenOf(ownBody)) {
    if (block.nodeName === 'w:sectPr') last = block;
    else content.push(target.importNode(block, true) as Element);
  }
  for (const block of content.slice(1)) {
    for (const paragraph of block.nodeName === 'w:p' ? [block] : allOf(block, 'w:p'))
      keepPromises(paragraph, base, ours, adoption);
    for (const own of [...allOf(block, 'w:sectPr')])
      own.parentNode!.replaceChild(section ? baseSection(own, section) : own, own);
    adoptContent(block, adoption, relation);
  }
  // A last section that is turned ends here; one that is upright goes on in the base's.
  if (last && section && attribute(childOf(last, 'w:pgSz'), 'w:orient') === 'landscape')
    content.push(sectionEnd(base, baseSection(last, section)));
  content.push(wordElement(target, 'w:bookmarkEnd', { 'w:id': bookmark }));
  for (const block of content) body.insertBefore(block, next);
  if (place) body.removeChild(place);
  // A table must be followed by a paragraph (ECMA-376, 17.4.38).
  const end = childrenOf(body)
    .filter(({ nodeName }) => !/^w:(sectPr|bookmark(Start|End))$/.test(nodeName))
    .at(-1);
  if (end?.nodeName === 'w:tbl') body.insertBefore(emptyParagraph(base), childOf(body, 'w:sectPr') ?? null);
}

/** The base's sections say their headers by the base's own relations, which are not ours to change. */
function adoptContent(block: Element, adoption: Adoption, relation: (id: string) => string): void {
  const sections = allOf(block, 'w:sectPr').map((section) => ({
    section,
    parent: section.parentNode!,
    next: section.nextSibling,
  }));
  for (const { section, parent } of sections) parent.removeChild(section);
  adopt(block, adoption, relation);
  for (const { section, parent, next } of sections) parent.insertBefore(section, next);
}

function sectionEnd(base: WordPackage, section: Element): Element {
  const paragraph = emptyParagraph(base);
  const properties = wordElement(base.xml(DOCUMENT), 'w:pPr');
  properties.appendChild(section);
  paragraph.appendChild(properties);
  return paragraph;
}

/**
 * What a document can't do without, where the base's styles don't have it: the title heads the outline, and a caption or a heading
 * is kept with what it stands over.
 */
function keepPromises(paragraph: Element, base: WordPackage, ours: WordPackage, { styles }: Adoption): void {
  const properties = childOf(paragraph, 'w:pPr');
  const named = properties && childOf(properties, 'w:pStyle');
  const style = attribute(named, 'w:val');
  if (!properties || !named || style === undefined) return;
  const lacks = (name: string): boolean =>
    !childOf(properties, name) &&
    paragraphSetting(ours, style, name) !== undefined &&
    !paragraphSetting(base, styles.get(style) ?? style, name);
  const document = paragraph.ownerDocument!;
  // The order of the settings is the schema's (ECMA-376, 17.3.1.26).
  if (lacks('w:keepNext')) properties.insertBefore(wordElement(document, 'w:keepNext'), named.nextSibling);
  if (TITLES.has(style) && lacks(OUTLINE))
    properties.insertBefore(
      wordElement(document, OUTLINE, { 'w:val': '0' }),
      childOf(properties, 'w:rPr') ?? childOf(properties, 'w:sectPr') ?? null,
    );
}

/** A template (.dotx) becomes a document. */
function asDocument(base: WordPackage): void {
  const type = base.contentType(DOCUMENT) ?? '';
  base.setContentType(DOCUMENT, type.replace('template.main+xml', 'document.main+xml'));
}

/** Charts in the base's typeface: what was semibold is bold. */
function inBasesTypeface(base: WordPackage, path: string): void {
  for (const name of ['a:latin', 'a:cs'])
    for (const face of [...allOf(base.xml(path), name)]) {
      const typeface = attribute(face, 'typeface') ?? '';
      if (!typeface.startsWith(FONT)) continue;
      const properties = face.parentNode as Element;
      if (typeface !== FONT) properties.setAttribute('b', '1');
      properties.removeChild(face);
    }
}
