import type { Account, Block } from './konton/account.ts';
import { CHART } from './konton/chart.ts';

/** The statement's rows that take accounts, the grant and the financial items apart. */
export type Row = 'intakter' | 'personalkostnader' | 'lokalhyror' | 'kop-av-tjanster' | 'ovriga-kostnader';
export type Year = 2024 | 2025;

/** What one unit has on one account for a year, in whole kronor without sign. */
export interface BudgetLine {
  readonly account: Account;
  readonly unit: string;
  readonly kronor: number;
}

/**
 * The year's budget by row in kronor, without sign. 2025 is even thousands. 2024 is chosen so that every printed
 * row AND every printed sum round to the reference's thousands: 31 417 − 276 500 gives −245 082, not −245 083.
 */
const BUDGET: Readonly<Record<Year, Readonly<Record<Row, number>>>> = {
  2024: {
    intakter: 31_417_300,
    personalkostnader: 158_694_900,
    lokalhyror: 17_416_000,
    'kop-av-tjanster': 62_375_900,
    'ovriga-kostnader': 38_012_900,
  },
  2025: {
    intakter: 32_336_000,
    personalkostnader: 161_198_000,
    lokalhyror: 17_111_000,
    'kop-av-tjanster': 63_743_000,
    'ovriga-kostnader': 46_587_000,
  },
};

/** The blocks' size in 2024, in thousandths of 2025. The buffer is 1,5 per cent of the grant in both years. */
const SIZE_2024: Readonly<Record<Block, number>> = {
  migration: 971,
  statsbidrag: 971,
  'ovriga-intakter': 971,
  loner: 984,
  uppdrag: 984,
  lokaler: 1018,
  'kop-barn': 920,
  'kop-vuxna': 920,
  'kop-ovrigt': 920,
  buffert: 956.3,
  bistand: 849,
  ovrigt: 949,
};

/** The row that a block belongs to: the buffer was among purchased services up to and including 2024. */
function rowOf(block: Block, year: Year): Row {
  switch (block) {
    case 'migration':
    case 'statsbidrag':
    case 'ovriga-intakter':
      return 'intakter';
    case 'loner':
    case 'uppdrag':
      return 'personalkostnader';
    case 'lokaler':
      return 'lokalhyror';
    case 'kop-barn':
    case 'kop-vuxna':
    case 'kop-ovrigt':
      return 'kop-av-tjanster';
    case 'buffert':
      return year <= 2024 ? 'kop-av-tjanster' : 'ovriga-kostnader';
    default:
      return 'ovriga-kostnader';
  }
}

/** The year's budget, in the order of accounts and units: whole hundreds a month, but for the remainders. */
export function budgetLines(year: Year): BudgetLine[] {
  const left = { ...BUDGET[year] };
  const lines: BudgetLine[] = [];
  for (const account of CHART)
    for (const [unit, tkr] of Object.entries(account.budget)) {
      const size = year === 2024 ? SIZE_2024[account.block] : 1000;
      const kronor = Math.round((tkr * size) / 1200) * 1200;
      lines.push({ account, unit, kronor });
      left[rowOf(account.block, year)] -= kronor;
    }
  for (const account of CHART)
    if (account.remainder) {
      const row = rowOf(account.block, year);
      lines.push({ account, unit: account.remainder, kronor: left[row] });
      if (left[row] <= 0) throw new Error(`nothing left of ${row} ${year}`);
    }
  return lines.sort((a, b) => lineOrder(a) - lineOrder(b));
}

/** Lines stand in the order of accounts, then of units. */
export const lineOrder = ({ account, unit }: BudgetLine): number => Number(account.account + unit);

/** A line's budget for a month (1–12) in kronor, without sign: twelfths, with what is left over in December. */
export function monthBudget({ kronor }: BudgetLine, month: number): number {
  const twelfth = Math.floor(kronor / 12);
  return month < 12 ? twelfth : kronor - 11 * twelfth;
}

/** +1 for costs, −1 for income: the ledger's sign. */
export const ledgerSign = (block: Block): 1 | -1 => (rowOf(block, 2025) === 'intakter' ? -1 : 1);

/** The month's municipal grant in kronor, in ledger sign (negative): exactly what the month's budgeted net costs are. */
export const grantOfMonth = (lines: readonly BudgetLine[], month: number): number =>
  -lines.reduce((sum, line) => sum + ledgerSign(line.account.block) * monthBudget(line, month), 0);
