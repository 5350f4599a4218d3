import type { ColumnName } from '../config/columnNames.ts';
import type { Period } from '../figures/period.ts';
import { MONTHS } from '../language/dates.ts';
import { problem, type Report } from '../problems.ts';
import type { ColumnReader } from './columns.ts';
import type { TableRow } from './table.ts';

/** A month as an export writes it: `202505`, `2025-05`, `2025-05-31`, `2505`, `maj 2025`. Undefined for anything else. */
export function parseMonth(text: string): Period | undefined {
  const trimmed = text.trim().toLowerCase();
  const digits = /^(\d{4})-?(\d{2})(?:-?(\d{2}))?$/.exec(trimmed);
  if (digits) {
    const [year, month, day] = [Number(digits[1]), Number(digits[2]), Number(digits[3] ?? 1)];
    const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return day >= 1 && day <= daysInMonth ? valid(year, month) : undefined;
  }
  const short = /^(\d{2})(\d{2})$/.exec(trimmed);
  if (short) return valid(2000 + Number(short[1]), Number(short[2]));
  const named = /^([a-zåäö]{3,})\.?\s+(\d{4})$/.exec(trimmed);
  if (!named) return undefined;
  const month = MONTHS.findIndex((name) => name === named[1] || name.slice(0, 3) === named[1]);
  return valid(Number(named[2]), month + 1);
}

function valid(year: number, month: number): Period | undefined {
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 ? { year, month } : undefined;
}

/** The month in a cell; anything else is reported, and gives undefined. `parse` may remember what it has read. */
export function readMonth(
  row: TableRow,
  columns: ColumnReader,
  column: ColumnName,
  report: Report,
  parse = parseMonth,
): Period | undefined {
  const found = columns.cell(row, column);
  const month = parse(found);
  if (!month)
    report(problem('csv.period', columns.place(row, column), { column: columns.nameOf(column), found }));
  return month;
}
