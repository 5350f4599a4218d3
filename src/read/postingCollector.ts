import type { Period } from '../figures/period.ts';
import type { Coded, Codes, Posting, PostingKey, Postings } from './posting.ts';

/** Sums up to here are whole numbers of a float, and one more amount as large still gives an exact one. */
const LARGEST = 2 ** 52;

/** More months than there are in years of four digits. */
const MONTHS = 1 << 17;

/** Rows in a block: 2^BITS. */
const BITS = 14;
const BLOCK = 1 << BITS;
const LAST = BLOCK - 1;

/** Adds the rows of a file up to postings; of a row by itself only its line and its posting are kept, in eight bytes. */
export class PostingCollector {
  /** By posting: its codes with their texts, and its period. */
  readonly #codes: Codes[] = [];
  readonly #periods: Period[] = [];
  readonly #firstLines: number[] = [];
  readonly #counts: number[] = [];
  readonly #sums: number[] = [];
  /** What the sums of large amounts have held beyond `LARGEST`. */
  readonly #carried = new Map<number, bigint>();
  /** Combinations of codes by their names, and postings by combination and month. */
  readonly #combinations = new Map<string, number>();
  readonly #numbers = new Map<number, number>();
  /** Each code with its text once, however many postings have it. */
  readonly #shared = new Map<string, Coded>();
  /** Row by row in the order of the file: its line and its posting, in blocks that never have to grow. */
  readonly #blocks: Int32Array[] = [];
  #rows = 0;

  /** The number of the posting that rows with this key belong to, whose texts are those of the first of them. */
  numberOf(key: PostingKey): number {
    return this.numberIn(this.combinationOf(key), this.kept(key), key.period);
  }

  /** The number of a combination of codes. */
  combinationOf({ account, responsibility, activity }: Codes): number {
    // A text file has no NUL in it.
    const name = `${account.code}\0${responsibility?.code ?? ''}\0${activity?.code ?? ''}`;
    let combination = this.#combinations.get(name);
    if (combination === undefined) {
      combination = this.#combinations.size;
      this.#combinations.set(name, combination);
    }
    return combination;
  }

  /** The number of the posting of a combination in a month; the codes (`kept`) have the texts of its first row. */
  numberIn(combination: number, codes: Codes, period: Period): number {
    const place = combination * MONTHS + period.year * 12 + period.month;
    let number = this.#numbers.get(place);
    if (number === undefined) {
      number = this.#codes.push(codes) - 1;
      this.#numbers.set(place, number);
      this.#periods.push(period);
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
    const place = (this.#rows & LAST) * 2;
    if (place === 0) this.#blocks.push(new Int32Array(BLOCK * 2));
    const block = this.#blocks[this.#blocks.length - 1]!;
    block[place] = line;
    block[place + 1] = number;
    this.#rows += 1;
  }

  #carry(number: number, amount: bigint): void {
    this.#carried.set(number, (this.#carried.get(number) ?? 0n) + amount);
  }

  /** The same codes, each with its text once however many have it. */
  kept({ account, responsibility, activity }: Codes): Codes {
    return {
      account: this.#once(account),
      responsibility: responsibility && this.#once(responsibility),
      activity: activity && this.#once(activity),
    };
  }

  #once(coded: Coded): Coded {
    const name = `${coded.code}\0${coded.name}`;
    const known = this.#shared.get(name);
    if (known === undefined) this.#shared.set(name, coded);
    return known ?? coded;
  }

  /** How many rows have been added. */
  get rows(): number {
    return this.#rows;
  }

  /** The postings of what has been added so far. */
  all(): Posting[] {
    return this.#codes.map(
      ({ account, responsibility, activity }, number): Posting => ({
        account,
        responsibility,
        activity,
        period: this.#periods[number]!,
        amount: BigInt(this.#sums[number]!) + (this.#carried.get(number) ?? 0n),
        count: this.#counts[number]!,
        line: this.#firstLines[number]!,
      }),
    );
  }

  /** What has been added, as the postings of a file. */
  postings(file: string): Postings {
    const all = this.all();
    const [blocks, rows] = [this.#blocks, this.#rows];
    let numbers: Map<Posting, number> | undefined;
    return {
      file,
      all,
      *linesOf(chosen) {
        numbers ??= new Map(all.map((posting, number) => [posting, number]));
        const wanted = new Uint8Array(all.length);
        let left = 0;
        for (const posting of chosen) {
          wanted[numbers.get(posting)!] = 1;
          left += posting.count;
        }
        for (let row = 0; row < rows && left > 0; row += 1) {
          const block = blocks[row >> BITS]!;
          const place = (row & LAST) * 2;
          if (wanted[block[place + 1]!] === 0) continue;
          left -= 1;
          yield block[place]!;
        }
      },
    };
  }
}
