import { divide, signOf, subtract } from './exact.ts';
import { type Figure, figureValue, type Quantity } from './figure.ts';
import type { KeyFigure, KeyFigureSeries } from './keyFigure.ts';

/**
 * What is computed from a key figure's values. Ids, after `nyckeltal.<id>.<municipality>`:
 * `.forandring.2018-2023` in percentage points for shares, else as a ratio of the first year; `.relativ.2018-2023` the ratio for
 * shares; and of the own municipality `.mot.<other>.2023` as a ratio of the other, `.skillnad.<other>.2023` in the figure's own unit
 * (points for shares). What lacks a value, or would be divided by zero or less, is left out.
 */
export function keyFigureChanges(keyFigure: KeyFigure): Figure[] {
  const own = keyFigure.series.find((series) => series.own);
  const changes = keyFigure.series.flatMap((series) => ofSeries(keyFigure, series));
  const distances = keyFigure.series
    .filter((series) => own && series !== own)
    .flatMap((other) => keyFigure.years.flatMap((year) => distance(keyFigure, own!, other, year)));
  return [...changes, ...distances];
}

function ofSeries({ id, name, years, quantity }: KeyFigure, series: KeyFigureSeries): Figure[] {
  return years.flatMap((last, index) =>
    years.slice(0, index).flatMap((first) => {
      const [from, to] = [series.values.get(first)?.figure, series.values.get(last)?.figure];
      if (!from || !to) return [];
      const base = `nyckeltal.${id}.${series.id}`;
      const label = `${name}, ${series.name}, förändring ${first}–${last}`;
      const relative = ratio(to, from, { id: `${base}.forandring.${first}-${last}`, label });
      if (quantity !== 'share') return relative;
      const points = difference(to, from, { id: `${base}.forandring.${first}-${last}`, label }, 'points');
      return [...points, ...relative.map((it) => ({ ...it, id: `${base}.relativ.${first}-${last}` }))];
    }),
  );
}

function distance(
  { id, name, quantity }: KeyFigure,
  own: KeyFigureSeries,
  other: KeyFigureSeries,
  year: number,
): Figure[] {
  const [mine, theirs] = [own.values.get(year)?.figure, other.values.get(year)?.figure];
  if (!mine || !theirs) return [];
  const base = `nyckeltal.${id}.${own.id}`;
  const label = `${name} ${year}, ${own.name} jämfört med ${other.inText}`;
  return [
    ...ratio(mine, theirs, { id: `${base}.mot.${other.id}.${year}`, label }),
    ...difference(
      mine,
      theirs,
      { id: `${base}.skillnad.${other.id}.${year}`, label },
      quantity === 'share' ? 'points' : quantity,
    ),
  ];
}

type Name = Pick<Figure, 'id' | 'label'>;

function difference(a: Figure, b: Figure, name: Name, quantity: Quantity): Figure[] {
  const [value, base] = [figureValue(a), figureValue(b)];
  if (!value || !base) return [];
  const formula = `${a.label} − ${b.label}`;
  return [{ ...name, quantity, value: subtract(value, base), formula, terms: [a.id, b.id], sources: [] }];
}

function ratio(a: Figure, b: Figure, name: Name): Figure[] {
  const [value, base] = [figureValue(a), figureValue(b)];
  if (!value || !base || signOf(base) <= 0) return [];
  const formula = `(${a.label} − ${b.label}) ÷ ${b.label}`;
  return [
    {
      ...name,
      quantity: 'share',
      value: divide(subtract(value, base), base),
      formula,
      terms: [a.id, b.id],
      sources: [],
    },
  ];
}
