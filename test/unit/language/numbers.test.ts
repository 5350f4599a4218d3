import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/figures/exact.ts';
import {
  countInWords,
  formatAmount,
  formatMoney,
  formatNumber,
  formatPercent,
  inUnit,
  type MoneyUnit,
} from '../../../src/language/numbers.ts';
import { random } from './random.ts';
import { roundedByDigits, swedish } from './written.ts';

describe('numbers', () => {
  test('no-break space between thousands, comma, U+2212', () => {
    expect(formatNumber(exact(-161_198n), 0)).toBe('\u2212161\u00a0198');
    expect(formatNumber(exact(1_234_567_891n, 1000n), 2)).toBe('1\u00a0234\u00a0567,89');
    expect(formatNumber(exact(1000n), 0)).toBe('1\u00a0000');
    expect(formatNumber(exact(999n), 0)).toBe('999');
  });

  test('halves away from zero, on exact values', () => {
    expect(formatNumber(exact(5n, 10n), 0)).toBe('1');
    expect(formatNumber(exact(-5n, 10n), 0)).toBe('\u22121');
    expect(formatNumber(exact(25n, 10n), 0)).toBe('3');
    expect(formatNumber(exact(1005n, 1000n), 2)).toBe('1,01');
    expect(formatNumber(exact(35n, 100n), 1)).toBe('0,4');
    expect(formatNumber(exact(-835n, 100n), 1)).toBe('\u22128,4');
  });

  test('never a minus before zero, never a sign either', () => {
    expect(formatNumber(exact(-4n, 10n), 0)).toBe('0');
    expect(formatNumber(exact(-49n, 1000n), 1)).toBe('0,0');
    expect(formatNumber(exact(-49n, 1000n), 1, 'always')).toBe('0,0');
    expect(formatNumber(exact(0n), 0, 'always')).toBe('0');
  });

  test('sign always', () => {
    expect(formatNumber(exact(3000n), 0, 'always')).toBe('+3\u00a0000');
    expect(formatNumber(exact(-4000n), 0, 'always')).toBe('\u22124\u00a0000');
  });

  test('numbers beyond the safe integers of a float', () => {
    expect(formatNumber(exact(-9_007_199_254_740_993n, 100n), 2)).toBe(
      '\u221290\u00a0071\u00a0992\u00a0547\u00a0409,93',
    );
  });
});

describe('money', () => {
  test('units of öre', () => {
    expect(formatAmount(exact(-400_000_000n), 'tkr', 0)).toBe('\u22124\u00a0000');
    expect(formatAmount(exact(300_000_000n), 'tkr', 0, 'always')).toBe('+3\u00a0000');
    expect(formatMoney(exact(90_500_000n), 'mnkr', 1)).toBe('0,9\u00a0mnkr');
    expect(formatMoney(exact(90_500_000n), 'mkr', 2)).toBe('0,91\u00a0mkr');
    expect(formatMoney(exact(123_456n), 'kr', 2)).toBe('1\u00a0234,56\u00a0kr');
    expect(inUnit(exact(1n), 'tkr')).toEqual({ numerator: 1n, denominator: 100_000n });
  });

  test('the half öre of a thousand', () => {
    expect(formatAmount(exact(50_000n), 'tkr', 0)).toBe('1');
    expect(formatAmount(exact(49_999n), 'tkr', 0)).toBe('0');
    expect(formatAmount(exact(-49_999n), 'tkr', 0)).toBe('0');
  });

  test('5,000 random amounts against long division by hand and what Intl makes of it', () => {
    const next = random(7);
    const units: [MoneyUnit, bigint][] = [
      ['kr', 100n],
      ['tkr', 100_000n],
      ['mnkr', 100_000_000n],
    ];
    for (let count = 0; count < 5_000; count += 1) {
      const scale = 10n ** BigInt(Math.floor(next() * 8));
      const ore =
        BigInt(Math.floor((next() - 0.5) * 4_000_000)) * scale + BigInt(Math.floor(next() * 3)) - 1n;
      const [unit, per] = units[Math.floor(next() * 3)]!;
      const decimals = Math.floor(next() * 3);
      const rounded = roundedByDigits(ore, per, decimals);
      expect(formatAmount(exact(ore), unit, decimals)).toBe(swedish(rounded));
      expect(formatAmount(exact(ore), unit, decimals, 'always')).toBe(swedish(rounded, 'exceptZero'));
    }
  });
});

test('per cent', () => {
  expect(formatPercent(exact(905n, 106_793n), 1)).toBe('0,8');
  expect(formatPercent(exact(905n, 106_793n), 2)).toBe('0,85');
  expect(formatPercent(exact(46n, 1000n), 1)).toBe('4,6');
  expect(formatPercent(exact(-1n, 1000n), 0)).toBe('0');
  expect(formatPercent(exact(12n), 0)).toBe('1\u00a0200');
});

test('whole numbers in words up to twelve', () => {
  expect([0n, 1n, 2n, 11n, 12n, 13n].map((count) => countInWords(exact(count)))).toEqual([
    'noll',
    'en',
    'två',
    'elva',
    'tolv',
    '13',
  ]);
  expect(countInWords(exact(1n), 'ett')).toBe('ett');
  expect(countInWords(exact(-2n))).toBe('\u22122');
  expect(countInWords(exact(5n, 2n))).toBe('2,5');
  expect(countInWords(exact(1200n))).toBe('1\u00a0200');
});
