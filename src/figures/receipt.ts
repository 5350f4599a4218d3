import type { Encoding } from '../config/dialect.ts';
import type { Period } from './period.ts';

/** `\r\n`, `\n`, `\r`, more than one of them, or none at all. */
export type LineEnd = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** Why rows of a file are no rows of its table. */
export type LeftOutReason =
  | 'preamble'
  | 'header-again'
  | 'footer'
  | 'empty'
  | 'total'
  | 'heading'
  | 'balance';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly lines: readonly number[];
}

/** A sum that the file states itself, and that the rows it covers come to. */
export interface ControlSum {
  /** "Summa 60" */
  readonly name: string;
  readonly line: number;
}

/** How a file's text was found to be written. */
export interface TextForm {
  /** As `teckenkodning` names it. */
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
}

/** How a SIE file was found to be, and which of what it holds the receipt is of. */
export interface SieForm {
  readonly type: number;
  readonly encoding: Encoding;
  readonly content: 'actual' | 'budget';
  readonly year: number;
}

/** The rows of a ledger or a budget that the board has not chosen. */
export interface SelectionReceipt {
  /** "ansvar 5300-5399, 5410" */
  readonly text: string;
  /** How many rows are outside. */
  readonly outside: number;
  /** How many of them are for having no code in a column, "ansvar" say. */
  readonly without: readonly { readonly column: string; readonly rows: number }[];
}

/** What was done with every row of a file: those read, those left out and why, sums that were held against the file's own. */
export interface Receipt {
  readonly file: string;
  /** Undefined for files that are no delimited text. */
  readonly text?: TextForm | undefined;
  /** Of a SIE file: what was taken from it. */
  readonly sie?: SieForm | undefined;
  /** long: a row per account and month. wide: a column per month. accumulated: no months. Undefined for other tables. */
  readonly layout?: 'long' | 'wide' | 'accumulated' | undefined;
  /** Of accumulated amounts: the columns that were taken, as the file names them, and the month that they reach to, or at which they were forecast. */
  readonly accumulated?:
    | { readonly columns: readonly string[]; readonly to: Period; readonly isForecast: boolean }
    | undefined;
  readonly headerLine: number;
  /** Rows that became what the file is about. */
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  readonly selection?: SelectionReceipt | undefined;
  /** Totals in the file that its rows come to. */
  readonly controls: readonly ControlSum[];
  /** How many rows of a wide file have a sum of their own that their months come to. */
  readonly rowSums: number;
  /** How many rows of accumulated amounts have a variance that is the difference of their actuals and their budget. */
  readonly variances?: number | undefined;
}

/** A file's receipt, and of a ledger or a budget what each row of the statement has got from it. */
export interface FileReceipt {
  readonly receipt: Receipt;
  /** Öre in report sign; rows that the file has nothing for are not there. Empty for other files. */
  readonly groups: readonly { readonly name: string; readonly sum: bigint }[];
}
