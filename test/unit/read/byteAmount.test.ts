import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/read/amount.ts';
import { plainOre } from '../../../src/read/large/byteAmount.ts';
import { chance } from '../../exempel/random.ts';
import { bytesOf } from '../../support/sources.ts';

const oreOf = (text: string): number => {
  const bytes = bytesOf(`;${text};`);
  return plainOre(bytes, 1, bytes.length - 1);
};

describe('an amount in bytes', () => {
  it.each([
    ['0,00', 0],
    ['-0,05', -5],
    ['1234,50', 123_450],
    ['-1234.50', -123_450],
    ['7', 700],
    ['-12', -1200],
    ['1 234,50', 123_450],
    ['-12 345 678,90', -1_234_567_890],
    ['1\u00a0234', 123_400],
    ['9999999999999,99', 999_999_999_999_999],
  ])('%s', (text, ore) => {
    expect(oreOf(text)).toBe(ore);
  });

  it.each([
    '',
    '-',
    ',50',
    '1,5',
    '1.234',
    '1 23,00',
    '1 2345,00',
    '1234 567,00',
    '1 ,00',
    '1 234 ',
    '- 1',
    '12a,00',
    '1,0x',
    '(1)',
    '1-',
    '−1',
    '1\u2009000',
    '99999999999999999',
  ])('%j is left to the ordinary reader', (text) => {
    expect(oreOf(text)).toBeNaN();
  });

  it('is what the ordinary reader says, when it is anything: 20,000 texts by chance', () => {
    const { between, pick } = chance('amounts');
    let plain = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: between(1, 9) }, () =>
        pick([...'0123456789012345', ' ', ' ', ',', '.', '-', '\u00a0', '\u202f', 'x']),
      ).join('');
      const ore = oreOf(text);
      if (Number.isNaN(ore)) continue;
      plain += 1;
      expect(String(ore === 0 ? 0 : ore), text).toBe(String(parseAmount(text, 'kr')));
    }
    expect(plain).toBeGreaterThan(2000);
  });
});
