import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodedStream } from './streams.ts';

/** Turns the bytes of a shown string into text; what has no character in the font becomes U+FFFD, and isn't lost. */
export type CharacterMap = (bytes: string) => string;

const UNKNOWN = '\ufffd';

/** Reads what a font's character codes mean from its ToUnicode map (ISO 32000-1, 9.10.3). */
export function characterMap(font: PDFDict): CharacterMap {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return (bytes) => UNKNOWN.repeat(bytes.length);
  const source = decodedStream(stream);
  const width = codeWidth(source);
  const characters = new Map([...singles(source), ...ranges(source)]);
  return (bytes) => {
    let text = '';
    for (let at = 0; at + width <= bytes.length; at += width) {
      let code = 0;
      for (let index = at; index < at + width; index += 1) code = code * 256 + bytes.charCodeAt(index);
      text += characters.get(code) ?? UNKNOWN;
    }
    return text;
  };
}

/** Bytes per code: 2 for the fonts that Chromium embeds, 1 for its Type 3 fonts. */
function codeWidth(source: string): number {
  const range = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(source);
  return range ? range[1]!.length / 2 : 2;
}

/** `beginbfchar <code> <text> … endbfchar` */
function* singles(source: string): Generator<[number, string]> {
  for (const [, block] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text] of block!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      yield [Number.parseInt(code!, 16), utf16(text!)];
}

/** `beginbfrange <first code> <last code> <first text> … endbfrange`: the last character counts up. */
function* ranges(source: string): Generator<[number, string]> {
  for (const [, block] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of block!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from!, 16);
      const start = utf16(text!);
      const lastUnit = start.charCodeAt(start.length - 1);
      for (let code = first; code <= Number.parseInt(to!, 16); code += 1)
        yield [code, start.slice(0, -1) + String.fromCharCode(lastUnit + code - first)];
    }
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
