import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/figures/exact.ts';
import { qualifier } from '../../../src/language/qualifier.ts';
import { tkr } from './sentences/statements.ts';

describe('amounts in millions with one decimal', () => {
  test.each([
    [905, 'drygt'],
    [855, 'knappt'],
    [900, undefined],
    [4_000, undefined],
    [3_999, 'knappt'],
    [4_049, 'drygt'],
    [12_040, 'drygt'],
    [12_345, undefined],
    [110, 'drygt'],
    [111, 'cirka'],
    [149, 'cirka'],
    [150, 'cirka'],
    [40, undefined],
    [0, undefined],
    [-905, undefined],
  ])('%i tkr: %s', (amount, expected) => {
    expect(qualifier(tkr(amount), 'mnkr', 1)).toBe(expected);
    expect(qualifier(tkr(amount), 'mkr', 1)).toBe(expected);
  });

  test('what a table in tkr writes as the round figure is not qualified', () => {
    expect(qualifier(exact(400_049_999n), 'mnkr', 1)).toBeUndefined();
    expect(qualifier(exact(400_050_000n), 'mnkr', 1)).toBe('drygt');
    expect(qualifier(exact(399_950_001n), 'mnkr', 1)).toBeUndefined();
    expect(qualifier(exact(399_950_000n), 'mnkr', 1)).toBe('knappt');
  });

  test('kronor and tkr are written as tables write them', () => {
    expect(qualifier(exact(1_234_567n), 'tkr', 0)).toBeUndefined();
    expect(qualifier(exact(1_234_567n), 'kr', 0)).toBeUndefined();
  });
});

test.each([
  [90, undefined],
  [91, 'drygt'],
  [92, 'drygt'],
  [93, 'cirka'],
  [87, 'cirka'],
  [88, 'knappt'],
  [98, 'knappt'],
  [2, undefined],
  [120, undefined],
  [123, 'drygt'],
  [127, 'knappt'],
  [-91, undefined],
])('%i tenths of a per cent: %s', (tenths, expected) => {
  expect(qualifier(exact(BigInt(tenths), 1000n), 'procent', 0)).toBe(expected);
  expect(qualifier(exact(BigInt(tenths), 1000n), 'procent', 1)).toBeUndefined();
});
