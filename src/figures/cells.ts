import type { StatementRowSetting } from '../config/municipality.ts';
import { problem, type Report } from '../problems.ts';
import type { Forecasts } from '../read/forecasts.ts';
import type { Posting } from '../read/posting.ts';
import { exact, subtract, sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import type { MappedFile, YearInputs } from './inputs.ts';
import { largeSourceOf, sourceOf } from './lines.ts';
import { comparePeriods, type Period, periodId } from './period.ts';

/** What a column says of one row, before it has a name. */
export type Cell = Pick<Figure, 'value' | 'formula' | 'terms' | 'sources'>;

/** How a column gets its cells: undefined for a column whose source does not exist. */
export type CellOf = (row: StatementRowSetting) => Cell;

const MISSING: Cell = { value: 'missing', formula: '', terms: [], sources: [] };

/** Row by row the sum of the postings whose period is wanted. */
export function fromPostings(file: MappedFile, wanted: (period: Period) => boolean): CellOf {
  return (row) => {
    const found = file.postings.get(row.id);
    return !found || row.kind === 'adjustment' ? MISSING : sumOfPostings(file, found, wanted);
  };
}

/** The sum of those postings whose period is wanted. No posting at all is zero: nothing was booked. */
export function sumOfPostings(
  { file, linesOf }: Pick<MappedFile, 'file' | 'linesOf'>,
  postings: readonly Posting[],
  wanted: (period: Period) => boolean,
): Cell {
  const found = postings.filter(({ period }) => wanted(period));
  return {
    value: exact(found.reduce((total, { amount }) => total + amount, 0n)),
    formula: `Summan av ${found.reduce((rows, { count }) => rows + count, 0)} rader`,
    terms: [],
    sources: found.length > 0 ? [largeSourceOf(file, () => linesOf(found))] : [],
  };
}

/** The months of a period's year up to and including it. */
export const upTo =
  ({ year, month }: Period) =>
  (posted: Period): boolean =>
    posted.year === year && posted.month <= month;

/** The ledger from January to the period, and the adjustments as accumulated to it. */
export function accumulated(inputs: YearInputs, period: Period): CellOf | undefined {
  if (!inputs.actual) return undefined;
  const fromLedger = fromPostings(inputs.actual, upTo(period));
  return (row) => (row.kind === 'adjustment' ? adjustmentCell(inputs, row.id, period) : fromLedger(row));
}

/** An adjustment's accumulated amount at the end of a month; missing where the file says nothing of that month. */
export function adjustmentCell({ adjustments }: YearInputs, row: string, period: Period): Cell {
  const found = (adjustments?.rows ?? []).filter(
    (it) => it.row === row && comparePeriods(it.period, period) === 0,
  );
  if (!adjustments || found.length === 0) return MISSING;
  return {
    value: exact(found.reduce((total, { amount }) => total + amount, 0n)),
    formula: 'Ackumulerat belopp i justeringsfilen',
    terms: [],
    sources: [
      sourceOf(
        adjustments.file,
        found.map(({ line }) => line),
      ),
    ],
  };
}

/** The forecasts made at one follow-up. A row without one is reported, or the result would be wrong in silence. */
export function fromForecasts({ file, rows, byAccount }: Forecasts, madeAt: Period, report: Report): CellOf {
  const made = rows.filter((it) => comparePeriods(it.madeAt, madeAt) === 0);
  return (row) => {
    const found = made.find((it) => isNamed(row, it.row));
    if (found)
      return {
        value: exact(found.amount),
        formula: byAccount
          ? `Summan av helårsprognosen på ${found.lines.length} rader`
          : 'Helårsprognos i prognosfilen',
        terms: [],
        sources: found.lines.length > 0 ? [sourceOf(file, found.lines)] : [],
      };
    if (row.kind !== 'adjustment')
      report(problem('forecast.row-missing', { file }, { period: periodId(madeAt), row: row.name }));
    return MISSING;
  };
}

/** Whether a file means this row: by its id or by its name in any case. */
export const isNamed = (row: StatementRowSetting, name: string): boolean =>
  row.id === name || row.name.toLowerCase() === name.toLowerCase();

/** The sum of a row's parts. A missing adjustment adds nothing; any other missing part leaves the sum missing. */
export function sumCell(
  row: StatementRowSetting,
  rows: readonly StatementRowSetting[],
  figures: ReadonlyMap<string, Figure>,
): Cell {
  const parts = row.sumOf.map((id) => ({
    setting: rows.find((it) => it.id === id)!,
    figure: figures.get(id)!,
  }));
  const counted = parts.filter(
    ({ setting, figure }) => !(setting.kind === 'adjustment' && figure.value === 'missing'),
  );
  const values = counted.map(({ figure }) => figureValue(figure)).filter((value) => value !== undefined);
  return {
    value: values.length === counted.length ? sum(values) : 'missing',
    formula: counted.map(({ setting }) => setting.name).join(' + '),
    terms: counted.map(({ figure }) => figure.id),
    sources: [],
  };
}

/** a − b. An adjustment has no budget: where there is no b, its variance is all of it. */
export function differenceCell(row: StatementRowSetting, a: Figure, b: Figure): Cell {
  const [from, what] = [figureValue(a), figureValue(b)];
  if (from && !what && row.kind === 'adjustment')
    return { value: from, formula: a.label, terms: [a.id], sources: [] };
  return {
    value: from && what ? subtract(from, what) : 'missing',
    formula: `${a.label} − ${b.label}`,
    terms: [a.id, b.id],
    sources: [],
  };
}
