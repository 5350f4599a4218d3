import { problem, type Report } from '../problems.ts';
import { decimalSign, decimalsIn } from './amount.ts';
import type { AmountColumn } from './layout.ts';
import type { TableRow } from './row.ts';
import type { Table } from './table.ts';

/** Reports each column that has amounts with decimal comma and amounts with decimal point: one of them has another meaning. */
export function checkDecimalSigns(table: Table, columns: readonly AmountColumn[], report: Report): void {
  for (const { position, name } of columns) {
    const textOf = (row: TableRow): string => (row.cells[position] ?? '').trim();
    const first = new Map<string, TableRow>();
    for (const row of table.rows) {
      const sign = decimalSign(textOf(row));
      if (sign && !first.has(sign)) first.set(sign, row);
      if (first.size > 1) break;
    }
    const [one, other] = first.values();
    if (!one || !other) continue;
    const place = { file: table.file, line: other.line, column: table.columnOf(other, position) };
    const details = { column: name, found: textOf(other), other: textOf(one), line: String(one.line) };
    report(problem('csv.decimal-signs', place, details));
  }
}

/** The most decimals that an amount of some columns has: what the file's amounts are rounded to. */
export const mostDecimals = (table: Table, columns: readonly AmountColumn[]): number =>
  columns.reduce(
    (most, { position }) =>
      table.rows.reduce((inColumn, { cells }) => Math.max(inColumn, decimalsIn(cells[position] ?? '')), most),
    0,
  );
