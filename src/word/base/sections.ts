import { A4, type Page } from '../scale.ts';
import { attribute, childOf, childrenOf, type Element, wordElement } from './xml.ts';

/** The properties of the section that a paragraph of the body stands in: those that come next after it. */
export function sectionAt(body: Element, place: Element | undefined): Element | undefined {
  const blocks = childrenOf(body);
  const from = place ? blocks.indexOf(place) : blocks.length - 1;
  for (const block of blocks.slice(Math.max(from, 0))) {
    if (block.nodeName === 'w:sectPr') return block;
    const properties = childOf(block, 'w:pPr');
    const section = properties && childOf(properties, 'w:sectPr');
    if (section) return section;
  }
  return undefined;
}

/** The paper and margins of a section, in twips, as they are upright. */
export function pageOf(section: Element | undefined): Page {
  const size = section && childOf(section, 'w:pgSz');
  const margins = section && childOf(section, 'w:pgMar');
  const number = (element: Element | undefined, name: string, usual: number): number =>
    Number(attribute(element, `w:${name}`) ?? usual);
  const [width, height] = [number(size, 'w', A4.short), number(size, 'h', A4.long)];
  return {
    short: Math.min(width, height),
    long: Math.max(width, height),
    margin: {
      top: number(margins, 'top', A4.margin.top),
      right: number(margins, 'right', A4.margin.right),
      bottom: number(margins, 'bottom', A4.margin.bottom),
      left: number(margins, 'left', A4.margin.left),
      header: number(margins, 'header', A4.margin.header),
      footer: number(margins, 'footer', A4.margin.footer),
    },
  };
}

/**
 * A section of the document's as one of the base's: the base's headers, footers, margins and numbering of pages, on paper
 * turned as the document wants it. A section says its headers itself: the first would have none, and others might have those
 * of a section before.
 */
export function baseSection(ours: Element, base: Element): Element {
  const section = base.cloneNode(true) as Element;
  const turned = attribute(childOf(ours, 'w:pgSz'), 'w:orient') === 'landscape';
  const size = childOf(section, 'w:pgSz');
  if (size) {
    const sides = [attribute(size, 'w:w'), attribute(size, 'w:h')].map(Number).sort((a, b) => a - b);
    const [width, height] = turned ? sides.reverse() : sides;
    size.setAttribute('w:w', String(width));
    size.setAttribute('w:h', String(height));
    if (turned) size.setAttribute('w:orient', 'landscape');
    else size.removeAttribute('w:orient');
  }
  const type = childOf(section, 'w:type') ?? wordElement(section.ownerDocument!, 'w:type');
  type.setAttribute('w:val', 'nextPage');
  if (!type.parentNode) section.insertBefore(type, afterReferences(section));
  return section;
}

/** Where a section's own settings begin: after its headers and footers. */
const afterReferences = (section: Element): Element | null =>
  childrenOf(section).find(
    ({ nodeName }) =>
      !['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr'].includes(nodeName),
  ) ?? null;
