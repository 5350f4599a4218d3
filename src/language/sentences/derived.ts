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

/** What a derived figure is called and how it is computed. */
type Derivation = Pick<Figure, 'id' | 'label' | 'quantity' | 'formula'> & { readonly value: Exact };

/** A figure that a sentence computes from others, traceable through their ids and their source lines. */
export const derive = (about: Derivation, terms: readonly Figure[]): Figure => ({
  ...about,
  terms: terms.map((term) => term.id),
  sources: mergeSources(terms),
});

/** A derived figure without its sign, for differences: the words around it tell the direction. */
export const deriveSize = (about: Derivation, terms: readonly Figure[]): Figure =>
  signOf(about.value) < 0
    ? derive({ ...about, formula: `|${about.formula}|`, value: absolute(about.value) }, terms)
    : derive(about, terms);

/** A table's figure without its sign: itself when it isn't negative, so that the text shows the very same figure. */
export function magnitude(figure: Figure): Figure {
  const value = figureValue(figure);
  if (!value || signOf(value) >= 0) return figure;
  const label = `${figure.label}, utan tecken`;
  const { id, quantity } = figure;
  return deriveSize({ id: `${id}.belopp`, label, quantity, formula: figure.label, value }, [figure]);
}
