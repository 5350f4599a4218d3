import type { StatementRowSetting } from '../config/municipality.ts';
import type { Report } from '../problems.ts';
import type { Forecast, Forecasts } from '../read/forecasts.ts';
import type { Posting, Postings } from '../read/posting.ts';
import { type MappedPostings, mapPostings } from './mapping.ts';

/**
 * Forecasts by account as forecasts of the statement's rows, by the same accounts as the actuals. A row without any account in
 * the file is expected to come to nothing if it has neither actuals nor budget, and else is left out: its forecast is missing.
 */
export function forecastsByRow(
  forecasts: Forecasts,
  rows: readonly StatementRowSetting[],
  others: readonly (Postings | undefined)[],
  mapped: readonly (MappedPostings | undefined)[],
  report: Report,
): Forecasts {
  if (!forecasts.byAccount) return forecasts;
  const { madeAt, postings } = forecasts.byAccount;
  const told = new Set(others.flatMap((it) => it?.all.map(({ account }) => account.code) ?? []));
  // Signs are held against the rows by whoever takes the forecast, and an account that no row takes is told of once.
  const found = mapPostings(postings, rows, (it) => {
    if (it.code === 'ledger.unmapped-account' && !told.has(it.details.account)) report(it);
  });
  const isSomething = (list: readonly Posting[] = []): boolean => list.some(({ amount }) => amount !== 0n);
  const made = rows.flatMap(({ id, kind, sumOf }): Forecast[] => {
    if (kind === 'adjustment' || sumOf.length > 0) return [];
    const own = found.get(id) ?? [];
    if (own.length === 0 && mapped.some((it) => isSomething(it?.get(id)))) return [];
    const amount = own.reduce((sum, posting) => sum + posting.amount, 0n);
    return [{ madeAt, row: id, amount, lines: [...postings.linesOf(own)], column: 1 }];
  });
  return { ...forecasts, rows: made };
}
