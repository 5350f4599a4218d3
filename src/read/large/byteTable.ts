/** Numbers byte strings from 0 in the order in which they are first seen. */
export class ByteTable {
  /** Open addressing: a number + 1, or 0 for an empty place. */
  #places = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** Where each string begins and ends among the bytes of all of them. */
  #starts = new Int32Array(1 << 11);
  #ends = new Int32Array(1 << 11);
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  /** The number of the first `length` bytes of a string, whose hash is `hashOf` them: a new one when they have not been seen before. */
  numberOf(string: Uint8Array, length: number, hash: number): number {
    const places = this.#places;
    const hashes = this.#hashes;
    const starts = this.#starts;
    const ends = this.#ends;
    const bytes = this.#bytes;
    const mask = places.length - 1;
    let place = mixed(hash) & mask;
    for (let found = places[place]!; found !== 0; found = places[place]!) {
      const number = found - 1;
      const start = starts[number]!;
      if (hashes[number] === hash && ends[number]! - start === length) {
        let index = 0;
        while (index < length && bytes[start + index] === string[index]) index += 1;
        if (index === length) return number;
      }
      place = (place + 1) & mask;
    }
    return this.#add(string, length, hash, place);
  }

  #add(string: Uint8Array, length: number, hash: number, place: number): number {
    const number = this.#size;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    while (start + length > this.#bytes.length)
      this.#bytes = into(new Uint8Array(this.#bytes.length * 2), this.#bytes);
    if (number === this.#ends.length) {
      this.#starts = into(new Int32Array(number * 2), this.#starts);
      this.#ends = into(new Int32Array(number * 2), this.#ends);
      this.#hashes = into(new Int32Array(number * 2), this.#hashes);
    }
    this.#bytes.set(string.subarray(0, length), start);
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
      let place = mixed(this.#hashes[number]!) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** The hash of no bytes, and of some bytes with one more (FNV-1a). */
export const EMPTY_HASH = 0x811c9dc5 | 0;
export const hashWith = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** The upper bits mixed into the lower, which choose the place. */
const mixed = (hash: number): number => hash ^ (hash >>> 15);

function into<T extends Uint8Array | Int32Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}
