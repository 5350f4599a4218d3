import type { SourceSetting } from '../config/board.ts';
import type { Period } from '../figures/period.ts';
import { periodId } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import { findAccumulated, isAccumulated } from './accumulatedLayout.ts';
import { findColumns } from './columns.ts';
import { normalize } from './header.ts';
import type { AmountColumn, Layout } from './layout.ts';
import { parseMonthHeading } from './monthText.ts';
import type { Table } from './table.ts';

const ROW_SUMS: readonly string[] = [
  'summa',
  'totalt',
  'total',
  'helår',
  'årssumma',
  'summa år',
  'summa helår',
];

/**
 * A row per account and month where the file has columns for period and amount, and else a row per account with a column for
 * every month that a heading names, or columns of amounts accumulated to a month. A missing column, a month twice and both at once are reported; undefined then.
 */
export function findLayout(table: Table, setting: SourceSetting, report: Report): Layout | undefined {
  const months = monthColumns(table, setting);
  if (months.length === 0) {
    if (isAccumulated(table, setting)) return findAccumulated(table, setting, report);
    const columns = findColumns(table, ['konto', 'period', 'belopp'], setting.columns, report);
    if (!columns) return undefined;
    const position = columns.positionOf('belopp')!;
    return { kind: 'long', columns, amounts: [{ position, name: columns.nameOf('belopp') }] };
  }
  const columns = findColumns(table, ['konto'], setting.columns, report);
  if (!columns) return undefined;
  const place = { file: table.file, line: table.headerLine };
  if (columns.has('period')) {
    const details = { period: columns.nameOf('period'), months: months.map(({ name }) => name).join(', ') };
    report(problem('csv.two-layouts', place, details));
    return undefined;
  }
  const twice = months.filter((it) => months.some((other) => other !== it && isSame(other, it)));
  if (twice.length > 0) {
    const details = { month: periodId(twice[0]!.period), found: twice.map(({ name }) => name).join(', ') };
    report(problem('csv.month-twice', place, details));
    return undefined;
  }
  const sum = table.header.findIndex((name) => ROW_SUMS.includes(normalize(name)));
  const rowSum = sum < 0 ? undefined : { position: sum, name: table.header[sum]! };
  return { kind: 'wide', columns, amounts: months, rowSum };
}

type MonthColumn = AmountColumn & { readonly period: Period };

const isSame = (a: MonthColumn, b: MonthColumn): boolean => periodId(a.period) === periodId(b.period);

/**
 * The columns whose headings are months; those without a year are of the year whose folder the file is in. Where the board has
 * named the amounts ("Utfall"), only those that begin with that name ("Utfall jan").
 */
function monthColumns({ header }: Table, { columns, year }: SourceSetting): MonthColumn[] {
  const named = columns.belopp === undefined ? '' : `${normalize(columns.belopp)} `;
  return header.flatMap((name, position) => {
    if (!normalize(name).startsWith(named)) return [];
    const heading = parseMonthHeading(normalize(name).slice(named.length));
    const of = heading?.year ?? year;
    return heading && of !== undefined
      ? [{ position, name, period: { year: of, month: heading.month } }]
      : [];
  });
}
