import { parseXml } from '../../src/word/xml.ts';

/** An element of a part, with the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attribute: (name: string) => string;
  readonly children: XmlElement[];
  text: string;
}

/** A part as a tree. @throws Error when it isn't well-formed. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attribute: () => '', children: [], text: '' };
  const open = [root];
  parseXml(xml, {
    open: (name, attribute) => {
      // The attributes are the parser's own, and gone when the next element comes.
      const element: XmlElement = { name, attribute, children: [], text: '' };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    text: (text) => {
      open.at(-1)!.text += text;
    },
    close: () => open.pop(),
  });
  return root;
}

/** Every element of a name in another, at any depth, in order. */
export const within = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

/** The elements of a name that stand in another itself. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The value of a property: `<w:pStyle w:val="…"/>` in `<w:pPr>`. */
export const propertyOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.attribute('w:val');
