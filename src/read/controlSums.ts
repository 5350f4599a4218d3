import { accountPosition, parseAccountRanges } from '../config/accounts.ts';
import { exact } from '../figures/exact.ts';
import { comparePeriods } from '../figures/period.ts';
import type { ControlSum } from '../figures/receipt.ts';
import { formatMoney } from '../language/numbers.ts';
import { type Problem, problem, type Report } from '../problems.ts';
import type { Entries, Entry, TotalEntry } from './entry.ts';
import type { AmountColumn } from './layout.ts';
import { parseMonth } from './monthText.ts';
import { type TotalMeaning, totalMeaning } from './totalRow.ts';

/** "Summa 2025" can be of a year that no row names. */
const YEAR = /^(?:19|20)\d\d$/;

/** Rows that a total may be the sum of, the likeliest first. */
type Candidates = readonly (readonly Entry[])[];

/**
 * Holds each total of a file against the rows above it that it covers: by the code in its name (accounts, or another
 * dimension), everything where the name says so, and else the rows from some earlier total, or the beginning, to itself. A
 * total that differs from them, or that covers none that can be told, is reported; a difference that rounding of the file's own
 * amounts (to `step` öre) can make is a warning. Returns the sums that are right.
 */
export function checkTotals(
  { entries, totals }: Entries,
  columns: readonly AmountColumn[],
  file: string,
  step: bigint,
  report: Report,
): ControlSum[] {
  const met: ControlSum[] = [];
  for (const [index, total] of totals.entries()) {
    const meaning = totalMeaning(total.name);
    const earlier = totals.slice(0, index).filter(({ said }) => said);
    const coded = meaning.from === undefined ? [] : byCode(entries, total, earlier, meaning);
    const placed = meaning.from === undefined || YEAR.test(meaning.from);
    const candidates = coded.length > 0 || !placed ? coded : byPlace(entries, total, earlier, meaning);
    if (candidates.some((rows) => differing(total, rows) === -1)) {
      met.push({ name: total.name, line: total.line });
      continue;
    }
    // A name that says no rows is right when some come to it, and else tells nothing.
    const clear =
      coded.length > 0 || meaning.everything || (meaning.from === undefined && meaning.text === '');
    report(wrong(total, candidates[0], columns, file, step, clear));
  }
  return met;
}

/** The first column in which a total is not the sum of rows; -1 when it is in all of them that it has. */
const differing = ({ amounts, said }: TotalEntry, rows: readonly Entry[]): number => {
  if (!said && amounts.every((amount) => amount === undefined || amount === 0n)) return 0;
  return amounts.findIndex((amount, column) => amount !== undefined && amount !== sumOf(rows, column));
};

const sumOf = (rows: readonly Entry[], column: number): bigint =>
  rows.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0n), 0n);

/** Entries above a total that its own cells don't exclude. */
const above = (entries: readonly Entry[], total: TotalEntry, from: number): Entry[] =>
  entries
    .slice(from, total.after)
    .filter(
      ({ period, key }) =>
        (!total.period || !period || comparePeriods(period, total.period) === 0) &&
        (!total.responsibility || key.responsibility?.code === total.responsibility) &&
        (!total.activity || key.activity?.code === total.activity),
    );

function byCode(
  entries: readonly Entry[],
  total: TotalEntry,
  earlier: readonly TotalEntry[],
  { dimension, from = '', to }: TotalMeaning,
): Candidates {
  const ranges = parseAccountRanges(to === undefined ? from : `${from}-${to}`) ?? [];
  const inRanges = (code = ''): boolean => {
    const position = accountPosition(code);
    return ranges.some((range) => range.from <= position && position <= range.to);
  };
  const month = parseMonth(from);
  const matches: Readonly<Record<NonNullable<TotalMeaning['dimension']>, (entry: Entry) => boolean>> = {
    konto: ({ key }) => inRanges(key.account.code),
    ansvar: ({ key }) => inRanges(key.responsibility?.code),
    verksamhet: ({ key }) => inRanges(key.activity?.code),
    period: ({ period }) => !!month && !!period && comparePeriods(month, period) === 0,
  };
  const last = earlier.findLast(({ name }) => name === total.name)?.after ?? 0;
  const dimensions = dimension ? [dimension] : (['konto', 'ansvar', 'verksamhet', 'period'] as const);
  return dimensions.flatMap((it) =>
    [above(entries, total, last), above(entries, total, 0)]
      .map((rows) => rows.filter(matches[it]))
      .filter((rows) => rows.length > 0),
  );
}

function byPlace(
  entries: readonly Entry[],
  total: TotalEntry,
  earlier: readonly TotalEntry[],
  { everything }: TotalMeaning,
): Candidates {
  const ends = (everything ? earlier.filter(({ name }) => name === total.name) : earlier).map(
    ({ after }) => after,
  );
  const boundaries = [...new Set([0, ...ends])].filter((it) => it < total.after);
  const ordered = everything ? boundaries : boundaries.reverse();
  return ordered.map((from) => above(entries, total, from)).filter((rows) => rows.length > 0);
}

function wrong(
  total: TotalEntry,
  rows: readonly Entry[] | undefined,
  columns: readonly AmountColumn[],
  file: string,
  step: bigint,
  clear: boolean,
): Problem {
  const place = { file, line: total.line };
  if (!total.said) return problem('csv.account', place, { column: 'konto', found: total.name });
  const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
  const column = Math.max(0, rows ? differing(total, rows) : 0);
  const stated = total.amounts[column] ?? 0n;
  if (!rows)
    return problem('csv.total-unknown', place, {
      name: total.name,
      stated: kronor(stated),
      found: '',
      rows: '',
    });
  const found = sumOf(rows, column);
  const difference = stated - found;
  const details = {
    name: total.name,
    column: columns.length > 1 || columns[0]?.period ? columns[column]!.name : '',
    stated: kronor(stated),
    found: kronor(found),
    difference: kronor(difference),
    rows: `${rows[0]!.row.line}–${rows.at(-1)!.row.line}`,
  };
  if (!clear) return problem('csv.total-unknown', place, details);
  const largest = (step * BigInt(rows.length + 1)) / 2n;
  const byRounding = step > 1n && -largest <= difference && difference <= largest;
  return byRounding
    ? problem('csv.total-rounded', place, details, 'warning')
    : problem('csv.total-differs', place, details);
}
