import type { SourceSetting } from '../config/board.ts';
import { COLUMN_NAMES, type ColumnName } from '../config/columnNames.ts';
import type { Period } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import { accumulatedTo } from './accumulatedTo.ts';
import { findColumns } from './columns.ts';
import { normalize } from './header.ts';
import type { AmountColumn, Layout } from './layout.ts';
import type { Table } from './table.ts';

/** Whether a file without months has amounts up to a month, as "Utfall ack | Budget ack | Avvikelse": its headings or the board say so. */
export function isAccumulated({ header }: Table, { columns, accumulatedTo }: SourceSetting): boolean {
  const names = acceptedNames('period', columns);
  const hasPeriod = header.some((name) => names.includes(normalize(name)));
  return !hasPeriod && (accumulatedTo !== undefined || header.some((name) => /(?<!\p{L})ack/iu.test(name)));
}

/**
 * Where a file has its accumulated amounts: of the actuals up to its month, of the budget up to its month, for the whole year or
 * both. A missing column, and a month that is said nowhere or in two ways, are reported; undefined then.
 */
export function findAccumulated(table: Table, setting: SourceSetting, report: Report): Layout | undefined {
  const columns = findColumns(table, ['konto'], setting.columns, report);
  const to = accumulatedTo(table, setting, report);
  if (!columns || !to) return undefined;
  const { content = 'actual' } = setting;
  const column = (...names: readonly ColumnName[]): Omit<AmountColumn, 'period'> | undefined => {
    const found = names.find((name) => columns.has(name));
    const position = found && columns.positionOf(found);
    return position === undefined ? undefined : { position, name: table.header[position]! };
  };
  const own = setting.columns.belopp === undefined ? undefined : column('belopp');
  const wholeYear = column('budget helår') ?? budgetOf(table, to.year);
  const actual = (content === 'actual' && own) || column('utfall ack', 'belopp');
  const budget = (content === 'budget' && own) || column('budget ack');
  const december = { year: to.year, month: 12 };
  const reaching = (it: Omit<AmountColumn, 'period'> | undefined, period: Period): AmountColumn[] =>
    it ? [{ ...it, period }] : [];
  const amounts =
    content === 'actual'
      ? reaching(actual, to)
      : [
          ...reaching(to.month < 12 || !wholeYear ? budget : undefined, to),
          ...reaching(wholeYear?.position === own?.position ? undefined : wholeYear, december),
        ];
  if (amounts.length === 0) {
    const missing: ColumnName = content === 'actual' ? 'utfall ack' : 'budget ack';
    const known = acceptedNames(missing, setting.columns).join(', ');
    const details = { column: missing, known, found: table.header.join(', ') };
    report(problem('csv.missing-column', { file: table.file, line: table.headerLine }, details));
    return undefined;
  }
  const [variance, planned] = [column('avvikelse'), budget ?? wholeYear];
  return {
    kind: 'accumulated',
    columns,
    amounts,
    variance: variance && actual && planned && { variance, actual, budget: planned },
  };
}

/** "Budget 2025", the year being the file's. */
function budgetOf({ header }: Table, year: number): Omit<AmountColumn, 'period'> | undefined {
  const position = header.findIndex((name) => normalize(name) === `budget ${year}`);
  return position < 0 ? undefined : { position, name: header[position]! };
}

const acceptedNames = (column: ColumnName, columns: SourceSetting['columns']): readonly string[] => {
  const own = columns[column];
  return own === undefined ? COLUMN_NAMES[column] : [normalize(own)];
};
