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
 * both, of the forecast for the whole year. A missing column, and a month that is said nowhere or in two ways, are reported; undefined then.
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
  const forecasts = forecastColumns(table, setting, to.year);
  if (content === 'forecast' && forecasts.length > 1) {
    const details = { column: 'helårsprognos', found: forecasts.map(({ name }) => name).join(', ') };
    report(problem('csv.ambiguous-column', { file: table.file, line: table.headerLine }, details));
    return undefined;
  }
  const amounts = {
    actual: reaching(actual, to),
    budget: [
      ...reaching(to.month < 12 || !wholeYear ? budget : undefined, to),
      ...reaching(wholeYear?.position === own?.position ? undefined : wholeYear, december),
    ],
    forecast: reaching(forecasts[0], december),
  }[content];
  if (amounts.length === 0) {
    const missing = MAIN[content];
    const known = acceptedNames(missing, setting.columns).join(', ');
    const details = { column: missing, known, found: table.header.join(', ') };
    report(problem('csv.missing-column', { file: table.file, line: table.headerLine }, details));
    return undefined;
  }
  const [variance, planned] = [column('avvikelse'), budget ?? wholeYear];
  const between = [
    ...(actual && planned ? [[actual, planned] as const] : []),
    ...(wholeYear ? forecasts.map((it) => [it, wholeYear] as const) : []),
  ];
  return {
    kind: 'accumulated',
    columns,
    amounts,
    variance: variance && { variance, between },
    ...(content === 'forecast' && {
      forecast: {
        madeAt: to,
        beside: actual && planned ? [actual, budget, wholeYear].filter((it) => it !== undefined) : [],
      },
    }),
  };
}

/** "Prognos", "Prognos 2025", or as the board calls it. */
function forecastColumns(
  { header }: Table,
  { columns }: SourceSetting,
  year: number,
): Omit<AmountColumn, 'period'>[] {
  const names = acceptedNames('helårsprognos', columns);
  const accepted = columns.helårsprognos === undefined ? [...names, `prognos ${year}`] : names;
  return header.flatMap((name, position) => (accepted.includes(normalize(name)) ? [{ position, name }] : []));
}

/** What a file of each content must have. */
const MAIN: Readonly<Record<NonNullable<SourceSetting['content']>, ColumnName>> = {
  actual: 'utfall ack',
  budget: 'budget ack',
  forecast: 'helårsprognos',
};

/** "Budget 2025", the year being the file's. */
function budgetOf({ header }: Table, year: number): Omit<AmountColumn, 'period'> | undefined {
  const position = header.findIndex((name) => normalize(name) === `budget ${year}`);
  return position < 0 ? undefined : { position, name: header[position]! };
}

const acceptedNames = (column: ColumnName, columns: SourceSetting['columns']): readonly string[] => {
  const own = columns[column];
  return own === undefined ? COLUMN_NAMES[column] : [normalize(own)];
};
