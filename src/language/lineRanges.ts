import type { Source } from '../figures/figure.ts';

/** Lines as they are written for a reader: "2–4, 7", and "2–4, 7, …" where there are more than are told. */
export const lineRanges = ({ lines, more }: Pick<Source, 'lines' | 'more'>): string =>
  [
    ...lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)),
    ...(more ? ['…'] : []),
  ].join(', ');
