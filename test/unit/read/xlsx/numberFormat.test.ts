import { describe, expect, it } from 'vitest';
import { dateText, decimalText, numberKind, percentText } from '../../../../src/read/xlsx/numberFormat.ts';

describe('a stored number', () => {
  it.each([
    ['5011', '5011'],
    ['1234.5600000000001', '1234,56'],
    ['0.30000000000000004', '0,3'],
    ['-9075.9200000000001', '-9075,92'],
    ['5.0000000000000003E-2', '0,05'],
    ['-1E-3', '-0,001'],
    ['1e21', '1000000000000000000000'],
    ['123456789012345.67', '123456789012346'],
    ['99999999.99', '99999999,99'],
    ['100', '100'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0,5'],
    ['1.10', '1,1'],
  ])('%s is %s', (stored, expected) => expect(decimalText(stored)).toBe(expected));

  it.each(['', 'x', '1,5', '0x10', 'Infinity', 'NaN', '1e400', '--1', '1 000'])('%j is none', (stored) =>
    expect(decimalText(stored)).toBeUndefined(),
  );

  it('comes back to the öre: 20,000 amounts as a program stores them', () => {
    let seed = 5;
    for (let round = 0; round < 20_000; round += 1) {
      seed = (seed * 16807) % 2147483647;
      const ore = (seed % 2_000_000_007) - 1_000_000_003;
      const [kronor, rest] = [Math.trunc(Math.abs(ore) / 100), Math.abs(ore) % 100];
      const decimals = rest === 0 ? '' : `,${String(rest).padStart(2, '0').replace(/0$/, '')}`;
      const written = `${ore < 0 ? '-' : ''}${kronor}${decimals}`;
      // Seventeen digits, as Excel writes what binary floats have no exact form of.
      expect(decimalText((ore / 100).toPrecision(17))).toBe(written);
    }
  });
});

describe('a share', () => {
  it.each([
    ['0.125', '12,5 %'],
    ['1', '100 %'],
    ['0.070000000000000007', '7 %'],
    ['-0.005', '-0,5 %'],
    ['0', '0 %'],
  ])('%s is %s', (stored, expected) => expect(percentText(stored)).toBe(expected));
});

describe('a day', () => {
  it.each([
    ['45808', '2025-05-31'],
    ['45808.5', '2025-05-31 12:00:00'],
    ['45808.000000001', '2025-05-31'],
    ['61', '1900-03-01'],
    ['1', '1900-01-01'],
    ['36526', '2000-01-01'],
  ])('%s is %s', (stored, expected) => expect(dateText(stored, false)).toBe(expected));
  it('has another epoch in old Macintosh workbooks', () =>
    expect(dateText('44346', true)).toBe('2025-05-31'));
  it.each(['-1', 'x', '1e9'])('%j is none', (stored) => expect(dateText(stored, false)).toBeUndefined());
});

describe('a number format', () => {
  it.each([
    [0, undefined, 'number'],
    [4, undefined, 'number'],
    [14, undefined, 'date'],
    [17, undefined, 'date'],
    [22, undefined, 'date'],
    [30, undefined, 'date'],
    [9, undefined, 'percent'],
    [10, undefined, 'percent'],
    [170, 'General', 'number'],
    [170, 'Standard', 'number'],
    [170, '#,##0.00', 'number'],
    [170, '#,##0.00\\ "kr";[Red]\\-#,##0.00\\ "kr"', 'number'],
    [170, '_-* #,##0\\ _k_r_-;\\-* #,##0\\ _k_r_-', 'number'],
    [170, '0.0"dagar"', 'number'],
    [170, '[Red]0', 'number'],
    [170, '[$-41D]mmm\\-yy', 'date'],
    [170, 'yyyy-mm-dd;@', 'date'],
    [170, '[h]:mm', 'date'],
    [170, '0.0 %', 'percent'],
    [170, '0', 'number'],
  ])('%i %j is a %s', (id, code, kind) => expect(numberKind(id, code).kind).toBe(kind));
  it('of zeros alone is a code with so many digits', () =>
    expect(numberKind(170, '0000')).toEqual({ kind: 'code', digits: 4 }));
});
