import {
  BREAKDOWN_COLUMNS,
  BREAKDOWN_DIMENSIONS,
  type BreakdownColumn,
  type BreakdownPart,
} from '../../figures/breakdown.ts';
import { signOf } from '../../figures/exact.ts';
import { figureValue } from '../../figures/figure.ts';
import { statementFigure } from '../../figures/statement.ts';
import { columnHeading } from '../../language/columns.ts';
import { expectedWords, knowsOptions, oneOf, wrongArgument } from '../arguments.ts';
import { amountCell, amountFrame, textCell } from '../cells.ts';
import type { Table, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { printedDifferences, roundingNote } from './rounding.ts';

const HEADINGS = { verksamhet: 'Verksamhet', ansvar: 'Ansvar', konto: 'Konto' } as const;

/**
 * `{{tabell "kontogrupp" rad="kop-av-tjanster" uppdelning="verksamhet"}}`: one account group divided by activity,
 * responsibility or account, with the group's own figures as the sum.
 */
export const accountGroupTable = from(
  'kontogrupp',
  (call, groups, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['rad', 'uppdelning', 'rubrik', 'enhet', 'decimaler', 'namn'], report))
      return undefined;
    const { statement } = groups;
    const format = amountFormat(call, municipality, report);
    const dimension = oneOf(call, 'uppdelning', BREAKDOWN_DIMENSIONS, 'verksamhet', report);
    const id = call.options['rad'] ?? '';
    const row = statement.rows.find(
      (it) => it.id === id && it.sumOf.length === 0 && it.kind !== 'adjustment',
    );
    if (!row) {
      const known = statement.rows.filter(({ sumOf, kind }) => sumOf.length === 0 && kind !== 'adjustment');
      return wrongArgument(
        call,
        `rad="${id}"`,
        expectedWords(
          id,
          known.map((it) => it.id),
        ),
        report,
      );
    }
    if (!format || !dimension) return undefined;

    const parts = groups.parts(row.id, dimension).filter(hasAmounts);
    const columns = BREAKDOWN_COLUMNS.filter((column) => parts.every((part) => part.figures.has(column)));
    const bodyRow = (part: BreakdownPart): TableRow => ({
      kind: 'row',
      cells: [
        textCell(dimension === 'konto' ? `${part.code} ${part.name}` : part.name, 'row'),
        ...columns.map((column) => amountCell(part.figures.get(column), format)),
      ],
    });
    const total = (column: BreakdownColumn) => statementFigure(statement, column, row.id);
    const rounding = roundingNote(
      [
        ...columns.map((column) => ({
          total: total(column)!,
          parts: parts.map((part) => part.figures.get(column)!),
        })),
        ...printedDifferences(parts.map((part) => columns.map((column) => part.figures.get(column)))),
      ],
      format,
    );
    return {
      kind: 'table',
      id: call.options['namn'] ?? `kontogrupp-${row.id}`,
      label: '',
      caption: call.options['rubrik'] ?? `${row.name} per ${HEADINGS[dimension].toLowerCase()}`,
      unit: unitText(format),
      style: 'figures',
      ...amountFrame(
        HEADINGS[dimension],
        columns.map((column) => columnHeading(column, statement)),
      ),
      body: [
        ...parts.map(bodyRow),
        {
          kind: 'sum',
          cells: [textCell(row.name, 'row'), ...columns.map((column) => amountCell(total(column), format))],
        },
      ],
      notes: rounding ? [rounding] : [],
    };
  },
);

/** A part with nothing but zeros says nothing. */
const hasAmounts = ({ figures }: BreakdownPart): boolean =>
  [...figures.values()].some((figure) => {
    const value = figureValue(figure);
    return value === undefined || signOf(value) !== 0;
  });
