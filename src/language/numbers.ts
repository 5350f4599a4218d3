import { type Exact, exact, multiply, signOf, toDecimal } from '../figures/exact.ts';

/** No-break space: between thousands, and between a number and its unit. */
export const NBSP = '\u00a0';
/** En dash between the ends of a range, and in a table cell that has nothing to show. */
export const EN_DASH = '–';

/** What a table cell shows for a value that nobody has given, and for one that would disclose a small group. */
export const ABSENT = { missing: EN_DASH, suppressed: '..' } as const;

const MINUS = '\u2212';

/**
 * A number with Swedish separators, rounded once (half away from zero): `−161 198`, `0,35`. With sign `always`: `+3 000`.
 * By hand: Intl's data for Swedish takes 20 ms to load, and some machines' Node has none.
 */
export function formatNumber(value: Exact, decimals: number, sign: 'minus' | 'always' = 'minus'): string {
  const text = toDecimal(value, decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NBSP);
  // What is rounded to zero has no sign.
  const isZero = !/[1-9]/.test(text);
  const plus = sign === 'always' ? '+' : '';
  const signed = isZero ? '' : text.startsWith('-') ? MINUS : plus;
  return `${signed}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Units of money, and how many öre each is. Mkr and mnkr are the same unit under two names. */
export type MoneyUnit = 'kr' | 'tkr' | 'mnkr' | 'mkr';
const ORE: Record<MoneyUnit, bigint> = { kr: 100n, tkr: 100_000n, mnkr: 100_000_000n, mkr: 100_000_000n };

/** Öre as a number of the unit, exactly. */
export const inUnit = (ore: Exact, unit: MoneyUnit): Exact => multiply(ore, exact(1n, ORE[unit]));

/** Öre as a bare number of the unit, for tables: `−4 000`. */
export const formatAmount = (
  ore: Exact,
  unit: MoneyUnit,
  decimals: number,
  sign: 'minus' | 'always' = 'minus',
): string => formatNumber(inUnit(ore, unit), decimals, sign);

/** Öre with its unit, for running text: `4,0 mnkr`. */
export const formatMoney = (ore: Exact, unit: MoneyUnit, decimals: number): string =>
  `${formatAmount(ore, unit, decimals)}${NBSP}${unit}`;

/** A ratio as a number of per cent, without the word: `4,6`. */
export const formatPercent = (ratio: Exact, decimals: number): string =>
  formatNumber(multiply(ratio, exact(100n)), decimals);

const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A whole number in running text: in words up to twelve (`gender` chooses en/ett), in figures above. */
export function countInWords(count: Exact, gender: 'en' | 'ett' = 'en'): string {
  const small = count.denominator === 1n && signOf(count) >= 0 && count.numerator <= 12n;
  if (!small) return formatNumber(count, count.denominator === 1n ? 0 : 1);
  return count.numerator === 1n ? gender : WORDS[Number(count.numerator)]!;
}
