import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodedStream } from './streams.ts';

/** What a font's character codes mean. */
export interface Font {
  /** The text of a shown string's bytes; what has no character in the font becomes U+FFFD, and isn't lost. */
  textOf(bytes: string): string;
  /** The code of a space as a string to show, `<0003>`; undefined when the font was never used for one. */
  readonly space: string | undefined;
}

const UNKNOWN = '\ufffd';

export const UNKNOWN_FONT: Font = { textOf: (bytes) => UNKNOWN.repeat(bytes.length), space: undefined };

/** Reads a font's ToUnicode map (ISO 32000-1, 9.10.3). */
export function readFont(font: PDFDict): Font {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return UNKNOWN_FONT;
  const source = decodedStream(stream);
  const width = codeWidth(source);
  const characters = new Map([...singles(source), ...ranges(source)]);
  const textOf = (bytes: string): string => {
    let text = '';
    for (let at = 0; at + width <= bytes.length; at += width) {
      let code = 0;
      for (let index = at; index < at + width; index += 1) code = code * 256 + bytes.charCodeAt(index);
      text += characters.get(code) ?? UNKNOWN;
    }
    return text;
  };
  const [space] = [...characters].find(([, character]) => character === ' ') ?? [];
  const asString = (code: number) => `<${code.toString(16).padStart(2 * width, '0')}>`;
  return { textOf, space: space === undefined ? undefined : asString(space) };
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
