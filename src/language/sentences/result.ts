import { absolute, compare, divide, type Exact, negate, signOf, subtract } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { netCostRow, resultRow, type Statement, statementFigure } from '../../figures/statement.ts';
import { monthName } from '../dates.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, percent, printsAsZero } from './amount.ts';
import { derive, deriveSize } from './derived.ts';
import { type Phrase, phrase, sentence } from './phrase.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor, inLineLimit, resultVariance } from './variance.ts';

/** The accumulated result and what is said of it. */
interface Accumulated {
  readonly figure: Figure;
  readonly value: Exact;
}

function accumulated(statement: Statement): Accumulated | undefined {
  const row = resultRow(statement);
  const figure = row && statementFigure(statement, 'utfall-ack', row.id);
  const value = figure && figureValue(figure);
  return figure && value && { figure, value };
}

/** The net cost that the budget gives for the months so far; undefined unless it is a cost. */
function periodNetCost(statement: Statement): Figure | undefined {
  const row = netCostRow(statement);
  const figure = row && statementFigure(statement, 'budget-ack', row.id);
  const value = figure && figureValue(figure);
  return value && signOf(value) < 0 ? figure : undefined;
}

/** "0,8 procent av periodens budgeterade nettokostnad"; undefined without a budget for the period, or when it rounds to 0,0. */
function shareOfNetCost({ figure, value }: Accumulated, statement: Statement): Phrase | undefined {
  const base = periodNetCost(statement);
  const net = base && figureValue(base);
  if (!base || !net) return undefined;
  const share = derive(
    {
      id: 'driftbudget.andel.resultat',
      label: 'Ackumulerat resultat som andel av periodens budgeterade nettokostnad',
      quantity: 'share',
      formula: `|${figure.label}| ÷ |${base.label}|`,
      value: divide(absolute(value), absolute(net)),
    },
    [figure, base],
  );
  const text = percent(share);
  return text && phrase(text, ' av periodens budgeterade nettokostnad');
}

/** The accumulated result, with its share of the period's net cost after `link`. */
function accumulatedSentence(
  statement: Statement,
  settings: WordingSettings,
  link: string,
): GeneratedSentence | undefined {
  const result = accumulated(statement);
  if (!result) return undefined;
  const subject = `det ackumulerade resultatet per ${monthName(statement.period)} är `;
  const reason = `Ackumulerat resultat ${inKronor(result.value)}`;
  if (printsAsZero(result.value))
    return sentence('resultat.balans', `${reason} är noll i hela tkr.`, subject, 'i balans');
  const deficit = signOf(result.value) < 0;
  const share = shareOfNetCost(result, statement);
  return sentence(
    'resultat.ackumulerat',
    `${reason} är ${deficit ? 'mindre' : 'större'} än noll.${share ? '' : ' Andelen utelämnas: den saknar bas eller avrundas till 0,0 procent.'}`,
    subject,
    deficit ? 'ett underskott om ' : 'ett överskott om ',
    amount(result.figure, settings),
    share ? phrase(link, share) : '',
  );
}

/** The deviation from the period's budget, where it is another amount than the result itself. */
function varianceSentence(statement: Statement, settings: WordingSettings): GeneratedSentence | undefined {
  const variance = resultVariance(statement, 'accumulated', settings);
  const result = accumulated(statement);
  if (!variance || !result || printsAsZero(subtract(variance.value, result.value))) return undefined;
  const subject = `uppföljningen per ${monthName(statement.period)} visar `;
  const reason = `Avvikelsen mot periodens budget är ${inKronor(variance.value)}`;
  if (printsAsZero(variance.value))
    return sentence(
      'resultat.ingen-avvikelse',
      `${reason}, noll i hela tkr.`,
      subject,
      'ett resultat i nivå med periodens budget',
    );
  return sentence(
    'resultat.avvikelse',
    `${reason}.`,
    subject,
    `en ${variance.direction === 'worse' ? 'negativ' : 'positiv'} avvikelse om `,
    amount(variance.figure, settings),
    ' mot periodens budget',
  );
}

/** The result against the month before: in words where the change is small, with its amount where it isn't. */
function comparisonSentence(statement: Statement, settings: WordingSettings): GeneratedSentence | undefined {
  const { period, previousResult } = statement;
  const result = accumulated(statement);
  const before = previousResult && figureValue(previousResult);
  if (!result || !before || period.month === 1) return undefined;
  const month = monthName({ ...period, month: period.month - 1 });
  const value = subtract(result.value, before);
  const change = deriveSize(
    {
      id: 'driftbudget.forandring.resultat',
      label: `Ackumulerat resultat, förändring sedan ${month}`,
      quantity: 'amount',
      formula: `${result.figure.label} − ${previousResult.label}`,
      value,
    },
    [result.figure, previousResult],
  );
  const reason = `Ackumulerat resultat ${inKronor(result.value)} mot ${inKronor(before)} per ${month}`;
  if (printsAsZero(value))
    return sentence(
      'resultat.oforandrat',
      `${reason}: lika i hela tkr.`,
      `resultatet är oförändrat jämfört med ${month}`,
    );
  const base = periodNetCost(statement);
  const limit = inLineLimit(base && figureValue(base), settings);
  const small = compare(absolute(value), limit) < 0;
  const degree = small ? 'något' : amount(change, settings);
  return sentence(
    signOf(value) < 0 ? 'resultat.samre' : 'resultat.battre',
    `${reason}: förändringen ${inKronor(signOf(value) < 0 ? negate(value) : value)} ${small ? 'är mindre än' : 'når'} gränsen ${inKronor(limit)}.`,
    'resultatet är ',
    degree,
    ` ${signOf(value) < 0 ? 'sämre' : 'bättre'} än per ${month}`,
  );
}

/** The accumulated result in one sentence, for "I korthet". */
export const resultInBrief = (statement: Statement, settings: WordingSettings): GeneratedSentence[] =>
  [accumulatedSentence(statement, settings, ', ')].filter((found) => found !== undefined);

/** The accumulated result, its deviation from the period's budget, and how it has moved since the month before. */
export const resultSentences = (statement: Statement, settings: WordingSettings): GeneratedSentence[] =>
  [
    accumulatedSentence(statement, settings, ', vilket motsvarar '),
    varianceSentence(statement, settings),
    comparisonSentence(statement, settings),
  ].filter((found) => found !== undefined);
