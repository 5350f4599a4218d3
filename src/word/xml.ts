import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** What is done at each tag and text of an XML part. */
export interface Handlers {
  /** A tag begins; `attribute` gives an attribute's value, or nothing. */
  readonly open: (name: string, attribute: (name: string) => string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML with its namespaces. @throws Error when it isn't well-formed. */
export function parseXml(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagNS) => {
    open(name, (wanted) => (attributes[wanted] as SaxesAttributeNS | undefined)?.value ?? '');
  });
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(name));
  parser.write(xml).close();
}

/** The text of the elements of a name, in a part where it can't hold others. */
export function textOf(xml: string, wanted: string): string {
  let found = '';
  let isInside = false;
  parseXml(xml, {
    open: (name) => {
      if (name === wanted) isInside = true;
    },
    text: (text) => {
      if (isInside) found += text;
    },
    close: (name) => {
      if (name === wanted) isInside = false;
    },
  });
  return found;
}
