import type { ControlSum, LeftOut, Receipt, TextForm } from '../figures/receipt.ts';

/** What a reader of postings knows beside what its table says. */
interface PostingFacts {
  readonly layout: Receipt['layout'];
  readonly accumulated?: Receipt['accumulated'];
  readonly variances?: number;
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
