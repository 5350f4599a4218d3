import type { Figure } from '../../figures/figure.ts';
import type { Grants, GrantYear } from '../../figures/grants.ts';
import { formatPercent, NBSP } from '../../language/numbers.ts';
import { knowsOptions } from '../arguments.ts';
import { type AmountFormat, amountCell, amountFrame, textCell } from '../cells.ts';
import type { Table, TableCell, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/** `{{tabell "kommunbidrag"}}`: from the grant of the year before to the year's, part by part, for each year. */
export const grantTable = from(
  'kommunbidrag',
  (call, grants, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    if (!format) return undefined;
    const { years } = grants;
    const row = (
      kind: TableRow['kind'],
      name: string,
      of: (year: GrantYear) => Figure | undefined,
    ): TableRow => ({
      kind,
      cells: [textCell(name, 'row'), ...years.map((year) => amountCell(of(year), format))],
    });
    const rounding = roundingNote(
      years.map(({ grant, previous, components }) => ({
        total: grant,
        parts: [previous, ...components.map(({ amount }) => amount)],
      })),
      format,
    );
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'kommunbidrag',
      label: '',
      caption: call.options['rubrik'] ?? 'Kommunbidragets förändring',
      unit: unitText(format),
      style: 'figures',
      ...amountFrame(
        'Delpost',
        years.map(({ year }) => [String(year)]),
        3,
      ),
      body: [
        row('row', 'Kommunbidrag året före', ({ previous }) => previous),
        ...componentRows(grants, format),
        row('sum', 'Kommunbidrag', ({ grant }) => grant),
      ],
      notes: rounding ? [rounding] : [],
    };
  },
);

/** One row a part, in the order in which the years first name it, and under an index its percentages. */
function componentRows({ years }: Grants, format: AmountFormat): TableRow[] {
  const names = [...new Set(years.flatMap(({ components }) => components.map(({ name }) => name)))];
  return names.flatMap((name): TableRow[] => {
    const parts = years.map(({ components }) => components.find((part) => part.name === name));
    const amounts: TableRow = {
      kind: 'row',
      cells: [textCell(name, 'row'), ...parts.map((part) => amountCell(part?.amount, format))],
    };
    if (!parts.some((part) => part?.share)) return [amounts];
    const shares: TableRow = {
      kind: 'detail',
      cells: [textCell('i procent', 'row'), ...parts.map((part) => percentCell(part?.share))],
    };
    return [amounts, shares];
  });
}

function percentCell(figure: Figure | undefined): TableCell {
  if (!figure || typeof figure.value === 'string') return textCell('');
  return {
    lines: [[{ kind: 'figure', text: `${formatPercent(figure.value, 1)}${NBSP}%`, figure }]],
  };
}
