import { type BudgetLine, budgetLines, ledgerSign, lineOrder, monthBudget, type Year } from './budget.ts';
import type { Block } from './konton/account.ts';
import { chance } from './random.ts';
import { varianceOf } from './results.ts';

/** What is booked on one account by one unit in one month, in öre and ledger sign. */
export interface MonthAmount {
  readonly line: BudgetLine;
  readonly month: number;
  readonly ore: bigint;
}

/** The amounts of a month: every block comes out at exactly its budget less its variance. */
export function monthAmounts(year: Year, month: number): MonthAmount[] {
  const blocks = new Map<Block, BudgetLine[]>();
  for (const line of budgetLines(year)) {
    const block = blocks.get(line.account.block) ?? [];
    blocks.set(line.account.block, [...block, line]);
  }
  return [...blocks]
    .flatMap(([block, lines]) => shareOut(year, month, block, lines))
    .sort((a, b) => lineOrder(a.line) - lineOrder(b.line));
}

/** Shares a block's sum among its lines, by their budgets and the chances of the month. */
function shareOut(year: Year, month: number, block: Block, lines: readonly BudgetLine[]): MonthAmount[] {
  const budgeted = (line: BudgetLine): bigint => BigInt(monthBudget(line, month)) * 100n;
  const sign = BigInt(ledgerSign(block));
  let left = lines.reduce((sum, line) => sum + budgeted(line), 0n) - sign * varianceOf(year, block, month);
  const amounts = new Map<BudgetLine, bigint>();
  const give = (line: BudgetLine, ore: bigint): void => {
    amounts.set(line, (amounts.get(line) ?? 0n) + ore);
    left -= ore;
  };
  for (const line of lines) if (line.account.postings.fixed) give(line, budgeted(line));

  const free = lines.filter(({ account }) => !account.postings.fixed);
  const weights = free.map((line) => budgeted(line) * weight(year, month, line));
  const total = weights.reduce((a, b) => a + b, 0n);
  const toShare = left;
  free.forEach((line, index) => {
    if (total === 0n) return;
    const ore = (toShare * weights[index]!) / total;
    give(line, line.account.postings.whole ? (ore / 100n) * 100n : ore);
  });
  // What rounding leaves goes to the line that shows it least: the largest, in öre if it books öre.
  const receiver = free
    .filter(({ account }) => !account.postings.whole || free.every((line) => line.account.postings.whole))
    .reduce((a, b) => (budgeted(b) > budgeted(a) ? b : a));
  if (left !== 0n) give(receiver, left);

  return [...amounts]
    .filter(([, ore]) => ore !== 0n)
    .map(([line, ore]) => ({ line, month, ore: sign * ore }));
}

/** How large a line's month is against an ordinary one, in parts of 100 000; small lines have months with nothing. */
function weight(year: Year, month: number, { account, unit, kronor }: BudgetLine): bigint {
  const { spread, season } = account.postings;
  const { between } = chance(`${year}-${month}-${account.account}-${unit}`);
  const stray = 1000 + between(-spread, spread);
  if (spread >= 200 && kronor < 60_000 && between(1, 100) <= 25) return 0n;
  return BigInt(stray * (season?.[month - 1] ?? 100));
}
