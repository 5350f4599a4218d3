import {
  absolute,
  add,
  compare,
  type Exact,
  multiply,
  negate,
  signOf,
  subtract,
  ZERO,
} from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import {
  accountGroups,
  leafRows,
  resultRow,
  type Statement,
  type StatementColumn,
  type StatementRow,
  statementFigure,
} from '../../figures/statement.ts';
import { formatMoney, formatPercent } from '../numbers.ts';
import { printsAsZero } from './amount.ts';
import type { Direction } from './rowName.ts';
import type { WordingSettings } from './settings.ts';

/** What is compared with budget: the year's forecast with the year's, or the outcome so far with the period's. */
export type Basis = 'forecast' | 'accumulated';

export const BASES: readonly Basis[] = ['forecast', 'accumulated'];

export const BASIS_COLUMNS: Record<Basis, { variance: StatementColumn; budget: StatementColumn }> = {
  forecast: { variance: 'avvikelse-prognos', budget: 'budget' },
  accumulated: { variance: 'avvikelse-ack', budget: 'budget-ack' },
};

/** A row's deviation from budget, and whether it is large enough to be called one. */
export interface RowVariance {
  readonly row: StatementRow;
  readonly basis: Basis;
  readonly figure: Figure;
  readonly value: Exact;
  readonly direction: Direction;
  readonly inLine: boolean;
  /** In Swedish, the value against its threshold. */
  readonly reason: string;
}

/** An amount as reasons write it: in kronor, with öre where there are any. */
export const inKronor = (ore: Exact): string =>
  formatMoney(ore, 'kr', ore.numerator % (100n * ore.denominator) === 0n ? 0 : 2);

/** The amount that a variance must reach to be called one: the larger of the amount and the share of the budget. */
export function inLineLimit(budget: Exact | undefined, { inLine }: WordingSettings): Exact {
  const share = multiply(absolute(budget ?? ZERO), inLine.share);
  return compare(share, inLine.amount) > 0 ? share : inLine.amount;
}

/** The variance of one row; undefined where the statement doesn't know it. */
export function rowVariance(
  statement: Statement,
  row: StatementRow,
  basis: Basis,
  settings: WordingSettings,
): RowVariance | undefined {
  const figure = statementFigure(statement, BASIS_COLUMNS[basis].variance, row.id);
  const value = figure && figureValue(figure);
  if (!figure || !value) return undefined;
  const budget = statementFigure(statement, BASIS_COLUMNS[basis].budget, row.id);
  const limit = inLineLimit(budget && figureValue(budget), settings);
  const zero = printsAsZero(value);
  const inLine = zero || compare(absolute(value), limit) < 0;
  const rule = `det större av ${inKronor(settings.inLine.amount)} och ${formatPercent(settings.inLine.share, 1)} procent av budget`;
  const outcome = zero
    ? 'är noll i hela tkr'
    : `${inLine ? 'är mindre än' : 'når'} gränsen ${inKronor(limit)} (${rule})`;
  return {
    row,
    basis,
    figure,
    value,
    direction: signOf(value) < 0 ? 'worse' : 'better',
    inLine,
    reason: `${row.name}: avvikelsen ${inKronor(value)} ${outcome}.`,
  };
}

/** The variances of rows that are no sums, in the statement's order, those without a value left out. */
export const leafVariances = (statement: Statement, basis: Basis, settings: WordingSettings): RowVariance[] =>
  leafRows(statement).flatMap((row) => rowVariance(statement, row, basis, settings) ?? []);

/** Whether every account group has a variance, so that something can be said of all of them. */
export function allGroupsKnown(statement: Statement, variances: readonly RowVariance[]): boolean {
  const groups = accountGroups(statement);
  return groups.length > 0 && groups.every((group) => variances.some(({ row }) => row.id === group.id));
}

/** The forecast where it is known for any account group, else the outcome so far. */
export function bestBasis(statement: Statement, settings: WordingSettings): Basis {
  const groups = accountGroups(statement);
  return groups.some((row) => rowVariance(statement, row, 'forecast', settings)) ? 'forecast' : 'accumulated';
}

/** The variance of the result row. */
export function resultVariance(
  statement: Statement,
  basis: Basis,
  settings: WordingSettings,
): RowVariance | undefined {
  const row = resultRow(statement);
  return row && rowVariance(statement, row, basis, settings);
}

/** Variances large enough to be called so, in one direction, the largest first; equal ones in the statement's order. */
export const deviations = (variances: readonly RowVariance[], direction: Direction): RowVariance[] =>
  variances
    .filter((variance) => !variance.inLine && variance.direction === direction)
    .sort((a, b) => compare(absolute(b.value), absolute(a.value)));

/** How far the better rows make up for the worse ones; undefined when nothing does. */
export function offset(
  worse: readonly RowVariance[],
  better: readonly RowVariance[],
): 'wholly' | 'mostly' | 'partly' | undefined {
  if (worse.length === 0 || better.length === 0) return undefined;
  const loss = worse.reduce((total, { value }) => add(total, negate(value)), ZERO);
  const gain = better.reduce((total, { value }) => add(total, value), ZERO);
  const rest = subtract(loss, gain);
  if (signOf(rest) <= 0 || printsAsZero(rest)) return 'wholly';
  return compare(add(gain, gain), loss) > 0 ? 'mostly' : 'partly';
}
