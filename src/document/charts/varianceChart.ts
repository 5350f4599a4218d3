import { toApproximate } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { accountGroups, statementFigure } from '../../figures/statement.ts';
import { formatAmount, inUnit } from '../../language/numbers.ts';
import { knowsOptions, oneOf, wrongArgument } from '../arguments.ts';
import type { Chart, PlotValue } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat } from '../tables/amountOptions.ts';

/**
 * `{{diagram "avvikelser" kolumn="avvikelse-prognos" rubrik="…"}}`: a bar per account group from a zero line, to the right
 * better than budget. A group without the figure is left out.
 */
export const varianceChart = from(
  'driftbudget',
  (call, statement, { municipality }, report): Chart | undefined => {
    if (!knowsOptions(call, ['kolumn', 'rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    const column = oneOf(call, 'kolumn', ['avvikelse-prognos', 'avvikelse-ack'], 'avvikelse-prognos', report);
    if (!format || !column) return undefined;
    if (!statement.columns.has(column))
      return wrongArgument(call, `kolumn="${column}"`, 'en kolumn som det finns underlag för', report);
    const plotted = (figure: Figure): PlotValue | undefined => {
      const value = figureValue(figure);
      return (
        value && {
          position: toApproximate(inUnit(value, format.unit)),
          text: formatAmount(value, format.unit, format.decimals, 'always'),
          figure,
        }
      );
    };
    const bars = accountGroups(statement).flatMap((row) => {
      const figure = statementFigure(statement, column, row.id);
      const value = figure && plotted(figure);
      return value ? [{ name: row.name, value }] : [];
    });
    const caption = call.options['rubrik'] ?? 'Avvikelse mot budget per kontogrupp';
    return {
      kind: 'chart',
      id: call.options['namn'] ?? 'avvikelser',
      label: '',
      caption,
      unit: format.unit,
      alternative: `Stapeldiagram. ${caption}, ${format.unit}. Plus är bättre än budget. ${bars.map(({ name, value }) => `${name}: ${value.text}`).join('. ')}.`,
      plot: { kind: 'bars', bars, tick: { decimals: format.decimals, suffix: '' } },
      notes: [],
    };
  },
);
