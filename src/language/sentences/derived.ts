import { absolute, type Exact, signOf } from '../../figures/exact.ts';
import { type Figure, figureValue, type Source } from '../../figures/figure.ts';

/** The sources of several figures, one entry per file, its line ranges in order and without overlaps. */
function mergeSources(figures: readonly Figure[]): Source[] {
  const byFile = new Map<string, (readonly [number, number])[]>();
  for (const { file, lines } of figures.flatMap((figure) => figure.sources))
    byFile.set(file, [...(byFile.get(file) ?? []), ...lines]);
  return [...byFile].map(([file, ranges]) => {
    const merged: [number, number][] = [];
    for (const [first, last] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const open = merged.at(-1);
      if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
      else merged.push([first, last]);
    }
    return { file, lines: merged };
  });
}

/** A figure that a sentence computes from others, traceable through their ids and their source lines. */
export const derive = (
  about: Pick<Figure, 'id' | 'label' | 'quantity' | 'formula'> & { readonly value: Exact },
  terms: readonly Figure[],
): Figure => ({ ...about, terms: terms.map((term) => term.id), sources: mergeSources(terms) });

/** The figure without its sign: itself when it isn't negative, so that the number in the text is the table's own. */
export function magnitude(figure: Figure): Figure {
  const value = figureValue(figure);
  if (!value || signOf(value) >= 0) return figure;
  return derive(
    {
      id: `${figure.id}.belopp`,
      label: `${figure.label}, utan tecken`,
      quantity: figure.quantity,
      formula: `|${figure.label}|`,
      value: absolute(value),
    },
    [figure],
  );
}
