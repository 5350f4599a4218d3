import type { Column } from '../../figures/columnBuilder.ts';
import { negate, signOf, toApproximate } from '../../figures/exact.ts';
import { figureValue } from '../../figures/figure.ts';
import { yearToDate } from '../../figures/period.ts';
import { MONTHS, shortMonth } from '../../language/dates.ts';
import { formatAmount, inUnit } from '../../language/numbers.ts';
import { problem } from '../../problems.ts';
import { expectedWords, knowsOptions, wrongArgument } from '../arguments.ts';
import type { AmountFormat } from '../cells.ts';
import type { Chart, LinePlot, PlotValue } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat } from '../tables/amountOptions.ts';

/**
 * `{{diagram "ackumulerat" rad="nettokostnader" rubrik="…"}}`: a row's accumulated actuals to the period against its
 * accumulated budget for the year, by month. Costs are drawn upwards, and a note says so.
 */
export const accumulatedChart = from(
  'manad',
  (call, monthly, { municipality }, report): Chart | undefined => {
    if (!knowsOptions(call, ['rad', 'rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report, municipality.million);
    const id = call.options['rad'] ?? '';
    const row = monthly.rows.find((it) => it.id === id);
    if (!row)
      return wrongArgument(
        call,
        `rad="${id}"`,
        expectedWords(
          id,
          monthly.rows.map((it) => it.id),
        ),
        report,
      );
    if (!format) return undefined;
    const caption = call.options['rubrik'] ?? `${row.name}, ackumulerat utfall mot budget`;
    const [without] = monthly.withoutMonths;
    if (without) {
      report(
        problem('ledger.no-months', call.place, { file: without.file, chart: `”${caption}”` }, 'warning'),
      );
      return undefined;
    }
    const months = yearToDate({ year: monthly.period.year, month: 12 });
    const turned = isCost(monthly.budget, row.id);
    const line = (columns: ReadonlyMap<number, Column>): (PlotValue | null)[] =>
      months.map(({ month }) => plotted(columns.get(month), row.id, format, turned));
    const plot: LinePlot = {
      kind: 'lines',
      categories: months.map(shortMonth),
      series: [
        { name: 'Utfall', values: line(monthly.actual), emphasis: true },
        { name: 'Budget', values: line(monthly.budget), emphasis: false },
      ],
      tick: { decimals: 0, suffix: '' },
    };
    return {
      kind: 'chart',
      id: call.options['namn'] ?? `ackumulerat-${row.id}`,
      label: '',
      caption,
      unit: format.unit,
      alternative: `Linjediagram. ${caption}, ${format.unit}. ${plot.series.map(describe).join(' ')}`,
      plot,
      notes: turned ? ['Kostnader visas utan minustecken i diagrammet.'] : [],
    };
  },
);

/** A row whose budget for the year is negative is drawn with its sign turned. */
function isCost(columns: ReadonlyMap<number, Column>, row: string): boolean {
  const figure = columns.get(12)?.get(row);
  const value = figure && figureValue(figure);
  return value !== undefined && signOf(value) < 0;
}

function plotted(
  column: Column | undefined,
  row: string,
  format: AmountFormat,
  turned: boolean,
): PlotValue | null {
  const figure = column?.get(row);
  const value = figure && figureValue(figure);
  if (!figure || !value) return null;
  const drawn = turned ? negate(value) : value;
  return {
    position: toApproximate(inUnit(drawn, format.unit)),
    text: formatAmount(drawn, format.unit, format.decimals),
    figure,
  };
}

function describe({ name, values }: LinePlot['series'][number]): string {
  const points = values.flatMap((value, index) => (value ? [`${MONTHS[index]} ${value.text}`] : []));
  return `${name}: ${points.join(', ')}.`;
}
