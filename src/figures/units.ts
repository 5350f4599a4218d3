import type { StatementRowSetting } from '../config/municipality.ts';
import { formatMoney, formatNumber } from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import { upTo } from './cells.ts';
import { exact } from './exact.ts';
import { isKnownTo, isWholeYear, type MappedFile, type YearInputs } from './inputs.ts';
import type { Period } from './period.ts';

/** Costs so many times the budget's, or so small a part of them, are no variance: units differ by a hundred or more. */
const TOTAL = 32n;
/** A single row can differ more than all of them together, and a small one by any amount. */
const ROW = 100n;
const SMALLEST = 100_000n;

type AmountOf = (row: StatementRowSetting) => bigint;

/**
 * Holds the costs of the ledger and of the forecast (öre by row) against the budget's. All costs together out of proportion mean
 * that a file is read in the wrong unit: an error. A single row that is means that the file mixes units: a warning.
 */
export function checkUnits(
  period: Period,
  { rows, actual, budget, forecasts }: YearInputs,
  forecast: AmountOf | undefined,
  report: Report,
): void {
  if (!budget) return;
  const leaves = rows.filter(
    ({ kind, sumOf }) => (kind === 'cost' || kind === 'income') && sumOf.length === 0,
  );
  const booked =
    ({ postings }: MappedFile, wanted: (posted: Period) => boolean): AmountOf =>
    (row) =>
      (postings.get(row.id) ?? []).reduce((total, it) => (wanted(it.period) ? total + it.amount : total), 0n);
  const compare = (file: string, found: AmountOf, planned: AmountOf): void => {
    // A row that one of them lacks is another fault, told elsewhere.
    const both = leaves.filter((row) => row.kind === 'cost' && found(row) !== 0n && planned(row) !== 0n);
    const costs = (of: AmountOf): bigint => both.reduce((total, row) => total + of(row), 0n);
    const factor = timesApart(costs(found), costs(planned));
    if (factor >= TOTAL) {
      const details = {
        costs: kronor(costs(found)),
        budget: kronor(costs(planned)),
        times: timesText(factor),
      };
      report(problem('ledger.unit', { file }, details));
      return;
    }
    for (const row of leaves) {
      const [a, b] = [found(row), planned(row)];
      const apart = timesApart(a, b);
      if (apart < ROW || size(a) < SMALLEST || size(b) < SMALLEST) continue;
      const details = { row: row.name, found: kronor(a), budget: kronor(b), times: timesText(apart) };
      report(problem('ledger.unit-row', { file }, details, 'warning'));
    }
  };
  if (actual && isKnownTo(budget, period))
    compare(actual.file, booked(actual, upTo(period)), booked(budget, upTo(period)));
  if (forecasts && forecast && isWholeYear(budget))
    compare(
      forecasts.file,
      forecast,
      booked(budget, () => true),
    );
}

const size = (ore: bigint): bigint => (ore < 0n ? -ore : ore);

const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 0);

/** How many times the larger of two amounts is the smaller; 0 where one of them is nothing. */
function timesApart(a: bigint, b: bigint): bigint {
  const [large, small] = size(a) > size(b) ? [size(a), size(b)] : [size(b), size(a)];
  return small === 0n ? 0n : large / small;
}

/** The power of ten that a factor is nearest to: "1 000". */
function timesText(factor: bigint): string {
  let power = 10n;
  while (power * power * 10n <= factor * factor) power *= 10n;
  return formatNumber(exact(power), 0);
}
