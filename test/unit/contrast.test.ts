import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrast, contrastOnWhite, LEAST_CONTRAST } from '../../src/contrast.ts';
import { mix } from '../../src/html/colour.ts';
import { coloursOf } from '../../src/word/colours.ts';

// Known values: black 21, white 1, #767676 is the lightest grey that passes 4.5 and #777777 does not (WCAG's own example).
it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#FFFFFF', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#ff0000', 4.0],
  ['#0000ff', 8.59],
])('contrast of %s against white is %d', (colour, expected) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(expected, 2);
});

/** Every colour that a municipality may choose, in steps of a fifth: those with contrast enough against white. */
const STEPS = ['00', '33', '66', '99', 'cc', 'ff'];
const ALLOWED = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`)),
).filter((colour) => contrastOnWhite(colour) >= LEAST_CONTRAST);

it('every colour that may be chosen leaves all text its contrast, on white and on every tint, in Word', () => {
  expect(ALLOWED.length).toBe(77);
  for (const colour of ALLOWED) {
    const { ink, grey, accent, warm, link, tint, tones } = coloursOf({ accent: colour, warm: colour });
    const grounds = ['#ffffff', tint, ...Object.values(tones)];
    const pairs = [
      ...grounds.map((ground) => [ink, ground]),
      ...[link, grey].flatMap((text) => [
        [text, tint],
        [text, '#ffffff'],
      ]),
      [accent, '#ffffff'],
      [warm, '#ffffff'],
    ] as [string, string][];
    for (const [text, ground] of pairs)
      expect(contrast(text, ground), `${text} on ${ground}, of ${colour}`).toBeGreaterThanOrEqual(
        LEAST_CONTRAST,
      );
  }
});

it('and in the PDF, where what stands on a tint is black or grey', () => {
  const css = readFileSync('templates/stil/dokument.css', 'utf8');
  const named = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)![1]!;
  const [black, grey] = [named('svart'), named('gra')];
  for (const colour of ALLOWED) {
    expect(contrast(grey, mix(colour, '#ffffff', 0.08)), colour).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    for (const share of [0.08, 0.13, 0.3])
      expect(contrast(black, mix(colour, '#ffffff', share)), colour).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  }
  // What would have the accent or the warm colour elsewhere is black there.
  expect(css).toMatch(
    /\.korthet :is\(a, \.notsiffra, \.battre, \.samre, \.overrad\),[^{]*\.korthet ol > li::marker \{\s*color: inherit;/,
  );
});
