import { compare, divide, signOf, subtract } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { NBSP } from '../numbers.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { roundPercent } from './amount.ts';
import { deriveSize } from './derived.ts';
import {
  bare,
  comparePrinted,
  hasValue,
  type KeyFigureName,
  type KeyFigureValue,
  printed,
  withUnit,
} from './keyFigureValue.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';

const told = (values: readonly KeyFigureValue[], name: KeyFigureName): string =>
  `${values.map(({ name: whose, figure }) => `${whose}: ${printed(figureValue(figure)!, figure, name)}`).join('; ')}.`;

/** The verb, in the past tense and with the year where the values are of one. */
const has = (year: number | undefined): string => (year === undefined ? ' har ' : ` hade ${year} `);

/** One municipality against a group or another municipality: higher, lower or the same, in a year when it is given. */
export function comparisonSentences(
  name: KeyFigureName,
  subject: KeyFigureValue,
  group: KeyFigureValue,
  year?: number,
): GeneratedSentence[] {
  if (!hasValue(subject) || !hasValue(group)) return [];
  const order = comparePrinted(subject.figure, group.figure, name);
  const reason = told([subject, group], name);
  if (order === 0) {
    const same = compare(figureValue(subject.figure)!, figureValue(group.figure)!) === 0;
    const words = `${has(year)}${same ? '' : 'i stort sett '}samma ${name.indefinite} som ${group.name}, `;
    return [sentence('nyckeltal.samma', reason, subject.name, words, withUnit(subject.figure, name))];
  }
  const values = phrase(bare(subject.figure, name), ' respektive ', withUnit(group.figure, name));
  return [
    sentence(
      order > 0 ? 'nyckeltal.hogre' : 'nyckeltal.lagre',
      reason,
      `${subject.name}${has(year)}${order > 0 ? 'högre' : 'lägre'} ${name.indefinite} än ${group.name}, `,
      values,
    ),
  ];
}

/** One municipality against several in one sentence, where it is above or below all of them; else a sentence for each. */
export function groupComparisonSentences(
  name: KeyFigureName,
  subject: KeyFigureValue,
  groups: readonly KeyFigureValue[],
  year?: number,
): GeneratedSentence[] {
  const known = hasValue(subject) ? groups.filter(hasValue) : [];
  const orders = known.map((group) => comparePrinted(subject.figure, group.figure, name));
  const [order] = orders;
  if (known.length < 2 || order === 0 || orders.some((other) => other !== order))
    return known.flatMap((group) => comparisonSentences(name, subject, group, year));
  const names = series(known.map((group) => [group.name]));
  const values = series(
    known.map((group) => [bare(group.figure, name)]),
    'respektive',
  );
  return [
    sentence(
      order! > 0 ? 'nyckeltal.hogre' : 'nyckeltal.lagre',
      told([subject, ...known], name),
      `${subject.name}${has(year)}${order! > 0 ? 'högre' : 'lägre'} ${name.indefinite} än `,
      names,
      ', ',
      withUnit(subject.figure, name),
      ' mot ',
      values,
    ),
  ];
}

/** How many per cent the subject lies from another; undefined where the other isn't above zero, or they are alike. */
function distance(subject: KeyFigureValue, other: KeyFigureValue): Figure | undefined {
  const [value, base] = [figureValue(subject.figure)!, figureValue(other.figure)!];
  if (signOf(base) <= 0) return undefined;
  return deriveSize(
    {
      id: `${subject.figure.id}.mot.${other.figure.id}`,
      label: `${subject.figure.label} jämfört med ${other.figure.label}`,
      quantity: 'share',
      formula: `(${subject.figure.label} − ${other.figure.label}) ÷ ${other.figure.label}`,
      value: divide(subtract(value, base), base),
    },
    [subject.figure, other.figure],
  );
}

/** "12 respektive 9 procent högre än i A och B". */
function distanceClause(
  subject: KeyFigureValue,
  others: readonly KeyFigureValue[],
  degree: 'högre' | 'lägre',
): Phrase {
  const numbers = others.map((other, index) => {
    const last = index === others.length - 1;
    return roundPercent(distance(subject, other)!, last ? `${NBSP}procent` : '')!;
  });
  const names = series(others.map((other) => [other.name]));
  return phrase(series(numbers, 'respektive'), ` ${degree} än i `, names);
}

/** How many per cent higher or lower a municipality lies than others; those that it can't be measured against are left out. */
export function distanceSentences(
  name: KeyFigureName,
  subject: KeyFigureValue,
  others: readonly KeyFigureValue[],
  year?: number,
): GeneratedSentence[] {
  if (!hasValue(subject)) return [];
  const measured = others.filter((other) => {
    if (!hasValue(other) || comparePrinted(subject.figure, other.figure, name) === 0) return false;
    const figure = distance(subject, other);
    return figure !== undefined && roundPercent(figure) !== undefined;
  });
  const side = (sign: number) =>
    measured.filter((other) => comparePrinted(subject.figure, other.figure, name) === sign);
  const [below, above] = [side(1), side(-1)];
  const clauses = [
    below.length > 0 ? distanceClause(subject, below, 'högre') : [],
    above.length > 0 ? distanceClause(subject, above, 'lägre') : [],
  ].filter((clause) => clause.length > 0);
  if (clauses.length === 0) return [];
  const whose = `${name.definite} i ${subject.name}`;
  // The year first: beside the per cent it would be read as one number with it.
  const opening = year === undefined ? `${whose} var ` : `år ${year} var ${whose} `;
  return [sentence('nyckeltal.avstand', told([subject, ...measured], name), opening, series(clauses))];
}

/** That a municipality has the highest or the lowest value among those compared: two others at least, and no tie in print. */
export function extremeSentences(
  name: KeyFigureName,
  subject: KeyFigureValue,
  others: readonly KeyFigureValue[],
  year?: number,
): GeneratedSentence[] {
  const known = others.filter(hasValue);
  if (!hasValue(subject) || known.length < 2) return [];
  const orders = known.map((other) => comparePrinted(subject.figure, other.figure, name));
  const highest = orders.every((order) => order > 0);
  if (!highest && !orders.every((order) => order < 0)) return [];
  const among = known.length < others.length ? ' med uppgift' : '';
  return [
    sentence(
      highest ? 'nyckeltal.hogst' : 'nyckeltal.lagst',
      told([subject, ...known], name),
      `${subject.name}${has(year)}${highest ? 'högst' : 'lägst'} ${name.indefinite} bland de jämförda${among}`,
    ),
  ];
}
