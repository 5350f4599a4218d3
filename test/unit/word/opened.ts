import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../../src/document/document.ts';
import { renderWord, type WordFont } from '../../../src/word/word.ts';

const FACES = [
  ['Source Sans 3', 'regular', 'Regular'],
  ['Source Sans 3', 'bold', 'Bold'],
  ['Source Sans 3', 'italic', 'It'],
  ['Source Sans 3 Semibold', 'regular', 'Semibold'],
] as const;

export const fonts: readonly WordFont[] = FACES.map(([name, face, file]) => ({
  name,
  face,
  data: new Uint8Array(
    readFileSync(new URL(`../../../templates/stil/typsnitt/SourceSans3-${file}.ttf`, import.meta.url)),
  ),
}));

/** A Word file read back: its parts as text by their paths. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly paths: readonly string[];
  readonly part: (path: string) => string;
}

export function opened(bytes: Uint8Array): Opened {
  const parts = unzipSync(bytes);
  return {
    bytes,
    paths: Object.keys(parts),
    part: (path) => {
      const part = parts[path];
      if (part === undefined) throw new Error(`no part ${path}`);
      return strFromU8(part);
    },
  };
}

export const rendered = async (document: Document): Promise<Opened> =>
  opened(await renderWord(document, { fonts }));

/** The elements of a name, outermost first, as text; elements of that name don't nest in these documents. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?: [^>]*)?/>|<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? [];

/** The values of an attribute, in order. */
export const attributes = (xml: string, element: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);

/** The text that a reader reads, without field codes. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map((match) => match[1] ?? '\t')
    .join('')
    .replaceAll('&amp;', '&');
