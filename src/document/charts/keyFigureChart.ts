import { exact, multiply, toApproximate } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { KeyFigureSeries } from '../../figures/keyFigure.ts';
import { inUnit } from '../../language/numbers.ts';
import { printed } from '../../language/sentences/keyFigureValue.ts';
import { knowsOptions } from '../arguments.ts';
import type { Chart, LinePlot, PlotValue } from '../document.ts';
import { type ChosenKeyFigure, chartNotes, chosenKeyFigure } from '../keyFigureCall.ts';
import { from } from '../maker.ts';

/**
 * `{{diagram "nyckeltal" id="U33401" rubrik="…"}}`: a key figure by year, a line for each municipality and group, the own
 * municipality's emphasised. A year without a value is a gap, and a note says which.
 */
export const keyFigureChart = from('nyckeltal', (call, keyFigures, _material, report): Chart | undefined => {
  if (!knowsOptions(call, ['id', 'rubrik', 'namn', 'serier'], report)) return undefined;
  const keyFigure = chosenKeyFigure(call, keyFigures, report);
  if (!keyFigure) return undefined;
  const caption = call.options['rubrik'] ?? keyFigure.name;
  const { years, chosen, unit, decimals } = keyFigure;
  const plot: LinePlot = {
    kind: 'lines',
    categories: years.map(String),
    series: chosen.map((series) => ({
      name: series.name,
      values: years.map((year) => plotted(series.values.get(year)?.figure, decimals)),
      emphasis: series.own,
    })),
    tick: { decimals, suffix: '' },
  };
  return {
    kind: 'chart',
    id: call.options['namn'] ?? `diagram-${keyFigure.id}`,
    label: '',
    caption,
    unit,
    alternative: `Linjediagram. ${caption}, ${unit}. ${chosen.map((series) => told(series, keyFigure)).join(' ')}`,
    plot,
    notes: chartNotes(keyFigure),
  };
});

function plotted(figure: Figure | undefined, decimals: number): PlotValue | null {
  const value = figure && figureValue(figure);
  if (!figure || !value) return null;
  const position =
    figure.quantity === 'amount'
      ? inUnit(value, 'kr')
      : figure.quantity === 'share'
        ? multiply(value, exact(100n))
        : value;
  return { position: toApproximate(position), text: printed(value, figure, { decimals }), figure };
}

/** "Alingsås: 2018 0,9, 2019 uppgift saknas." */
function told({ name, values }: KeyFigureSeries, { years, decimals }: ChosenKeyFigure): string {
  const points = years.map((year) => {
    const figure = values.get(year)?.figure;
    const absent = figure?.value === 'suppressed' ? 'uppgiften är dold' : 'uppgift saknas';
    return `${year} ${plotted(figure, decimals)?.text ?? absent}`;
  });
  return `${name}: ${points.join('; ')}.`;
}
