import { problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import type { Entry } from './entry.ts';
import type { AmountColumn, Layout } from './layout.ts';
import type { Table } from './table.ts';

/**
 * Reports each account without a forecast that has another amount, or that nothing is known of: whether it is expected to come
 * to nothing, or was left out, can't be told.
 */
export function checkForecasts(
  { file, columnOf }: Table,
  { forecast, amounts: [column] }: Layout,
  entries: readonly Entry[],
  report: Report,
): void {
  if (!forecast || !column) return;
  const { beside } = forecast;
  for (const { row, key, amounts } of entries) {
    const textOf = ({ position }: AmountColumn): string => (row.cells[position] ?? '').trim();
    const isNothing = (text: string): boolean => /^[-−–]?$/.test(text) || parseAmount(text, 'kr') === 0n;
    if (amounts[0] !== undefined || (beside.length > 0 && beside.every((it) => isNothing(textOf(it)))))
      continue;
    const place = { file, line: row.line, column: columnOf(row, column.position) };
    report(problem('csv.forecast-missing', place, { column: column.name, account: key.account.code }));
  }
}
