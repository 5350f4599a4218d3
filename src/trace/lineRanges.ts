import type { Source } from '../figures/figure.ts';

/** Lines as they are written for a reader: "2–4, 7". */
export const lineRanges = (lines: Source['lines']): string =>
  lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
