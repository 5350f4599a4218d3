import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../../config/dialect.ts';
import { type ByteStream, fill } from '../byteStream.ts';
import { decodeText } from '../decode.ts';
import { MarkedBytes } from './markedBytes.ts';
import { Unsuited } from './unsuited.ts';

export type ByteEncoding = Extract<Encoding, 'utf-8' | 'windows-1252'>;

const LINE_FEED = 0x0a;

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** A large file through a window that is moved along it, whose bytes are known to be text in one encoding. */
export class ByteWindow {
  /** Longer than what is ever filled: a line feed stands after the last, and words of four bytes can be read to the end. */
  readonly bytes: Buffer;
  readonly #marked: MarkedBytes;
  #kinds: Uint8Array | undefined;
  /** Up to here are whole lines. */
  limit = 0;
  /** Where in the file the window begins: bytes. */
  position = 0;
  encoding: ByteEncoding;
  readonly #stream: ByteStream;
  readonly #size: number;
  #end = 0;
  #isEnded = false;
  /** No byte has shown yet which encoding it is, nor has anybody said so. */
  #isOpen: boolean;

  constructor(stream: ByteStream, size: number, encoding: ByteEncoding, isDeclared: boolean) {
    this.#marked = new MarkedBytes(size);
    this.bytes = this.#marked.bytes;
    this.#size = size;
    this.#stream = stream;
    this.encoding = encoding;
    this.#isOpen = !isDeclared;
  }

  /** Whether the file ends in the window, and without a line end. */
  get isOpenEnded(): boolean {
    return this.#isEnded && this.#end > 0 && this.bytes[this.#end - 1] !== LINE_FEED;
  }

  /** Bytes of the window as text. */
  decode(from: number, to: number): string {
    if (this.encoding === 'utf-8') return this.bytes.toString('utf8', from, to);
    // As a stream: see decode.ts.
    return WINDOWS_1252.decode(this.bytes.subarray(from, to), { stream: true });
  }

  /** Moves on to what begins at a position. False when nothing is left. */
  advance(from: number): boolean {
    if (this.#isEnded && from >= this.#end) return false;
    if (from === 0 && this.#end > 0) throw new Unsuited('a row is longer than the window');
    this.bytes.copyWithin(0, from, this.#end);
    this.position += from;
    this.#end -= from;
    this.#end += fill(this.#stream, this.bytes.subarray(this.#end, this.#size));
    this.#isEnded = this.#end < this.#size;
    this.bytes[this.#end] = LINE_FEED;
    this.limit = this.#isEnded ? this.#end : this.#wholeLines();
    if (this.limit === 0) {
      if (this.#end > 0) throw new Unsuited('no line end');
      return false;
    }
    this.#checkEncoding();
    return true;
  }

  /** Where the bytes are that are something to who divides the file, up to and with the limit. */
  marks(kinds: Uint8Array): Int32Array {
    if (this.#kinds !== kinds) this.#marked.setKinds(kinds);
    this.#kinds = kinds;
    this.#marked.mark(this.limit);
    return this.#marked.marks;
  }

  #wholeLines(): number {
    let end = this.#end;
    while (end > 0 && this.bytes[end - 1] !== LINE_FEED) end -= 1;
    return end;
  }

  /** What is not UTF-8 after nothing but ASCII is Windows-1252, as the ordinary reader has it. */
  #checkEncoding(): void {
    if (this.encoding === 'windows-1252') return;
    const text = this.bytes.subarray(0, this.limit);
    if (!isUtf8(text)) {
      if (!this.#isOpen) throw new Unsuited('bytes that UTF-8 does not have');
      this.encoding = 'windows-1252';
    } else if (this.#isOpen) this.#isOpen = isAscii(text);
  }

  /** Has the lines of the window looked through as the ordinary reader does: bytes that seldom stand in Swedish text were seen. */
  checkCharacters(): void {
    const report = (): never => {
      throw new Unsuited('characters that show another encoding');
    };
    decodeText(this.bytes.subarray(0, this.limit), '', report, this.encoding);
  }
}
