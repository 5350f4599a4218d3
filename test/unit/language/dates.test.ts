import { expect, test } from 'vitest';
import { MONTHS, monthAndYear, monthName, shortMonth, yearToDateName } from '../../../src/language/dates.ts';

const month = (number: number) => ({ year: 2025, month: number });

test('twelve months, in order and without capitals', () => {
  expect(MONTHS.map((_, index) => monthName(month(index + 1)))).toEqual([...MONTHS]);
  expect([monthName(month(1)), monthName(month(5)), monthName(month(12))]).toEqual([
    'januari',
    'maj',
    'december',
  ]);
});

test('month and year hold together', () => {
  expect(monthAndYear(month(5))).toBe('maj\u00a02025');
});

test('short months and the year so far', () => {
  expect(shortMonth(month(8))).toBe('aug');
  expect([1, 2, 5, 12].map((number) => yearToDateName(month(number)))).toEqual([
    'jan',
    'jan–feb',
    'jan–maj',
    'jan–dec',
  ]);
});
