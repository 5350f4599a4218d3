import { accountPosition } from '../config/accounts.ts';
import type { StatementRowSetting } from '../config/municipality.ts';
import { formatMoney } from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import type { Posting, Postings } from '../read/posting.ts';
import { exact } from './exact.ts';

/** The postings of each row of the statement, by row id. */
export type MappedPostings = ReadonlyMap<string, readonly Posting[]>;

/**
 * Gives every posting to the row that takes its account. An account that no row takes is reported with its rows and sum;
 * so is a row whose total has the wrong sign for its kind, which means that the file's sign is not what configuration says.
 */
export function mapPostings(
  postings: Postings,
  rows: readonly StatementRowSetting[],
  report: Report,
): MappedPostings {
  const rowOf = new Map<string, string | undefined>();
  const mapped = new Map<string, Posting[]>(rows.map(({ id }) => [id, []]));
  const unmapped = new Map<string, Posting[]>();
  for (const posting of postings.all) {
    const { code } = posting.account;
    if (!rowOf.has(code)) rowOf.set(code, findRow(code, rows)?.id);
    const id = rowOf.get(code);
    if (id !== undefined) mapped.get(id)!.push(posting);
    else unmapped.set(code, [...(unmapped.get(code) ?? []), posting]);
  }
  for (const [account, found] of unmapped)
    report(
      problem(
        'ledger.unmapped-account',
        { file: postings.file, line: found[0]!.line },
        {
          account,
          text: found[0]!.account.name,
          rows: String(found.reduce((rows, { count }) => rows + count, 0)),
          sum: kronor(total(found)),
        },
      ),
    );
  checkSigns(rows, (id) => total(mapped.get(id)!), postings.file, report);
  return mapped;
}

function findRow(account: string, rows: readonly StatementRowSetting[]): StatementRowSetting | undefined {
  const position = accountPosition(account);
  return rows.find(({ accounts }) => accounts.some(({ from, to }) => from <= position && position <= to));
}

const EXPECTED_SIGN: Partial<Record<StatementRowSetting['kind'], 1n | -1n>> = {
  income: 1n,
  grant: 1n,
  cost: -1n,
};

/** Tells once of the rows whose totals (öre) have the wrong sign: a file that is read the wrong way round has many. */
export function checkSigns(
  rows: readonly StatementRowSetting[],
  totalOf: (rowId: string) => bigint,
  file: string,
  report: Report,
): void {
  const wrong = rows.flatMap(({ id, name, kind }) => {
    const sign = EXPECTED_SIGN[kind];
    const sum = totalOf(id);
    return sign !== undefined && sum * sign < 0n ? [{ name, sum, sign }] : [];
  });
  const [first, ...others] = wrong;
  if (!first) return;
  const details = {
    row: first.name,
    sum: kronor(first.sum),
    expected: first.sign > 0n ? 'plus' : 'minus',
    others: others.map(({ name }) => name).join(', '),
  };
  report(problem('ledger.sign', { file }, details));
}

const total = (postings: readonly Posting[]): bigint =>
  postings.reduce((sum, { amount }) => sum + amount, 0n);

const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
