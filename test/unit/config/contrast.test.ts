import { expect, it } from 'vitest';
import { contrastOnWhite } from '../../../src/config/contrast.ts';

// Known values: black 21, white 1, #767676 is the lightest grey that passes 4.5 and #777777 does not (WCAG's own example).
it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#FFFFFF', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#ff0000', 4.0],
  ['#0000ff', 8.59],
])('contrast of %s against white is %d', (colour, contrast) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 2);
});
