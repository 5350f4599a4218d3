import type { Figure } from '../figures/figure.ts';
import { ABSENT, EN_DASH, formatAmount, type MoneyUnit } from '../language/numbers.ts';
import type { Inline, Table, TableCell } from './document.ts';

/** A cell of plain text; `header` marks the cells that name a column or a row. */
export const textCell = (text: string, header?: 'column' | 'row'): TableCell => ({
  lines: [[{ kind: 'text', value: text === '' ? EN_DASH : text }]],
  header,
});

/** A column's heading of several short lines. */
export const headingCell = (lines: readonly string[]): TableCell => ({
  lines: lines.map((value): readonly Inline[] => [{ kind: 'text', value }]),
  header: 'column',
});

/** How amounts are written in a table: the unit stands once, in the caption. */
export interface AmountFormat {
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** An amount as a table prints it; missing and suppressed values have signs of their own. */
export const amountText = (figure: Figure, { unit, decimals }: AmountFormat): string =>
  typeof figure.value === 'string' ? ABSENT[figure.value] : formatAmount(figure.value, unit, decimals);

/** A cell with an amount; "–" where there is no figure at all. */
export const amountCell = (figure: Figure | undefined, format: AmountFormat): TableCell =>
  figure ? { lines: [[{ kind: 'figure', text: amountText(figure, format), figure }]] } : textCell(EN_DASH);

/** The columns and head of a table that names its rows in the first column and has an amount in each of the others. */
export const amountFrame = (
  first: string,
  headings: readonly (readonly string[])[],
  firstWeight = 2.6,
): Pick<Table, 'columns' | 'head'> => ({
  columns: [
    { align: 'left', weight: firstWeight },
    ...headings.map(() => ({ align: 'right' as const, weight: 1 })),
  ],
  head: [{ kind: 'head', cells: [textCell(first, 'column'), ...headings.map(headingCell)] }],
});
