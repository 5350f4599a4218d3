import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mix } from '../../../src/html/colour.ts';

const luminance = (colour: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
const css = readFileSync('templates/stil/dokument.css', 'utf8');
const property = (name: string): string => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(css)![1]!;

test('ink and grey can be read on white and on every tint that a permitted colour gives', () => {
  // Accents at the limit of what configuration lets through, 4.5:1 on white, and the darkest there is.
  for (const colour of ['#767676', '#1f6f8b', '#b5471e', '#000000']) {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(property('--gra'), mix(colour, '#ffffff', 0.08))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(property('--svart'), mix(colour, '#ffffff', 0.3))).toBeGreaterThanOrEqual(4.5);
  }
});

test('the style sheet has no colours of its own but ink, greys and white', () => {
  const own = new Set(css.match(/#[0-9a-f]{3,8}\b/gi));
  expect([...own].sort()).toEqual(['#1b2227', '#5b6770', '#c4cbd0', '#dde2e5', '#ffffff']);
});
