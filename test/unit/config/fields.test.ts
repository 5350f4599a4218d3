import { expect, it } from 'vitest';
import { decimal } from '../../../src/config/fields.ts';
import { parseAmount } from '../../../src/read/amount.ts';

it('takes no number of more digits than any limit or amount has: its fraction would take minutes to reduce', () => {
  expect(decimal.safeParse(`0,${'3'.repeat(15)}`).success).toBe(true);
  expect(decimal.safeParse(`0,${'3'.repeat(16)}`).success).toBe(false);
  expect(decimal.safeParse('1'.repeat(16)).success).toBe(false);
  expect(parseAmount(`${'1'.repeat(20_000)},00`, 'kr')).toBeUndefined();
  expect(parseAmount(`${' '.repeat(80)}1,50`, 'kr')).toBe(150n);
  expect(parseAmount('9'.repeat(20), 'kr')).toBe(BigInt(`${'9'.repeat(20)}00`));
});
