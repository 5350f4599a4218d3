import { EN_DASH, formatAmount, formatMoney, type MoneyUnit } from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import type { Estimate, MeasureRow } from '../read/measures.ts';
import type { Effect, Effects } from './effects.ts';
import { type Exact, exact } from './exact.ts';
import { figureValue } from './figure.ts';

/**
 * Holds a sum that the file itself states against what its measures add up to, as both are printed in millions: with what is
 * counted twice or without it. One that neither bears out is a warning with both; the computed sum is the one that is used.
 */
export function checkStatedSum(
  stated: MeasureRow,
  computed: readonly Effects[],
  unit: MoneyUnit,
  report: Report,
): void {
  for (const [time, estimate] of stated.estimates) {
    const sums = computed.flatMap((effects) => effects.get(time) ?? []);
    const found = printedEstimate(estimate, unit);
    const borneOut = sums.some((sum) => printedEffect(sum, unit) === found);
    if (borneOut) continue;
    const details = { stated: found, computed: sums[0] ? printedEffect(sums[0], unit) : 'ingen effekt' };
    report(problem('measure.stated-sum', stated.place, details, 'warning'));
  }
}

const printedEstimate = ({ lowest, highest }: Estimate, unit: MoneyUnit): string =>
  range(exact(lowest), exact(highest), unit);

const printedEffect = ({ lowest, highest }: Effect, unit: MoneyUnit): string =>
  range(figureValue(lowest)!, figureValue(highest)!, unit);

/** "9,2–10,2 mkr", or one amount where both ends are printed the same. */
function range(lowest: Exact, highest: Exact, unit: MoneyUnit): string {
  const [low, high] = [formatAmount(lowest, unit, 1), formatMoney(highest, unit, 1)];
  return high.startsWith(`${low}\u00a0`) ? high : `${low}${EN_DASH}${high}`;
}
