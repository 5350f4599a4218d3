import {
  BREAKDOWN_COLUMNS,
  BREAKDOWN_DIMENSIONS,
  type BreakdownDimension,
  type BreakdownPart,
  computeBreakdown,
} from './breakdown.ts';
import type { Computed } from './dataset.ts';
import type { Figure } from './figure.ts';
import type { YearInputs } from './inputs.ts';
import type { Period } from './period.ts';
import type { Statement } from './statement.ts';

/** The rows of the statement that take accounts, each divided by every dimension. */
export interface AccountGroups {
  /** The statement whose rows they are, for the sums. */
  readonly statement: Statement;
  readonly parts: (row: string, dimension: BreakdownDimension) => readonly BreakdownPart[];
}

/** Divides every row that takes accounts. */
export function computeAccountGroups(
  period: Period,
  inputs: YearInputs,
  statement: Statement,
): Computed<AccountGroups> {
  const breakdowns = new Map<string, readonly BreakdownPart[]>();
  for (const row of inputs.rows)
    if (row.accounts.length > 0)
      for (const dimension of BREAKDOWN_DIMENSIONS)
        breakdowns.set(`${row.id} ${dimension}`, computeBreakdown(period, inputs, row, dimension));
  const figures = [...breakdowns.values()]
    .flat()
    .flatMap((part) => BREAKDOWN_COLUMNS.map((column) => part.figures.get(column)))
    .filter((figure): figure is Figure => figure !== undefined);
  return {
    data: { statement, parts: (row, dimension) => breakdowns.get(`${row} ${dimension}`) ?? [] },
    figures,
  };
}
