import type { RowScanner } from './rowScanner.ts';

/** The ordinary reader looks at runs of so many rows that stand in a file twice, and at shorter ones that are a whole month. */
const RUN = 5;
const SHORT_MONTH = 2 * (RUN - 1);

/** Of a cell that says nothing of the posting, its length and so many bytes from its end. */
const LAST = 4;

/** Notices rows that may stand in a file once more, by a print of `bits` bits of each: it may be wrong, but overlooks none. */
export class RowPrints {
  readonly #rows: RowScanner;
  readonly #bytes: Uint8Array;
  readonly #cells: readonly number[];
  readonly #seen: Int32Array;
  readonly #bits: number;
  /** By month: the number of its rows, and of those that may have been seen before. */
  readonly #counts: number[] = [];
  readonly #repeats: number[] = [];
  #run = 0;

  /** `cells` are those that tell the rows of a posting apart. */
  constructor(rows: RowScanner, bytes: Uint8Array, cells: readonly number[], bits: number) {
    this.#bits = bits;
    this.#seen = new Int32Array(1 << (bits - 5));
    this.#rows = rows;
    this.#bytes = bytes;
    this.#cells = cells;
  }

  /** Adds a row; true when it may be the last of a run that stands in the file twice. */
  add(posting: number, amount: number, month: number): boolean {
    if (amount === 0) return false;
    let print = Math.imul(posting ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(amount | 0, 0xc2b2ae35);
    for (let index = 0; index < this.#cells.length; index += 1) {
      const cell = this.#cells[index]!;
      const end = this.#rows.ends[cell]!;
      const start = Math.max(this.#rows.starts[cell]!, end - LAST);
      print = Math.imul(print ^ (end - this.#rows.starts[cell]!), 0x01000193);
      for (let at = start; at < end; at += 1) print = Math.imul(print ^ this.#bytes[at]!, 0x01000193);
    }
    print ^= print >>> 15;
    print = Math.imul(print, 0x2c1b3c6d);
    print ^= print >>> 12;
    const bit = print >>> (32 - this.#bits);
    const mask = 1 << (bit & 31);
    const word = this.#seen[bit >> 5]!;
    const isSeen = (word & mask) !== 0;
    this.#seen[bit >> 5] = word | mask;
    this.#counts[month] = (this.#counts[month] ?? 0) + 1;
    if (isSeen) this.#repeats[month] = (this.#repeats[month] ?? 0) + 1;
    this.#run = isSeen ? this.#run + 1 : 0;
    return this.#run >= RUN;
  }

  /** Whether a month has so few rows that all of them may stand twice. */
  hasShortRepeat(): boolean {
    return this.#counts.some((count, month) => count <= SHORT_MONTH && (this.#repeats[month] ?? 0) > 0);
  }
}
