import type { Figure } from '../../figures/figure.ts';
import {
  STATEMENT_COLUMNS,
  type Statement,
  type StatementColumn,
  type StatementRow,
  statementFigure,
} from '../../figures/statement.ts';
import { columnHeading } from '../../language/columns.ts';
import type { Report } from '../../problems.ts';
import { expectedWords, type HelperCall, knowsOptions, wrongArgument } from '../arguments.ts';
import { type AmountFormat, amountCell, amountFrame, textCell } from '../cells.ts';
import type { Table, TableRow } from '../document.ts';
import { from } from '../maker.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { printedDifferences, roundingNote } from './rounding.ts';

/**
 * `{{tabell "driftbudget" kolumner="budget prognos avvikelse-prognos" rubrik="…" enhet="tkr"}}`: the operating statement
 * with the columns asked for. A column that the sources can't fill is reported, or left out when a `?` follows its name.
 */
export const statementTable = from(
  'driftbudget',
  (call, statement, { municipality }, report): Table | undefined => {
    if (!knowsOptions(call, ['kolumner', 'rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    const columns = chosenColumns(call, statement, report);
    if (!format || !columns) return undefined;
    // An adjustment that none of the columns knows is no row of this table.
    const rows = statement.rows.filter(
      (row) =>
        row.kind !== 'adjustment' ||
        columns.some((column) => statementFigure(statement, column, row.id)?.value !== 'missing'),
    );
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'driftbudget',
      label: '',
      caption: call.options['rubrik'] ?? 'Driftbudget',
      unit: unitText(format),
      style: 'figures',
      ...amountFrame(
        'Post',
        columns.map((column) => columnHeading(column, statement)),
      ),
      body: rows.map((row) => tableRow(row, statement, columns, format)),
      notes: notes(statement, rows, columns, format),
    };
  },
);

function chosenColumns(
  call: HelperCall,
  statement: Statement,
  report: Report,
): StatementColumn[] | undefined {
  const known = [...statement.columns.keys()];
  const chosen = (call.options['kolumner'] ?? 'budget prognos avvikelse-prognos')
    .split(/\s+/)
    .filter(Boolean)
    .filter((column) => !isOptionalAndUnavailable(column, known))
    .map((column) => column.replace(/\?$/, ''));
  const faulty = chosen.filter((column) => !known.includes(column as StatementColumn));
  for (const column of faulty) {
    const exists = STATEMENT_COLUMNS.includes(column as StatementColumn);
    wrongArgument(
      call,
      column,
      exists ? missingColumn(known) : expectedWords(column, STATEMENT_COLUMNS),
      report,
    );
  }
  return faulty.length === 0 ? (chosen as StatementColumn[]) : undefined;
}

/** `forra-aret-ack?`: a column to be left out when there is nothing to fill it with. */
function isOptionalAndUnavailable(column: string, known: readonly string[]): boolean {
  const name = column.slice(0, -1);
  return column.endsWith('?') && STATEMENT_COLUMNS.includes(name as StatementColumn) && !known.includes(name);
}

const missingColumn = (known: readonly string[]): string =>
  `en kolumn som det finns underlag för i perioden: ${known.join(', ')}`;

function tableRow(
  row: StatementRow,
  statement: Statement,
  columns: readonly StatementColumn[],
  format: AmountFormat,
): TableRow {
  return {
    kind: row.weight,
    cells: [
      textCell(row.name, 'row'),
      ...columns.map((column) => amountCell(statementFigure(statement, column, row.id), format)),
    ],
  };
}

function notes(
  statement: Statement,
  rows: readonly StatementRow[],
  columns: readonly StatementColumn[],
  format: AmountFormat,
): string[] {
  const sums = columns.flatMap((column) =>
    rows
      .filter(({ sumOf }) => sumOf.length > 0)
      .map((row) => ({
        total: statementFigure(statement, column, row.id)!,
        parts: row.sumOf
          .map((id) => statementFigure(statement, column, id))
          .filter((it): it is Figure => it !== undefined),
      })),
  );
  const variance = columns.some((column) => column.startsWith('avvikelse'));
  const signs = `Kostnader och underskott har minustecken.${variance ? ' En avvikelse med minustecken är sämre än budget.' : ''}`;
  const differences = printedDifferences(
    rows.map((row) => columns.map((column) => statementFigure(statement, column, row.id))),
  );
  const rounding = roundingNote([...sums, ...differences], format);
  return rounding ? [signs, rounding] : [signs];
}
