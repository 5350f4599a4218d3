import { readTypeface, type Typeface } from '../../document/typeface.ts';
import type { Font } from '../style.ts';

/** Width of a text in points at a size in points. Kerning is left out: it narrows a label by a hair at most. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** What a letter is taken to be wide when a font is missing or lacks it: a little more than the average. */
const UNKNOWN = 0.56;

/** Measures with the upright fonts of the page itself, so that labels are placed for the letters that are printed. */
export function measureWith(fonts: readonly Omit<Font, 'web'>[]): Measure {
  const faces = new Map<number, Typeface>();
  for (const { weight, style, data } of fonts)
    if (style === 'normal' && !faces.has(weight)) faces.set(weight, readTypeface(data));
  return (text, size, weight) => {
    const face = faces.get(weight) ?? faces.get(400);
    let width = 0;
    for (const character of text) width += face?.advance(character.codePointAt(0)!) ?? UNKNOWN;
    return width * size;
  };
}

/** Words on lines no wider than `width` points; a longer word has a line of its own. */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
