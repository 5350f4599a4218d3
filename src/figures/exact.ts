/**
 * An exact number: a reduced fraction of whole numbers, the denominator positive. Money is counted in öre,
 * shares as ratios (4,6 procent = 46/1000). Nothing is rounded until it is written (language/numbers.ts).
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The fraction numerator/denominator, reduced. Throws RangeError on a zero denominator: callers test for it first. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  if (denominator === 0n) throw new RangeError('exact number with denominator zero');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const add = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Exact): Exact => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export const multiply = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.numerator, a.denominator * b.denominator);

/** a / b. Throws RangeError when b is zero: a share of nothing is never computed. */
export const divide = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.denominator, a.denominator * b.numerator);

export const sum = (values: Iterable<Exact>): Exact => {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
};

/** −1, 0 or 1. */
export const signOf = (a: Exact): -1 | 0 | 1 => (a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0);

export const absolute = (a: Exact): Exact => (a.numerator < 0n ? negate(a) : a);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Exact, b: Exact): number => signOf(subtract(a, b));

/** The whole number nearest to a, halves away from zero. */
export function round(a: Exact): bigint {
  const { numerator, denominator } = absolute(a);
  const whole = (2n * numerator + denominator) / (2n * denominator);
  return a.numerator < 0n ? -whole : whole;
}

/** a rounded to a number of decimals (halves away from zero), as a plain decimal string: "−0" never occurs. */
export function toDecimal(a: Exact, decimals: number): string {
  const scaled = round(multiply(a, exact(10n ** BigInt(decimals))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The nearest binary float: for the geometry of charts only, never for a printed figure. */
export const toApproximate = (a: Exact): number => Number(toDecimal(a, 6));
