import type { WordPackage } from './package.ts';
import { allOf, childOf, type Element } from './xml.ts';

const HEADER = /^word\/header\d*\.xml$/;

/** Puts the mark of a draft, as the document's own headers have it, in every header of the base. */
export function markDrafts(base: WordPackage, ours: WordPackage): void {
  const header = ours.paths.find((path) => HEADER.test(path));
  const mark = header && allOf(ours.xml(header), 'w:pict')[0]?.parentNode;
  if (!mark) throw new Error('a draft without its mark');
  for (const path of base.paths.filter((it) => HEADER.test(it))) {
    const target = base.xml(path);
    const paragraph = allOf(target, 'w:p')[0];
    if (!paragraph) continue;
    const copy = target.importNode(mark, true) as Element;
    const properties = childOf(paragraph, 'w:pPr');
    paragraph.insertBefore(copy, properties ? properties.nextSibling : paragraph.firstChild);
  }
}
