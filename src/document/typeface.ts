/** What a TrueType file says of its characters. */
export interface Typeface {
  /** Whether the font has a glyph of its own for the character. */
  readonly has: (codePoint: number) => boolean;
  /** How wide the character is, as a share of the font size; undefined where the font lacks it. */
  readonly advance: (codePoint: number) => number | undefined;
}

/** Reads cmap (which glyph a character has) and hmtx (how wide it is) of a TrueType file. */
export function readTypeface(data: Uint8Array): Typeface {
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
  const advanceOf = (codePoint: number): number | undefined => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return undefined;
    return view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm;
  };
  // A document has few different characters, and each of them many times.
  const advances = new Map<number, number | undefined>();
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      let advance = advances.get(codePoint);
      if (advance === undefined) {
        advance = advanceOf(codePoint);
        advances.set(codePoint, advance);
      }
      return advance;
    },
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
