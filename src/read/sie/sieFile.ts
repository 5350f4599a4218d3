import type { Encoding } from '../../config/dialect.ts';
import type { Period } from '../../figures/period.ts';

/** A fiscal year of the file, as `YYYYMMDD` from its first day to its last. */
export interface SieYear {
  readonly first: string;
  readonly last: string;
}

/** T assets, S liabilities, K costs, I income. */
export type SieAccountKind = 'T' | 'S' | 'K' | 'I';

/** An amount of an account in a month: a transaction, a period balance or a period budget. */
export interface SieAmount {
  readonly account: string;
  readonly period: Period;
  /** Object codes by the number of their dimension: `1` -> `5320`. */
  readonly objects: ReadonlyMap<string, string>;
  /** Öre as booked: income and other credit is negative. */
  readonly amount: bigint;
  readonly line: number;
}

/** The sum of an account over a fiscal year (`#RES`): 0 is the file's own year, -1 the one before. */
export interface SieResult {
  readonly year: number;
  readonly account: string;
  readonly amount: bigint;
  readonly line: number;
}

/** A SIE file of type 1–4 as it stands, before anything is chosen from it. */
export interface SieFile {
  readonly file: string;
  readonly encoding: Encoding;
  readonly type: number;
  readonly years: ReadonlyMap<number, SieYear>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly accountKinds: ReadonlyMap<string, SieAccountKind>;
  /** Dimensions' names by number, as the file declares them. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Objects' names by `dimension code`. */
  readonly objects: ReadonlyMap<string, string>;
  readonly transactions: readonly SieAmount[];
  readonly balances: readonly SieAmount[];
  readonly budgets: readonly SieAmount[];
  readonly results: readonly SieResult[];
}

/** Whether an account is of the balance sheet, which no statement shows: by its kind, else by its class as BAS has it. */
export function isBalanceAccount(account: string, { accountKinds }: SieFile): boolean {
  const kind = accountKinds.get(account);
  return kind === undefined ? /^[12]/.test(account) : kind === 'T' || kind === 'S';
}
