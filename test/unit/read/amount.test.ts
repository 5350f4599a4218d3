import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/read/amount.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const THIN = '\u2009';

describe('an amount in kronor', () => {
  it.each([
    ['0', 0n],
    ['1', 100n],
    ['12500,50', 1_250_050n],
    ['12500.50', 1_250_050n],
    ['0,05', 5n],
    ['0,5', 50n],
    ['100,00', 10_000n],
    ['100,5000', 10_050n],
    [' 12,50 ', 1_250n],
    ['007', 700n],
    // Thousands: space, no-break, narrow no-break, thin, and dots where a comma follows.
    ['12 500,50', 1_250_050n],
    [`12${NBSP}500,50`, 1_250_050n],
    [`12${NARROW}500,50`, 1_250_050n],
    [`12${THIN}500,50`, 1_250_050n],
    [`1${NBSP}234${NBSP}567`, 123_456_700n],
    ['12.500,50', 1_250_050n],
    ['1.234.567,89', 123_456_789n],
    // Minus: hyphen, U+2212, en dash; before, after, apart; parentheses.
    ['-12,50', -1_250n],
    ['−12,50', -1_250n],
    ['–12,50', -1_250n],
    ['- 12,50', -1_250n],
    ['12,50-', -1_250n],
    ['12,50−', -1_250n],
    ['12,50 -', -1_250n],
    ['(12,50)', -1_250n],
    ['(12 500,50)', -1_250_050n],
    ['+12,50', 1_250n],
    ['-0', 0n],
    ['-0,00', 0n],
    ['(0)', 0n],
    ['99999999999999999999,99', 9_999_999_999_999_999_999_999n],
  ])('%j is %i öre', (text, ore) => {
    expect(parseAmount(text, 'kr')).toBe(ore);
  });

  it.each([
    '',
    ' ',
    '-',
    '–',
    '+',
    '()',
    ',50',
    '12,',
    '12,5o',
    '6873,l2',
    'abc',
    '1e5',
    '0x10',
    '12,50 kr',
    '12,345',
    // Perhaps thousands as English writes them.
    '12,500',
    '1,000',
    '1,234.56',
    '1,234,567',
    '1.234.567',
    '12.500',
    '1.234',
    '--5',
    '-5-',
    '(-5)',
    '(5',
    '5)',
    '5%',
    '12.5.0',
    'NaN',
    '٣',
    // Spaces that aren't between thousands: perhaps two numbers.
    '12 34',
    '1 2',
    '1234 567',
    '1 0000',
    '12,5 0',
    '12 ,50',
  ])('%j is refused', (text) => {
    expect(parseAmount(text, 'kr')).toBeUndefined();
  });
});

describe('an amount in other units', () => {
  it.each([
    ['ore', '1234', 1234n],
    ['ore', '1234,00', 1234n],
    ['ore', '-1 234', -1234n],
    ['tkr', '35 336', 3_533_600_000n],
    ['tkr', '-160698', -16_069_800_000n],
    ['tkr', '1,5', 150_000n],
    ['tkr', '1,234', 123_400n],
    ['tkr', '0,00001', 1n],
    ['tkr', '0,12345', 12_345n],
  ] as const)('%s: %j is %i öre', (unit, text, ore) => {
    expect(parseAmount(text, unit)).toBe(ore);
  });

  it.each([
    ['ore', '1234,5'],
    ['ore', '1,000'],
    ['tkr', '0,000001'],
    ['tkr', '1.234'],
  ] as const)('%s: %j is refused', (unit, text) => {
    expect(parseAmount(text, unit)).toBeUndefined();
  });
});
