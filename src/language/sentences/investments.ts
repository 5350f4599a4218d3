import { signOf } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { EN_DASH } from '../numbers.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, printsAsZero } from './amount.ts';
import { sentence } from './phrase.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

/** A board's investment budget: the total of a year, or of a span of years. Amounts in öre, expenditure of either sign. */
export interface InvestmentBudget {
  readonly from: number;
  /** The last year; the same as `from` for one year. */
  readonly to: number;
  readonly total: Figure;
}

/** The total of an investment budget: one sentence, none where the total is unknown. */
export function investmentSentences(
  { from, to, total }: InvestmentBudget,
  settings: WordingSettings,
): GeneratedSentence[] {
  const value = figureValue(total);
  if (!value) return [];
  const years = from === to ? `${from}` : `${from}${EN_DASH}${to}`;
  const reason = `Investeringsbudgetens summa ${years} är ${inKronor(value)}${signOf(value) < 0 ? ', skriven som utgift' : ''}.`;
  if (printsAsZero(value))
    return [sentence('investering.ingen', reason, `för ${years} finns ingen investeringsbudget`)];
  const whole = from === to ? '' : 'sammanlagt ';
  return [
    sentence(
      'investering.summa',
      reason,
      `investeringsbudgeten för ${years} uppgår till ${whole}`,
      amount(total, settings),
    ),
  ];
}
