import { type Exact, exact, multiply } from '../../figures/exact.ts';
import type { Figure, Quantity } from '../../figures/figure.ts';
import { formatNumber, NBSP } from '../../language/numbers.ts';

/** How a quantity is written out: its unit, what its value is multiplied with, and decimals that are always there. */
const FORMS: Record<Quantity, { readonly unit: string; readonly factor: Exact; readonly decimals: number }> =
  {
    amount: { unit: 'kr', factor: exact(1n, 100n), decimals: 2 },
    share: { unit: 'procent', factor: exact(100n), decimals: 0 },
    points: { unit: 'procentenheter', factor: exact(100n), decimals: 0 },
    count: { unit: '', factor: exact(1n), decimals: 0 },
    number: { unit: '', factor: exact(1n), decimals: 0 },
  };

/** Beyond so many decimals an exact value is written as a fraction beside its first decimals. */
const MOST_DECIMALS = 6;

/** A figure's exact value in Swedish: `−905 411,35 kr`, `cirka 0,841234 procent (exakt 17/2021)`. */
export function readableValue({ value, quantity }: Figure): string {
  if (value === 'missing') return 'saknas i källan';
  if (value === 'suppressed') return 'visas inte, eftersom det skulle röja uppgifter om en liten grupp';
  const { unit, factor, decimals } = FORMS[quantity];
  const scaled = multiply(value, factor);
  const withUnit = (text: string): string => (unit ? `${text}${NBSP}${unit}` : text);
  for (let places = decimals; places <= MOST_DECIMALS; places += 1)
    if (10n ** BigInt(places) % scaled.denominator === 0n) return withUnit(formatNumber(scaled, places));
  return `cirka ${withUnit(formatNumber(scaled, MOST_DECIMALS))} (exakt ${scaled.numerator}/${scaled.denominator})`;
}
