import type { OwnColumn } from '../../config/ownSources.ts';
import { exact, multiply } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { OwnTable } from '../../figures/own.ts';
import { ABSENT, formatNumber, formatPercent, type MoneyUnit, NBSP } from '../../language/numbers.ts';
import { problem } from '../../problems.ts';
import { expectedWords, knowsOptions, wrongArgument } from '../arguments.ts';
import { type AmountFormat, amountCell, headingCell, textCell } from '../cells.ts';
import type { Table, TableCell, TableColumn, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { suppressionNotes } from '../suppressed.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/**
 * `{{tabell "egna" kalla="volymer" rubrik="…"}}`: a file that the board has declared itself, with its columns in order and
 * its sums last.
 */
export const ownTable = from(
  'egna',
  (call, { tables, missing }, { municipality, board }, report): Table | undefined => {
    if (!knowsOptions(call, ['kalla', 'rubrik', 'namn', 'enhet', 'decimaler'], report)) return undefined;
    const name = call.options['kalla'] ?? '';
    const file = missing.get(name);
    if (file !== undefined) {
      report(problem('file.missing', { file }, { expected: `tabellen ”${name}”` }));
      return undefined;
    }
    const table = tables.get(name);
    if (!table)
      return wrongArgument(
        call,
        `kalla="${name}"`,
        expectedWords(name, [...tables.keys(), ...missing.keys()]),
        report,
      );
    const caption = call.options['rubrik'];
    if (!caption) return wrongArgument(call, '', 'en rubrik över tabellen: rubrik="…"', report);
    const { columns } = table.source;
    const amounts = columns.filter(({ kind }) => kind === 'amount');
    const format = amountFormat(call, municipality, report, printedUnit(amounts[0]));
    if (!format) return undefined;
    // The unit is said once where every number is an amount, and else by each column.
    const onlyAmounts =
      columns.every(({ kind }) => kind === 'text' || kind === 'amount') && amounts.length > 0;
    const body: TableRow[] = [
      ...table.rows.map(({ cells }) => ({
        kind: 'row' as const,
        cells: cells.map((cell, index) => bodyCell(cell, index, table, format)),
      })),
      ...(table.sums
        ? [
            {
              kind: 'sum' as const,
              cells: table.sums.map((cell, index) =>
                bodyCell(index === 0 ? 'Summa' : cell, index, table, format),
              ),
            },
          ]
        : []),
    ];
    const rounding = roundingNote(amountSums(table), format);
    return {
      kind: 'table',
      id: call.options['namn'] ?? name,
      label: '',
      caption,
      unit: onlyAmounts ? unitText(format) : undefined,
      style: columns.every(({ kind }) => kind === 'text') ? 'text' : 'figures',
      columns: columns.map(
        ({ kind }, index): TableColumn =>
          kind === 'text' ? { align: 'left', weight: index === 0 ? 2.6 : 2 } : { align: 'right', weight: 1 },
      ),
      head: [
        {
          kind: 'head',
          cells: columns.map(({ name: heading, kind }) =>
            headingCell(kind === 'amount' && !onlyAmounts ? [heading, format.unit] : [heading]),
          ),
        },
      ],
      body,
      notes: [...suppressionNotes(body, board), ...(rounding ? [rounding] : [])],
    };
  },
);

const printedUnit = (column: OwnColumn | undefined): MoneyUnit =>
  column?.unit === undefined || column.unit === 'ore' ? 'kr' : column.unit;

function bodyCell(
  cell: string | Figure | undefined,
  index: number,
  table: OwnTable,
  format: AmountFormat,
): TableCell {
  if (typeof cell !== 'object') return textCell(cell ?? '', index === 0 ? 'row' : undefined);
  if (cell.quantity === 'amount') return amountCell(cell, format);
  const decimals = decimalsOf(table, index);
  const value = figureValue(cell);
  const text =
    value === undefined
      ? ABSENT[cell.value as keyof typeof ABSENT]
      : cell.quantity === 'share'
        ? `${formatPercent(value, decimals)}${NBSP}%`
        : formatNumber(value, decimals);
  return { lines: [[{ kind: 'figure', text, figure: cell }]] };
}

/** As many decimals as the file's numbers in a column need, at most two: numbers under each other have the same. */
function decimalsOf({ rows }: OwnTable, index: number): number {
  const values = rows.flatMap(({ cells }) => {
    const cell = cells[index];
    const value = typeof cell === 'object' ? figureValue(cell) : undefined;
    if (!value) return [];
    return [typeof cell === 'object' && cell.quantity === 'share' ? multiply(value, exact(100n)) : value];
  });
  const enough = [0, 1].find((decimals) =>
    values.every(({ denominator }) => 10n ** BigInt(decimals) % denominator === 0n),
  );
  return enough ?? 2;
}

const amountSums = ({ source, rows, sums }: OwnTable) =>
  (sums ?? []).flatMap((total, index) =>
    total && source.columns[index]!.kind === 'amount'
      ? [{ total, parts: rows.map(({ cells }) => cells[index] as Figure) }]
      : [],
  );
