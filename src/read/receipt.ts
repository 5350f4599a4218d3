import type { Encoding } from '../config/dialect.ts';
import type { LineEnd } from './decode.ts';

/** Why rows of a file are no rows of its table. */
export type LeftOutReason = 'preamble' | 'header-again' | 'footer' | 'empty' | 'total' | 'heading';

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
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
}

/** What was done with every row of a file: those read, those left out and why, sums that were held against the file's own. */
export interface Receipt {
  readonly file: string;
  /** Undefined for files that are no delimited text. */
  readonly text?: TextForm | undefined;
  /** long: a row per account and month. wide: a column per month. Undefined for other tables. */
  readonly layout?: 'long' | 'wide' | undefined;
  readonly headerLine: number;
  /** Rows that became what the file is about. */
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  /** Totals in the file that its rows come to. */
  readonly controls: readonly ControlSum[];
  /** How many rows of a wide file have a sum of their own that their months come to. */
  readonly rowSums: number;
}

/** What a reader of postings knows beside what its table says. */
interface PostingFacts {
  readonly layout: 'long' | 'wide';
  readonly rows: number;
  readonly totals: readonly number[];
  readonly headings: readonly number[];
  readonly controls: readonly ControlSum[];
  readonly rowSums: number;
}

/** The receipt of a table, all of whose rows were read unless `facts` says otherwise. */
export function receiptOf(
  table: {
    readonly file: string;
    readonly headerLine: number;
    readonly rows: readonly unknown[];
    readonly leftOut: readonly LeftOut[];
    readonly text?: TextForm;
  },
  facts?: PostingFacts,
): Receipt {
  const { totals = [], headings = [], ...known } = facts ?? {};
  const more: LeftOut[] = [
    { reason: 'total', lines: totals },
    { reason: 'heading', lines: headings },
  ];
  return {
    file: table.file,
    text: table.text,
    headerLine: table.headerLine,
    rows: table.rows.length,
    controls: [],
    rowSums: 0,
    ...known,
    leftOut: [...table.leftOut, ...more.filter(({ lines }) => lines.length > 0)],
  };
}
