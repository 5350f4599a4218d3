import type { CellKey } from './cellKey.ts';

/** Numbers keys from 0 in the order in which they are first seen. */
export class KeyTable {
  /** Open addressing: a number + 1, or 0 for an empty place. */
  #places = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** Where each key begins and ends among the words of all of them. */
  #starts = new Int32Array(1 << 11);
  #ends = new Int32Array(1 << 11);
  #words = new Int32Array(1 << 14);
  #size = 0;

  /** The number of a key: a new one when it has not been seen before. */
  numberOf({ words, length, hash }: CellKey): number {
    const places = this.#places;
    const hashes = this.#hashes;
    const starts = this.#starts;
    const ends = this.#ends;
    const known = this.#words;
    const mask = places.length - 1;
    let place = hash & mask;
    for (let found = places[place]!; found !== 0; found = places[place]!) {
      const number = found - 1;
      const start = starts[number]!;
      if (hashes[number] === hash && ends[number]! - start === length) {
        let index = 0;
        while (index < length && known[start + index] === words[index]) index += 1;
        if (index === length) return number;
      }
      place = (place + 1) & mask;
    }
    return this.#add(words, length, hash, place);
  }

  #add(words: Int32Array, length: number, hash: number, place: number): number {
    const number = this.#size;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    while (start + length > this.#words.length) this.#words = grown(this.#words);
    if (number === this.#ends.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
      this.#hashes = grown(this.#hashes);
    }
    this.#words.set(words.subarray(0, length), start);
    this.#starts[number] = start;
    this.#ends[number] = start + length;
    this.#hashes[number] = hash;
    this.#size += 1;
    this.#places[place] = this.#size;
    if (this.#size * 2 > this.#places.length) this.#spread();
    return number;
  }

  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let place = this.#hashes[number]! & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** The same numbers with as much room again. */
export function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
