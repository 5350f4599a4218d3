import type { Figure } from '../../figures/figure.ts';
import type { InvestmentLine } from '../../figures/investmentBudget.ts';
import { knowsOptions } from '../arguments.ts';
import { amountCell, amountFrame, textCell } from '../cells.ts';
import type { Table, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/** `{{tabell "investeringar"}}`: each type of investment with its items under it, year by year, and the total. */
export const investmentTable = from(
  'investeringar',
  (call, budget, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    if (!format) return undefined;
    const { years, types, total } = budget;
    const row = (kind: TableRow['kind'], name: string, figures: ReadonlyMap<number, Figure>): TableRow => ({
      kind,
      cells: [textCell(name, 'row'), ...years.map((year) => amountCell(figures.get(year), format))],
    });
    const sums = [
      ...types.map((type) => ({ whole: type.years, lines: type.items as readonly InvestmentLine[] })),
      { whole: total, lines: types },
    ].flatMap(({ whole, lines }) =>
      years.map((year) => ({
        total: whole.get(year)!,
        parts: lines.flatMap((line) => line.years.get(year) ?? []),
      })),
    );
    const rounding = roundingNote(sums, format);
    const signs = 'Investeringar är utgifter och skrivs utan minustecken.';
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'investeringar',
      label: '',
      caption: call.options['rubrik'] ?? 'Investeringsbudget',
      unit: unitText(format),
      style: 'figures',
      ...amountFrame(
        'Typ av investering',
        years.map((year) => [year <= budget.year ? 'Budget' : 'Plan', String(year)]),
        3,
      ),
      body: [
        ...types.flatMap((type) => [
          row('group', type.name, type.years),
          ...type.items.map((item) => row('detail', item.name, item.years)),
        ]),
        row('result', 'Totala utgifter', total),
      ],
      notes: rounding ? [signs, rounding] : [signs],
    };
  },
);
