import { type Municipality, type StatementRowSetting, statementRows } from '../config/municipality.ts';
import { problem, type Report } from '../problems.ts';
import type { Adjustments } from '../read/adjustments.ts';
import type { Forecasts } from '../read/forecasts.ts';
import type { Postings } from '../read/postings.ts';
import type { YearSources } from '../read/sources.ts';
import { type MappedPostings, mapPostings } from './mapping.ts';
import { type Period, periodId } from './period.ts';

/** Postings of one file, given to the statement's rows. */
export interface MappedFile {
  readonly file: string;
  readonly postings: MappedPostings;
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
    adjustments: sources.adjustments,
  };
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

/** The report's own month must be in the ledger: an export that ends too early is reported. */
export function checkPeriod(inputs: YearInputs, period: Period, report: Report): void {
  if (!inputs.actual) return;
  let last = 0;
  for (const rows of inputs.actual.postings.values())
    for (const { period: found } of rows) if (found.year === period.year) last = Math.max(last, found.month);
  if (last < period.month)
    report(
      problem(
        'ledger.period-missing',
        { file: inputs.actual.file },
        { period: periodId(period), found: last === 0 ? '–' : periodId({ year: period.year, month: last }) },
      ),
    );
}
