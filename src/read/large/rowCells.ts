import { totalName } from '../totalRow.ts';
import type { RowScanner } from './rowScanner.ts';

const [TAB, SPACE, FIRST_BEYOND_ASCII] = [0x09, 0x20, 0x80];

/** The first and last letters of the words that a row begins or ends with which sums others. */
const FIRST = new Set(new TextEncoder().encode('dDsStTaA'));
const LAST = new Set(new TextEncoder().encode('aAtTlL'));

/** What a large file's row looks like, from the bytes of its cells. */
export class RowCells {
  readonly #rows: RowScanner;
  readonly #bytes: Uint8Array;

  constructor(rows: RowScanner, bytes: Uint8Array) {
    this.#rows = rows;
    this.#bytes = bytes;
  }

  isEmpty(cell: number): boolean {
    return this.#rows.starts[cell] === this.#rows.ends[cell];
  }

  /** Whether the cells from one on, up to another, have nothing but spaces in them. */
  areBlank(from: number, to = this.#rows.count): boolean {
    for (let cell = from; cell < to; cell += 1) {
      const end = this.#rows.ends[cell]!;
      for (let at = this.#rows.starts[cell]!; at < end; at += 1)
        if (this.#bytes[at] !== SPACE && this.#bytes[at] !== TAB) return false;
    }
    return true;
  }

  /** Whether the row may be the sum of others: the first cell with something in it says so. */
  maySum(accountCell: number): boolean {
    // An account is judged where its codes are.
    if (accountCell === 0 && !this.areBlank(0, 1)) return false;
    const first = this.#bytes[this.#rows.starts[0]!]!;
    const last = this.#bytes[this.#rows.ends[0]! - 1]!;
    const isFilled = !this.isEmpty(0) && isInside(first) && isInside(last);
    if (isFilled && !FIRST.has(first) && !LAST.has(last)) return false;
    const texts = isFilled ? [this.#rows.text(0)] : this.#rows.texts();
    return totalName(texts, this.#rows.text(accountCell).trim()) !== undefined;
  }
}

/** Whether a character can be told by its byte, and is no space. */
const isInside = (byte: number): boolean => byte > SPACE && byte < FIRST_BEYOND_ASCII;
