import { compare, signOf } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { countInWords, formatNumber } from '../numbers.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { sentence } from './phrase.ts';

/** How many of the risks in the risk analysis the internal control plan handles. */
export interface HandledRisks {
  readonly handled: Figure;
  readonly total: Figure;
}

/** How many risks are handled: one sentence; none without risks, or where the counts can't both be right. */
export function riskSentences({ handled, total }: HandledRisks): GeneratedSentence[] {
  const some = figureValue(handled);
  const all = figureValue(total);
  if (!some || !all || signOf(all) <= 0 || signOf(some) < 0 || compare(some, all) > 0) return [];
  const reason = `${formatNumber(some, 0)} av ${formatNumber(all, 0)} risker har en kontroll.`;
  const end = ' i internkontrollplanen';
  const whole = { text: countInWords(all), figure: total };
  if (all.numerator === 1n)
    return [sentence('risk.en', reason, `den enda risken hanteras${signOf(some) > 0 ? '' : ' inte'}${end}`)];
  if (signOf(some) === 0)
    return [sentence('risk.ingen', reason, 'ingen av de ', whole, ` riskerna hanteras${end}`)];
  if (compare(some, all) === 0)
    return [sentence('risk.alla', reason, 'samtliga ', whole, ` risker hanteras${end}`)];
  const part = { text: countInWords(some), figure: handled };
  return [sentence('risk.antal', reason, part, ' av ', whole, ` risker hanteras${end}`)];
}
