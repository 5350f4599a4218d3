import type { Series } from './konton/account.ts';
import { daysOf, ledgerPeriod, monthName, weeksOf } from './months.ts';
import type { MonthAmount } from './outcome.ts';
import { type Chance, chance, shuffled } from './random.ts';

/** One row of the ledger, before it has got its voucher number. */
export interface Posting {
  readonly account: string;
  readonly accountName: string;
  readonly unit: string;
  readonly month: number;
  readonly series: Series;
  readonly text: string;
  readonly ore: bigint;
}

/** Below this much a row (öre), the month is not split. */
const LEAST = 400_00n;

/** A month's amount as the vouchers that make it up: invoices, payment runs, payroll. The sum is exact. */
export function postings({ line, month, ore }: MonthAmount): Posting[] {
  const { account, unit } = line;
  const { series, rows, texts, whole, credits } = account.postings;
  const dice = chance(`rows-${month}-${account.account}-${unit}`);
  const size = ore < 0n ? -ore : ore;
  const wanted = dice.between(rows[0], rows[1]);
  const count = size < LEAST * BigInt(wanted) ? 1 : wanted;
  const posting = (text: string, amount: bigint): Posting => ({
    account: account.account,
    accountName: account.name,
    unit,
    month,
    series,
    text: fill(text, month, dice),
    ore: amount,
  });
  const parts = split(ore, count, whole ? 100n : 1n, dice);
  const result = parts.map((part, index) => posting(texts[index % texts.length]!, part));
  if (credits && size > LEAST * 10n && dice.between(1, 100) <= 12) {
    const credit = (parts[0]! * BigInt(dice.between(40, 180))) / 1000n;
    result[0] = { ...result[0]!, ore: result[0]!.ore + credit };
    result.push(posting('Kreditfaktura {nr}', -credit));
  }
  return result;
}

/** A sum in uneven parts, each a multiple of `step` but the last, which takes what is left. */
function split(sum: bigint, count: number, step: bigint, dice: Chance): bigint[] {
  const weights = Array.from({ length: count }, () => BigInt(dice.between(600, 1400)));
  const total = weights.reduce((a, b) => a + b, 0n);
  const parts = weights.map((weight) => ((sum * weight) / total / step) * step);
  parts[count - 1]! += sum - parts.reduce((a, b) => a + b, 0n);
  return parts;
}

const fill = (text: string, month: number, dice: Chance): string =>
  text
    .replace('{månad}', monthName(month))
    .replace('{dagar}', daysOf(month))
    .replace('{vecka}', `vecka ${dice.pick(weeksOf(month))}`)
    .replace('{nr}', String(dice.between(10_020, 98_960)));

/** Voucher numbers by posting: payroll has one a month and unit; the other series count on through the year. */
export function voucherNumbers(all: readonly Posting[], year: number): Map<Posting, string> {
  const numbers = new Map<Posting, string>();
  const last = new Map<Series, number>();
  const months = [...new Set(all.map(({ month }) => month))];
  for (const month of months)
    for (const posting of shuffled(
      all.filter((candidate) => candidate.month === month),
      `vouchers-${year}-${month}`,
    )) {
      if (posting.series === 'P') {
        numbers.set(posting, `P${ledgerPeriod(year, month).slice(2)}-${posting.unit}`);
        continue;
      }
      const next = (last.get(posting.series) ?? 0) + 1;
      last.set(posting.series, next);
      numbers.set(posting, `${posting.series}${String(year).slice(2)}-${String(next).padStart(5, '0')}`);
    }
  return numbers;
}
