import { describe, expect, it } from 'vitest';
import { printedDifferences, roundingNote } from '../../../src/document/tables/rounding.ts';
import { exact } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';

const tkr = { unit: 'tkr', decimals: 0 } as const;

const figure = (id: string, kronor: number | 'missing', terms: string[] = []): Figure => ({
  id,
  label: id,
  quantity: 'amount',
  value: kronor === 'missing' ? kronor : exact(BigInt(kronor) * 100n),
  formula: '',
  terms,
  sources: [],
});
const noted = (total: number, ...parts: (number | 'missing')[]): boolean =>
  roundingNote([{ total: figure('t', total), parts: parts.map((it) => figure('p', it)) }], tkr) !== undefined;

describe('the note on rounding', () => {
  // Kronor, printed in tkr.
  it.each<[number, (number | 'missing')[]]>([
    [3000, [1000, 2000]],
    [3000, [1400, 1600]], // 1 + 2 = 3
    [-3000, [-1400, -1600]],
    [0, [0, 0]],
    [0, [400, -400]],
    [3000, [1000, 2000, 'missing']],
  ])('is left out where the printed rows add up: %i of %j', (total, parts) => {
    expect(noted(total, ...parts)).toBe(false);
  });

  it.each<[number, (number | 'missing')[]]>([
    [2800, [1400, 1400]], // 1 + 1, printed 3
    [3000, [1500, 1500]], // 2 + 2, printed 3
    [-3000, [-1500, -1500]],
    [500, [250, 250]], // 0 + 0, printed 1
  ])('is there where they don’t: %i of %j', (total, parts) => {
    expect(noted(total, ...parts)).toBe(true);
  });

  it('follows the decimals that are printed', () => {
    const sums = [{ total: figure('t', 2800), parts: [figure('a', 1400), figure('b', 1400)] }];
    expect(roundingNote(sums, { unit: 'tkr', decimals: 1 })).toBeUndefined();
    expect(roundingNote(sums, { unit: 'kr', decimals: 0 })).toBeUndefined();
    expect(roundingNote(sums, { unit: 'mnkr', decimals: 2 })).toBeUndefined();
    expect(roundingNote(sums, { unit: 'mnkr', decimals: 0 })).toBeUndefined();
  });

  it('is left out where the total is missing', () => {
    expect(roundingNote([{ total: figure('t', 'missing'), parts: [figure('a', 1)] }], tkr)).toBeUndefined();
  });

  it('is there too where a printed variance is not what its row says', () => {
    const row = (actual: number, budget: number) => [
      figure('b', budget),
      figure('a', actual),
      figure('v', actual - budget, ['a', 'b']),
    ];
    // −5 133 against −5 260 is 127 to the reader; exactly it is 126 400.
    expect(roundingNote(printedDifferences([row(-5_133_300, -5_259_700)]), tkr)).toBeDefined();
    expect(roundingNote(printedDifferences([row(-5_133_000, -5_260_000)]), tkr)).toBeUndefined();
    // Without the budget's column nobody can subtract.
    expect(printedDifferences([row(-5_133_300, -5_259_700).slice(1)])).toEqual([]);
  });
});
