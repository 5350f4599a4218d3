import type { Period } from '../figures/period.ts';
import type { PostingKey } from './posting.ts';
import type { TableRow } from './row.ts';

/** A row of a ledger's or a budget's file before it is a posting. */
export interface Entry {
  readonly row: TableRow;
  readonly key: Omit<PostingKey, 'period'>;
  /** The row's own month, in a long file. */
  readonly period?: Period | undefined;
  /** Öre as the file has them, its sign not turned, by the layout's columns; undefined for an empty cell of a wide file. */
  readonly amounts: readonly (bigint | undefined)[];
}

/** A row that sums others up. */
export interface TotalEntry {
  readonly line: number;
  readonly name: string;
  /** Whether its name says that it is a sum; otherwise only what it comes to can. */
  readonly said: boolean;
  /** How many entries stand above it. */
  readonly after: number;
  /** What its other cells narrow it to. */
  readonly period?: Period | undefined;
  readonly responsibility?: string | undefined;
  readonly activity?: string | undefined;
  readonly amounts: readonly (bigint | undefined)[];
}

/** The rows of a file, each as what it is. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly totals: readonly TotalEntry[];
  /** Lines of rows with a text and no amount. */
  readonly headings: readonly number[];
}
