import { periodId } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import type { Posting, Postings } from './posting.ts';

/**
 * Reports an account that has, month by month, exactly what the accounts that begin with its number have together: a total
 * by its code ("60" over 6011 and 6012), which would be counted twice.
 */
export function checkAccountTotals({ file, all }: Postings, report: Report): void {
  if (new Set(all.map(({ account }) => account.code.length)).size < 2) return;
  const byCode = new Map<string, Posting[]>();
  for (const posting of all) {
    const { code } = posting.account;
    const same = byCode.get(code);
    if (same) same.push(posting);
    else byCode.set(code, [posting]);
  }
  const codes = [...byCode.keys()];
  for (const code of codes) {
    const under = codes.filter((it) => it !== code && it.startsWith(code));
    if (under.length === 0) continue;
    const own = sums(byCode.get(code)!);
    const parts = sums(under.flatMap((it) => byCode.get(it)!));
    const same = own.size === parts.size && [...own].every(([month, sum]) => parts.get(month) === sum);
    if (!same || [...own.values()].every((sum) => sum === 0n)) continue;
    const [{ account, line }] = byCode.get(code) as [Posting];
    const details = { account: code, text: account.name, under: under.slice(0, 5).join(', ') };
    report(problem('csv.account-total', { file, line }, details));
  }
}

function sums(postings: readonly Posting[]): Map<string, bigint> {
  const byMonth = new Map<string, bigint>();
  for (const { period, amount } of postings)
    byMonth.set(periodId(period), (byMonth.get(periodId(period)) ?? 0n) + amount);
  return byMonth;
}
