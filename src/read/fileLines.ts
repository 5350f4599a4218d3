import { isUtf8 } from 'node:buffer';
import { bisectRight } from 'd3-array';
import type { Encoding } from '../config/dialect.ts';
import type { OpenStream } from './byteStream.ts';
import { decodeText } from './decode.ts';

/** The lines of a file, from 1. */
export interface FileLines {
  readonly count: number;
  /** A line's text, in the encoding that the file was read in where that is known; empty for one that the file hasn't got. */
  readonly textOf: (line: number, encoding?: Encoding) => string;
}

const LINE_FEED = 0x0a;
const PIECE = 1 << 16;

/** Of one line in so many, or a few more where they belong together, it is known where it begins. */
const STEP = 256;

/** Where some of a file's lines begin: lines from 1 and places in bytes, both ascending from the first line. */
export class LineIndex {
  readonly lines = [1];
  readonly places = [0];
  /** How many lines the file has. */
  count = 0;

  /** Takes down where a line begins. Lines come in their order, and not every one need come. */
  add(line: number, place: number): void {
    if (line < this.lines[this.lines.length - 1]! + STEP) return;
    this.lines.push(line);
    this.places.push(place);
  }
}

/** The lines of a large file in UTF-8 or Windows-1252, read one by one. */
export function linesOfLarge(open: OpenStream, { lines, places, count }: LineIndex): FileLines {
  /** The lines last read from a place that is known: whoever wants one often wants the next. */
  let read: { readonly known: number; readonly lines: readonly Buffer[] } | undefined;
  const linesFrom = (known: number): readonly Buffer[] => {
    if (read?.known !== known) read = { known, lines: readLines(open, places[known]!, places[known + 1]) };
    return read.lines;
  };
  return {
    count,
    textOf: (line, encoding) => {
      if (line < 1 || line > count) return '';
      const known = bisectRight(lines, line) - 1;
      return decoded(linesFrom(known)[line - lines[known]!]!, encoding);
    },
  };
}

/** The lines from one place to another, or to the end of the file; what comes last may be the beginning of one more. */
function readLines(open: OpenStream, from: number, to?: number): Buffer[] {
  const stream = open();
  try {
    let bytes = Buffer.alloc(to === undefined ? PIECE : to - from);
    let length = 0;
    for (let more = -1; more !== 0 && from + length !== to; length += more) {
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      more = stream.read(bytes.subarray(length), from + length);
    }
    const lines: Buffer[] = [];
    for (let at = 0; at <= length; ) {
      const end = bytes.subarray(0, length).indexOf(LINE_FEED, at);
      lines.push(bytes.subarray(at, end < 0 ? length : end));
      at = end < 0 ? length + 1 : end + 1;
    }
    return lines;
  } finally {
    stream.close();
  }
}

/** A line by itself shows whether it is in UTF-8 or Windows-1252, unless it is alike in both. */
function decoded(line: Uint8Array, encoding: Encoding = isUtf8(line) ? 'utf-8' : 'windows-1252'): string {
  const text = decodeText(line, '', () => {}, encoding)?.text ?? '';
  return text.replace(/\n$/, '');
}
