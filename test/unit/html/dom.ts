import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, Document } from '../../../src/document/document.ts';
import { exact } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { toHtml } from '../../../src/pdf/page.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const figure: Figure = {
  id: 'test',
  label: 'Test',
  quantity: 'amount',
  value: exact(1n),
  formula: '',
  terms: [],
  sources: [],
};

/** A document of the blocks, with names that are easily recognised. */
export const documentOf = (blocks: readonly Block[], changes: Partial<Document> = {}): Document => ({
  metadata: {
    title: 'Titeln',
    municipality: 'Kommunen',
    board: 'Nämnden',
    registryNumber: '2025.1',
    date: '2025-06-10',
    made: '2025-06-10T12:00:00Z',
    language: 'sv-SE',
    draft: false,
  },
  theme: { accent: '#1f6f8b', warm: '#b5471e' },
  blocks,
  ...changes,
});

/** The page as a reader of HTML sees it, without fonts and style sheet. */
export const render = (blocks: readonly Block[], pages = new Map<string, number>()): Element =>
  read(toHtml(documentOf(blocks), { css: '', fonts: [] }, pages));

export const read = (page: string): Element =>
  parse(page).childNodes.find((node): node is Element => node.nodeName === 'html')!;

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements with a tag name and, when given, a class; in document order. */
export const all = (root: Node, tag: string, name?: string): Element[] =>
  children(root).flatMap((node) => {
    const own =
      'tagName' in node && node.tagName === tag && (!name || attr(node, 'class')?.split(' ').includes(name));
    return [...(own ? [node as Element] : []), ...all(node, tag, name)];
  });

export const one = (root: Node, tag: string, name?: string): Element => {
  const found = all(root, tag, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${tag}.${name ?? ''}`);
  return found[0]!;
};

export const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const text = (node: Node): string =>
  'value' in node ? node.value : children(node).map(text).join('');
