import { type Municipality, type StatementRowSetting, statementRows } from '../config/municipality.ts';
import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { Adjustments } from '../read/adjustments.ts';
import type { Forecasts } from '../read/forecasts.ts';
import type { Postings } from '../read/postings.ts';
import { type MappedPostings, mapPostings } from './mapping.ts';
import { comparePeriods, type Period, periodId, yearToDate } from './period.ts';

/** Postings of one file, given to the statement's rows. */
export interface MappedFile {
  readonly file: string;
  readonly postings: MappedPostings;
}

/** One year's sources as read. A source that the year has no file for is undefined. */
export interface YearSources {
  readonly actual?: Postings | undefined;
  readonly budget?: Postings | undefined;
  readonly forecasts?: Forecasts | undefined;
  readonly adjustments?: Adjustments | undefined;
}

/** One year's sources, mapped to that year's rows and known to hold together. */
export interface YearInputs {
  readonly year: number;
  readonly rows: readonly StatementRowSetting[];
  readonly actual?: MappedFile | undefined;
  readonly budget?: MappedFile | undefined;
  readonly forecasts?: Forecasts | undefined;
  readonly adjustments?: Adjustments | undefined;
}

/** Maps a year's sources to the statement of that year; what does not fit is reported. Undefined without a statement for the year. */
export function yearInputs(
  municipality: Municipality,
  configurationFile: string,
  year: number,
  sources: YearSources,
  report: Report,
): YearInputs | undefined {
  const rows = statementRows(municipality, year);
  if (!rows) {
    const years = municipality.statements.map(({ firstYear, lastYear }) =>
      firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`,
    );
    report(
      problem(
        'config.no-statement-for-year',
        { file: configurationFile },
        { year: String(year), years: years.join(', ') },
      ),
    );
    return undefined;
  }
  const mapped = (postings: Postings | undefined): MappedFile | undefined => {
    if (!postings) return undefined;
    checkYear(postings, year, report);
    return { file: postings.file, postings: mapPostings(postings, rows, report) };
  };
  return {
    year,
    rows,
    actual: mapped(sources.actual),
    budget: mapped(sources.budget),
    forecasts: sources.forecasts,
    adjustments: checkedAdjustments(sources.adjustments, rows, report),
  };
}

/** Adjustments of rows that the statement has; one of another row would be left out of the result in silence. */
function checkedAdjustments(
  adjustments: Adjustments | undefined,
  rows: readonly StatementRowSetting[],
  report: Report,
): Adjustments | undefined {
  const known = rows.filter(({ kind }) => kind === 'adjustment').map(({ id }) => id);
  for (const { row, line, column } of adjustments?.rows ?? [])
    if (!known.includes(row)) {
      const place = { file: adjustments!.file, line, column };
      report(problem('adjustment.unknown-row', place, { found: row, suggestion: nearest(row, known) }));
    }
  return adjustments;
}

/** A file in the folder of a year holds that year's months only; the first row that does not is reported. */
function checkYear(postings: Postings, year: number, report: Report): void {
  const stray = postings.rows.find(({ period }) => period.year !== year);
  if (stray)
    report(
      problem(
        'ledger.wrong-year',
        { file: postings.file, line: stray.line },
        { found: periodId(stray.period), expected: String(year) },
      ),
    );
}

/** Every month from January to the period must be in the ledger, and the period in each adjustment: what lacks is reported. */
export function checkPeriod({ actual, adjustments, rows }: YearInputs, period: Period, report: Report): void {
  if (actual) {
    const months = new Set<number>();
    for (const postings of actual.postings.values())
      for (const posting of postings)
        if (posting.period.year === period.year) months.add(posting.period.month);
    const found = [...months].sort((a, b) => a - b).map((month) => periodId({ ...period, month }));
    const missing = yearToDate(period)
      .map(periodId)
      .filter((id) => !found.includes(id));
    if (missing.length > 0)
      report(
        problem(
          'ledger.period-missing',
          { file: actual.file },
          { period: missing.join(', '), found: found.join(', ') || 'inga månader' },
        ),
      );
  }
  for (const row of rows.filter(({ kind }) => kind === 'adjustment')) {
    const given = adjustments?.rows.filter((it) => it.row === row.id) ?? [];
    if (!adjustments || given.some((it) => comparePeriods(it.period, period) === 0)) continue;
    const found = given.map((it) => periodId(it.period)).join(', ') || 'inga månader';
    report(
      problem(
        'adjustment.period-missing',
        { file: adjustments.file },
        { row: row.name, period: periodId(period), found },
      ),
    );
  }
}
