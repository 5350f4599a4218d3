import type { SourceUnit } from '../config/board.ts';
import { exact } from '../figures/exact.ts';
import { formatMoney } from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import { decimalsIn, parseAmount, roundingStep } from './amount.ts';
import type { Entry } from './entry.ts';
import type { AmountColumn, Layout } from './layout.ts';
import type { Table } from './table.ts';

/**
 * Holds a file's own variances against its actuals and its budget: all of them are the one less the other, in the direction
 * that most of the rows have. A variance that differs by more than rounding is reported. Returns how many are right.
 */
export function checkVariances(
  { file, columnOf }: Table,
  { variance: columns }: Layout,
  entries: readonly Entry[],
  unit: SourceUnit,
  report: Report,
): number {
  if (!columns) return 0;
  const { variance, actual, budget } = columns;
  const read = entries.flatMap((entry) => {
    const textOf = ({ position }: AmountColumn): string => (entry.row.cells[position] ?? '').trim();
    const isEmpty = (text: string): boolean => /^[-−–]?$/.test(text);
    const amountOf = (column: AmountColumn): bigint | undefined =>
      isEmpty(textOf(column)) ? 0n : parseAmount(textOf(column), unit);
    const place = { file, line: entry.row.line, column: columnOf(entry.row, variance.position) };
    const [stated, a, b] = [amountOf(variance), amountOf(actual), amountOf(budget)];
    if (stated === undefined)
      report(problem('csv.amount', place, { column: variance.name, found: textOf(variance) }));
    // What is wrong with the other two has been told by the reader that takes them.
    if (isEmpty(textOf(variance)) || stated === undefined || a === undefined || b === undefined) return [];
    const step = roundingStep(unit, Math.max(...[actual, budget].map((it) => decimalsIn(textOf(it)))));
    return [{ place, stated, difference: a - b, step }];
  });
  const agree = (sign: bigint): number =>
    read.filter(({ stated, difference }) => stated === sign * difference).length;
  const sign = agree(1n) >= agree(-1n) ? 1n : -1n;
  const of = sign > 0n ? `${actual.name} − ${budget.name}` : `${budget.name} − ${actual.name}`;
  for (const { place, stated, difference, step } of read) {
    const found = sign * difference;
    if (stated === found) continue;
    const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
    const apart = stated - found;
    const largest = step > 1n ? (step * 3n) / 2n : 0n;
    const details = { column: variance.name, of, stated: kronor(stated), found: kronor(found) };
    const byRounding = -largest <= apart && apart <= largest;
    report(problem('csv.variance', place, details, byRounding ? 'warning' : 'error'));
  }
  return agree(sign);
}
