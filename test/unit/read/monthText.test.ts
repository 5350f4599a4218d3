import { describe, expect, it } from 'vitest';
import { parseMonth, parseMonthHeading } from '../../../src/read/monthText.ts';

describe('a month', () => {
  it.each([
    ['202505', 2025, 5],
    ['2025-05', 2025, 5],
    ['2025-05-31', 2025, 5],
    ['20250531', 2025, 5],
    ['2505', 2025, 5],
    ['maj 2025', 2025, 5],
    ['Maj 2025', 2025, 5],
    ['maj\u00a02025', 2025, 5],
    ['maj. 2025', 2025, 5],
    ['jan 2025', 2025, 1],
    ['januari 2025', 2025, 1],
    ['DECEMBER 2024', 2024, 12],
    ['okt 2024', 2024, 10],
    [' 202512 ', 2025, 12],
  ])('%j', (text, year, month) => {
    expect(parseMonth(text)).toEqual({ year, month });
  });

  it.each([
    '',
    '2025',
    '202500',
    '202513',
    '2025-13',
    '2025-05-32',
    '2025-05-00',
    '2025-02-30',
    '250531',
    '2513',
    '198912',
    'maj',
    'mai 2025',
    'ma 2025',
    'maj 25',
    'may 2025',
    '05-2025',
    '2025/05',
    '202505 x',
    '20250',
  ])('%j is refused', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });
});

describe('a heading', () => {
  it.each([
    ['202501', { year: 2025, month: 1 }],
    ['2025-12', { year: 2025, month: 12 }],
    ['2025-01-31', { year: 2025, month: 1 }],
    ['Jan 2025', { year: 2025, month: 1 }],
    ['maj-25', { year: 2025, month: 5 }],
    ['jan', { month: 1 }],
    ['DEC', { month: 12 }],
    ['Oktober', { month: 10 }],
    ['Utfall jan', { month: 1 }],
    ['Budget 202503', { year: 2025, month: 3 }],
    ['Period 202503', { year: 2025, month: 3 }],
  ])('%j is a month', (text, month) => {
    expect(parseMonthHeading(text)).toEqual(month);
  });

  it.each([
    '',
    'Konto',
    'Budget 2025',
    'Period',
    '2505',
    '202513',
    'marsvin',
    'ma',
    'UTFALL Ack',
    'jan–maj',
    'Prognos maj',
  ])('%j is none', (text) => {
    expect(parseMonthHeading(text)).toBeUndefined();
  });
});
