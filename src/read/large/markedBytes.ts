import { MARKS_CODE } from './marksCode.ts';

/** What marks.wat exports. */
interface Code {
  readonly mark: (from: number, to: number, tables: number, marks: number) => number;
}

const PAGE = 1 << 16;

/** So many bytes are looked at and written at a time. */
const STEP = 16;

/** A text in memory, and the places in it of the bytes that are not plain: found sixteen bytes at a time. */
export class MarkedBytes {
  /** A step longer than asked for. */
  readonly bytes: Buffer;
  /** The places of the marked bytes, ascending. */
  readonly marks: Int32Array;
  readonly #tables: Uint8Array;
  readonly #mark: Code['mark'];

  /** `size` in bytes. @throws WebAssembly.CompileError on a processor that can't do it */
  constructor(size: number) {
    const tables = Math.ceil(size / STEP + 1) * STEP;
    const marks = tables + 4 * STEP;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((marks + 4 * (size + STEP)) / PAGE) });
    const module = new WebAssembly.Module(Buffer.from(MARKS_CODE, 'base64'));
    const { mark } = new WebAssembly.Instance(module, { reader: { memory } }).exports as unknown as Code;
    this.bytes = Buffer.from(memory.buffer, 0, size + STEP);
    this.#tables = new Uint8Array(memory.buffer, tables, 4 * STEP);
    this.marks = new Int32Array(memory.buffer, marks, size + STEP);
    this.#mark = mark;
  }

  /** From now on, marks the bytes of which something is said in `kinds`. */
  setKinds(kinds: Uint8Array): void {
    const tables = this.#tables.fill(0);
    for (const [byte, kind] of kinds.entries()) {
      const [low, high] = [byte & 15, byte >> 4];
      const half = high < 8 ? 0 : 2 * STEP;
      tables[half + STEP + high] = 1 << (high & 7);
      if (kind !== 0) tables[half + low]! |= 1 << (high & 7);
    }
  }

  /** Marks the bytes up to an end, and the end itself. */
  mark(end: number): void {
    let count = this.#mark(0, end, this.#tables.byteOffset, this.marks.byteOffset);
    while (count > 0 && this.marks[count - 1]! >= end) count -= 1;
    this.marks[count] = end;
  }
}
