import { compare, divide, signOf, subtract } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { formatPercent, NBSP } from '../numbers.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { roundPercent } from './amount.ts';
import { deriveSize } from './derived.ts';
import { bare, comparePrinted, hasValue, type KeyFigureName, printed, withUnit } from './keyFigureValue.ts';
import { type Phrase, phrase, sentence } from './phrase.ts';

/** A key figure in two years. */
export interface KeyFigureDevelopment {
  readonly name: KeyFigureName;
  readonly from: { readonly year: number; readonly figure: Figure };
  readonly to: { readonly year: number; readonly figure: Figure };
}

/** The size of the change between two years, in percentage points for shares, else relative to the first year where that is possible. */
function changeFigure({ name, from, to }: KeyFigureDevelopment): Figure | undefined {
  const [first, last] = [figureValue(from.figure)!, figureValue(to.figure)!];
  const difference = subtract(last, first);
  const points = from.figure.quantity === 'share';
  if (!points && signOf(first) <= 0) return undefined;
  const formula = `${to.figure.label} − ${from.figure.label}`;
  return deriveSize(
    {
      id: `${to.figure.id}.forandring`,
      label: `${name.definite}, förändring ${from.year} till ${to.year}`,
      quantity: points ? 'points' : 'share',
      formula: points ? formula : `(${formula}) ÷ ${from.figure.label}`,
      value: points ? difference : divide(difference, first),
    },
    [to.figure, from.figure],
  );
}

/** How a change is printed; undefined when it is so small that it would be printed as none. */
function changeWords(change: Figure, { decimals }: KeyFigureName): Phrase | undefined {
  if (change.quantity !== 'points') return roundPercent(change);
  const text = formatPercent(figureValue(change)!, Math.max(decimals, 1));
  return /[1-9]/.test(text) ? [{ text: `${text}${NBSP}procentenheter`, figure: change }] : undefined;
}

/** How a key figure has changed between two years. */
export function developmentSentences(development: KeyFigureDevelopment): GeneratedSentence[] {
  const { name, from, to } = development;
  if (!hasValue(from) || !hasValue(to)) return [];
  const [first, last] = [figureValue(from.figure)!, figureValue(to.figure)!];
  const reason = `${from.year}: ${printed(first, from.figure, name)}; ${to.year}: ${printed(last, to.figure, name)}.`;
  const change = changeFigure(development);
  const words = change && changeWords(change, name);
  if (comparePrinted(from.figure, to.figure, name) === 0 || (change && !words)) {
    const level = compare(first, last) === 0 ? 'på samma nivå' : 'i stort sett på samma nivå';
    return [
      sentence('nyckeltal.oforandrat', reason, `${name.definite} var ${level} ${to.year} som ${from.year}`),
    ];
  }
  const more = compare(last, first) > 0;
  const verb = `mellan ${from.year} och ${to.year} har ${name.definite} ${more ? 'ökat' : 'minskat'} `;
  const size = words
    ? phrase('med ', words)
    : phrase('från ', bare(from.figure, name), ' till ', withUnit(to.figure, name));
  return [sentence(more ? 'nyckeltal.okat' : 'nyckeltal.minskat', reason, verb, size)];
}
