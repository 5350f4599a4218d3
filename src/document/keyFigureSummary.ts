import { figureValue } from '../figures/figure.ts';
import type { KeyFigure, KeyFigureSeries } from '../figures/keyFigure.ts';
import type { GeneratedSentence } from '../language/sentence.ts';
import { developmentSentences } from '../language/sentences/keyFigureDevelopment.ts';
import {
  distanceSentences,
  extremeSentences,
  groupComparisonSentences,
} from '../language/sentences/keyFigures.ts';
import type { KeyFigureValue } from '../language/sentences/keyFigureValue.ts';
import { problem } from '../problems.ts';
import { chosenKeyFigure } from './keyFigureCall.ts';
import { from } from './maker.ts';

/**
 * `{{sammanfattning "nyckeltal" id="U33401"}}`: how the own municipality's value has changed, and how it stands to the others in
 * the latest year: whether it is the highest or the lowest, shares against the groups' values, other figures in per cent of them.
 */
export const keyFigureSummary = from('nyckeltal', (call, keyFigures, _material, report) => {
  const keyFigure = chosenKeyFigure(call, keyFigures, report);
  if (!keyFigure) return undefined;
  if (!keyFigure.forms) {
    report(problem('keyfigure.forms-missing', call.place, { figure: keyFigure.id }));
    return undefined;
  }
  const own = keyFigure.chosen.find((series) => series.own);
  return own ? sentencesOf(keyFigure, own, keyFigure.chosen) : [];
});

function sentencesOf(
  { forms, decimals, years, quantity }: KeyFigure,
  own: KeyFigureSeries,
  series: readonly KeyFigureSeries[],
): GeneratedSentence[] {
  const name = { ...forms!, decimals };
  const owned = { ...name, definite: `${name.definite} i ${own.inText}` };
  const known = years.filter((year) => {
    const figure = own.values.get(year)?.figure;
    return figure && figureValue(figure);
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const at = (year: number) => ({ year, figure: own.values.get(year)!.figure });
  const value = (of: KeyFigureSeries): KeyFigureValue[] => {
    const figure = of.values.get(last)?.figure;
    return figure ? [{ name: of.inText, figure }] : [];
  };
  const [subject] = value(own) as [KeyFigureValue];
  const others = series.filter((other) => !other.own);
  const groups = others.filter(({ group }) => group).flatMap(value);
  const against = groups.length > 0 ? groups : others.flatMap(value);
  const extreme = extremeSentences(name, subject, others.flatMap(value), last);
  const compared =
    quantity === 'share'
      ? groupComparisonSentences(name, subject, against, last)
      : distanceSentences(name, subject, against, last);
  return [
    ...(first < last ? developmentSentences({ name: owned, from: at(first), to: at(last) }) : []),
    ...extreme,
    ...(extreme.length > 0 && quantity === 'share' ? [] : compared),
  ];
}
