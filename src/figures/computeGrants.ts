import { formatMoney, formatPercent } from '../language/numbers.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { GrantPart, GrantParts } from '../read/grants.ts';
import type { Computed } from './dataset.ts';
import { absolute, compare, divide, exact, signOf, subtract, sum, toDecimal } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import type { GrantComponent, Grants, GrantYear } from './grants.ts';
import { sourceOf } from './lines.ts';
import { budgetFigure, grantRow, type MultiYearBudget } from './multiYear.ts';

/**
 * What each year's change of the grant is made of. Ids: `kommunbidrag.2025.<part>` and, for an index,
 * `kommunbidrag.2025.<part>.procent`. Parts that don't add up to the change in the budget, an index whose percentage is not its
 * amount's, and a year that the budget doesn't have are reported.
 */
export function computeGrants(
  parts: GrantParts,
  budget: MultiYearBudget,
  report: Report,
): Computed<Grants> | undefined {
  const row = grantRow(budget);
  if (!row) {
    report(problem('grant.no-row', { file: parts.file }, { year: String(budget.year) }));
    return undefined;
  }
  const years: GrantYear[] = [];
  for (const year of [...new Set(parts.rows.map((part) => part.year))].sort((a, b) => a - b)) {
    const rows = parts.rows.filter((part) => part.year === year);
    const grant = budgetFigure(budget, year, row.id);
    const previous = budgetFigure(budget, year - 1, row.id);
    const change = budget.changes.get(year)?.column.get(row.id);
    if (!grant || !previous || !change) {
      const expected = `ett år som har budget (budget.csv) eller plan (plan.csv), eller året före: ${budget.years.map((it) => it.year).join(', ')}`;
      const place = { file: parts.file, line: rows[0]!.line };
      report(problem('csv.value', place, { column: 'År', found: String(year), expected }));
      continue;
    }
    const components = uniquelyNamed(rows, parts.file, report).map((part) => component(part, parts.file));
    checkSum(year, components, change, rows[0]!.line, parts.file, report);
    for (const part of rows) checkIndex(part, previous, parts.file, report);
    years.push({ year, grant, previous, change, components });
  }
  return {
    data: { years },
    figures: years.flatMap(({ components }) =>
      components.flatMap(({ amount, share }) => (share ? [amount, share] : [amount])),
    ),
  };
}

function uniquelyNamed(rows: readonly GrantPart[], file: string, report: Report): readonly GrantPart[] {
  return rows.filter((part, index) => {
    const first = rows.findIndex(({ name }) => slug(name) === slug(part.name)) === index;
    if (!first)
      report(
        problem('grant.duplicate', { file, line: part.line }, { name: part.name, year: String(part.year) }),
      );
    return first;
  });
}

function component({ year, name, kind, amount, percentage, line }: GrantPart, file: string): GrantComponent {
  const id = `kommunbidrag.${year}.${slug(name)}`;
  const from = { terms: [], sources: [sourceOf(file, [line])] };
  const label = `${name}, ${year}`;
  return {
    name,
    kind,
    amount: { id, label, quantity: 'amount', value: exact(amount), formula: 'Belopp i filen', ...from },
    share: percentage && {
      id: `${id}.procent`,
      label: `${label}, procent`,
      quantity: 'share',
      value: percentage.share,
      formula: 'Procent i filen',
      ...from,
    },
  };
}

/** The parts must be the change. A difference under one tkr for each part is rounding in the file: said, not refused. */
function checkSum(
  year: number,
  components: readonly GrantComponent[],
  change: Figure,
  line: number,
  file: string,
  report: Report,
): void {
  const whole = figureValue(change);
  if (!whole) return;
  const found = sum(components.map(({ amount }) => figureValue(amount)!));
  const difference = subtract(whole, found);
  if (signOf(difference) === 0) return;
  const isRounding = compare(absolute(difference), exact(100_000n * BigInt(components.length))) < 0;
  const details = {
    year: String(year),
    parts: formatMoney(found, 'kr', 0),
    change: formatMoney(whole, 'kr', 0),
    difference: formatMoney(absolute(difference), 'kr', 0),
  };
  report(problem('grant.parts', { file, line }, details, isRounding ? 'warning' : 'error'));
}

/** An index's amount is its percentage of the grant of the year before, as closely as the percentage is written. */
function checkIndex(
  { name, percentage, amount, line }: GrantPart,
  previous: Figure,
  file: string,
  report: Report,
) {
  const base = figureValue(previous);
  if (!percentage || !base || signOf(base) === 0) return;
  const share = divide(exact(amount), base);
  const { decimals } = percentage;
  const hundred = (ratio: typeof share) => toDecimal(divide(ratio, exact(1n, 100n)), decimals);
  if (hundred(share) === hundred(percentage.share)) return;
  const details = {
    name,
    found: formatPercent(percentage.share, decimals),
    amount: formatMoney(exact(amount), 'kr', 0),
    computed: formatPercent(share, Math.max(decimals, 2)),
  };
  report(problem('grant.index', { file, line }, details, 'warning'));
}
