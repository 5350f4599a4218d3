import type { SourceSetting } from '../../config/board.ts';
import type { Period } from '../../figures/period.ts';
import type { Receipt } from '../../figures/receipt.ts';
import { problem, type Report } from '../../problems.ts';
import type { Coded, Postings } from '../posting.ts';
import { PostingCollector } from '../postingCollector.ts';
import { checkResults } from './controls.ts';
import { findDimensions } from './dimensions.ts';
import { dividedAmounts } from './ledgerAmounts.ts';
import { isBalanceAccount, type SieAmount, type SieFile } from './sieFile.ts';

/** What is wanted of a SIE file: what has been booked, or what was budgeted. */
export type SieContent = 'actual' | 'budget';

/**
 * The postings of a calendar year in a SIE file: transactions where the file has them, else period balances; or period
 * budgets. Accounts of the balance sheet are left out. What the file lacks, what contradicts the format in the
 * configuration, and sums that don't agree are reported; undefined then.
 */
export function siePostings(
  sie: SieFile,
  content: SieContent,
  year: number,
  setting: SourceSetting,
  report: Report,
): Postings | undefined {
  const { file } = sie;
  if (!agrees(sie, setting, report)) return undefined;
  const found = amountsOf(sie, content, year);
  if (found.length === 0) {
    report(noAmounts(sie, content, year));
    return undefined;
  }
  const dimensions = findDimensions(sie, found, setting.dimensions, report);
  if (!dimensions) return undefined;
  // Transactions stand once each; balances and budgets stand whole and divided.
  const areVouchers = sie.transactions.includes(found[0]!);
  const amounts = areVouchers ? found : dividedAmounts(found, dimensions, file, report);
  if (!amounts) return undefined;
  const controls = content === 'actual' ? checkResults(sie, amounts, areVouchers, year, report) : [];
  if (!controls) return undefined;
  const collector = new PostingCollector();
  const coded = (dimension: string | undefined, objects: SieAmount['objects']): Coded | undefined => {
    const code = dimension === undefined ? undefined : objects.get(dimension);
    return code === undefined ? undefined : { code, name: sie.objects.get(`${dimension} ${code}`) || code };
  };
  // Rows with the same list of objects share it: their postings are found by it, the account and the month.
  const numbers = new Map<SieAmount['objects'], Map<string, number>>();
  const numberOf = (account: string, objects: SieAmount['objects'], period: Period): number => {
    const ofObjects = numbers.get(objects) ?? new Map<string, number>();
    if (ofObjects.size === 0) numbers.set(objects, ofObjects);
    const name = `${account} ${period.year} ${period.month}`;
    let number = ofObjects.get(name);
    if (number === undefined) {
      number = collector.numberOf({
        account: { code: account, name: sie.accounts.get(account) ?? '' },
        responsibility: coded(dimensions.responsibility, objects),
        activity: coded(dimensions.activity, objects),
        period,
      });
      ofObjects.set(name, number);
    }
    return number;
  };
  const balance: number[] = [];
  for (const { account, period, objects, amount, line } of amounts) {
    if (isBalanceAccount(account, sie)) {
      balance.push(line);
      continue;
    }
    collector.add(numberOf(account, objects, period), -amount, line);
  }
  const receipt: Receipt = {
    file,
    sie: { type: sie.type, encoding: sie.encoding, content, year },
    headerLine: 1,
    rows: amounts.length - balance.length,
    leftOut: balance.length > 0 ? [{ reason: 'balance', lines: balance }] : [],
    controls,
    rowSums: 0,
  };
  return { ...collector.postings(file), receipt };
}

/** Whether the file has anything of a year: a file of the year after may have it, as its year -1. */
export const hasYear = (sie: SieFile, content: SieContent, year: number): boolean =>
  amountsOf(sie, content, year).length > 0;

function amountsOf(sie: SieFile, content: SieContent, year: number): readonly SieAmount[] {
  const ofYear = (amounts: readonly SieAmount[]): readonly SieAmount[] =>
    amounts.every(({ period }) => period.year === year)
      ? amounts
      : amounts.filter(({ period }) => period.year === year);
  if (content === 'budget') return ofYear(sie.budgets);
  const transactions = ofYear(sie.transactions);
  return transactions.length > 0 ? transactions : ofYear(sie.balances);
}

/** The format itself says that income is negative and that amounts are in kronor: a setting that says otherwise is wrong. */
function agrees({ file }: SieFile, { sign, unit }: SourceSetting, report: Report): boolean {
  if (sign === 'report')
    report(problem('sie.setting', { file }, { key: 'tecken', found: 'rapport', expected: 'huvudbok' }));
  if (unit !== 'kr') report(problem('sie.setting', { file }, { key: 'enhet', found: unit, expected: 'kr' }));
  return sign === 'ledger' && unit === 'kr';
}

function noAmounts(sie: SieFile, content: SieContent, year: number) {
  const { file, transactions, balances, budgets } = sie;
  const amounts = content === 'budget' ? budgets : [...transactions, ...balances];
  if (amounts.length > 0) {
    const years = [...new Set(amounts.map(({ period }) => period.year))].sort();
    return problem('sie.year-missing', { file }, { year: String(year), found: years.join(', ') });
  }
  if (content === 'budget') return problem('sie.no-budget', { file }, {});
  return problem('sie.no-months', { file }, { type: String(sie.type) });
}
