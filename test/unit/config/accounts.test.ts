import { describe, expect, it } from 'vitest';
import { accountPosition, parseAccountRanges, sharedAccounts } from '../../../src/config/accounts.ts';

/** Whether an account belongs to ranges, as the mapping of a ledger asks. */
const takes = (ranges: string, account: string): boolean => {
  const position = accountPosition(account);
  return parseAccountRanges(ranges)!.some(({ from, to }) => from <= position && position <= to);
};

describe('account ranges', () => {
  it.each([
    ['46', ['46', '460', '4600', '4631', '4699', '46999999'], ['45', '4599', '4700', '47', '4', '60']],
    ['3', ['3', '3000', '3999'], ['2999', '4000']],
    ['40-45', ['40', '4000', '4500', '4599', '459'], ['3999', '4600', '46']],
    ['46, 74-75', ['4631', '7400', '7599'], ['4700', '7300', '7600']],
    ['4010–4019', ['4010', '40195', '4019'], ['4009', '4020', '40200']],
    [' 891 ', ['891', '8910', '8919'], ['890', '892', '89']],
  ])('%j', (ranges, inside, outside) => {
    expect(inside.filter((account) => !takes(ranges, account))).toEqual([]);
    expect(outside.filter((account) => takes(ranges, account))).toEqual([]);
  });

  it.each(['', ' ', '46,', ',46', '4x', '46 47', '45-40', '46-', '-46', '4-5-6', '123456789', '46;47'])(
    '%j is refused',
    (text) => {
      expect(parseAccountRanges(text)).toBeUndefined();
    },
  );

  it.each(['', '46x', '123456789', '-46'])('%j is no account', (text) => {
    expect(accountPosition(text)).toBeNaN();
  });
});

describe('accounts that two ranges share', () => {
  it.each([
    ['46', '46', '46'],
    ['46', '4631', '4631'],
    ['40-45', '40', '40'],
    ['6', '60', '60'],
    ['60-69', '6', '6'],
    ['40-46', '46-49', '46'],
    ['4010', '40', '4010'],
    ['40-45', '42-49', '42'],
  ])('%s and %s: %s', (first, second, shared) => {
    const [a] = parseAccountRanges(first)!;
    const [b] = parseAccountRanges(second)!;
    expect(sharedAccounts(a!, b!)).toBe(shared);
    expect(sharedAccounts(b!, a!)).toBe(shared);
  });

  it.each([
    ['46', '47'],
    ['40-45', '46-49'],
    ['60', '61-69'],
  ])('%s and %s: none', (first, second) => {
    const [a] = parseAccountRanges(first)!;
    const [b] = parseAccountRanges(second)!;
    expect(sharedAccounts(a!, b!)).toBeUndefined();
  });
});
