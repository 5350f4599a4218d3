import { LineIndex } from '../fileLines.ts';
import { byteKinds, CARRIAGE_RETURN, DELIMITER, LINE_FEED, ODD } from './byteKinds.ts';
import type { ByteEncoding, ByteWindow } from './byteWindow.ts';
import { Unsuited } from './unsuited.ts';

const MOST_CELLS = 1024;
const [LF, CR, DOUBLE_QUOTE] = [0x0a, 0x0d, 0x22];

/** Divides a file's bytes in rows and cells, quoted ones among them, as csv-parse does; gives up on what csv-parse would refuse. */
export class RowScanner {
  /** Where each cell of the row begins and ends in the window, without its quotes. */
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  /** The number of cells of the row. */
  count = 0;
  /** The line (from 1) on which the row begins. */
  line = 0;
  /** Where the row begins and ends, with its quotes. */
  from = 0;
  to = 0;
  /** Whether a cell of the row stands in quotes. */
  isQuoted = false;
  /** The line ends that have been seen: between rows or anywhere, and in quoted cells. */
  readonly lineEnds = { crlf: false, lf: false };
  /** Where rows begin. */
  readonly index = new LineIndex();
  readonly #inQuotes = { crlf: false, lf: false };
  readonly #window: ByteWindow;
  readonly #delimiterText: string;
  readonly #delimiter: number;
  #encoding: ByteEncoding;
  #kinds: Uint8Array;
  /** Where the window has bytes that are not plain, and the number of the next one to be looked at. */
  #marks: Int32Array = new Int32Array();
  #mark = 0;
  #next = 0;
  #nextLine = 1;
  #isOdd = false;

  constructor(window: ByteWindow, delimiter: string) {
    this.#window = window;
    this.#delimiterText = delimiter;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#encoding = window.encoding;
    this.#kinds = byteKinds(this.#delimiter, window.encoding);
  }

  /** Goes to the next row, an empty one or not. False at the end of the file. */
  next(): boolean {
    for (;;) {
      if (this.#next < this.#window.limit && this.#scan()) return true;
      if (this.#isOdd) this.#window.checkCharacters();
      this.#isOdd = false;
      if (!this.#window.advance(this.#next)) {
        this.index.count = this.#nextLine - 1;
        return false;
      }
      if (this.#encoding !== this.#window.encoding) {
        this.#encoding = this.#window.encoding;
        this.#kinds = byteKinds(this.#delimiter, this.#encoding);
      }
      this.#marks = this.#window.marks(this.#kinds);
      this.#mark = 0;
      this.#next = 0;
    }
  }

  /** One row from `#next`; false where a quoted cell goes on beyond the window. */
  #scan(): boolean {
    const { bytes } = this.#window;
    const kinds = this.#kinds;
    const marks = this.#marks;
    const { starts, ends } = this;
    let mark = this.#mark;
    let at = 0;
    let kind = 0;
    let cell = 0;
    let lines = 1;
    /** Where the quotes of the cell end. */
    let closed = -1;
    this.isQuoted = false;
    starts[0] = this.#next;
    for (;;) {
      at = marks[mark]!;
      kind = kinds[bytes[at]!]!;
      mark += 1;
      if (kind === DELIMITER) {
        ends[cell] = closed < 0 ? at : closed;
        closed = -1;
        cell += 1;
        if (cell === MOST_CELLS) throw new Unsuited('too many cells');
        starts[cell] = at + 1;
      } else if (kind === LINE_FEED || kind === CARRIAGE_RETURN) break;
      else if (kind === ODD) this.#isOdd = true;
      else {
        if (at !== starts[cell]) throw new Unsuited('a quote inside a cell');
        closed = this.#quoteEnd(at + 1);
        if (closed < 0) return false;
        lines += this.#lineEndsIn(at + 1, closed);
        this.isQuoted = true;
        starts[cell] = at + 1;
        while (marks[mark]! <= closed) mark += 1;
        const after = kinds[bytes[closed + 1]!];
        if (after !== DELIMITER && after !== LINE_FEED && after !== CARRIAGE_RETURN)
          throw new Unsuited('text after a quoted cell');
      }
    }
    ends[cell] = closed < 0 ? at : closed;
    if (kind === CARRIAGE_RETURN) {
      if (bytes[at + 1] !== LF || at + 1 >= this.#window.limit)
        throw new Unsuited('a carriage return by itself');
      this.lineEnds.crlf = true;
      mark += 1;
    } else if (at < this.#window.limit) this.lineEnds.lf = true;
    this.count = cell + 1;
    this.from = this.#next;
    this.to = at;
    this.line = this.#nextLine;
    this.#nextLine += lines;
    this.#mark = mark;
    this.#next = Math.min(bytes[at] === CR ? at + 2 : at + 1, this.#window.limit);
    this.index.add(this.#nextLine, this.#window.position + this.#next);
    return true;
  }

  /** The quote that ends a cell; -1 when it is not in the window. */
  #quoteEnd(from: number): number {
    const { bytes, limit } = this.#window;
    for (let at = from; at < limit; at += 1)
      if (bytes[at] === DOUBLE_QUOTE) {
        if (bytes[at + 1] !== DOUBLE_QUOTE) return at;
        at += 1;
      } else if (this.#kinds[bytes[at]!] === ODD) this.#isOdd = true;
    return -1;
  }

  #lineEndsIn(from: number, to: number): number {
    const { bytes } = this.#window;
    let count = 0;
    for (let at = from; at < to; at += 1)
      if (bytes[at] === LF) {
        count += 1;
        this.#inQuotes[bytes[at - 1] === CR ? 'crlf' : 'lf'] = true;
        this.lineEnds[bytes[at - 1] === CR ? 'crlf' : 'lf'] = true;
      } else if (bytes[at] === CR && bytes[at + 1] !== LF) throw new Unsuited('a carriage return by itself');
    return count;
  }

  /** Whether quoted cells that say the same may be written in two ways. */
  get hasMixedCells(): boolean {
    return this.#inQuotes.crlf && this.#inQuotes.lf;
  }

  /** A cell's text, decoded. */
  text(cell: number): string {
    const text = this.#window.decode(this.starts[cell]!, this.ends[cell]!);
    return this.isQuoted ? text.replaceAll('""', '"').replaceAll('\r\n', '\n') : text;
  }

  /** Every cell's text. */
  texts(): string[] {
    // One decoding for all: most rows have no quotes.
    if (!this.isQuoted) return this.#window.decode(this.from, this.to).split(this.#delimiterText);
    const texts: string[] = [];
    for (let cell = 0; cell < this.count; cell += 1) texts.push(this.text(cell));
    return texts;
  }
}
