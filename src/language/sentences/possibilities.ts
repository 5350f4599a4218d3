import { compare, signOf, ZERO } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount } from './amount.ts';
import { phrase, sentence, series } from './phrase.ts';
import type { WordingSettings } from './settings.ts';

/** What a review's possibilities add up to, in öre, and the parts of it by what must come before them. */
export interface PossibilitySums {
  readonly total: Figure;
  /** Each with the words that follow its amount: "kan genomföras på kort sikt". */
  readonly parts: readonly { readonly figure: Figure; readonly words: string }[];
}

/** The whole of the savings and how it divides; parts of nothing are left out. Nothing without a saving. */
export function possibilitySentences(
  { total, parts }: PossibilitySums,
  settings: WordingSettings,
): GeneratedSentence[] {
  const sum = figureValue(total);
  if (!sum || signOf(sum) <= 0) return [];
  const some = parts.filter(({ figure }) => compare(figureValue(figure) ?? ZERO, ZERO) > 0);
  const opening = phrase('besparingarna beräknas sammanlagt till ', amount(total, settings));
  const divided = series(some.map(({ figure, words }) => phrase(amount(figure, settings), ` ${words}`)));
  const reason = `${some.length} av ${parts.length} tidsperspektiv har möjligheter.`;
  return [
    some.length > 1
      ? sentence('mojligheter.summa', reason, opening, ', varav ', divided)
      : sentence('mojligheter.summa', reason, opening),
  ];
}
