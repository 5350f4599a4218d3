import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Print } from './print.ts';

/**
 * The tag tree (ISO 32000-1, 14.7) as plain objects. The steps change it, and `writeStructure` puts it back whole,
 * with a parent tree made from it: the two can't disagree.
 */
export interface Structure {
  readonly root: PDFDict;
  readonly children: Child[];
}

export type Child = Element | Mark | Annotation;

/** A tag: `type` is its kind, such as P or TH. */
export interface Element {
  readonly kind: 'element';
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  type: string;
  parent: Element | undefined;
  children: Child[];
}

/** A stretch of a content stream: the one numbered `id` in the page or form `holder`. */
export interface Mark {
  readonly kind: 'mark';
  readonly holder: PDFRef;
  readonly id: number;
  /** The child as the file has it: a number, or a dictionary that also names the stream. */
  readonly object: PDFObject;
}

/** A link's active area. */
interface Annotation {
  readonly kind: 'annotation';
  readonly dictionary: PDFDict;
  readonly object: PDFObject;
}

/** Reads the tag tree. @throws Error when there is none: an untagged print is the program's own fault. */
export function readStructure(print: Print): Structure {
  const { catalog, context } = print;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) throw new Error('the PDF has no tags');

  const readChild = (object: PDFObject, page: PDFRef | undefined, parent?: Element): Child => {
    const value = context.lookup(object);
    if (value instanceof PDFNumber) return { kind: 'mark', holder: page!, id: value.asNumber(), object };
    if (!(value instanceof PDFDict)) throw new Error(`tag tree: unexpected ${String(value)}`);
    const type = value.lookupMaybe(PDFName.of('Type'), PDFName)?.decodeText();
    const ownPage = reference(value, 'Pg') ?? page;
    if (type === 'MCR') {
      const id = value.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
      return { kind: 'mark', holder: reference(value, 'Stm') ?? ownPage!, id, object };
    }
    if (type === 'OBJR')
      return { kind: 'annotation', dictionary: value.lookup(PDFName.of('Obj'), PDFDict), object };
    return readElement(object as PDFRef, value, ownPage, parent);
  };

  const readElement = (
    reference: PDFRef,
    dictionary: PDFDict,
    page: PDFRef | undefined,
    parent?: Element,
  ): Element => {
    const type = dictionary.lookup(PDFName.of('S'), PDFName).decodeText();
    const element: Element = { kind: 'element', reference, dictionary, type, parent, children: [] };
    element.children = childObjects(dictionary).map((object) => readChild(object, page, element));
    return element;
  };

  return { root, children: childObjects(root).map((object) => readChild(object, undefined)) };
}

/** Writes the tag tree back: types, children, parents, and the parent tree (14.7.4.4), from content to tag. */
export function writeStructure(print: Print, structure: Structure): void {
  const { context } = print;
  const owners = new Map<number, Map<number, PDFRef> | PDFRef>();
  for (const element of elementsOf(structure)) {
    const { dictionary } = element;
    dictionary.set(PDFName.of('S'), PDFName.of(element.type));
    dictionary.set(PDFName.of('P'), element.parent?.reference ?? rootReference(print));
    setChildren(dictionary, element.children);
    for (const child of element.children) {
      if (child.kind === 'mark') {
        const key = parentKey(context.lookup(child.holder), 'StructParents');
        const marks = owners.get(key) ?? new Map<number, PDFRef>();
        if (marks instanceof Map) owners.set(key, marks.set(child.id, element.reference));
      } else if (child.kind === 'annotation') {
        owners.set(parentKey(child.dictionary, 'StructParent'), element.reference);
      }
    }
  }
  setChildren(structure.root, structure.children);

  const pairs = [...owners]
    .sort(([one], [other]) => one - other)
    .map(([key, owner]) => [key, owner] as const);
  const numbers = pairs.flatMap(([key, owner]) => [key, owner instanceof PDFRef ? owner : ownerList(owner)]);
  structure.root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
  structure.root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of((pairs.at(-1)?.[0] ?? -1) + 1));
}

/** Every element, each before its children, in reading order. A list of its own: the tree may change meanwhile. */
export function elementsOf(structure: Structure): Element[] {
  const found: Element[] = [];
  const visit = (children: readonly Child[]): void => {
    for (const child of children) {
      if (child.kind !== 'element') continue;
      found.push(child);
      visit(child.children);
    }
  };
  visit(structure.children);
  return found;
}

/** The marks in an element and in what it contains, in reading order. */
export const marksOf = (element: Element): Mark[] =>
  element.children.flatMap((child) =>
    child.kind === 'mark' ? [child] : child.kind === 'element' ? marksOf(child) : [],
  );

export const childElements = (element: Element): Element[] =>
  element.children.filter((child) => child.kind === 'element');

/** Whether the element or one that contains it is of one of the types. */
export function isWithin(element: Element, types: ReadonlySet<string>): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (types.has(at.type)) return true;
  return false;
}

/** A mark's name in maps: ids are unique in their page or form only. */
export const markKey = (mark: Pick<Mark, 'holder' | 'id'>): string => `${mark.holder.tag} ${mark.id}`;

/** A text entry of a dictionary, decoded; undefined when it isn't there. */
export const textEntry = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();

/** Takes elements that only group (NonStruct) out of the tree when they have nothing left to group. */
export function pruneEmptyGroups(structure: Structure): void {
  for (const element of elementsOf(structure).reverse()) {
    if (element.type !== 'NonStruct' || element.children.length > 0 || !element.parent) continue;
    element.parent.children = element.parent.children.filter((child) => child !== element);
  }
}

/** The entry K, which holds one child or a list of them. */
function childObjects(dictionary: PDFDict): PDFObject[] {
  const entry = dictionary.get(PDFName.of('K'));
  const value = dictionary.lookup(PDFName.of('K'));
  if (!entry || !value) return [];
  return value instanceof PDFArray ? value.asArray() : [entry];
}

function setChildren(dictionary: PDFDict, children: readonly Child[]): void {
  const objects = children.map((child) => (child.kind === 'element' ? child.reference : child.object));
  if (objects.length === 0) dictionary.delete(PDFName.of('K'));
  else dictionary.set(PDFName.of('K'), objects.length === 1 ? objects[0]! : dictionary.context.obj(objects));
}

const reference = (dictionary: PDFDict, key: string): PDFRef | undefined => {
  const entry = dictionary.get(PDFName.of(key));
  return entry instanceof PDFRef ? entry : undefined;
};

const rootReference = (print: Print): PDFRef => print.catalog.get(PDFName.of('StructTreeRoot')) as PDFRef;

/** The key under which a page, form or annotation stands in the parent tree. */
function parentKey(owner: PDFObject | undefined, entry: 'StructParents' | 'StructParent'): number {
  const dictionary = owner instanceof PDFStream ? owner.dict : (owner as PDFDict);
  return dictionary.lookup(PDFName.of(entry), PDFNumber).asNumber();
}

/** Owners by mark id; ids without an owner, which are artifacts now, are null. */
function ownerList(owners: ReadonlyMap<number, PDFRef>): (PDFRef | typeof PDFNull)[] {
  const length = Math.max(...owners.keys()) + 1;
  return Array.from({ length }, (_, id) => owners.get(id) ?? PDFNull);
}
