import type { Municipality } from '../config/municipality.ts';
import { problem, type Report } from '../problems.ts';
import type { YearSources } from '../read/sources.ts';
import {
  BREAKDOWN_COLUMNS,
  BREAKDOWN_DIMENSIONS,
  type BreakdownDimension,
  type BreakdownPart,
  computeBreakdown,
} from './breakdown.ts';
import { computeStatement } from './computeStatement.ts';
import type { Figure } from './figure.ts';
import { checkPeriod, yearInputs } from './inputs.ts';
import { computeMonthly, type MonthlySeries } from './monthly.ts';
import type { Period } from './period.ts';
import type { Statement } from './statement.ts';

/** Everything that is computed for a report: what tables, charts and sentences read, and every figure by its id. */
export interface Figures {
  readonly statement: Statement;
  readonly monthly: MonthlySeries;
  /** Account groups (rows that take accounts) divided by a dimension. */
  readonly breakdown: (row: string, dimension: BreakdownDimension) => readonly BreakdownPart[];
  readonly byId: ReadonlyMap<string, Figure>;
}

/** Rows to figures for a period. Everything that does not fit together is reported; undefined then. */
export function computeFigures(
  municipality: Municipality,
  configurationFile: string,
  period: Period,
  years: { readonly current: YearSources; readonly last: YearSources },
  report: Report,
): Figures | undefined {
  let faults = 0;
  const counted: Report = (found) => {
    if (found.severity === 'error') faults += 1;
    report(found);
  };
  const inputs = yearInputs(municipality, configurationFile, period.year, years.current, counted);
  const hasLast = years.last.actual !== undefined;
  const last = hasLast
    ? yearInputs(municipality, configurationFile, period.year - 1, years.last, counted)
    : undefined;
  if (!inputs) return undefined;
  checkPeriod(inputs, period, counted);
  for (const adjustment of inputs.adjustments?.rows ?? [])
    if (!inputs.rows.some(({ id, kind }) => id === adjustment.row && kind === 'adjustment')) {
      const place = { file: inputs.adjustments!.file, line: adjustment.line, column: adjustment.column };
      counted(problem('adjustment.unknown-row', place, { found: adjustment.row }));
    }
  if (faults > 0) return undefined;

  const monthly = computeMonthly(period, inputs);
  const statement = computeStatement(period, inputs, last, monthly, counted);
  if (faults > 0) return undefined;
  const breakdowns = new Map<string, readonly BreakdownPart[]>();
  for (const row of inputs.rows)
    if (row.accounts.length > 0)
      for (const dimension of BREAKDOWN_DIMENSIONS)
        breakdowns.set(`${row.id} ${dimension}`, computeBreakdown(period, inputs, row, dimension));

  const byId = new Map<string, Figure>();
  for (const column of statement.columns.values())
    for (const figure of column.values()) byId.set(figure.id, figure);
  for (const figure of monthly.figures) byId.set(figure.id, figure);
  for (const parts of breakdowns.values())
    for (const part of parts)
      for (const column of BREAKDOWN_COLUMNS) {
        const figure = part.figures.get(column);
        if (figure) byId.set(figure.id, figure);
      }
  return {
    statement,
    monthly,
    breakdown: (row, dimension) => breakdowns.get(`${row} ${dimension}`) ?? [],
    byId,
  };
}
