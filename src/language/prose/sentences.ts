/** Abbreviations whose stop ends no sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:t\.ex|bl\.a|d\.v\.s|s\.k|o\.s\.v|m\.m|m\.fl|fr\.o\.m|t\.o\.m|ca|kap|kl|nr|resp|st|jfr|dvs|bl a|t ex|milj|inkl|exkl|avd|tel)\.$/iu;

/** From one offset of a text to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, in order, each with the space after it. */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”»)]*\s+(?=["”»(]?[\p{Lu}\d−-])/gu)) {
    if (ABBREVIATIONS.test(text.slice(start, match.index + 1))) continue;
    // "1 000. 12" and "3. maj" don't occur; a stop between digits has no space after it.
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
