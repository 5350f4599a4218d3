import type { SourceUnit } from '../config/board.ts';
import { exact } from '../figures/exact.ts';
import { formatMoney } from '../language/numbers.ts';
import { type Place, problem, type Report } from '../problems.ts';
import { decimalsIn, parseAmount, roundingStep } from './amount.ts';
import type { Entry } from './entry.ts';
import type { AmountColumn, Layout } from './layout.ts';
import type { Table } from './table.ts';

/** A row's own variance against the difference of its two amounts. */
interface Held {
  readonly place: Place;
  readonly stated: bigint;
  readonly difference: bigint;
  /** What the amounts are rounded to. */
  readonly step: bigint;
}

/**
 * Holds a file's own variances against the amounts that they are of: all of them are the one less the other, of the two columns
 * and in the direction that most of the rows have. A variance that differs by more than rounding is reported. Returns how many
 * are right.
 */
export function checkVariances(
  { file, columnOf }: Table,
  { variance: columns }: Layout,
  entries: readonly Entry[],
  unit: SourceUnit,
  report: Report,
): number {
  if (!columns) return 0;
  const { variance, between } = columns;
  const textOf = ({ row }: Entry, { position }: AmountColumn): string => (row.cells[position] ?? '').trim();
  const isEmpty = (text: string): boolean => /^[-−–]?$/.test(text);
  const placeOf = ({ row }: Entry): Place => ({
    file,
    line: row.line,
    column: columnOf(row, variance.position),
  });
  const stated = entries.flatMap((entry) => {
    const text = textOf(entry, variance);
    if (isEmpty(text)) return [];
    const amount = parseAmount(text, unit);
    if (amount === undefined)
      report(problem('csv.amount', placeOf(entry), { column: variance.name, found: text }));
    return amount === undefined ? [] : [{ entry, amount }];
  });
  const readings = between.flatMap(([one, other]) => {
    const held = stated.flatMap(({ entry, amount }): Held[] => {
      const texts = [one, other].map((column) => textOf(entry, column));
      const [a, b] = texts.map((text) => (isEmpty(text) ? 0n : parseAmount(text, unit)));
      // What is wrong with the two has been told by the reader that takes them.
      if (a === undefined || b === undefined) return [];
      const step = roundingStep(unit, Math.max(...texts.map(decimalsIn)));
      return [{ place: placeOf(entry), stated: amount, difference: a - b, step }];
    });
    return [
      { of: `${one.name} − ${other.name}`, sign: 1n, held },
      { of: `${other.name} − ${one.name}`, sign: -1n, held },
    ].map((it) => ({ ...it, right: held.filter((row) => row.stated === it.sign * row.difference).length }));
  });
  const [first, ...rest] = readings;
  if (!first) return 0;
  const { of, sign, held, right } = rest.reduce((best, it) => (it.right > best.right ? it : best), first);
  for (const { place, stated, difference, step } of held) {
    const found = sign * difference;
    if (stated === found) continue;
    const kronor = (ore: bigint): string => formatMoney(exact(ore), 'kr', 2);
    const apart = stated - found;
    const largest = step > 1n ? (step * 3n) / 2n : 0n;
    const details = { column: variance.name, of, stated: kronor(stated), found: kronor(found) };
    const byRounding = -largest <= apart && apart <= largest;
    report(problem('csv.variance', place, details, byRounding ? 'warning' : 'error'));
  }
  return right;
}
