import type { Period } from '../figures/period.ts';
import type { ColumnReader } from './columns.ts';

/** A column of amounts: of one month, or of the month that each row says. */
export interface AmountColumn {
  readonly position: number;
  /** As the file has it. */
  readonly name: string;
  readonly period?: Period | undefined;
}

/** Where a ledger's or a budget's file has its accounts and its amounts. */
export interface Layout {
  readonly kind: 'long' | 'wide' | 'accumulated';
  readonly columns: ColumnReader;
  /** One in a long file, one per month in a wide one, and of accumulated amounts one for each month that they reach to, in order. */
  readonly amounts: readonly AmountColumn[];
  /** A wide file's own sum of each row. */
  readonly rowSum?: AmountColumn | undefined;
  /** Of accumulated amounts: the file's own difference of its actuals and its budget. */
  readonly variance?: VarianceColumns | undefined;
  /** Of forecasts by account: the month at which they were made, and the columns whose amounts must have one: none where some are unknown. */
  readonly forecast?: { readonly madeAt: Period; readonly beside: readonly AmountColumn[] } | undefined;
}

/** A column that is the difference, either way round, of two others. */
export interface VarianceColumns {
  readonly variance: AmountColumn;
  /** The two that it can be of, the likeliest first: actuals and budget, forecast and budget. */
  readonly between: readonly (readonly [AmountColumn, AmountColumn])[];
}
