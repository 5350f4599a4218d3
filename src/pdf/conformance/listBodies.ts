import { PDFName } from '@cantoo/pdf-lib';
import type { Print } from './print.ts';
import { type Child, type Element, elementsOf, type Structure } from './structure.ts';

/** A list item holds a label and a body, nothing else (ISO 32000-1, table 336). Chromium leaves the body out. */
export function addListBodies(print: Print, structure: Structure): void {
  for (const item of elementsOf(structure)) {
    if (item.type !== 'LI') continue;
    const loose = item.children.filter((child) => !isPart(child));
    if (loose.length === 0) continue;
    const body = newBody(print, item, loose);
    item.children = [...item.children.filter(isPart), body];
  }
}

const isPart = (child: Child): boolean =>
  child.kind === 'element' && (child.type === 'Lbl' || child.type === 'LBody');

function newBody({ context }: Print, item: Element, children: Child[]): Element {
  const dictionary = context.obj({ Type: 'StructElem' });
  // Marks that are plain numbers count on the page that the element around them names.
  const page = item.dictionary.get(PDFName.of('Pg'));
  if (page) dictionary.set(PDFName.of('Pg'), page);
  const reference = context.register(dictionary);
  const body: Element = { kind: 'element', reference, dictionary, type: 'LBody', parent: item, children };
  for (const child of children) if (child.kind === 'element') child.parent = body;
  return body;
}
