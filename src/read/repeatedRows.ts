import { periodId } from '../figures/period.ts';
import type { Entry } from './entry.ts';

/** Rows that stand in a file once more, in the same order. */
export interface Repetition {
  /** The lines of the first row of each of the two. */
  readonly first: number;
  readonly again: number;
  readonly rows: number;
}

/** Two invoices can be alike, and so can the amounts of a few rows; so many different ones in a row are the same rows twice. */
const ROWS = 5;
const DIFFERENT = 3;

/**
 * The longest run of rows that stands in a file twice: at least five with three different ones among them, or the whole of
 * the file, or every row of the months that it has. Where each row has a whole year (`wide`), one is enough. Undefined
 * without any.
 */
export function findRepetition(entries: readonly Entry[], wide: boolean): Repetition | undefined {
  const rows = entries.filter(({ amounts }) =>
    amounts.some((amount) => amount !== undefined && amount !== 0n),
  );
  const numbers = rows.map(numberOf);
  const [seen, shared] = [new Set<number>(), new Set<number>()];
  for (const number of numbers) (seen.has(number) ? shared : seen).add(number);
  if (shared.size === 0) return undefined;
  // Rows that share nothing have no text to compare.
  const texts = rows.map(({ row }, index) =>
    shared.has(numbers[index]!) ? row.cells.join('\0') : undefined,
  );
  const monthOf = ({ period }: Entry): string => (period ? periodId(period) : '');
  const latest = new Map<string, number>();
  let longest: { first: number; again: number; count: number } | undefined;
  let run = { first: -1, again: 0, count: 0 };
  const close = (): void => {
    if (run.count > (longest?.count ?? 0) && isRepetition(run)) longest = run;
  };
  const isRepetition = ({ first, again, count }: typeof run): boolean => {
    const different = new Set(texts.slice(again, again + count)).size;
    if (wide || (count >= ROWS && different >= DIFFERENT)) return true;
    if (different < 2) return false;
    const months = new Set(rows.slice(again, again + count).map(monthOf));
    const outside = (index: number): boolean =>
      !(index >= first && index < first + count) && !(index >= again && index < again + count);
    return rows.every((row, index) => !outside(index) || !months.has(monthOf(row)));
  };
  for (const [index, text] of texts.entries()) {
    const next = run.first + run.count;
    if (text !== undefined && run.count > 0 && next < run.again && texts[next] === text) run.count += 1;
    else {
      close();
      const first = text === undefined ? undefined : latest.get(text);
      run = first === undefined ? { first: -1, again: 0, count: 0 } : { first, again: index, count: 1 };
    }
    if (text !== undefined && !latest.has(text)) latest.set(text, index);
  }
  close();
  if (!longest) return undefined;
  const [first, again] = [rows[longest.first]!, rows[longest.again]!];
  return { first: first.row.line, again: again.row.line, rows: longest.count };
}

/** A number that rows alike have alike, and most others have not. */
const numberOf = ({ key, period, amounts }: Entry): number =>
  amounts.reduce((sum, amount) => sum * 7 + Number(amount ?? 0n), 0) * 13 +
  (period?.month ?? 0) +
  Number(key.account.code) * 1_000_003;
