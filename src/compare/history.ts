import { type Period, periodId } from '../figures/period.ts';
import type { LedgerSnapshot, Snapshot } from '../figures/snapshot.ts';

/** An account, with the responsibility and activity that it was booked on, where the file has them. */
export interface BookedOn {
  readonly account: string;
  readonly responsibility?: string | undefined;
  readonly activity?: string | undefined;
}

/** An amount that was one thing then and is another now: whole öre in report sign. */
export interface AmountChange {
  /** `2025-01`; undefined for a whole year. */
  readonly month?: string | undefined;
  readonly before: bigint;
  readonly now: bigint;
}

export interface PostingChange extends BookedOn {
  readonly changes: readonly AmountChange[];
}

export interface NamedChange extends AmountChange {
  /** What the amount is for: a row of the statement as its file names it. */
  readonly name: string;
}

/** What today's exports say otherwise of the time up to the older report's month than they did when it was built. */
export interface HistoryChanges {
  /** The ledger, by account and month, in the accounts' order. */
  readonly actual: readonly PostingChange[];
  /** The budget of the whole year, by account. */
  readonly budget: readonly PostingChange[];
  readonly forecasts: readonly NamedChange[];
  readonly adjustments: readonly NamedChange[];
}

/** Holds today's exports against those that a report was built from, up to its month. */
export function historyChanges(then: Snapshot, today: Snapshot, upTo: Period): HistoryChanges {
  const last = periodId(upTo);
  const isHistory = (month: string): boolean => month <= last;
  return {
    actual: postingChanges(then.utfall, today.utfall, (amounts) =>
      amounts.filter(({ month }) => isHistory(month)),
    ),
    budget: postingChanges(then.budget, today.budget, wholeYear),
    forecasts: namedChanges(then.prognos, today.prognos, isHistory),
    adjustments: namedChanges(then.justeringar, today.justeringar, isHistory),
  };
}

type Monthly = AmountChange & { readonly month: string };

/** A year's months as one amount: a budget that is only spread otherwise over the year is the same budget. */
function wholeYear(amounts: readonly Monthly[]): AmountChange[] {
  const sum = (pick: (it: Monthly) => bigint): bigint => amounts.reduce((total, it) => total + pick(it), 0n);
  return [{ before: sum(({ before }) => before), now: sum(({ now }) => now) }];
}

/** What has changed between two snapshots of a file; nothing where one of them has none. */
function postingChanges(
  then: LedgerSnapshot | undefined,
  today: LedgerSnapshot | undefined,
  relevant: (amounts: readonly Monthly[]) => readonly AmountChange[],
): PostingChange[] {
  if (!then || !today) return [];
  const months = [...new Set([...then.manader, ...today.manader])].sort();
  const [before, now] = [amountsOf(then), amountsOf(today)];
  const keys = [...new Set([...before.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const amounts = months.map((month) => ({
      month,
      before: before.get(key)?.get(month) ?? 0n,
      now: now.get(key)?.get(month) ?? 0n,
    }));
    const changes = relevant(amounts).filter((it) => it.before !== it.now);
    if (changes.length === 0) return [];
    const [account, responsibility, activity] = key.split('|') as [string, string, string];
    const named = (kind: 'konton' | 'ansvar' | 'verksamheter', code: string): string | undefined => {
      if (code === '') return undefined;
      const name = today[kind][code] ?? then[kind][code];
      return name === undefined || name === '' || name === code ? code : `${code} ${name}`;
    };
    return [
      {
        account: named('konton', account) ?? account,
        responsibility: named('ansvar', responsibility),
        activity: named('verksamheter', activity),
        changes,
      },
    ];
  });
}

function amountsOf({ manader, ore }: LedgerSnapshot): Map<string, Map<string, bigint>> {
  return new Map(
    Object.entries(ore).map(([key, text]) => {
      const amounts = text.split(' ');
      return [key, new Map(manader.map((month, index) => [month, BigInt(amounts[index] ?? 0)]))];
    }),
  );
}

function namedChanges(
  then: Snapshot['prognos'],
  today: Snapshot['prognos'],
  isHistory: (month: string) => boolean,
): NamedChange[] {
  if (!then || !today) return [];
  const keys = [...new Set([...Object.keys(then), ...Object.keys(today)])].sort();
  return keys.flatMap((key) => {
    const [month, name] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
    const [before, now] = [BigInt(then[key] ?? 0), BigInt(today[key] ?? 0)];
    return isHistory(month) && before !== now ? [{ month, name, before, now }] : [];
  });
}
