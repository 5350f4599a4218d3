import type { RowScanner } from './rowScanner.ts';

/** The ordinary reader looks at runs of so many rows that stand in a file twice, and at shorter ones that are a whole month. */
const RUN = 5;
const SHORT_MONTH = 2 * (RUN - 1);

/** Of a cell that says nothing of the posting, its length and so many bytes from its end. */
const LAST = 4;

/** Prints are looked up so many at a time: the processor then waits for many places in memory at once. */
const BATCH = 4096;

/** Notices rows that may stand in a file once more, by a print of `bits` bits of each: it may be wrong, but overlooks none. */
export class RowPrints {
  readonly #rows: RowScanner;
  readonly #bytes: Uint8Array;
  readonly #cells: readonly number[];
  readonly #seen: Int32Array;
  readonly #bits: number;
  readonly #batch = new Int32Array(BATCH);
  readonly #months = new Uint8Array(BATCH);
  #waiting = 0;
  /** By month: the number of its rows, and of those that may have been seen before. */
  readonly #counts = new Int32Array(256);
  readonly #repeats = new Int32Array(256);
  #run = 0;
  #hasRun = false;

  /** `cells` are those that tell the rows of a posting apart. */
  constructor(rows: RowScanner, bytes: Uint8Array, cells: readonly number[], bits: number) {
    this.#bits = bits;
    this.#seen = new Int32Array(1 << (bits - 5));
    this.#rows = rows;
    this.#bytes = bytes;
    this.#cells = cells;
  }

  /** Adds the scanner's row: its posting, its amount, and the number of its month, below 256. */
  add(posting: number, amount: number, month: number): void {
    if (amount === 0) return;
    const bytes = this.#bytes;
    const cells = this.#cells;
    const { starts, ends } = this.#rows;
    let print = Math.imul(posting ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(amount | 0, 0xc2b2ae35);
    for (let index = 0; index < cells.length; index += 1) {
      const start = starts[cells[index]!]!;
      const end = ends[cells[index]!]!;
      print = Math.imul(print ^ (end - start), 0x01000193);
      for (let at = end - start > LAST ? end - LAST : start; at < end; at += 1)
        print = Math.imul(print ^ bytes[at]!, 0x01000193);
    }
    this.#batch[this.#waiting] = print;
    this.#months[this.#waiting] = month;
    this.#waiting += 1;
    if (this.#waiting === BATCH) this.#lookUp();
  }

  #lookUp(): void {
    const seen = this.#seen;
    const shift = 32 - this.#bits;
    for (let index = 0; index < this.#waiting; index += 1) {
      let print = this.#batch[index]!;
      print ^= print >>> 15;
      print = Math.imul(print, 0x2c1b3c6d);
      print ^= print >>> 12;
      const bit = print >>> shift;
      const word = seen[bit >> 5]!;
      const isSeen = (word >>> (bit & 31)) & 1;
      seen[bit >> 5] = word | (1 << (bit & 31));
      this.#counts[this.#months[index]!]! += 1;
      this.#repeats[this.#months[index]!]! += isSeen;
      this.#run = isSeen === 1 ? this.#run + 1 : 0;
      if (this.#run === RUN) this.#hasRun = true;
    }
    this.#waiting = 0;
  }

  /** Whether a run of the rows added so far may stand twice, or all rows of a month that has few. */
  mayRepeat(): boolean {
    this.#lookUp();
    return (
      this.#hasRun || this.#counts.some((count, month) => count <= SHORT_MONTH && this.#repeats[month]! > 0)
    );
  }
}
