import { type Municipality, type StatementRowSetting, statementRows } from '../config/municipality.ts';
import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { Adjustments } from '../read/adjustments.ts';
import type { Forecasts } from '../read/forecasts.ts';
import type { Postings } from '../read/posting.ts';
import { forecastsByRow } from './accountForecasts.ts';
import { type MappedPostings, mapPostings } from './mapping.ts';
import { comparePeriods, type Period, periodId, yearToDate } from './period.ts';

/** Postings of one file, given to the statement's rows. */
export interface MappedFile {
  readonly file: string;
  readonly postings: MappedPostings;
  readonly linesOf: Postings['linesOf'];
  /** As in `Postings`. */
  readonly knownTo?: Postings['knownTo'];
}

/** Whether a file tells what its amounts are from January up to a month: one with months always does. */
export const isKnownTo = ({ knownTo }: Pick<MappedFile, 'knownTo'>, period: Period): boolean =>
  knownTo === undefined || knownTo.some((it) => comparePeriods(it, period) === 0);

/** Whether a file tells the amounts of the whole year. */
export const isWholeYear = ({ knownTo }: Pick<MappedFile, 'knownTo'>): boolean =>
  knownTo === undefined || knownTo.some(({ month }) => month === 12);

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
    const { file, linesOf, knownTo } = postings;
    return { file, linesOf, knownTo, postings: mapPostings(postings, rows, report) };
  };
  checkDimensions(sources, report);
  const [actual, budget] = [mapped(sources.actual), mapped(sources.budget)];
  const { forecasts } = sources;
  return {
    year,
    rows,
    actual,
    budget,
    forecasts:
      forecasts &&
      forecastsByRow(
        forecasts,
        rows,
        [sources.actual, sources.budget],
        [actual?.postings, budget?.postings],
        report,
      ),
    adjustments: checkedAdjustments(sources.adjustments, rows, report),
  };
}

/** A ledger without a column that its budget has is divided by nothing: said, since the column may be misspelt. */
function checkDimensions({ actual, budget }: YearSources, report: Report): void {
  if (!actual || !budget) return;
  const dimensions = { verksamhet: 'activity', ansvar: 'responsibility' } as const;
  for (const [column, key] of Object.entries(dimensions)) {
    const has = ({ all }: Postings): boolean => all.some((posting) => posting[key] !== undefined);
    if (!has(budget) || has(actual)) continue;
    const place = { file: actual.file, line: 1 };
    report(problem('ledger.dimension-missing', place, { column, other: budget.file }, 'warning'));
  }
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
  const stray = postings.all.find(({ period }) => period.year !== year);
  if (stray)
    report(
      problem(
        'ledger.wrong-year',
        { file: postings.file, line: stray.line },
        { found: periodId(stray.period), expected: String(year) },
      ),
    );
}

/** A budget that leaves out months between others, or that ends before the year does, is too small: said, not refused. */
function checkBudgetMonths({ budget, year }: YearInputs, report: Report): void {
  if (!budget || budget.knownTo) return;
  const found = new Set([...budget.postings.values()].flat().map(({ period }) => period.month));
  // A budget may be laid out by quarter, or on one month for the whole year.
  if (found.size <= 4) return;
  const missing = yearToDate({ year, month: 12 }).filter(({ month }) => !found.has(month));
  if (missing.length === 0) return;
  const months = missing.map(periodId).join(', ');
  report(problem('budget.month-missing', { file: budget.file }, { months }, 'warning'));
}

/** Every month from January to the period must be in the ledger, and the period in each adjustment: what lacks is reported. */
export function checkPeriod(inputs: YearInputs, period: Period, report: Report): void {
  const { actual, adjustments, rows } = inputs;
  checkBudgetMonths(inputs, report);
  if (actual?.knownTo) {
    if (!isKnownTo(actual, period)) {
      const details = { period: periodId(period), found: actual.knownTo.map(periodId).join(', ') };
      report(problem('ledger.accumulated-to', { file: actual.file }, details));
    }
  } else if (actual) {
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

/** A row that only the year before has would be missing from its sums beside this year's: postings on it are reported. */
export function checkRowsOfThisYear(
  { year, rows, actual }: YearInputs,
  thisYear: readonly StatementRowSetting[],
  configurationFile: string,
  report: Report,
): void {
  for (const { id } of rows) {
    const posted = actual?.postings.get(id) ?? [];
    if (posted.every(({ amount }) => amount === 0n) || thisYear.some((row) => row.id === id)) continue;
    const details = { row: id, year: String(year), other: String(year + 1) };
    report(problem('statement.row-of-other-year', { file: configurationFile }, details));
  }
}
