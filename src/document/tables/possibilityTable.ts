import { sum } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { PossibilityRow } from '../../figures/possibilities.ts';
import { formatMoney } from '../../language/numbers.ts';
import { expectedWords, knowsOptions, wrongArgument } from '../arguments.ts';
import { type AmountFormat, amountCell, textCell } from '../cells.ts';
import type { Table, TableCell, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/** `{{tabell "mojligheter" omrade="barn-och-ungdomsvard"}}`: the possibilities of an area, and what they add up to. */
export const possibilityTable = from(
  'mojligheter',
  (call, { areas }, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['omrade', 'rubrik', 'namn', 'enhet', 'decimaler'], report)) return undefined;
    const id = call.options['omrade'] ?? '';
    const known = areas.map((it) => it.id);
    const area = areas.find((it) => it.id === id);
    if (!area) return wrongArgument(call, `omrade="${id}"`, expectedWords(id, known), report);
    const format = amountFormat(call, municipality, report, municipality.million);
    if (!format) return undefined;
    const rounding = roundingNote(
      [{ total: area.total, parts: area.rows.map(({ saved }) => saved) }],
      format,
    );
    return {
      kind: 'table',
      id: call.options['namn'] ?? `mojligheter-${area.id}`,
      label: '',
      caption: call.options['rubrik'] ?? `Möjligheter: ${area.name}`,
      unit: unitText(format),
      style: 'text',
      columns: [
        { align: 'left', weight: 1.5 },
        { align: 'left', weight: 3.4 },
        { align: 'left', weight: 1.4 },
        { align: 'left', weight: 1.9 },
        { align: 'right', weight: 1.1 },
      ],
      head: [
        {
          kind: 'head',
          cells: ['Möjlighet', 'Beskrivning', 'Genomförbarhet', 'Kategori', 'Besparing'].map((name) =>
            textCell(name, 'column'),
          ),
        },
      ],
      body: [...area.rows.map((row) => tableRow(row, format)), sumRow(area.total, format)],
      notes: [...onceNote(area.rows, format), ...(rounding ? [rounding] : [])],
    };
  },
);

const tableRow = (row: PossibilityRow, format: AmountFormat): TableRow => ({
  kind: 'row',
  cells: [
    textCell(row.name, 'row'),
    textCell(row.description),
    textCell(row.horizon),
    textCell(row.category),
    savingCell(row, format),
  ],
});

/** The amount, and under it whether it comes every year. */
function savingCell({ saved, recurrence }: PossibilityRow, format: AmountFormat): TableCell {
  const cell = amountCell(saved, format);
  return { ...cell, lines: [...cell.lines, [{ kind: 'text', value: recurrence }]] };
}

const sumRow = (total: Figure, format: AmountFormat): TableRow => ({
  kind: 'sum',
  cells: [{ ...textCell('Summa', 'row'), columnSpan: 4 }, amountCell(total, format)],
});

/** What a sum of yearly savings holds that is made only once. */
function onceNote(rows: readonly PossibilityRow[], { unit, decimals }: AmountFormat): string[] {
  const once = rows.filter(({ recurrence }) => recurrence === 'initialt');
  if (once.length === 0 || once.length === rows.length) return [];
  const size = formatMoney(sum(once.map(({ saved }) => figureValue(saved)!)), unit, decimals);
  return [
    `I summan ingår ${size} som uppstår initialt och inte varje år (${once.map(({ name }) => name).join(', ')}).`,
  ];
}
