import type { StatementRowSetting } from '../config/municipality.ts';
import { columnLabel } from '../language/columns.ts';
import { nearest } from '../language/nearest.ts';
import { type Problem, problem, type Report } from '../problems.ts';
import type { Forecasts } from '../read/forecasts.ts';
import { accumulated, type CellOf, fromForecasts, fromPostings, isNamed, upTo } from './cells.ts';
import { buildColumn, type Column, type ColumnName, differenceColumn } from './columnBuilder.ts';
import { isKnownTo, isWholeYear, type YearInputs } from './inputs.ts';
import { checkSigns } from './mapping.ts';
import type { MonthlySeries } from './monthly.ts';
import { comparePeriods, type Period, periodId } from './period.ts';
import type { Statement, StatementColumn } from './statement.ts';
import { checkUnits } from './units.ts';

/**
 * The operating statement of a period: every column that the sources allow, with ids `driftbudget.<column>.<row>`.
 * Forecast rows that the statement does not know, or that are missing where others are given, are reported.
 */
export function computeStatement(
  period: Period,
  inputs: YearInputs,
  lastYear: YearInputs | undefined,
  monthly: MonthlySeries,
  report: Report,
): Statement {
  const { rows, forecasts } = inputs;
  // A misspelt row is missing under its own name too: told once.
  const known = checkForecastRows(forecasts, rows, report);
  const missing: Report = known ? report : () => {};
  const made = forecastPeriods(forecasts, period);
  if (forecasts && !made.current) report(forecastMissing(forecasts, period));
  const latest = made.current ?? made.previous;
  const forecast = forecasts && latest && forecastTotals(forecasts, latest);
  if (forecast)
    checkSigns(
      rows.filter(({ sumOf }) => sumOf.length === 0),
      (id) => forecast(rows.find((row) => row.id === id)!),
      forecasts.file,
      report,
    );
  checkUnits(period, inputs, forecast, report);
  const name = (column: StatementColumn): ColumnName => ({
    prefix: `driftbudget.${column}`,
    label: columnLabel(column, { period, previousForecastPeriod: made.previous }),
  });
  const columns = new Map<StatementColumn, Column>();
  const put = (column: StatementColumn, cells: CellOf | undefined): void => {
    if (cells) columns.set(column, buildColumn(rows, name(column), cells));
  };
  const subtract = (column: StatementColumn, from: StatementColumn, what: StatementColumn): void => {
    const [minuend, subtrahend] = [columns.get(from), columns.get(what)];
    if (minuend && subtrahend) columns.set(column, differenceColumn(rows, name(column), minuend, subtrahend));
  };

  const { budget } = inputs;
  put('budget', budget && isWholeYear(budget) ? fromPostings(budget, () => true) : undefined);
  put('budget-ack', budget && isKnownTo(budget, period) ? fromPostings(budget, upTo(period)) : undefined);
  put('utfall-ack', accumulated(inputs, period));
  put('forra-aret-ack', lastYear && accumulated(lastYear, { ...period, year: period.year - 1 }));
  put('prognos', forecasts && made.current && fromForecasts(forecasts, made.current, missing));
  put('foregaende-prognos', forecasts && made.previous && fromForecasts(forecasts, made.previous, missing));
  subtract('avvikelse-ack', 'utfall-ack', 'budget-ack');
  subtract('avvikelse-prognos', 'prognos', 'budget');
  subtract('prognosforandring', 'prognos', 'foregaende-prognos');
  subtract('forandring-forra-aret', 'utfall-ack', 'forra-aret-ack');

  const result = rows.find(({ weight }) => weight === 'result');
  return {
    period,
    forecastPeriod: made.current,
    previousForecastPeriod: made.previous,
    rows: rows.map(({ id, name, kind, sumOf, weight }) => ({ id, name, kind, sumOf, weight })),
    columns,
    previousResult: result && monthly.actual.get(period.month - 1)?.get(result.id),
  };
}

/** The forecast made at this follow-up, and the latest one before it in the same year. */
function forecastPeriods(forecasts: Forecasts | undefined, period: Period) {
  const made = (forecasts?.rows ?? []).map(({ madeAt }) => madeAt).sort(comparePeriods);
  return {
    current: made.find((it) => comparePeriods(it, period) === 0),
    previous: made.filter((it) => comparePeriods(it, period) < 0 && it.year === period.year).at(-1),
  };
}

/** The forecasts of one follow-up, row by row in öre. */
const forecastTotals =
  ({ rows }: Forecasts, madeAt: Period) =>
  (row: StatementRowSetting): bigint =>
    rows.find((it) => comparePeriods(it.madeAt, madeAt) === 0 && isNamed(row, it.row))?.amount ?? 0n;

/** Whether every row of the forecasts is one of the statement's, once; what is not is reported. */
function checkForecastRows(
  forecasts: Forecasts | undefined,
  rows: readonly StatementRowSetting[],
  report: Report,
): boolean {
  let known = true;
  const open = rows.filter(({ sumOf }) => sumOf.length === 0);
  const seen = new Set<string>();
  for (const { row: name, madeAt, lines, column } of forecasts?.rows ?? []) {
    const place = { file: forecasts!.file, line: lines[0], column };
    const row = open.find((it) => isNamed(it, name));
    const key = `${periodId(madeAt)} ${row?.id}`;
    if (!row) {
      known = false;
      const names = open.map((it) => it.name);
      report(problem('forecast.unknown-row', place, { found: name, suggestion: nearest(name, names) }));
    } else if (seen.has(key))
      report(problem('forecast.duplicate', place, { period: periodId(madeAt), row: row.name }));
    seen.add(key);
  }
  return known;
}

/** Said, not refused: a follow-up may do without a forecast, and what needs one says so itself. */
function forecastMissing({ file, rows }: Forecasts, period: Period): Problem {
  const found = [...new Set(rows.map(({ madeAt }) => periodId(madeAt)))].join(', ');
  return problem('forecast.missing', { file }, { period: periodId(period), found }, 'warning');
}
