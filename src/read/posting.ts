import type { Period } from '../figures/period.ts';
import type { Receipt } from '../figures/receipt.ts';

/** A code with its text: `{ code: '452', name: 'Barn och unga' }`. */
export interface Coded {
  readonly code: string;
  readonly name: string;
}

/** All rows of a ledger or a budget that have account, responsibility, activity and month alike, as one. */
export interface Posting {
  readonly account: Coded;
  /** Responsibility (ansvar) and activity (verksamhet), where the file has them. */
  readonly responsibility?: Coded | undefined;
  readonly activity?: Coded | undefined;
  readonly period: Period;
  /** The sum of the rows: öre in report sign, income positive and costs negative. */
  readonly amount: bigint;
  /** How many rows it is the sum of. */
  readonly count: number;
  /** The line of the first of them. */
  readonly line: number;
}

/** A row's codes with their texts. */
export type Codes = Pick<Posting, 'account' | 'responsibility' | 'activity'>;

/** What the rows of one posting have alike. */
export type PostingKey = Codes & Pick<Posting, 'period'>;

/** A file's postings: as many as it has combinations of codes and months, however many rows it has. */
export interface Postings {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  /** In the order of their first rows. */
  readonly all: readonly Posting[];
  /**
   * The months from January up to which the amounts are known, where they came accumulated: each posting then is what one of
   * them has more than the one before. Undefined where every month is known.
   */
  readonly knownTo?: readonly Period[] | undefined;
  /** The lines of every row of some of the postings, in ascending order. */
  readonly linesOf: (chosen: readonly Posting[]) => Iterable<number>;
}
