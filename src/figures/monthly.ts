import type { StatementRowSetting } from '../config/municipality.ts';
import { monthAndYear } from '../language/dates.ts';
import { adjustmentCell, type Cell, type CellOf, fromPostings, upTo } from './cells.ts';
import { buildColumn, type Column } from './columnBuilder.ts';
import { sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import type { MappedFile, YearInputs } from './inputs.ts';
import { type Period, periodId, yearToDate } from './period.ts';

/**
 * Accumulated columns by month number: the actuals to the report's period, the budget of the whole year. A file of accumulated
 * amounts has those months alone that it knows.
 */
export interface MonthlySeries {
  readonly period: Period;
  readonly rows: readonly StatementRowSetting[];
  readonly actual: ReadonlyMap<number, Column>;
  readonly budget: ReadonlyMap<number, Column>;
  /** Files that don't tell every month. */
  readonly withoutMonths: readonly MappedFile[];
  /** Every figure of the series, the single months that the sums are made of among them. */
  readonly figures: readonly Figure[];
}

/**
 * Accumulated actuals and budget by month. Ids: `manad.utfall.2025-03.<row>` for a month alone, and
 * `manad.utfall-ack.2025-03.<row>`, `manad.budget-ack.2025-03.<row>` for January up to it.
 */
export function computeMonthly(period: Period, inputs: YearInputs): MonthlySeries {
  const figures: Figure[] = [];
  const series = (
    kind: 'utfall' | 'budget',
    file: MappedFile | undefined,
    last: number,
  ): Map<number, Column> => {
    const columns = new Map<number, Column>();
    if (!file) return columns;
    if (file.knownTo) {
      for (const month of file.knownTo.filter((it) => it.year === period.year && it.month <= last)) {
        const name = {
          prefix: `manad.${kind}-ack.${periodId(month)}`,
          label: `ackumulerat ${kind} ${monthAndYear(month)}`,
        };
        const known = fromPostings(file, upTo(month));
        const column = buildColumn(inputs.rows, name, (row) =>
          row.kind === 'adjustment' ? adjustment(inputs, kind, row, month) : known(row),
        );
        columns.set(month.month, column);
        figures.push(...column.values());
      }
      return columns;
    }
    const single: Column[] = [];
    for (const month of yearToDate({ year: period.year, month: last })) {
      const id = periodId(month);
      const label = `${kind} ${monthAndYear(month)}`;
      const alone = buildColumn(
        inputs.rows,
        { prefix: `manad.${kind}.${id}`, label },
        fromPostings(file, same(month)),
      );
      single.push(alone);
      const name = { prefix: `manad.${kind}-ack.${id}`, label: `ackumulerat ${label}` };
      const column = buildColumn(inputs.rows, name, accumulate(inputs, kind, single, month));
      columns.set(month.month, column);
      figures.push(...alone.values(), ...column.values());
    }
    return columns;
  };
  const actual = series('utfall', inputs.actual, period.month);
  const budget = series('budget', inputs.budget, 12);
  const withoutMonths = [inputs.actual, inputs.budget].filter(
    (file): file is MappedFile => file?.knownTo !== undefined,
  );
  return { period, rows: inputs.rows, actual, budget, withoutMonths, figures };
}

const same =
  (wanted: Period) =>
  ({ year, month }: Period): boolean =>
    year === wanted.year && month === wanted.month;

/** Adjustments are given accumulated; everything else is the sum of its months. */
function accumulate(
  inputs: YearInputs,
  kind: 'utfall' | 'budget',
  months: readonly Column[],
  period: Period,
): CellOf {
  return (row: StatementRowSetting): Cell => {
    if (row.kind === 'adjustment') return adjustment(inputs, kind, row, period);
    const parts = months.map((column) => column.get(row.id)!);
    return {
      value: sum(parts.map(figureValue).filter((value) => value !== undefined)),
      formula: 'Summan av månaderna från januari',
      terms: parts.map(({ id }) => id),
      sources: [],
    };
  };
}

const adjustment = (
  inputs: YearInputs,
  kind: 'utfall' | 'budget',
  row: StatementRowSetting,
  period: Period,
): Cell =>
  kind === 'utfall'
    ? adjustmentCell(inputs, row.id, period)
    : { value: 'missing', formula: '', terms: [], sources: [] };
