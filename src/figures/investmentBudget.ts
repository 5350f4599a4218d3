import { formatMoney } from '../language/numbers.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { Investment, Investments } from '../read/investments.ts';
import type { Computed } from './dataset.ts';
import { exact, signOf, sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import { sourceOf } from './lines.ts';

/** A line of the investment budget: its figures by year, öre of expenditure. */
export interface InvestmentLine {
  /** Empty for a type without items. */
  readonly name: string;
  readonly years: ReadonlyMap<number, Figure>;
}

/** A type of investment (reinvestering), as the sum of its items. */
interface InvestmentType extends InvestmentLine {
  readonly items: readonly InvestmentLine[];
}

export interface InvestmentBudget {
  /** The report's year; earlier years are decided, later ones planned. */
  readonly year: number;
  /** In order. */
  readonly years: readonly number[];
  /** In the file's order. */
  readonly types: readonly InvestmentType[];
  readonly total: ReadonlyMap<number, Figure>;
  /** The report's year and all after it together; undefined where it is the last. */
  readonly period?: { readonly from: number; readonly to: number; readonly total: Figure } | undefined;
}

/**
 * The investment budget by type, item and year. Ids: `investeringar.2025.<type>.<item>` (`utan-post` for a type without items),
 * `investeringar.2025.<type>`, `investeringar.2025.totalt` and, for all years from the report's, `investeringar.perioden.totalt`. An item without an amount for a year, one with two, and a sum
 * below zero are reported.
 */
export function computeInvestments(
  investments: Investments,
  year: number,
  report: Report,
): Computed<InvestmentBudget> {
  const { file, rows } = investments;
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  checkRows(investments, years, report);
  const types = distinct(rows, ({ type }) => type).map((type): InvestmentType => {
    const ofType = rows.filter((row) => row.type === type);
    const prefix = slug(type) || 'typ';
    const items = distinct(ofType, ({ item }) => item).map((item): InvestmentLine => {
      const ofItem = ofType.filter((row) => row.item === item);
      const name = item === '' ? `${type}, utan post` : `${type}, ${item}`;
      const id = `${prefix}.${slug(item) || 'utan-post'}`;
      return { name: item, years: new Map(years.map((of) => [of, itemFigure(ofItem, of, id, name, file)])) };
    });
    return { name: type, items, years: sums(years, prefix, type, items) };
  });
  const total = sums(years, 'totalt', 'Totala utgifter', types);
  checkSigns(total, file, report);
  const period = periodTotal(total, year);
  const lines = [...types.flatMap((type) => [...type.items, type]).map((line) => line.years), total];
  return {
    data: { year, years, types, total, period },
    figures: [...lines.flatMap((line) => [...line.values()]), ...(period ? [period.total] : [])],
  };
}

function itemFigure(
  rows: readonly Investment[],
  year: number,
  id: string,
  name: string,
  file: string,
): Figure {
  const row = rows.find((it) => it.year === year);
  return {
    id: `investeringar.${year}.${id}`,
    label: `${name}, ${year}`,
    quantity: 'amount',
    value: row ? exact(row.amount) : 'missing',
    formula: 'Belopp i filen',
    terms: [],
    sources: row ? [sourceOf(file, [row.line])] : [],
  };
}

const sums = (
  years: readonly number[],
  id: string,
  name: string,
  parts: readonly InvestmentLine[],
): ReadonlyMap<number, Figure> =>
  new Map(
    years.map((year): [number, Figure] => {
      const figures = parts.map((part) => part.years.get(year)!);
      const values = figures.map(figureValue).filter((value) => value !== undefined);
      return [
        year,
        {
          id: `investeringar.${year}.${id}`,
          label: `${name}, ${year}`,
          quantity: 'amount',
          value: values.length === figures.length ? sum(values) : 'missing',
          formula: figures.map(({ label }) => label).join(' + '),
          terms: figures.map((figure) => figure.id),
          sources: [],
        },
      ];
    }),
  );

function periodTotal(total: ReadonlyMap<number, Figure>, from: number): InvestmentBudget['period'] {
  const figures = [...total].filter(([year]) => year >= from).map(([, figure]) => figure);
  const to = Math.max(...total.keys());
  const values = figures.map(figureValue).filter((value) => value !== undefined);
  if (figures.length < 2 || values.length < figures.length) return undefined;
  return {
    from,
    to,
    total: {
      id: 'investeringar.perioden.totalt',
      label: `Totala utgifter, ${from}–${to}`,
      quantity: 'amount',
      value: sum(values),
      formula: figures.map(({ label }) => label).join(' + '),
      terms: figures.map(({ id }) => id),
      sources: [],
    },
  };
}

function checkRows({ file, rows }: Investments, years: readonly number[], report: Report): void {
  const key = ({ type, item, year }: Pick<Investment, 'type' | 'item' | 'year'>) =>
    `${type}\n${item}\n${year}`;
  const known = new Set(rows.map(key));
  rows.forEach((row, index) => {
    const place = { file, line: row.line, column: row.column };
    const name = row.item === '' ? row.type : row.item;
    if (rows.findIndex((it) => key(it) === key(row)) < index)
      report(problem('investment.duplicate', place, { name, year: String(row.year) }));
    const isFirst = rows.findIndex((it) => it.type === row.type && it.item === row.item) === index;
    const missing = years.filter((year) => !known.has(key({ ...row, year })));
    if (isFirst && missing.length > 0)
      report(problem('investment.year-missing', place, { name, years: missing.join(', ') }));
  });
}

function checkSigns(total: ReadonlyMap<number, Figure>, file: string, report: Report): void {
  for (const [year, figure] of total) {
    const value = figureValue(figure);
    if (value && signOf(value) < 0)
      report(problem('investment.sign', { file }, { year: String(year), sum: formatMoney(value, 'kr', 0) }));
  }
}

const distinct = (rows: readonly Investment[], of: (row: Investment) => string): string[] => [
  ...new Set(rows.map(of)),
];
