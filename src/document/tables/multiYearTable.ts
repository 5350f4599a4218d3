import { type BudgetYear, budgetFigure, type MultiYearBudget } from '../../figures/multiYear.ts';
import type { Report } from '../../problems.ts';
import { type HelperCall, knowsOptions, wrongArgument } from '../arguments.ts';
import { amountCell, amountFrame, textCell } from '../cells.ts';
import type { Table } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

const KIND = { budget: 'Budget', plan: 'Plan' } as const;

/**
 * `{{tabell "flerarsbudget" ar="2024-2027"}}`: the operating statement of the budget's year, the year before it and the plan
 * years; all the years that there are unless `ar` says which.
 */
export const multiYearTable = from(
  'flerarsbudget',
  (call, budget, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['ar', 'rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    const years = chosenYears(call, budget, report);
    if (!format || !years) return undefined;
    const figure = (year: number, row: string) => budgetFigure(budget, year, row);
    // What is booked outside the ledger has no budget.
    const rows = budget.rows.filter(
      ({ id, kind }) =>
        kind !== 'adjustment' || years.some(({ year }) => figure(year, id)?.value !== 'missing'),
    );
    const sums = years.flatMap(({ year }) =>
      rows.flatMap(({ id, sumOf }) => {
        const total = figure(year, id);
        if (!total || sumOf.length === 0) return [];
        return [{ total, parts: sumOf.flatMap((part) => figure(year, part) ?? []) }];
      }),
    );
    const rounding = roundingNote(sums, format);
    const signs = 'Kostnader har minustecken.';
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'flerarsbudget',
      label: '',
      caption: call.options['rubrik'] ?? 'Driftbudget och plan',
      unit: unitText(format),
      style: 'figures',
      ...amountFrame(
        'Post',
        years.map(({ year, kind }) => [KIND[kind], String(year)]),
      ),
      body: rows.map(({ id, name, weight }) => ({
        kind: weight,
        cells: [textCell(name, 'row'), ...years.map(({ year }) => amountCell(figure(year, id), format))],
      })),
      notes: rounding ? [signs, rounding] : [signs],
    };
  },
);

/** `ar="2024-2027"` or `ar="2025"`: every year of it must be one that there is a budget or a plan for. */
function chosenYears(
  call: HelperCall,
  { years }: MultiYearBudget,
  report: Report,
): readonly BudgetYear[] | undefined {
  const wanted = call.options['ar'];
  if (wanted === undefined) return years;
  const match = /^(\d{4})(?:[-–](\d{4}))?$/.exec(wanted);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  const chosen = years.filter(({ year }) => first <= year && year <= last);
  if (match && first <= last && chosen.length === last - first + 1) return chosen;
  const known = years.map(({ year }) => year).join(', ');
  return wrongArgument(call, `ar="${wanted}"`, `år som det finns budget eller plan för: ${known}`, report);
}
