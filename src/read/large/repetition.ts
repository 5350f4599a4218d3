import { type Prints, RUN, SHORT_MONTH } from './rowPrints.ts';

/**
 * Prints are looked up in 2^PILE_BITS piles, by their first bits; by the next BITS they are told apart. The table of one pile is
 * then near to the processor, which a table of all is not.
 */
const PILE_BITS = 8;
const BITS = 19;

/**
 * Whether a run of rows may stand in a file twice, or a short month with all its rows. It may be wrong where it says yes, never
 * where it says no: of a million different rows, five in a row are nearly never taken for others.
 */
export function mayRepeat(prints: Prints): boolean {
  const isTwice = (month: readonly number[]): boolean =>
    month.length <= SHORT_MONTH && new Set(month).size < month.length;
  return prints.months.some(isTwice) || hasRun(seenBefore(prints));
}

/** Whether so many rows as make a run follow each other. */
function hasRun(isSeen: Uint8Array): boolean {
  let run = 0;
  for (let row = 0; row < isSeen.length; row += 1) {
    run = isSeen[row] === 1 ? run + 1 : 0;
    if (run === RUN) return true;
  }
  return false;
}

/** For each row of the file in its order, 1 where a row above may have the same print. */
function seenBefore(all: Prints): Uint8Array {
  const { prints, rows, ends } = piled(all);
  const isSeen = new Uint8Array(rows.length);
  const table = new Int32Array(1 << (BITS - 5));
  let from = 0;
  for (const end of ends) {
    table.fill(0);
    for (let at = from; at < end; at += 1) {
      const bit = (prints[at]! << PILE_BITS) >>> (32 - BITS);
      const word = table[bit >> 5]!;
      isSeen[rows[at]!] = (word >>> (bit & 31)) & 1;
      table[bit >> 5] = word | (1 << (bit & 31));
    }
    from = end;
  }
  return isSeen;
}

/** The prints of all rows pile by pile, in each in the order of the file; the rows' numbers with them, and where each pile ends. */
function piled({ blocks, count }: Prints) {
  const filled = (block: Int32Array, number: number): number =>
    Math.min(block.length, count - number * block.length);
  const ends = new Int32Array(1 << PILE_BITS);
  for (const [number, block] of blocks.entries()) {
    const length = filled(block, number);
    for (let at = 0; at < length; at += 1) ends[block[at]! >>> (32 - PILE_BITS)]! += 1;
  }
  // Where the next print of each pile goes: in the end, where the pile ends.
  let start = 0;
  for (const [pile, size] of ends.entries()) {
    ends[pile] = start;
    start += size;
  }
  const prints = new Int32Array(count);
  const rows = new Int32Array(count);
  let row = 0;
  for (const [number, block] of blocks.entries()) {
    const length = filled(block, number);
    for (let at = 0; at < length; at += 1) {
      const print = block[at]!;
      const place = ends[print >>> (32 - PILE_BITS)]!;
      ends[print >>> (32 - PILE_BITS)] = place + 1;
      prints[place] = print;
      rows[place] = row;
      row += 1;
    }
  }
  return { prints, rows, ends };
}
