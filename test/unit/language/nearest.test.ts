import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/language/nearest.ts';

describe('the nearest name', () => {
  const known = ['kr', 'tkr', 'mnkr', 'mkr'];

  it.each([
    ['mnk', 'mnkr'],
    ['tkrr', 'tkr'],
    // Letters that changed places are one slip, not two.
    ['mknr', 'mnkr'],
    ['MKNR', 'mnkr'],
    ['procent', undefined],
  ])('of %s is %s', (found, expected) => {
    expect(nearest(found, known)).toBe(expected);
  });
});
