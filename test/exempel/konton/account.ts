/**
 * Parts of the statement's rows that follow a course of their own during the year (results.ts says which).
 * `buffert` moves between two rows of the statement when the year turns.
 */
export type Block =
  | 'migration'
  | 'statsbidrag'
  | 'ovriga-intakter'
  | 'loner'
  | 'uppdrag'
  | 'lokaler'
  | 'kop-barn'
  | 'kop-vuxna'
  | 'kop-ovrigt'
  | 'buffert'
  | 'bistand'
  | 'ovrigt';

/** Voucher series: supplier invoices, payroll, customer invoices, journal entries, benefits from the case system. */
export type Series = 'L' | 'P' | 'K' | 'B' | 'E';

/** How an account's month looks in the ledger. */
export interface Postings {
  readonly series: Series;
  /** Fewest and most ledger rows in a month for one unit. */
  readonly rows: readonly [number, number];
  /** How far the months stray from each other, in thousandths. */
  readonly spread: number;
  /** Row texts; `{månad}`, `{dagar}`, `{vecka}` and `{nr}` are filled in. */
  readonly texts: readonly string[];
  /** Only whole kronor are booked. */
  readonly whole?: boolean;
  /** Each month is exactly a twelfth of the budget, such as depreciation. */
  readonly fixed?: boolean;
  /** Credit notes occur. */
  readonly credits?: boolean;
  /** The months' size against each other, January–December, in hundredths. */
  readonly season?: readonly number[];
}

export interface Account {
  readonly account: string;
  readonly name: string;
  readonly block: Block;
  readonly postings: Postings;
  /** Budget 2025 by unit, in tkr without sign. */
  readonly budget: Readonly<Record<string, number>>;
  /** The unit that gets what the account group's budget has left when all others have got theirs. */
  readonly remainder?: string;
}

/** Supplier invoices with credit notes now and then: what most accounts have. */
export const invoices = (rows: readonly [number, number], spread: number, ...texts: string[]): Postings => ({
  series: 'L',
  rows,
  spread,
  texts,
  credits: true,
});

/** Entries made inside the municipality, the same every month. */
export const internal = (...texts: string[]): Postings => ({
  series: 'B',
  rows: [1, 1],
  spread: 0,
  texts,
  fixed: true,
});
