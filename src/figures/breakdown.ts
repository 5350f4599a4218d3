import type { StatementRowSetting } from '../config/municipality.ts';
import { columnLabel } from '../language/columns.ts';
import type { Coded, Posting } from '../read/posting.ts';
import { type Cell, sumOfPostings, upTo } from './cells.ts';
import { subtract } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import { isKnownTo, isWholeYear, type MappedFile, type YearInputs } from './inputs.ts';
import type { Period } from './period.ts';

/** What an account group can be divided by: activity (verksamhet), responsibility (ansvar) or account (konto). */
export const BREAKDOWN_DIMENSIONS = ['verksamhet', 'ansvar', 'konto'] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

export const BREAKDOWN_COLUMNS = ['budget', 'budget-ack', 'utfall-ack', 'avvikelse-ack'] as const;
export type BreakdownColumn = (typeof BREAKDOWN_COLUMNS)[number];

/** One part of an account group: its code and name, and its figures by column. */
export interface BreakdownPart extends Coded {
  readonly figures: ReadonlyMap<BreakdownColumn, Figure>;
}

const DIMENSION: Record<BreakdownDimension, (posting: Posting) => Coded | undefined> = {
  verksamhet: ({ activity }) => activity,
  ansvar: ({ responsibility }) => responsibility,
  konto: ({ account }) => account,
};

/** Sums of a file that there isn't are sums of nothing. */
const NO_FILE = { file: '', linesOf: () => [] };

const NOT_GIVEN: Coded = { code: 'utan', name: 'Utan angiven kod' };

/**
 * One account group divided by a dimension, in order of code; ids are `kontogrupp.<row>.<dimension>.<code>.<column>`.
 * Budget columns are left out when the budget has not got the dimension.
 */
export function computeBreakdown(
  period: Period,
  inputs: YearInputs,
  row: Pick<StatementRowSetting, 'id' | 'name'>,
  dimension: BreakdownDimension,
): readonly BreakdownPart[] {
  const codedBy = (posting: Posting): Coded => DIMENSION[dimension](posting) ?? NOT_GIVEN;
  const grouped = (file: MappedFile | undefined): Map<string, Posting[]> =>
    groupBy(file?.postings.get(row.id) ?? [], (posting) => codedBy(posting).code);
  const actual = grouped(inputs.actual);
  const budget = grouped(inputs.budget);
  const isDivided = inputs.budget !== undefined && !(budget.size === 1 && budget.has(NOT_GIVEN.code));
  const hasYear = isDivided && isWholeYear(inputs.budget!);
  const hasBudget = isDivided && isKnownTo(inputs.budget!, period);

  const names = new Map<string, string>();
  for (const postings of [...budget.values(), ...actual.values()]) {
    const { code, name } = codedBy(postings[0]!);
    names.set(code, name);
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => {
      const figures = new Map<BreakdownColumn, Figure>();
      const figure = (column: BreakdownColumn, cell: Cell): void => {
        const id = `kontogrupp.${row.id}.${dimension}.${code}.${column}`;
        figures.set(column, {
          id,
          label: `${row.name}, ${name}, ${columnLabel(column, { period })}`,
          quantity: 'amount',
          ...cell,
        });
      };
      if (hasYear)
        figure(
          'budget',
          total(inputs.budget, budget.get(code), () => true),
        );
      if (hasBudget) figure('budget-ack', total(inputs.budget, budget.get(code), upTo(period)));
      figure('utfall-ack', total(inputs.actual, actual.get(code), upTo(period)));
      if (hasBudget) {
        const [from, what] = [figures.get('utfall-ack')!, figures.get('budget-ack')!];
        const value = subtract(figureValue(from)!, figureValue(what)!);
        figure('avvikelse-ack', {
          value,
          formula: `${from.label} − ${what.label}`,
          terms: [from.id, what.id],
          sources: [],
        });
      }
      return { code, name, figures };
    });
}

const total = (
  file: MappedFile | undefined,
  postings: readonly Posting[] = [],
  wanted: (period: Period) => boolean,
): Cell => sumOfPostings(file ?? NO_FILE, postings, wanted);

function groupBy(postings: readonly Posting[], keyOf: (posting: Posting) => string): Map<string, Posting[]> {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) {
    const group = groups.get(keyOf(posting));
    if (group) group.push(posting);
    else groups.set(keyOf(posting), [posting]);
  }
  return groups;
}
