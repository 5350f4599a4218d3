import { knowsOptions } from '../arguments.ts';
import { amountCell, textCell } from '../cells.ts';
import type { Table } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/** `{{tabell "mojligheter-sikt" rubrik="…"}}`: what the possibilities add up to by horizon and area. */
export const possibilityHorizonTable = from(
  'mojligheter',
  (call, { areas, horizons, total }, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['rubrik', 'namn', 'enhet', 'decimaler'], report)) return undefined;
    const format = amountFormat(call, municipality, report, municipality.million);
    if (!format) return undefined;
    const columns = areas.map((area, index) => ({
      total: area.total,
      parts: horizons.map(({ ofAreas }) => ofAreas[index]!),
    }));
    const rounding = roundingNote(
      [
        ...columns,
        ...horizons.map((it) => ({ total: it.total, parts: it.ofAreas })),
        { total, parts: columns.map((it) => it.total) },
      ],
      format,
    );
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'mojligheter-sikt',
      label: '',
      caption: call.options['rubrik'] ?? 'Möjligheterna efter tidsperspektiv',
      unit: unitText(format),
      style: 'figures',
      columns: [
        { align: 'left', weight: 2 },
        ...areas.map(() => ({ align: 'right' as const, weight: 2.4 })),
        { align: 'right', weight: 1 },
      ],
      head: [
        {
          kind: 'head',
          cells: ['Genomförbarhet', ...areas.map(({ name }) => name), 'Summa'].map((name) =>
            textCell(name, 'column'),
          ),
        },
      ],
      body: [
        ...horizons.map((horizon) => ({
          kind: 'row' as const,
          cells: [
            textCell(horizon.name, 'row'),
            ...[...horizon.ofAreas, horizon.total].map((figure) => amountCell(figure, format)),
          ],
        })),
        {
          kind: 'sum',
          cells: [
            textCell('Summa', 'row'),
            ...[...areas.map((area) => area.total), total].map((figure) => amountCell(figure, format)),
          ],
        },
      ],
      notes: rounding ? [rounding] : [],
    };
  },
);
