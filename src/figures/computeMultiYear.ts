import { type StatementRowSetting, statementRows } from '../config/municipality.ts';
import { problem, type Report } from '../problems.ts';
import type { Plans } from '../read/plans.ts';
import type { Postings } from '../read/posting.ts';
import { fromPostings } from './cells.ts';
import { buildColumn, type Column, differenceColumn } from './columnBuilder.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { compare, signOf } from './exact.ts';
import { figureValue } from './figure.ts';
import type { YearInputs } from './inputs.ts';
import type { Ledger } from './ledger.ts';
import { mapPostings } from './mapping.ts';
import type { BudgetChange, BudgetYear, MultiYearBudget } from './multiYear.ts';
import { fromPlan, planYears } from './planYears.ts';

/**
 * The budget of a year, the one before and the plans after it, each by its own year's statement. Ids:
 * `flerarsbudget.2025.<row>`, `flerarsbudget.forandring-2025.<row>` for the change since 2024, and where accounts have moved
 * `flerarsbudget.2024-jamforbar.<row>` and `flerarsbudget.forandring-jamforbar-2025.<row>`. Undefined without the year's budget.
 */
export function computeMultiYear(
  context: ComputeContext,
  ledger: Ledger,
): Computed<MultiYearBudget> | undefined {
  const { period, sources, report, municipality } = context;
  const { year } = period;
  const current = ledger.budgetOf(year);
  const previous = ledger.budgetOf(year - 1);
  const plans = sources.read('plan', year, 'optional');
  if (!current?.budget) return undefined;
  const { rows } = current;

  const years: BudgetYear[] = [];
  if (previous?.budget) years.push(decided(previous));
  years.push(decided(current));
  for (const planned of plans ? yearsAfter(plans, year, report) : []) {
    const theirs = statementRows(municipality, planned);
    if (!theirs) report(withoutStatement(context, planned));
    else
      years.push({
        year: planned,
        kind: 'plan',
        column: buildColumn(
          theirs,
          { prefix: `flerarsbudget.${planned}`, label: `plan ${planned}` },
          fromPlan(plans!, planned, theirs, report),
        ),
      });
  }
  for (const { year: of, column } of years) checkRows(column, of, rows, context);

  const changes = new Map<number, BudgetChange>();
  for (const { year: of, column } of years) {
    const before = years.find((it) => it.year === of - 1);
    if (!before) continue;
    const name = { prefix: `flerarsbudget.forandring-${of}`, label: `förändring ${of - 1}–${of}` };
    const raw = of === year ? sources.read('budget', year - 1, 'optional') : undefined;
    changes.set(of, {
      column: differenceColumn(rows, name, column, before.column),
      comparable: raw && comparableTo(raw, of, rows, before.column, column),
    });
  }
  const columns = [
    ...years.map(({ column }) => column),
    ...[...changes.values()].flatMap(({ column, comparable }) => [
      column,
      ...(comparable ? [comparable.previous, comparable.change] : []),
    ]),
  ];
  return {
    data: {
      year,
      rows: rows.map(({ id, name, kind, sumOf, weight }) => ({ id, name, kind, sumOf, weight })),
      years,
      changes,
    },
    figures: columns.flatMap((column) => [...column.values()]),
  };
}

const decided = ({ year, rows, budget }: YearInputs): BudgetYear => ({
  year,
  kind: 'budget',
  column: buildColumn(
    rows,
    { prefix: `flerarsbudget.${year}`, label: `budget ${year}` },
    fromPostings(budget!, () => true),
  ),
});

/** The plan's years; one that has a budget of its own is reported, since the two would be two truths. */
function yearsAfter(plans: Plans, year: number, report: Report): number[] {
  const found = planYears(plans);
  for (const early of found.filter((it) => it <= year)) {
    const { line } = plans.rows.find((it) => it.year === early)!;
    const details = { column: 'År', found: String(early), expected: `ett år efter budgetåret ${year}` };
    report(problem('csv.value', { file: plans.file, line }, details));
  }
  return found.filter((it) => it > year);
}

function withoutStatement({ municipality, configurationFile }: ComputeContext, year: number) {
  const years = municipality.statements.map(({ firstYear, lastYear }) =>
    firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`,
  );
  const details = { year: String(year), years: years.join(', ') };
  return problem('config.no-statement-for-year', { file: configurationFile }, details);
}

/** A row that only another year has would not be in the table of all the years: an amount on it is reported. */
function checkRows(
  column: Column,
  year: number,
  rows: readonly StatementRowSetting[],
  { configurationFile, report, period }: ComputeContext,
): void {
  for (const [id, figure] of column) {
    const value = figureValue(figure);
    if (!value || signOf(value) === 0 || rows.some((row) => row.id === id)) continue;
    const details = { row: id, year: String(year), other: String(period.year) };
    report(problem('statement.row-of-other-year', { file: configurationFile }, details));
  }
}

/** The year before, its accounts given to the rows that they belong to this year; undefined where that changes nothing. */
function comparableTo(
  raw: Postings,
  year: number,
  rows: readonly StatementRowSetting[],
  before: Column,
  now: Column,
): BudgetChange['comparable'] {
  let lost = false;
  const postings = mapPostings(raw, rows, () => {
    lost = true;
  });
  // An account that this year's statement doesn't know makes no year to compare with.
  if (lost) return undefined;
  const previous = buildColumn(
    rows,
    {
      prefix: `flerarsbudget.${year - 1}-jamforbar`,
      label: `budget ${year - 1} med ${year} års kontoindelning`,
    },
    fromPostings({ ...raw, postings }, () => true),
  );
  const moved = rows.some(({ id }) => {
    const [old, own] = [before.get(id), previous.get(id)].map((figure) => figure && figureValue(figure));
    return old && own && compare(old, own) !== 0;
  });
  if (!moved) return undefined;
  const name = {
    prefix: `flerarsbudget.forandring-jamforbar-${year}`,
    label: `förändring ${year - 1}–${year} med ${year} års kontoindelning`,
  };
  return { previous, change: differenceColumn(rows, name, now, previous) };
}
