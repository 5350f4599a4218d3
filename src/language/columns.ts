import { comparePeriods, type Period } from '../figures/period.ts';
import type { StatementColumn } from '../figures/statement.ts';
import { monthAndYear, monthName, yearToDateName } from './dates.ts';

/** What a column's name depends on. */
export interface ColumnPeriods {
  readonly period: Period;
  readonly previousForecastPeriod?: Period | undefined;
}

/** A statement column's heading, as the two lines that a narrow column has room for: `['Budget', '2025']`. */
export function columnHeading(column: StatementColumn, periods: ColumnPeriods): readonly [string, string] {
  const { period } = periods;
  const { year } = period;
  const months = yearToDateName(period);
  const headings: Record<StatementColumn, readonly [string, string]> = {
    budget: ['Budget', `${year}`],
    'budget-ack': ['Budget', months],
    'utfall-ack': ['Utfall', months],
    'avvikelse-ack': ['Avvikelse', 'mot budget'],
    prognos: ['Prognos', `helår ${year}`],
    'avvikelse-prognos': ['Avvikelse', 'mot budget'],
    'foregaende-prognos': ['Prognos', previousForecast(periods)],
    prognosforandring: ['Förändring', 'av prognosen'],
    'forra-aret-ack': ['Utfall', `${months} ${year - 1}`],
    'forandring-forra-aret': ['Förändring', `mot ${year - 1}`],
  };
  return headings[column];
}

function previousForecast({ period, previousForecastPeriod: previous }: ColumnPeriods): string {
  if (!previous || comparePeriods(previous, period) >= 0) return 'föregående';
  return `per ${previous.year === period.year ? monthName(previous) : monthAndYear(previous)}`;
}

/** Variances have the same heading beside the columns that they belong to, and names of their own elsewhere. */
const VARIANCES: Partial<Record<StatementColumn, string>> = {
  'avvikelse-ack': 'utfallets avvikelse mot budget',
  'avvikelse-prognos': 'prognosens avvikelse mot budget',
};

/** A statement column in running text, for labels of figures: "budget 2025", "utfall jan–maj 2025". */
export function columnLabel(column: StatementColumn, periods: ColumnPeriods): string {
  const [first, second] = columnHeading(column, periods);
  const text = VARIANCES[column] ?? `${first.toLowerCase()} ${second}`;
  return text.includes(String(periods.period.year)) || text.includes(String(periods.period.year - 1))
    ? text
    : `${text} ${periods.period.year}`;
}
