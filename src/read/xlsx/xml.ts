import { createRequire } from 'node:module';

/** What is done at each tag and text of a part, by names without their prefix: producers choose prefixes freely. */
export interface PartHandlers {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

// Loaded when the first workbook is read: most runs have none.
const require = createRequire(import.meta.url);
const loadSaxes = () => require('saxes') as typeof import('saxes');

/** Reads a part of a workbook. Entities of its own are never followed. @throws Error when it isn't well-formed XML in UTF-8 or UTF-16. */
export function readPart(bytes: Uint8Array, { open, text, close }: PartHandlers): void {
  const parser = new (loadSaxes().SaxesParser)({});
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) =>
    open(localName(name), (wanted) => {
      if (wanted in attributes) return attributes[wanted];
      const key = Object.keys(attributes).find((it) => localName(it) === wanted);
      return key === undefined ? undefined : attributes[key];
    }),
  );
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const step = 1 << 20;
  for (let start = 0; start < bytes.length; start += step)
    parser.write(decoder.decode(bytes.subarray(start, start + step), { stream: true }));
  parser.write(decoder.decode()).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
