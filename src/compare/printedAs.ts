import { type Exact, exact, multiply } from '../figures/exact.ts';
import type { Absence, Figure, Quantity } from '../figures/figure.ts';
import {
  ABSENT,
  formatAmount,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  NBSP,
} from '../language/numbers.ts';

/** Writes a figure's values as it is printed in the document: same unit, same decimals, with its sign. */
export interface PrintedAs {
  readonly value: (value: Exact | Absence) => string;
  /** A difference, always with a sign: "+500". */
  readonly difference: (value: Exact) => string;
}

const UNITS: readonly MoneyUnit[] = ['tkr', 'mnkr', 'mkr', 'kr'];

/** How a figure is printed, found from the text that stands in the document. */
export function printedAs({ quantity, value }: Figure, text: string): PrintedAs {
  const match = /^[+\u2212]?([\d\u00a0]*\d)(?:,(\d+))?(\D*)$/.exec(text);
  const decimals = match?.[2]?.length ?? 0;
  const suffix = match?.[3] ?? '';
  const number = match ? match[1]! + (match[2] === undefined ? '' : `,${match[2]}`) : '';
  const unit = quantity === 'amount' ? unitOf(value, number, decimals, suffix.trim()) : 'kr';
  const write = (it: Exact, sign: 'minus' | 'always'): string => numberOf(quantity, it, decimals, unit, sign);
  return {
    value: (it) => (typeof it === 'string' ? ABSENT[it] : write(it, 'minus') + suffix),
    difference: (it) => write(it, 'always') + (quantity === 'share' ? `${NBSP}procentenheter` : suffix),
  };
}

function numberOf(
  quantity: Quantity,
  value: Exact,
  decimals: number,
  unit: MoneyUnit,
  sign: 'minus' | 'always',
): string {
  if (quantity === 'amount') return formatAmount(value, unit, decimals, sign);
  if (quantity === 'share' || quantity === 'points')
    return sign === 'minus'
      ? formatPercent(value, decimals)
      : formatNumber(multiply(value, exact(100n)), decimals, sign);
  return formatNumber(value, decimals, sign);
}

/** The unit after the number, or else the one in which the figure's value gives the number; thousands when none does. */
function unitOf(value: Figure['value'], number: string, decimals: number, suffix: string): MoneyUnit {
  const written = UNITS.find((unit) => unit === suffix);
  if (written || typeof value === 'string') return written ?? 'tkr';
  return UNITS.find((unit) => formatAmount(value, unit, decimals).replace('\u2212', '') === number) ?? 'tkr';
}
