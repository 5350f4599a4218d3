import type { Found } from '../entries.ts';
import type { Entries, Entry, TotalEntry } from '../entry.ts';
import type { PostingCollector } from '../postingCollector.ts';
import { Unsuited } from './unsuited.ts';

/** Between two totals all postings are looked through: a file with more of them is the ordinary reader's. */
const MOST_TOTALS = 200;

/** A large ledger's totals and headings, with the postings' sums between one total and the next: what totals are held against. */
export class OtherRows implements Entries {
  /** Of each posting its rows since the total before, as one. */
  readonly entries: Entry[] = [];
  readonly totals: TotalEntry[] = [];
  readonly headings: number[] = [];
  readonly #collector: PostingCollector;
  /** -1 where the file's amounts have the other sign than the collector's. */
  readonly #sign: bigint;
  /** By posting, how many rows are in the entries, and their sum. */
  readonly #counts: number[] = [];
  readonly #sums: bigint[] = [];

  constructor(collector: PostingCollector, sign: number) {
    this.#collector = collector;
    this.#sign = BigInt(sign);
  }

  /** Adds a row that is no posting; the rows above it are in the collector. @throws Unsuited for a posting's row, and for one total too many */
  add({ entries, totals, headings }: Found): void {
    if (entries.length > 0 || totals.length + headings.length === 0)
      throw new Unsuited('a row of another kind');
    this.headings.push(...headings);
    for (const total of totals) {
      if (this.totals.length === MOST_TOTALS) throw new Unsuited('many totals');
      this.#addEntries();
      this.totals.push({ ...total, after: this.entries.length });
    }
  }

  #addEntries(): void {
    for (const [number, { count, amount, period, line, ...key }] of this.#collector.all().entries()) {
      const [counted, sum] = [this.#counts[number] ?? 0, this.#sums[number] ?? 0n];
      if (count === counted) continue;
      this.#counts[number] = count;
      this.#sums[number] = amount;
      const amounts = [this.#sign * (amount - sum)];
      this.entries.push({ row: { line, cells: [] }, key, period, amounts });
    }
  }
}
