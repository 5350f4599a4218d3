import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

export type { Document as XmlDocument, Element } from '@xmldom/xmldom';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @throws Error when the text isn't well-formed XML. */
export const parseXml = (xml: string): Document =>
  new DOMParser({ onError: (_, message) => fail(message) }).parseFromString(xml, 'text/xml');

const fail = (message: string): never => {
  throw new Error(message);
};

export const writeXml = (document: Document): string => new XMLSerializer().serializeToString(document);

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

export const childrenOf = (parent: Node): Element[] => Array.from(parent.childNodes).filter(isElement);

export const childOf = (parent: Node, name: string): Element | undefined =>
  childrenOf(parent).find(({ nodeName }) => nodeName === name);

/** All elements of a name in a part or an element, in the order of the text. */
export const allOf = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name));

/** An attribute by its name with prefix; undefined where there is none. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

/** The value that most of Word's elements have: `w:val`. */
export const wordValue = (parent: Node | undefined, name: string): string | undefined =>
  parent && attribute(childOf(parent, name), 'w:val');

/** Word's later additions: a part that doesn't declare them may not have them, and nothing is lost without them. */
const ADDITIONS = /^http:\/\/schemas\.microsoft\.com\/office\/word\/20\d\d\/wordml/;

export function dropAdditions(element: Element): void {
  for (const attribute of Array.from(element.attributes))
    if (ADDITIONS.test(attribute.namespaceURI ?? '')) element.removeAttributeNode(attribute);
}

/** A new element with Word's prefix and attributes. */
export function wordElement(
  document: Document,
  name: string,
  attributes: Record<string, string> = {},
): Element {
  const element = document.createElementNS(W, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(W, key, value);
  return element;
}
