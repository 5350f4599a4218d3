import { exact, multiply } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { ABSENT, formatNumber } from '../../language/numbers.ts';
import { printed } from '../../language/sentences/keyFigureValue.ts';
import { knowsOptions } from '../arguments.ts';
import { headingCell, textCell } from '../cells.ts';
import type { Table, TableCell } from '../document.ts';
import { chosenKeyFigure, provenanceNote } from '../keyFigureCall.ts';
import { from } from '../maker.ts';
import { suppressionNotes } from '../suppressed.ts';

/**
 * `{{tabell "nyckeltal" id="U33401" rubrik="…"}}`: the values of a key figure, a row for each municipality and group and a
 * column for each year, and the change from the first year to the last.
 */
export const keyFigureTable = from(
  'nyckeltal',
  (call, keyFigures, { figures, board }, report): Table | undefined => {
    if (!knowsOptions(call, ['id', 'rubrik', 'namn', 'serier'], report)) return undefined;
    const keyFigure = chosenKeyFigure(call, keyFigures, report);
    if (!keyFigure) return undefined;
    const { id, years, chosen, quantity, decimals } = keyFigure;
    const span = `${years[0]}-${years.at(-1)}`;
    const changeOf = (series: string): Figure | undefined =>
      figures.byId.get(`nyckeltal.${id}.${series}.forandring.${span}`);
    const changes = years.length > 1;
    const body = chosen.map((series) => ({
      kind: 'row' as const,
      cells: [
        textCell(series.name, 'row'),
        ...years.map((year) => valueCell(series.values.get(year)?.figure, decimals)),
        ...(changes ? [changeCell(changeOf(series.id))] : []),
      ],
    }));
    return {
      kind: 'table',
      id: call.options['namn'] ?? `tabell-${id}`,
      label: '',
      caption: call.options['rubrik'] ?? keyFigure.name,
      unit: keyFigure.unit,
      style: 'figures',
      columns: [
        { align: 'left', weight: 2.6 },
        ...years.map(() => ({ align: 'right' as const, weight: 0.8 })),
        ...(changes ? [{ align: 'right' as const, weight: 1.5 }] : []),
      ],
      head: [
        {
          kind: 'head',
          cells: [
            textCell('Kommun eller grupp', 'column'),
            ...years.map((year) => textCell(String(year), 'column')),
            ...(changes
              ? [headingCell(['Förändring', quantity === 'share' ? 'procentenheter' : 'procent'])]
              : []),
          ],
        },
      ],
      body,
      notes: [...suppressionNotes(body, board), provenanceNote(keyFigure)],
    };
  },
);

function valueCell(figure: Figure | undefined, decimals: number): TableCell {
  if (!figure) return textCell('');
  const { value } = figure;
  const text = typeof value === 'string' ? ABSENT[value] : printed(value, figure, { decimals });
  return { lines: [[{ kind: 'figure', text, figure }]] };
}

function changeCell(figure: Figure | undefined): TableCell {
  const value = figure && figureValue(figure);
  if (!figure || !value) return textCell('');
  const text = formatNumber(multiply(value, exact(100n)), 1, 'always');
  return { lines: [[{ kind: 'figure', text, figure }]] };
}
