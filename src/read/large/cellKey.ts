import { Unsuited } from './unsuited.ts';

/** The most words that a key has. */
const MOST_WORDS = 1024;

const PER_WORD = 4;

/** Cells of a row as words of four bytes: those of one row are the same words as another's when their bytes are. */
export class CellKey {
  readonly words = new Int32Array(MOST_WORDS);
  length = 0;
  hash = 0;
  readonly #view: DataView;

  /** `bytes` have at least four more behind the last cell. */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  clear(): void {
    this.length = 0;
    this.hash = 0;
  }

  /** Adds a cell. A text has no NUL, so the first zero byte ends it. */
  add(start: number, end: number): void {
    const { words } = this;
    const view = this.#view;
    if (this.length + (end - start) / PER_WORD + 1 >= MOST_WORDS) throw new Unsuited('a very long cell');
    let { length, hash } = this;
    let at = start;
    for (; at + PER_WORD <= end; at += PER_WORD) {
      const word = view.getInt32(at, true);
      words[length] = word;
      length += 1;
      hash = hashWith(hash, word);
    }
    const last = view.getInt32(at, true) & ((1 << ((end - at) * 8)) - 1);
    words[length] = last;
    this.length = length + 1;
    this.hash = hashWith(hash, last);
  }
}

/** A hash with one more word: each bit of it counts in the lower ones, which choose a place in a table. */
export const hashWith = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
