import { absolute, compare, type Exact, exact, round } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import {
  EN_DASH,
  formatAmount,
  formatMoney,
  formatPercent,
  inUnit,
  type MoneyUnit,
  NBSP,
} from '../numbers.ts';
import { qualifier } from '../qualifier.ts';
import { magnitude } from './derived.ts';
import { type Phrase, phrase } from './phrase.ts';
import type { WordingSettings } from './settings.ts';

/** Amounts under 0,1 million are written in tkr, so that none is printed as "0,0 mnkr". */
const MILLIONS_FROM = exact(10_000_000n);

/** Whether an amount is nothing in a table in tkr. No sentence calls such an amount a deviation, surplus or change. */
export const printsAsZero = (ore: Exact): boolean => round(inUnit(ore, 'tkr')) === 0n;

/** The unit and the decimals that an amount is written with in running text. */
function scale(ore: Exact, million: WordingSettings['million']): [unit: MoneyUnit, decimals: number] {
  return compare(absolute(ore), MILLIONS_FROM) < 0 ? ['tkr', 0] : [million, 1];
}

/** The value of a figure that the caller knows to have one. */
function known(figure: Figure): Exact {
  const value = figureValue(figure);
  if (!value) throw new RangeError(`figure without value in a sentence: ${figure.id}`);
  return value;
}

/** An amount without its sign, qualified: "drygt 0,9 mnkr". The words around it tell the direction. */
export function amount(figure: Figure, settings: WordingSettings): Phrase {
  const shown = magnitude(figure);
  const value = known(shown);
  const [unit, decimals] = scale(value, settings.million);
  const word = qualifier(value, unit, decimals);
  return phrase(word ? `${word} ` : '', { text: formatMoney(value, unit, decimals), figure: shown });
}

/** Two amounts as a range in one unit, "7,0–10,0 mkr"; one amount where both are printed the same. */
export function amountRange(low: Figure, high: Figure, settings: WordingSettings): Phrase {
  const [lowest, highest] = compare(known(low), known(high)) <= 0 ? [low, high] : [high, low];
  const small = [lowest, highest].find(
    (figure) => !printsAsZero(known(figure)) && compare(absolute(known(figure)), MILLIONS_FROM) < 0,
  );
  const [unit, decimals] = scale(known(small ?? highest), settings.million);
  const bare = formatAmount(known(lowest), unit, decimals);
  const end = { text: formatMoney(known(highest), unit, decimals), figure: highest };
  if (compare(known(lowest), known(highest)) === 0 && !bare.startsWith('−')) return amount(highest, settings);
  if (end.text === `${bare}${NBSP}${unit}`) return phrase(end);
  const start = { text: bare, figure: lowest };
  return bare.startsWith('−') ? phrase('från ', start, ' till ', end) : phrase(start, EN_DASH, end);
}

/** A share with one decimal, "0,8 procent", without its sign; undefined when it would be printed as 0,0. */
export function percent(figure: Figure): Phrase | undefined {
  const shown = magnitude(figure);
  const text = formatPercent(known(shown), 1);
  return text === formatPercent(exact(0n), 1)
    ? undefined
    : [{ text: `${text}${NBSP}procent`, figure: shown }];
}

/**
 * A share in whole per cent with its qualifier, "knappt 47", "drygt 9"; with one decimal where a whole number
 * under ten would be too coarse ("4,6"). Undefined when it would be printed as 0,0. `word` follows the number.
 */
export function roundPercent(figure: Figure, word = `${NBSP}procent`): Phrase | undefined {
  const shown = magnitude(figure);
  const value = known(shown);
  const about = qualifier(value, 'procent', 0);
  const whole = about !== 'cirka' && formatPercent(value, 0) !== '0';
  const text = formatPercent(value, whole ? 0 : 1);
  if (text === formatPercent(exact(0n), 1)) return undefined;
  return phrase(whole && about ? `${about} ` : '', { text: `${text}${word}`, figure: shown });
}
