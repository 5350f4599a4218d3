import type { SourceUnit } from '../config/board.ts';
import { exact } from '../figures/exact.ts';
import { formatMoney } from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import { decimalsIn, parseAmount, roundingStep } from './amount.ts';
import type { Entry } from './entry.ts';
import type { Layout } from './layout.ts';
import type { Table } from './table.ts';

/**
 * Holds a wide file's own sum of each row against the row's months; a sum that differs by more than the rounding of its
 * amounts is reported. Returns how many sums are right.
 */
export function checkRowSums(
  { file, columnOf }: Table,
  { rowSum, amounts: columns }: Layout,
  entries: readonly Entry[],
  unit: SourceUnit,
  report: Report,
): number {
  if (!rowSum) return 0;
  let right = 0;
  for (const { row, amounts } of entries) {
    const text = (row.cells[rowSum.position] ?? '').trim();
    if (/^[-−–]?$/.test(text)) continue;
    const place = { file, line: row.line, column: columnOf(row, rowSum.position) };
    const stated = parseAmount(text, unit);
    const found = amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
    if (stated === found) right += 1;
    else if (stated === undefined) report(problem('csv.amount', place, { column: rowSum.name, found: text }));
    else {
      const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
      const difference = stated - found;
      const details = {
        column: rowSum.name,
        stated: kronor(stated),
        found: kronor(found),
        difference: kronor(difference),
      };
      const step = roundingStep(
        unit,
        Math.max(...columns.map(({ position }) => decimalsIn(row.cells[position] ?? ''))),
      );
      const largest = step > 1n ? (step * BigInt(columns.length + 1)) / 2n : 0n;
      const byRounding = -largest <= difference && difference <= largest;
      report(problem('csv.row-sum', place, details, byRounding ? 'warning' : 'error'));
    }
  }
  return right;
}
