import type { Posting, Postings } from '../read/posting.ts';
import type { Sources } from '../read/sources.ts';
import { isWholeYear } from './inputs.ts';
import { type Period, periodId } from './period.ts';

/**
 * What the exports said when a report was built, for its trace: the user's files are written over every month, so this is
 * the only memory of what January was in April. Swedish names, as in the rest of the trace; amounts are whole öre in
 * report sign.
 */
export interface Snapshot {
  readonly utfall?: LedgerSnapshot | undefined;
  readonly budget?: LedgerSnapshot | undefined;
  /** "2025-04 Personalkostnader" to öre. */
  readonly prognos?: Readonly<Record<string, string>> | undefined;
  /** "2025-04 semesterloneskuld" to öre, accumulated. */
  readonly justeringar?: Readonly<Record<string, string>> | undefined;
}

/** A file of postings, added up by account, responsibility and activity for each of its months. */
export interface LedgerSnapshot {
  readonly fil: string;
  /** The months that the file has, in order: "2025-01". */
  readonly manader: readonly string[];
  /** "4631|5310|452" (the latter two may be empty) to the öre of each month: "-1250000 0 -1300050". */
  readonly ore: Readonly<Record<string, string>>;
  /** What the codes are called. */
  readonly konton: Readonly<Record<string, string>>;
  readonly ansvar: Readonly<Record<string, string>>;
  readonly verksamheter: Readonly<Record<string, string>>;
}

/** A year's ledger, budget, forecasts and adjustments as far as they have been read. The same files give the same snapshot. */
export function snapshotOf(sources: Sources, year: number): Snapshot {
  const actual = sources.known('utfall', year);
  const budget = sources.known('budget', year);
  const forecasts = sources.known('prognos', year);
  const adjustments = sources.known('justeringar', year);
  return {
    // Accumulated amounts are no history of months.
    ...(actual && !actual.knownTo && { utfall: ledgerSnapshot(actual) }),
    ...(budget && isWholeYear(budget) && { budget: ledgerSnapshot(budget) }),
    // A file that is written over at each follow-up has no history of them.
    ...(forecasts &&
      !forecasts.byAccount && {
        prognos: amounts(forecasts.rows.map((it) => [`${periodId(it.madeAt)} ${it.row}`, it.amount])),
      }),
    ...(adjustments && {
      justeringar: amounts(adjustments.rows.map((it) => [`${periodId(it.period)} ${it.row}`, it.amount])),
    }),
  };
}

/** The snapshot without the ledger and budget of files that it must not tell of. */
export const withoutFiles = (
  { utfall, budget, ...rest }: Snapshot,
  isWithheld: (file: string) => boolean,
): Snapshot => ({
  ...(utfall && !isWithheld(utfall.fil) && { utfall }),
  ...(budget && !isWithheld(budget.fil) && { budget }),
  ...rest,
});

function ledgerSnapshot({ file, all: rows }: Postings): LedgerSnapshot {
  const periods = new Map(rows.map(({ period }) => [monthNumber(period), period]));
  const months = [...periods].sort(([a], [b]) => a - b);
  const column = new Map(months.map(([month], index) => [month, index]));
  const sums = new Map<string, bigint[]>();
  for (const posting of rows) {
    const key = keyOf(posting);
    const known = sums.get(key);
    const sum = known ?? months.map(() => 0n);
    if (!known) sums.set(key, sum);
    sum[column.get(monthNumber(posting.period))!]! += posting.amount;
  }
  return {
    fil: file,
    manader: months.map(([, period]) => periodId(period)),
    ore: sorted([...sums].map(([key, sum]) => [key, sum.join(' ')])),
    konton: names(rows, ({ account }) => account),
    ansvar: names(rows, ({ responsibility }) => responsibility),
    verksamheter: names(rows, ({ activity }) => activity),
  };
}

const monthNumber = ({ year, month }: Period): number => year * 12 + month;

const keyOf = ({ account, responsibility, activity }: Posting): string =>
  `${partOfKey(account)}|${partOfKey(responsibility)}|${partOfKey(activity)}`;

const partOfKey = (coded: Posting['activity']): string => coded?.code.replaceAll('|', '/') ?? '';

/** By code, what the first of the rows with it calls it. */
function names(
  rows: readonly Posting[],
  codedOf: (row: Posting) => Posting['activity'],
): Record<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const coded = codedOf(row);
    if (coded && !found.has(coded.code)) found.set(coded.code, coded.name);
  }
  return sorted([...found]);
}

/** Amounts under one name are added up: a file may divide what it tells. */
function amounts(entries: readonly (readonly [string, bigint])[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? 0n) + amount);
  return sorted([...sums].map(([key, sum]) => [key, String(sum)]));
}

/** An object whose keys come in the order of their characters, whatever the order of the rows was. */
function sorted(entries: readonly (readonly [string, string])[]): Record<string, string> {
  const byKey = new Map<string, string>();
  for (const [key, value] of entries) if (!byKey.has(key)) byKey.set(key, value);
  return Object.fromEntries([...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
