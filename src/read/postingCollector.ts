import { periodId } from '../figures/period.ts';
import type { Posting, PostingKey, Postings } from './posting.ts';

/** Sums up to here are whole numbers of a float, and one more amount as large still gives an exact one. */
const LARGEST = 2 ** 52;

/** Adds the rows of a file up to postings; of a row by itself only its line and its posting are kept, in eight bytes. */
export class PostingCollector {
  readonly #keys: PostingKey[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #firstLines: number[] = [];
  readonly #counts: number[] = [];
  readonly #sums: number[] = [];
  /** What the sums of large amounts have held beyond `LARGEST`. */
  readonly #carried = new Map<number, bigint>();
  /** Row by row in the order of the file. */
  #lines = new Int32Array(1024);
  #postings = new Int32Array(1024);
  #rows = 0;

  /** The number of the posting that rows with this key belong to, whose names are those of the first of them. */
  numberOf(key: PostingKey): number {
    const { account, responsibility, activity, period } = key;
    // A text file has no NUL in it.
    const name = [account.code, responsibility?.code, activity?.code, periodId(period)].join('\0');
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#keys.push(key) - 1;
      this.#numbers.set(name, number);
      this.#counts.push(0);
      this.#sums.push(0);
    }
    return number;
  }

  /** Adds a row to a posting: öre in report sign. Rows come in the order of their lines. */
  add(number: number, amount: bigint, line: number): void {
    const isSmall = Math.abs(Number(amount)) <= LARGEST;
    if (!isSmall) this.#carry(number, amount);
    this.addSmall(number, isSmall ? Number(amount) : 0, line);
  }

  /** The same for an amount of at most 2^52 öre, which all but a few are. */
  addSmall(number: number, amount: number, line: number): void {
    let sum = this.#sums[number]! + amount;
    if (Math.abs(sum) > LARGEST) {
      this.#carry(number, BigInt(sum));
      sum = 0;
    }
    this.#sums[number] = sum;
    if (this.#counts[number] === 0) this.#firstLines[number] = line;
    this.#counts[number]! += 1;
    if (this.#rows === this.#lines.length) this.#grow();
    this.#lines[this.#rows] = line;
    this.#postings[this.#rows] = number;
    this.#rows += 1;
  }

  #carry(number: number, amount: bigint): void {
    this.#carried.set(number, (this.#carried.get(number) ?? 0n) + amount);
  }

  #grow(): void {
    const larger = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(Math.ceil(old.length * 1.5));
      grown.set(old);
      return grown;
    };
    this.#lines = larger(this.#lines);
    this.#postings = larger(this.#postings);
  }

  /** What has been added, as the postings of a file. */
  postings(file: string): Postings {
    const all = this.#keys.map(
      (key, number): Posting => ({
        ...key,
        amount: BigInt(this.#sums[number]!) + (this.#carried.get(number) ?? 0n),
        count: this.#counts[number]!,
        line: this.#firstLines[number]!,
      }),
    );
    const numbers = new Map(all.map((posting, number) => [posting, number]));
    const [lines, postings, rows] = [this.#lines, this.#postings, this.#rows];
    return {
      file,
      all,
      *linesOf(chosen) {
        const wanted = new Uint8Array(all.length);
        let left = 0;
        for (const posting of chosen) {
          wanted[numbers.get(posting)!] = 1;
          left += posting.count;
        }
        for (let row = 0; row < rows && left > 0; row += 1)
          if (wanted[postings[row]!] === 1) {
            left -= 1;
            yield lines[row]!;
          }
      },
    };
  }
}
