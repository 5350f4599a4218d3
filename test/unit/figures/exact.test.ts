import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  exact,
  multiply,
  round,
  subtract,
  sum,
  toDecimal,
} from '../../../src/figures/exact.ts';

describe('exact numbers', () => {
  it('are reduced fractions with a positive denominator', () => {
    expect(exact(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(exact(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => exact(1n, 0n)).toThrow(RangeError);
    expect(() => divide(exact(1n), exact(0n))).toThrow(RangeError);
  });

  it('add, subtract, multiply, divide and compare exactly', () => {
    const [tenth, fifth] = [exact(1n, 10n), exact(2n, 10n)];
    expect(compare(add(tenth, fifth), exact(3n, 10n))).toBe(0);
    expect(subtract(tenth, fifth)).toEqual(exact(-1n, 10n));
    expect(multiply(tenth, fifth)).toEqual(exact(1n, 50n));
    expect(divide(tenth, fifth)).toEqual(exact(1n, 2n));
    expect(sum(Array.from({ length: 10 }, () => tenth))).toEqual(exact(1n));
  });

  it.each([
    [exact(5n, 10n), 1n],
    [exact(-5n, 10n), -1n],
    [exact(15n, 10n), 2n],
    [exact(25n, 10n), 3n],
    [exact(-25n, 10n), -3n],
    [exact(49n, 100n), 0n],
    [exact(-49n, 100n), 0n],
  ])('are rounded half away from zero: %o', (value, whole) => {
    expect(round(value)).toBe(whole);
  });

  it.each([
    [exact(-49n, 100n), 0, '0'],
    [exact(-4n, 100n), 1, '0.0'],
    [exact(-5n, 100n), 1, '-0.1'],
    [exact(115n, 100n), 1, '1.2'],
    [exact(1005n, 1000n), 2, '1.01'],
    [exact(-1234567n, 100n), 2, '-12345.67'],
  ])('are written with decimals, never −0: %o', (value, decimals, text) => {
    expect(toDecimal(value, decimals)).toBe(text);
  });
});
