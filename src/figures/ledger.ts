import { statementRows } from '../config/municipality.ts';
import { problem, type Report } from '../problems.ts';
import type { ComputeContext } from './dataset.ts';
import {
  checkPeriod,
  checkRowsOfThisYear,
  isKnownTo,
  isWholeYear,
  type YearInputs,
  yearInputs,
} from './inputs.ts';
import { monthOf, periodId } from './period.ts';

/** The ledger, budget and forecasts of the years that a report needs, each mapped to its year's statement once. */
export interface Ledger {
  /** The report's own year; what is configured must be there. Undefined without a statement for the year. */
  readonly thisYear: () => YearInputs | undefined;
  /** The year before, for comparison: undefined where there is no ledger for it. */
  readonly lastYear: () => YearInputs | undefined;
  /** The budget alone of any year, for reports that come before there is a ledger: undefined where there is none. */
  readonly budgetOf: (year: number) => YearInputs | undefined;
}

/** Opens the ledger over a board's sources. Faults are reported when a year is first asked for. */
export function openLedger({
  municipality,
  configurationFile,
  period,
  sources,
  report,
}: ComputeContext): Ledger {
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const { year } = period;
  // A budget that is mapped both with its ledger and alone has the same faults twice: told once.
  const told = new Set<string>();
  const toldOnce: Report = (found) => {
    const key = JSON.stringify(found);
    if (!told.has(key)) report(found);
    told.add(key);
  };
  const map = (wanted: number, contents: Parameters<typeof yearInputs>[3]): YearInputs | undefined =>
    yearInputs(municipality, configurationFile, wanted, contents, toldOnce);
  const budgets = new Map<number, YearInputs | undefined>();
  return {
    thisYear: once(() => {
      const inputs = map(year, {
        actual: sources.read('utfall', year, 'required'),
        budget: sources.read('budget', year, 'required'),
        forecasts: sources.read('prognos', year, 'required'),
        adjustments: sources.read('justeringar', year, 'required'),
      });
      const month = monthOf(period);
      if (inputs && month) checkPeriod(inputs, month, report);
      return inputs;
    }),
    lastYear: once(() => {
      const actual = sources.read('utfall', year - 1, 'optional');
      const inputs =
        actual && map(year - 1, { actual, adjustments: sources.read('justeringar', year - 1, 'optional') });
      const month = monthOf(period);
      const then = month && { ...month, year: year - 1 };
      if (inputs?.actual && then && !isKnownTo(inputs.actual, then)) {
        const details = {
          period: periodId(then),
          found: inputs.actual.knownTo!.map(periodId).join(', '),
        };
        report(problem('ledger.last-year-accumulated-to', { file: inputs.actual.file }, details, 'warning'));
        return undefined;
      }
      if (inputs && then) checkPeriod(inputs, then, report);
      if (inputs)
        checkRowsOfThisYear(inputs, statementRows(municipality, year) ?? [], configurationFile, report);
      return inputs;
    }),
    budgetOf: (wanted) => {
      if (!budgets.has(wanted)) {
        const budget = sources.read('budget', wanted, 'optional');
        const isWhole = budget === undefined || isWholeYear(budget);
        if (!isWhole) {
          const details = { year: String(wanted), found: budget.knownTo!.map(periodId).join(', ') };
          report(problem('budget.accumulated-to', { file: budget.file }, details));
        }
        budgets.set(wanted, budget && isWhole ? map(wanted, { budget }) : undefined);
      }
      return budgets.get(wanted);
    },
  };
}
