import { signOf, subtract } from '../../figures/exact.ts';
import { figureValue } from '../../figures/figure.ts';
import { comparePeriods, type Period } from '../../figures/period.ts';
import { leafRows, resultRow, type Statement, statementFigure } from '../../figures/statement.ts';
import { monthAndYear, monthName } from '../dates.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, printsAsZero } from './amount.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';
import { inText } from './rowName.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

/** So many rows are named when the forecast has moved between them; with more, it is only said that it has. */
const MOST_NAMED = 3;

/** Words, with the rule and the reason that chose them. */
interface Chosen {
  readonly rule: string;
  readonly reason: string;
  readonly words: Phrase;
}

/** A month as it is named in a document about a period: with its year only when that is another. */
const named = (month: Period, { year }: Period): string =>
  month.year === year ? monthName(month) : monthAndYear(month);

const previousName = ({ period, previousForecastPeriod }: Statement): string =>
  previousForecastPeriod ? named(previousForecastPeriod, period) : 'föregående prognos';

/** "ett underskott om 2,0 mnkr": what kind of result an amount is. */
const outcome = (figure: Parameters<typeof amount>[0], sign: number, settings: WordingSettings): Phrase =>
  phrase(sign < 0 ? 'underskott om ' : 'överskott om ', amount(figure, settings));

/** The forecast result for the year, against the budgeted result where that isn't zero. */
function forecastResult(statement: Statement, settings: WordingSettings): Chosen | undefined {
  const row = resultRow(statement);
  const figure = row && statementFigure(statement, 'prognos', row.id);
  const value = figure && figureValue(figure);
  if (!row || !figure || !value) return undefined;
  const { period, forecastPeriod } = statement;
  const made =
    forecastPeriod && comparePeriods(forecastPeriod, period) !== 0
      ? ` (prognos per ${named(forecastPeriod, period)})`
      : '';
  const when = ` för ${period.year}${made}`;
  const budget = statementFigure(statement, 'budget', row.id);
  const planned = budget && figureValue(budget);
  const sign = printsAsZero(value) ? 0 : signOf(value);
  const budgeted = planned && !printsAsZero(planned) ? signOf(planned) : 0;
  const reason = `Prognosen för ${inText(row.name)} är ${inKronor(value)}, budgeten ${planned ? inKronor(planned) : 'saknas'}.`;
  const against = (): Phrase => {
    if (!budget || !planned || budgeted === 0) return [];
    return printsAsZero(subtract(value, planned))
      ? [', i enlighet med budget']
      : phrase(' mot ett budgeterat ', outcome(budget, budgeted, settings));
  };
  if (sign === 0) {
    const balance = planned && budgeted === 0;
    const words = phrase(balance ? 'en budget i balans' : 'ett nollresultat', when, against());
    return { rule: balance ? 'prognos.balans' : 'prognos.noll', reason, words };
  }
  const words = phrase('ett ', outcome(figure, sign, settings), when, against());
  return { rule: sign < 0 ? 'prognos.underskott' : 'prognos.overskott', reason, words };
}

/** How the forecast result has moved since the forecast before: its figure and direction. */
function forecastChange(statement: Statement) {
  const row = resultRow(statement);
  const figure = row && statementFigure(statement, 'prognosforandring', row.id);
  const value = figure && figureValue(figure);
  if (!figure || !value) return undefined;
  const direction = printsAsZero(value) ? 0 : signOf(value);
  const reason = `Prognosen har ändrats med ${inKronor(value)} sedan ${previousName(statement)}.`;
  return { figure, direction, reason };
}

/** That the result is the same as in the forecast before, and whether the rows are. */
function unchanged(statement: Statement, reason: string): GeneratedSentence {
  const than = ` jämfört med ${previousName(statement)}`;
  const values = leafRows(statement).map((row) => {
    const figure = statementFigure(statement, 'prognosforandring', row.id);
    return { row, value: figure && figureValue(figure) };
  });
  const moved = values.filter(({ value }) => value && !printsAsZero(value)).map(({ row }) => row);
  if (moved.length === 0 && values.every(({ value }) => value))
    return sentence('prognos.oforandrad', reason, 'prognosen är oförändrad', than);
  const opening = phrase('det prognostiserade resultatet är oförändrat', than);
  if (moved.length === 0) return sentence('prognos.resultat-oforandrat', reason, opening);
  const names = moved.length > MOST_NAMED ? ['flera rader'] : series(moved.map(({ name }) => [inText(name)]));
  const rows = `${reason} Ändrade rader: ${moved.map(({ name }) => name).join(', ')}.`;
  return sentence('prognos.omfordelad', rows, opening, ', men prognosen för ', names, ' har ändrats');
}

/** The forecast against the one before, in a sentence of its own. */
function changeSentence(statement: Statement, settings: WordingSettings): GeneratedSentence | undefined {
  const change = forecastChange(statement);
  if (!change) return undefined;
  if (change.direction === 0) return unchanged(statement, change.reason);
  const worse = change.direction < 0;
  return sentence(
    worse ? 'prognos.forsamrad' : 'prognos.forbattrad',
    change.reason,
    `prognosen har ${worse ? 'försämrats' : 'förbättrats'} med `,
    amount(change.figure, settings),
    ` jämfört med ${previousName(statement)}`,
  );
}

/** The forecast for the year and its change since the forecast before, in one sentence, for "I korthet". */
export function forecastInBrief(statement: Statement, settings: WordingSettings): GeneratedSentence[] {
  const forecast = forecastResult(statement, settings);
  if (!forecast) return [];
  const change = forecastChange(statement);
  const than = ` jämfört med ${previousName(statement)}`;
  const moved = (): Phrase => {
    if (!change) return [];
    if (change.direction === 0) return [`, oförändrat${than}`];
    const word = change.direction < 0 ? 'försämring' : 'förbättring';
    return phrase(`, en ${word} med `, amount(change.figure, settings), than);
  };
  const reason = change ? `${forecast.reason} ${change.reason}` : forecast.reason;
  return [sentence(forecast.rule, reason, 'nämnden prognostiserar ', forecast.words, moved())];
}

/** The forecast for the year, and how it has changed since the forecast before. */
export function forecastSentences(statement: Statement, settings: WordingSettings): GeneratedSentence[] {
  const forecast = forecastResult(statement, settings);
  if (!forecast) return [];
  const opening = sentence(forecast.rule, forecast.reason, 'nämnden prognostiserar ', forecast.words);
  return [opening, changeSentence(statement, settings)].filter((found) => found !== undefined);
}
