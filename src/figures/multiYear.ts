import type { Column } from './columnBuilder.ts';
import type { Figure } from './figure.ts';
import type { StatementRow } from './statement.ts';

/** A year of a budget of several years: decided (budget), or planned after it. */
export interface BudgetYear {
  readonly year: number;
  readonly kind: 'budget' | 'plan';
  /** Figures by row id, öre in report sign. */
  readonly column: Column;
}

/** A year's budget against that of the year before. */
export interface BudgetChange {
  /** Figures by row id: öre in report sign, so that a higher cost is negative. */
  readonly column: Column;
  /** The year before with this year's accounts on each row, and the change from it; undefined where no account has moved. */
  readonly comparable?: { readonly previous: Column; readonly change: Column } | undefined;
}

/** The budget of a report's year, the year before it, and the plans for the years after it. */
export interface MultiYearBudget {
  /** The report's year. */
  readonly year: number;
  /** The rows of the report's year, which the table of all the years has. */
  readonly rows: readonly StatementRow[];
  /** In order. */
  readonly years: readonly BudgetYear[];
  /** By year, for every year whose year before is known. */
  readonly changes: ReadonlyMap<number, BudgetChange>;
}

/** A row's amount in a year; undefined where the budget has no such row or year. */
export const budgetFigure = (budget: MultiYearBudget, year: number, rowId: string): Figure | undefined =>
  budget.years.find((it) => it.year === year)?.column.get(rowId);

/** The row that the municipality's grant is on. */
export const grantRow = ({ rows }: MultiYearBudget): StatementRow | undefined =>
  rows.find(({ kind, sumOf }) => kind === 'grant' && sumOf.length === 0);
