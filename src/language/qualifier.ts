import { absolute, compare, type Exact, exact, multiply, round, signOf, subtract } from '../figures/exact.ts';
import { inUnit, type MoneyUnit } from './numbers.ts';

/** A word before a rounded number that says how the exact one stands to it. */
export type Qualifier = 'drygt' | 'knappt' | 'cirka';

/** What tables in tkr can't tell apart, as a share of a million: a printed 4 000 tkr is never "knappt 4,0 mnkr". */
const TABLE_PRECISION = exact(1n, 2000n);
/** Round targets have at most this many digits when zeros at either end are left out: 0,9, 4,0 and 12,0, but not 12,3. */
const ROUND_DIGITS = 2;

/** The multiple of 10^−decimals nearest to the number. */
const rounded = (number: Exact, decimals: number): Exact =>
  exact(round(multiply(number, exact(10n ** BigInt(decimals)))), 10n ** BigInt(decimals));

/** How many digits a decimal number has between its first and its last that isn't zero. */
const significantDigits = (number: Exact, decimals: number): number =>
  round(multiply(number, exact(10n ** BigInt(decimals))))
    .toString()
    .replace(/0+$/, '').length;

/** Of a number of per cent under ten, by its fraction: 9,1 is drygt 9, 8,9 knappt 9, 4,6 cirka 5. */
function ofSmallPercent(percent: Exact): Qualifier {
  const fraction = subtract(percent, exact(percent.numerator / percent.denominator));
  if (compare(fraction, exact(1n, 5n)) <= 0) return 'drygt';
  return compare(fraction, exact(4n, 5n)) >= 0 ? 'knappt' : 'cirka';
}

/**
 * The qualifier of a value (öre, or a ratio for `procent`) as it is printed with a number of decimals; undefined for
 * none. It says how the text's coarse number stands to the exact one: drygt when it is above and knappt when it is
 * below, within 10 per cent, else cirka. None for an exact round number, none for one that isn't round (12,3 mnkr, kronor,
 * tkr, per cent with decimals: their digits say enough), none for zero, and never for a number with a minus sign.
 */
export function qualifier(
  value: Exact,
  unit: MoneyUnit | 'procent',
  decimals: number,
): Qualifier | undefined {
  if (signOf(value) <= 0) return undefined;
  const percent = unit === 'procent';
  if (unit === 'kr' || unit === 'tkr' || (percent && decimals > 0)) return undefined;
  const number = percent ? multiply(value, exact(100n)) : inUnit(value, unit);
  const target = rounded(number, decimals);
  const distance = absolute(subtract(number, target));
  if (signOf(target) === 0 || signOf(distance) === 0) return undefined;
  if (percent && compare(number, exact(10n)) < 0) return ofSmallPercent(number);
  if (!percent && compare(distance, TABLE_PRECISION) < 0) return undefined;
  if (!percent && significantDigits(target, decimals) > ROUND_DIGITS) return undefined;
  if (compare(distance, multiply(target, exact(1n, 10n))) > 0) return 'cirka';
  return compare(number, target) > 0 ? 'drygt' : 'knappt';
}
