import { describe, expect, it } from 'vitest';
import { printedAs } from '../../../src/compare/printedAs.ts';
import { exact } from '../../../src/figures/exact.ts';
import type { Quantity } from '../../../src/figures/figure.ts';

const figure = (value: bigint, quantity: Quantity = 'amount', denominator = 1n) => ({
  id: 'a',
  label: 'A',
  quantity,
  value: exact(value, denominator),
  formula: '',
  terms: [],
  sources: [],
});

describe('values are written as the document prints the figure', () => {
  // In öre: −67 743 000 kr is −6 774 300 000.
  it.each([
    ['−67\u00a0743', -6_774_300_000n, -6_724_300_000n, '−67\u00a0243', '+500'],
    ['4\u00a0000\u00a0tkr', -400_000_000n, -350_000_000n, '−3\u00a0500\u00a0tkr', '+500\u00a0tkr'],
    ['−4,0', -400_000_000n, -350_000_000n, '−3,5', '+0,5'],
    ['0,9\u00a0mnkr', -90_541_135n, -86_037_958n, '−0,9\u00a0mnkr', '0,0\u00a0mnkr'],
    ['+1\u00a0000', 100_000_000n, 50_000_000n, '500', '−500'],
    ['905\u00a0411\u00a0kr', -90_541_135n, -100n, '−1\u00a0kr', '+905\u00a0410\u00a0kr'],
    ['0', 0n, 12_300_000n, '123', '+123'],
  ])('%s', (text, now, before, written, difference) => {
    const print = printedAs(figure(now), text);
    expect(print.value(exact(before))).toBe(written);
    expect(print.difference(exact(before - now))).toBe(difference);
  });

  it('shares in per cent, their difference in points; counts plain; what is hidden stays hidden', () => {
    const share = printedAs(figure(8n, 'share', 1000n), '0,8\u00a0procent');
    expect(share.value(exact(1n, 100n))).toBe('1,0\u00a0procent');
    expect(share.difference(exact(-2n, 1000n))).toBe('−0,2\u00a0procentenheter');
    const count = printedAs(figure(3n, 'count'), 'tre');
    expect([count.value(exact(14n)), count.value('suppressed'), count.value('missing')]).toEqual([
      '14',
      '..',
      '–',
    ]);
  });
});
