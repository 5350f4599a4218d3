import type { Relation, WordPackage } from './package.ts';
import { dropAdditions, type Element, isElement, R } from './xml.ts';

/** What the document's own numbers and names are in the base document. */
export interface Adoption {
  readonly styles: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
  /** What is added to the numbers of footnotes, bookmarks and drawings. */
  readonly notesFrom: number;
  readonly bookmarksFrom: number;
  readonly drawingsFrom: number;
}

const STYLES = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);
const BOOKMARKS = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);
const DRAWINGS = new Set(['wp:docPr', 'pic:cNvPr']);
const NOTES = new Set(['w:footnoteReference', 'w:footnote']);

/** Changes an element that comes from the document, and all in it, to the base's numbers and names; relations by `relation`. */
export function adopt(element: Element, adoption: Adoption, relation: (id: string) => string): void {
  dropAdditions(element);
  const name = element.nodeName;
  const change = (key: string, to: (value: string) => string): void => {
    const value = element.getAttribute(key);
    if (value !== null) element.setAttribute(key, to(value));
  };
  const shift = (by: number) => (value: string) => String(Number(value) + by);
  if (STYLES.has(name)) change('w:val', (id) => adoption.styles.get(id) ?? id);
  if (name === 'w:numId') change('w:val', (id) => adoption.lists.get(id) ?? id);
  if (BOOKMARKS.has(name)) change('w:id', shift(adoption.bookmarksFrom));
  if (DRAWINGS.has(name)) change('id', shift(adoption.drawingsFrom));
  if (NOTES.has(name)) change('w:id', shift(adoption.notesFrom));
  for (const attribute of Array.from(element.attributes))
    if (attribute.namespaceURI === R) attribute.value = relation(attribute.value);
  for (const child of Array.from(element.childNodes)) if (isElement(child)) adopt(child, adoption, relation);
}

/**
 * Takes over the relations of a part of the document as they are used: addresses as they are, parts (charts with their
 * workbooks) under names that the base doesn't have. Returns the base's name of a relation.
 */
export function adoptRelations(base: WordPackage, ours: WordPackage, part: string): (id: string) => string {
  const names = new Map<string, string>();
  const relations = new Map(ours.relations(part).map((relation) => [relation.id, relation]));
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const relation = relations.get(id);
    if (!relation) throw new Error(`${part} has no relation ${id}`);
    const name = base.relate(part, {
      ...relation,
      target: relation.isExternal ? relation.target : adoptPart(base, ours, part, relation),
    });
    names.set(id, name);
    return name;
  };
}

/** Copies the part that a relation leads to, with those that it leads to itself; returns its target in the base. */
function adoptPart(base: WordPackage, ours: WordPackage, from: string, { target }: Relation): string {
  const path = resolved(from, target);
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(target) ?? [];
  let renamed = `underlag-${file}`;
  for (let number = 2; base.has(resolved(from, folder + renamed)); number += 1)
    renamed = `underlag${number}-${file}`;
  const copy = resolved(from, folder + renamed);
  base.put(copy, ours.bytes(path));
  const type = ours.contentType(path);
  if (type) base.setContentType(copy, type);
  const inner = ours.relations(path);
  if (inner.length > 0) {
    // The names are the same as in the original, which the part itself refers to by them: the list is made in the same order.
    for (const relation of inner) {
      const name = base.relate(copy, {
        ...relation,
        target: relation.isExternal ? relation.target : adoptPart(base, ours, path, relation),
      });
      if (name !== relation.id) throw new Error(`${path}: relation ${relation.id} became ${name}`);
    }
  }
  return folder + renamed;
}

/** A target, which is given from the folder of the part that it is in, as a path in the package. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
