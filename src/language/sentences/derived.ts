import { absolute, type Exact, signOf } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { mergeSources } from '../../figures/lines.ts';

/** What a derived figure is called and how it is computed. */
type Derivation = Pick<Figure, 'id' | 'label' | 'quantity' | 'formula'> & { readonly value: Exact };

/** A figure that a sentence computes from others, traceable through their ids and their source lines. */
export const derive = (about: Derivation, terms: readonly Figure[]): Figure => ({
  ...about,
  terms: terms.map((term) => term.id),
  sources: mergeSources(terms.flatMap((term) => term.sources)),
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
