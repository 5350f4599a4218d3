import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  exact,
  multiply,
  negate,
  round,
  signOf,
  subtract,
  sum,
  toApproximate,
  toDecimal,
  ZERO,
} from '../../../src/figures/exact.ts';
import { random } from '../language/random.ts';
import { roundedByDigits } from '../language/written.ts';

describe('fractions', () => {
  test('are reduced, with the sign above', () => {
    expect(exact(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(exact(0n, -7n)).toEqual(ZERO);
    expect(exact(-10n, -5n)).toEqual(exact(2n));
  });

  test('are added, multiplied and divided exactly', () => {
    expect(add(exact(1n, 10n), exact(2n, 10n))).toEqual(exact(3n, 10n));
    expect(subtract(exact(1n, 3n), exact(1n, 3n))).toEqual(ZERO);
    expect(multiply(exact(2n, 3n), exact(3n, 2n))).toEqual(exact(1n));
    expect(divide(exact(-5n), exact(15_000n))).toEqual(exact(-1n, 3000n));
    expect(sum([exact(1n, 3n), exact(1n, 3n), exact(1n, 3n)])).toEqual(exact(1n));
    expect(sum([])).toEqual(ZERO);
  });

  test('know their sign and order', () => {
    expect([exact(-1n, 9n), ZERO, exact(1n, 9n)].map(signOf)).toEqual([-1, 0, 1]);
    expect(absolute(exact(-1n, 9n))).toEqual(exact(1n, 9n));
    expect(negate(negate(exact(4n)))).toEqual(exact(4n));
    expect(compare(exact(1n, 3n), exact(333n, 1000n))).toBeGreaterThan(0);
    expect(compare(exact(-1n, 2n), exact(-2n, 4n))).toBe(0);
  });

  test('division by nothing is refused', () => {
    expect(() => exact(1n, 0n)).toThrow(RangeError);
    expect(() => divide(exact(1n), ZERO)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  test('takes halves away from zero', () => {
    const halves = [1n, -1n, 3n, -3n, 5n].map((numerator) => round(exact(numerator, 2n)));
    expect(halves).toEqual([1n, -1n, 2n, -2n, 3n]);
  });

  test('writes decimals, and never a minus before zero', () => {
    expect(toDecimal(exact(-905n, 1000n), 1)).toBe('-0.9');
    expect(toDecimal(exact(-4n, 100n), 1)).toBe('0.0');
    expect(toDecimal(exact(-4n, 10n), 0)).toBe('0');
    expect(toDecimal(exact(5n, 1000n), 2)).toBe('0.01');
    expect(toDecimal(exact(999_995n, 1000n), 2)).toBe('1000.00');
    expect(toApproximate(exact(-1n, 8n))).toBe(-0.125);
  });

  test('agrees with long division by hand in 5,000 random cases', () => {
    const next = random(42);
    const whole = (size: number) => BigInt(Math.floor(next() * size));
    for (let count = 0; count < 5_000; count += 1) {
      const tie = next() < 0.3;
      const denominator = tie ? 2n * 10n ** whole(6) : 1n + whole(100_000_000);
      const numerator = (whole(1_000_000_000) - 500_000_000n) * (next() < 0.2 ? 1_000_000_007n : 1n);
      const decimals = Math.floor(next() * 5);
      expect(toDecimal(exact(numerator, denominator), decimals)).toBe(
        roundedByDigits(numerator, denominator, decimals),
      );
    }
  });
});
