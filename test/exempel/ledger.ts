import { budgetLines, grantOfMonth, type Year } from './budget.ts';
import { csv, kronor } from './csv.ts';
import { CENTRAL_UNIT, GRANT, INTEREST_COST, INTEREST_INCOME } from './konton/chart.ts';
import { ledgerPeriod, monthName } from './months.ts';
import { ACTIVITIES, UNITS } from './organisation.ts';
import { monthAmounts } from './outcome.ts';
import { monthsOf } from './results.ts';
import { type Posting, postings, voucherNumbers } from './vouchers.ts';

const HEADER = [
  'Konto',
  'Kontotext',
  'Ansvar',
  'Ansvarstext',
  'Verksamhet',
  'Verksamhetstext',
  'Period',
  'Verifikat',
  'Text',
  'Belopp',
];

/** Interest booked by mistake, in öre, and corrected in the same month: the row financial items is exactly zero. */
const INTEREST: Readonly<Record<Year, Readonly<Record<number, bigint>>>> = {
  2024: { 3: 1_118_00n, 9: 642_50n },
  2025: { 2: 1_284_50n, 4: 376_00n },
};

/** The year's ledger with vouchers, in the order period, account, unit. */
export function ledgerCsv(year: Year): string {
  const all = allMonths(year).flatMap((month) => [
    ...monthAmounts(year, month).flatMap(postings),
    ...centralPostings(year, month),
  ]);
  const vouchers = voucherNumbers(all, year);
  const rows = all.map((posting) => row(posting, year, vouchers.get(posting)!, posting.text));
  return csv([HEADER, ...rows]);
}

/** The year's ledger with one row an account, unit and month: what is kept of a year that is closed. */
export function compactLedgerCsv(year: Year): string {
  const rows = allMonths(year).flatMap((month) => {
    const amounts = monthAmounts(year, month).map(({ line, ore }) =>
      row(
        {
          account: line.account.account,
          accountName: line.account.name,
          unit: line.unit,
          month,
          series: 'B',
          text: '',
          ore,
        },
        year,
        '',
        'Månadssaldo',
      ),
    );
    return [
      ...amounts,
      ...centralPostings(year, month).map((posting) => row(posting, year, '', 'Månadssaldo')),
    ];
  });
  return csv([HEADER, ...rows]);
}

const allMonths = (year: Year): number[] => Array.from({ length: monthsOf(year) }, (_, i) => i + 1);

/** Financial items (which cancel out) and the month's grant. */
function centralPostings(year: Year, month: number): Posting[] {
  const central = (account: { account: string; name: string }, text: string, ore: bigint): Posting => ({
    account: account.account,
    accountName: account.name,
    unit: CENTRAL_UNIT,
    month,
    series: 'B',
    text,
    ore,
  });
  const interest = INTEREST[year][month];
  return [
    ...(interest ? [central(INTEREST_INCOME, 'Dröjsmålsränta, vidaredebiterad', -interest)] : []),
    ...(interest ? [central(INTEREST_COST, 'Dröjsmålsränta, leverantör', interest)] : []),
    central(GRANT, `Kommunbidrag ${monthName(month)}`, BigInt(grantOfMonth(budgetLines(year), month)) * 100n),
  ];
}

function row(posting: Posting, year: Year, voucher: string, text: string): string[] {
  const unit = UNITS[posting.unit]!;
  return [
    posting.account,
    posting.accountName,
    posting.unit,
    unit.name,
    unit.activity,
    ACTIVITIES[unit.activity]!,
    ledgerPeriod(year, posting.month),
    voucher,
    text,
    kronor(posting.ore),
  ];
}
