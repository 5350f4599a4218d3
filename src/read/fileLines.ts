import { isUtf8 } from 'node:buffer';
import { bisectRight } from 'd3-array';
import type { Encoding } from '../config/dialect.ts';
import type { ByteStream, OpenStream } from './byteStream.ts';
import { decodeText } from './decode.ts';

/** The lines of a file, from 1. */
export interface FileLines {
  readonly count: number;
  /** A line's text, in the encoding that the file was read in where that is known; empty for one that the file hasn't got. */
  readonly textOf: (line: number, encoding?: Encoding) => string;
}

const LINE_FEED = 0x0a;

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
  return {
    count,
    textOf: (line, encoding) => {
      if (line < 1 || line > count) return '';
      const known = bisectRight(lines, line) - 1;
      const stream = open();
      try {
        return decoded(readLine(stream, places[known]!, line - lines[known]!), encoding);
      } finally {
        stream.close();
      }
    },
  };
}

/** The line that is `skip` lines after a place. */
function readLine(stream: ByteStream, start: number, skip: number): Uint8Array {
  let bytes = Buffer.alloc(0);
  let from = 0;
  let left = skip;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (end >= 0 && left === 0) return bytes.subarray(from, end);
    if (end >= 0) {
      from = end + 1;
      left -= 1;
      continue;
    }
    const more = Buffer.alloc(1 << 16);
    const length = stream.read(more, start + bytes.length);
    if (length === 0) return bytes.subarray(left === 0 ? from : bytes.length);
    bytes = Buffer.concat([bytes, more.subarray(0, length)]);
  }
}

/** A line by itself shows whether it is in UTF-8 or Windows-1252, unless it is alike in both. */
function decoded(line: Uint8Array, encoding: Encoding = isUtf8(line) ? 'utf-8' : 'windows-1252'): string {
  const text = decodeText(line, '', () => {}, encoding)?.text ?? '';
  return text.replace(/\n$/, '');
}
