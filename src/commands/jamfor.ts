import { compare } from '../compare/compare.ts';
import { comparisonSheet } from '../compare/comparisonSheet.ts';
import { readTrace } from '../compare/publishedTrace.ts';
import { sheetText } from '../compare/sheetText.ts';
import { comparePeriods, type ReportPeriod } from '../figures/period.ts';
import { collect, type Prepared, prepare } from '../prepare.ts';
import { problem, type Report } from '../problems.ts';
import { openWorkplace, type ReportName, type Workplace } from '../workplace.ts';
import { chooseReport } from './choose.ts';
import type { Console } from './console.ts';

/** `underlag jamfor <äldre> <nyare>`: what has changed from one report to the next. Returns the exit code. */
export function jamfor(root: string, older: string, newer: string, console: Console): 0 | 2 {
  const workplace = openWorkplace(root);
  const collected = collect();
  const names = chooseTwo(workplace, older, newer, collected.report);
  const reports = names && prepareTwo(names, workplace, collected.report);
  if (!names || !reports) {
    console.problems(collected.problems);
    return 2;
  }
  const traceFile = `out/${names.older.municipality}/${names.older.board}/${names.older.name}.sparbarhet.json`;
  const bytes = workplace.read(traceFile);
  const trace = bytes && readTrace(bytes, traceFile, collected.report);
  const comparison = compare(reports.older, reports.newer, trace);
  console.problems(collected.problems);
  console.print(sheetText(comparisonSheet(comparison, traceFile)));
  return 0;
}

interface Two<T> {
  readonly older: T;
  readonly newer: T;
}

/** The reports of the two names: of one board, and not the same one. Faults are reported; undefined then. */
function chooseTwo(
  workplace: Workplace,
  olderName: string,
  newerName: string,
  report: Report,
): Two<ReportName> | undefined {
  const older = chooseReport(workplace, olderName, report);
  const newer = chooseReport(workplace, newerName, report);
  if (!older || !newer) return undefined;
  if (older.file === newer.file) {
    report(problem('compare.same', undefined, { found: older.name }));
    return undefined;
  }
  const [a, b] = [older, newer].map(({ municipality, board }) => `${municipality}/${board}`);
  if (a !== b) {
    report(problem('compare.board', undefined, { older: a!, newer: b! }));
    return undefined;
  }
  return { older, newer };
}

/** Both reports after phase 4, of one kind and in the order of time. Faults are reported; undefined then. */
function prepareTwo(names: Two<ReportName>, workplace: Workplace, report: Report): Two<Prepared> | undefined {
  const older = prepare(names.older, workplace, report);
  const newer = prepare(names.newer, workplace, report);
  if (!older || !newer) return undefined;
  const [a, b] = [older.opened.report, newer.opened.report];
  if (a.template !== b.template) {
    report(problem('compare.template', b.templatePlace, { older: a.template, newer: b.template }));
    return undefined;
  }
  if (comparePeriods(lastMonth(a.period), lastMonth(b.period)) > 0) {
    const [first, second] = [a.period, b.period].map(periodText);
    report(problem('compare.order', undefined, { older: first!, newer: second! }));
    return undefined;
  }
  return { older, newer };
}

const lastMonth = ({ year, month }: ReportPeriod) => ({ year, month: month ?? 12 });

const periodText = ({ year, month }: ReportPeriod): string =>
  month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
