import { FONT } from '../scale.ts';
import type { WordPackage } from './package.ts';
import {
  allOf,
  attribute,
  childOf,
  childrenOf,
  type Element,
  wordElement,
  wordValue,
  type XmlDocument,
} from './xml.ts';

const PATH = 'word/styles.xml';

/**
 * Brings the document's styles to the base document: a style that the base has by the same name is the base's own, others are
 * added as they are, in the base's typeface. Returns the base's id of each of the document's styles, and the added ones.
 */
export function mergeStyles(
  base: WordPackage,
  ours: WordPackage,
): { ids: Map<string, string>; added: Element[] } {
  const target = base.xml(PATH);
  const known = new Map(stylesIn(target).map((style) => [keyOf(style), style]));
  const taken = new Set(stylesIn(target).map(idOf));
  const ids = new Map<string, string>();
  const added: Element[] = [];
  for (const style of stylesIn(ours.xml(PATH))) {
    const same = known.get(keyOf(style));
    // A list style of the base that has no mark would leave the lists without any.
    if (same && (!isNumbered(style) || isNumbered(same))) {
      ids.set(idOf(style), idOf(same));
      continue;
    }
    const copy = target.importNode(style, true) as Element;
    if (same) childOf(copy, 'w:name')!.setAttribute('w:val', `${nameOf(style)} (Underlag)`);
    const id = freeId(idOf(style), taken);
    ids.set(idOf(style), id);
    copy.setAttribute('w:styleId', id);
    copy.removeAttribute('w:default');
    inBasesTypeface(copy);
    added.push(copy);
  }
  for (const style of added) {
    for (const name of ['w:basedOn', 'w:next', 'w:link']) {
      const reference = childOf(style, name);
      reference?.setAttribute('w:val', ids.get(attribute(reference, 'w:val')!) ?? '');
    }
    target.documentElement!.appendChild(style);
  }
  for (const style of added) {
    const own = [...ids].find(([, id]) => id === idOf(style))![0];
    const level = paragraphSetting(ours, own, OUTLINE);
    if (level && !paragraphSetting(base, idOf(style), OUTLINE))
      setOutlineLevel(style, attribute(level, 'w:val')!);
  }
  return { ids, added };
}

/** A setting of a style's paragraphs, of itself or from the style that it is based on; undefined where it isn't on. */
export function paragraphSetting(word: WordPackage, id: string, name: string): Element | undefined {
  const styles = new Map(stylesIn(word.xml(PATH)).map((style) => [idOf(style), style]));
  for (let style = styles.get(id); style; style = styles.get(wordValue(style, 'w:basedOn') ?? '')) {
    const properties = childOf(style, 'w:pPr');
    const setting = properties && childOf(properties, name);
    if (setting)
      return /^(0|false|off)$/.test(attribute(setting, 'w:val') ?? '') && name !== OUTLINE
        ? undefined
        : setting;
  }
  return undefined;
}

export const OUTLINE = 'w:outlineLvl';

/** What is a heading in the document is one in the base too, also where the base's own headings have no level. */
function setOutlineLevel(style: Element, level: string): void {
  const document = style.ownerDocument!;
  const properties = childOf(style, 'w:pPr') ?? wordElement(document, 'w:pPr');
  if (!properties.parentNode) style.insertBefore(properties, childOf(style, 'w:rPr') ?? null);
  properties.appendChild(wordElement(document, 'w:outlineLvl', { 'w:val': level }));
}

const stylesIn = (document: XmlDocument): Element[] =>
  childrenOf(document.documentElement!).filter(({ nodeName }) => nodeName === 'w:style');

const idOf = (style: Element): string => attribute(style, 'w:styleId') ?? '';
const nameOf = (style: Element): string => wordValue(style, 'w:name') ?? '';

/** Word knows styles by kind and name; case doesn't matter ("heading 1", "Heading 1"). */
const keyOf = (style: Element): string => `${attribute(style, 'w:type')} ${nameOf(style).toLowerCase()}`;

const isNumbered = (style: Element): boolean => allOf(style, 'w:numPr').length > 0;

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`;
  taken.add(id);
  return id;
}

/** The base's own typeface: ours is left out, and what was semibold is bold. */
function inBasesTypeface(style: Element): void {
  for (const fonts of allOf(style, 'w:rFonts')) {
    const face = attribute(fonts, 'w:ascii') ?? '';
    if (!face.startsWith(FONT)) continue;
    const properties = fonts.parentNode!;
    if (face !== FONT && !childOf(properties, 'w:b'))
      properties.insertBefore(fonts.ownerDocument!.createElementNS(fonts.namespaceURI, 'w:b'), fonts);
    properties.removeChild(fonts);
  }
}
