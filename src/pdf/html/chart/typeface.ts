import type { Font } from '../style.ts';

/** Width of a text in points at a size in points. Kerning is left out: it narrows a label by a hair at most. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** Advance widths of one font, as shares of the font size. */
type Advance = (codePoint: number) => number;

/** What a letter is taken to be wide when a font is missing or lacks it: a little more than the average. */
const UNKNOWN = 0.56;

/** Measures with the upright fonts of the page itself, so that labels are placed for the letters that are printed. */
export function measureWith(fonts: readonly Omit<Font, 'web'>[]): Measure {
  const advances = new Map<number, Advance>();
  for (const { weight, style, data } of fonts)
    if (style === 'normal' && !advances.has(weight)) advances.set(weight, readAdvances(data));
  return (text, size, weight) => {
    const advance = advances.get(weight) ?? advances.get(400) ?? (() => UNKNOWN);
    let width = 0;
    for (const character of text) width += advance(character.codePointAt(0)!);
    return width * size;
  };
}

/** Reads cmap (which glyph a character has) and hmtx (how wide it is) of a TrueType file. */
function readAdvances(data: Uint8Array): Advance {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    tables.set(String.fromCharCode(...data.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`font without the table ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const metricCount = view.getUint16(at('hhea') + 34);
  const metrics = at('hmtx');
  const glyphOf = readCharacterMap(view, at('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return UNKNOWN;
    return view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm;
  };
}

/** The font's Unicode map of format 4, which every text font has; glyph 0 stands for "none". */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(subtable) !== 4) continue;
    const span = view.getUint16(subtable + 6);
    const ends = subtable + 14;
    const starts = ends + span + 2;
    return (codePoint) => {
      for (let place = 0; place < span; place += 2) {
        if (codePoint > view.getUint16(ends + place)) continue;
        const start = view.getUint16(starts + place);
        if (codePoint < start) return 0;
        const delta = view.getUint16(starts + span + place);
        const rangePlace = starts + 2 * span + place;
        const range = view.getUint16(rangePlace);
        if (range === 0) return (codePoint + delta) & 0xffff;
        const glyph = view.getUint16(rangePlace + range + 2 * (codePoint - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  return () => 0;
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
