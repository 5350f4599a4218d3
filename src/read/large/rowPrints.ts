import type { RowScanner } from './rowScanner.ts';

/** The ordinary reader looks at runs of this many rows that stand in a file twice, and at shorter ones that are a whole month. */
export const RUN = 5;

/** A month with more rows has a run among them if it stands in a file twice. */
export const SHORT_MONTH = 2 * (RUN - 1);

/** Rows in a block. */
const BLOCK = 1 << 14;

/** The prints of a file's rows. */
export interface Prints {
  /** In the order of the rows; all blocks but the last are full. */
  readonly blocks: readonly Int32Array[];
  readonly count: number;
  /** By month, the first of them: one more than a short month has. */
  readonly months: readonly (readonly number[])[];
}

/**
 * A number for each row that has an amount, made of its posting, its amount, and of the other cells their lengths and last four
 * bytes: the same for rows that say the same, and seldom for others.
 */
export class RowPrints implements Prints {
  readonly #rows: RowScanner;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #cells: readonly number[];
  readonly blocks: Int32Array[] = [];
  readonly months: number[][] = [];
  count = 0;
  #block = new Int32Array(0);

  /** `cells` are those that tell the rows of a posting apart. */
  constructor(rows: RowScanner, bytes: Uint8Array, cells: readonly number[]) {
    this.#rows = rows;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#cells = cells;
  }

  /** Adds the scanner's row: the numbers of its posting and its month, and its amount. */
  add(posting: number, amount: number, month: number): void {
    if (amount === 0) return;
    const cells = this.#cells;
    const { starts, ends } = this.#rows;
    let print = mixed(posting, amount | 0);
    for (let index = 0; index < cells.length; index += 1) {
      const start = starts[cells[index]!]!;
      const end = ends[cells[index]!]!;
      print = mixed(print ^ (end - start), this.#lastOf(start, end));
    }
    const place = this.count & (BLOCK - 1);
    if (place === 0) {
      this.#block = new Int32Array(BLOCK);
      this.blocks.push(this.#block);
    }
    this.#block[place] = print;
    this.count += 1;
    this.months[month] ??= [];
    if (this.months[month].length <= SHORT_MONTH) this.months[month].push(print);
  }

  #lastOf(start: number, end: number): number {
    if (end - start >= 4) return this.#view.getInt32(end - 4, true);
    let last = 0;
    for (let at = start; at < end; at += 1) last = (last << 8) | this.#bytes[at]!;
    return last;
  }
}

const mixed = (print: number, word: number): number => {
  const product = Math.imul((print << 5) ^ (print >>> 27) ^ word, 0x2c1b3c6d);
  return product ^ (product >>> 15);
};
