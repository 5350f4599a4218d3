/** A calendar month: `{ year: 2025, month: 5 }`. */
export interface Period {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** What a report is about: a month of a year, or a whole year. */
export interface ReportPeriod {
  readonly year: number;
  readonly month?: number | undefined;
}

/** `2025-05`, as front matter, figure ids and file names write it. */
export const periodId = ({ year, month }: Period): string => `${year}-${String(month).padStart(2, '0')}`;

/** Negative, zero or positive as a is before, the same as or after b. */
export const comparePeriods = (a: Period, b: Period): number => a.year - b.year || a.month - b.month;

/** The months January up to and including the period's, in order. */
export const yearToDate = ({ year, month }: Period): Period[] =>
  Array.from({ length: month }, (_, index) => ({ year, month: index + 1 }));

/** How many days a month has; months are counted on from the year's first, which may lead into another year. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2025-05` to a period; undefined when it is anything else. */
export function parsePeriodId(text: string): Period | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const period = { year: Number(match[1]), month: Number(match[2]) };
  return period.month >= 1 && period.month <= 12 ? period : undefined;
}

/** `2025-05` or `2025` to what a report is about; undefined when it is anything else. */
export const parseReportPeriod = (text: string): ReportPeriod | undefined =>
  /^\d{4}$/.test(text) ? { year: Number(text) } : parsePeriodId(text);

/** The month that a report is about; undefined for a report of a whole year. */
export const monthOf = ({ year, month }: ReportPeriod): Period | undefined =>
  month === undefined ? undefined : { year, month };
