import { absolute, type Exact } from '../../../figures/exact.ts';
import {
  EN_DASH,
  formatMoney,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  NBSP,
} from '../../../language/numbers.ts';
import type { Mention } from '../../../language/prose/mention.ts';
import type { Candidate } from './candidates.ts';

/** A candidate's value in the unit of the number that it is held against, with a decimal more than that has. */
export function valueText(
  { value, highest, quantity }: Candidate,
  mention: Mention,
  million: MoneyUnit,
): string {
  const write = (it: Exact): string => {
    if (quantity === 'amount') return money(it, mention, million);
    const decimals = Math.min(6, decimalsOf(mention, quantity) + 1);
    if (quantity === 'share') return `${formatPercent(it, decimals)}${NBSP}procent`;
    if (quantity === 'points') return `${formatPercent(it, decimals)}${NBSP}procentenheter`;
    return formatNumber(it, it.denominator === 1n ? 0 : decimals);
  };
  if (!highest) return write(value);
  // One unit for both ends.
  const [low, high] = [write(absolute(value)), write(absolute(highest))];
  return `${low.slice(0, low.lastIndexOf(NBSP))}${EN_DASH}${high}`;
}

function money(value: Exact, { text }: Mention, million: MoneyUnit): string {
  if (/tkr|tusen|ksek/i.test(text)) return formatMoney(value, 'tkr', 0);
  if (/mnkr|mkr|mil|mn|msek/i.test(text)) return formatMoney(value, million, 3);
  return formatMoney(value, /kr|kronor|sek/i.test(text) ? 'kr' : million, /kr|kronor/i.test(text) ? 0 : 3);
}

function decimalsOf({ first }: Mention, quantity: Candidate['quantity']): number {
  const step =
    quantity === 'share' || quantity === 'points' ? first.step.denominator / 100n : first.step.denominator;
  return step <= 1n ? 0 : step.toString().length - 1;
}
