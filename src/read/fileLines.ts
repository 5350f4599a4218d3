import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../config/dialect.ts';
import { type ByteStream, fill, type OpenStream } from './byteStream.ts';
import { decodeText } from './decode.ts';

/** The lines of a file, from 1. */
export interface FileLines {
  readonly count: number;
  /** A line's text, in the encoding that the file was read in where that is known; empty for one that the file hasn't got. */
  readonly textOf: (line: number, encoding?: Encoding) => string;
}

const LINE_FEED = 0x0a;
const PIECE = 1 << 20;

/** Of every so many lines it is known where they begin. */
const STEP = 256;

/** The lines of a large file in any encoding but UTF-16, found by one reading of it and then read one by one. */
export function linesOfLarge(open: OpenStream): FileLines {
  const { starts, count } = indexLines(open);
  return {
    count,
    textOf: (line, encoding) => {
      const start = line >= 1 && line <= count ? starts[Math.floor((line - 1) / STEP)] : undefined;
      if (start === undefined) return '';
      const stream = open();
      try {
        return decoded(readLine(stream, start, (line - 1) % STEP), encoding);
      } finally {
        stream.close();
      }
    },
  };
}

function indexLines(open: OpenStream): { readonly starts: readonly number[]; readonly count: number } {
  const piece = Buffer.alloc(PIECE);
  const starts = [0];
  const stream = open();
  let [offset, count, last] = [0, 0, LINE_FEED];
  try {
    for (let length = fill(stream, piece); length > 0; length = fill(stream, piece)) {
      const read = piece.subarray(0, length);
      for (let at = read.indexOf(LINE_FEED); at >= 0; at = read.indexOf(LINE_FEED, at + 1)) {
        count += 1;
        if (count % STEP === 0) starts.push(offset + at + 1);
      }
      offset += length;
      last = read[length - 1]!;
    }
  } finally {
    stream.close();
  }
  return { starts, count: last === LINE_FEED ? count : count + 1 };
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
