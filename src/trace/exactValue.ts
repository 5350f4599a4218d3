import { type Exact, exact, multiply, toDecimal } from '../figures/exact.ts';
import type { Figure, Quantity } from '../figures/figure.ts';

const UNITS: Record<Quantity, string> = {
  amount: 'kr',
  share: 'andel',
  points: 'procentenheter',
  count: 'antal',
  number: 'tal',
};

/** A figure's exact value and its unit as the trace writes them: a decimal where it ends within six, else a fraction `a/b`. */
export function exactValue({ value, quantity }: Figure): { varde: string; enhet: string } {
  const enhet = UNITS[quantity];
  if (value === 'missing') return { varde: 'saknas', enhet };
  if (value === 'suppressed') return { varde: 'dold', enhet };
  if (quantity === 'amount') return { varde: decimal(multiply(value, exact(1n, 100n)), 2), enhet };
  return { varde: decimal(quantity === 'points' ? multiply(value, exact(100n)) : value, 0), enhet };
}

/** A decimal with at least `least` decimals where six are enough to be exact, else a fraction. */
function decimal(value: Exact, least: number): string {
  for (let decimals = least; decimals <= 6; decimals += 1)
    if (10n ** BigInt(decimals) % value.denominator === 0n) return toDecimal(value, decimals);
  return `${value.numerator}/${value.denominator}`;
}
