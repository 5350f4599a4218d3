import { exact } from '../../figures/exact.ts';
import type { ControlSum } from '../../figures/receipt.ts';
import { formatMoney } from '../../language/numbers.ts';
import { problem, type Report } from '../../problems.ts';
import { isBalanceAccount, type SieAmount, type SieFile } from './sieFile.ts';

interface Sum {
  readonly amount: bigint;
  readonly line?: number | undefined;
}

/**
 * Holds the amounts of a year against what the file says of the same accounts elsewhere: the year's sum (`#RES`), and the
 * month's whole balance (`#PSALDO`) where the amounts are transactions: the sums that agree. A difference is reported;
 * undefined then.
 */
export function checkResults(
  sie: SieFile,
  amounts: readonly SieAmount[],
  areVouchers: boolean,
  year: number,
  report: Report,
): ControlSum[] | undefined {
  const ofResult = amounts.filter(({ account }) => !isBalanceAccount(account, sie));
  const number = [...sie.years].find(([, { first }]) => first.startsWith(`${year}01`))?.[0];
  const results = sie.results.filter((it) => it.year === number && !isBalanceAccount(it.account, sie));
  const stated = new Map<string, Sum>();
  for (const { account, amount, line } of results)
    stated.set(account, { amount: amount + (stated.get(account)?.amount ?? 0n), line });
  const byYear =
    stated.size === 0 ||
    same(
      sumBy(ofResult, ({ account }) => account),
      stated,
      '#RES',
    );
  const wholes = sie.balances.filter(
    ({ account, period, objects }) =>
      period.year === year && objects.size === 0 && !isBalanceAccount(account, sie),
  );
  const held = areVouchers ? wholes : [];
  const byMonth = held.length === 0 || same(sumBy(ofResult, monthKey), sumBy(wholes, monthKey), '#PSALDO');
  if (!byYear || !byMonth) return undefined;
  return [
    ...results.map(({ account, line }) => ({ name: `#RES ${account}`, line })),
    ...held.map((it) => ({ name: `#PSALDO ${monthKey(it)}`, line: it.line })),
  ];

  /** Amounts of nothing may be left out of the file, so a sum that only one of the two has must be nothing. */
  function same(computed: ReadonlyMap<string, Sum>, said: ReadonlyMap<string, Sum>, label: string): boolean {
    const keys = [...new Set([...said.keys(), ...computed.keys()])];
    const wrong = keys.filter((key) => (said.get(key)?.amount ?? 0n) !== (computed.get(key)?.amount ?? 0n));
    const [first] = wrong;
    if (first === undefined) return true;
    const place = { file: sie.file, line: said.get(first)?.line ?? computed.get(first)?.line };
    const details = {
      label,
      account: first,
      stated: kronor(said.get(first)?.amount ?? 0n),
      computed: kronor(computed.get(first)?.amount ?? 0n),
      others: String(wrong.length - 1),
    };
    report(problem('sie.control', place, details));
    return false;
  }
}

const monthKey = ({ account, period }: SieAmount): string =>
  `${account} ${period.year}-${String(period.month).padStart(2, '0')}`;

function sumBy(amounts: readonly SieAmount[], keyOf: (amount: SieAmount) => string): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const it of amounts) {
    const key = keyOf(it);
    const sum = sums.get(key);
    sums.set(key, { amount: it.amount + (sum?.amount ?? 0n), line: sum?.line ?? it.line });
  }
  return sums;
}

const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
