import { absolute, compare, type Exact, exact, multiply, signOf, subtract } from '../../../figures/exact.ts';
import type { Approximation, Mention, Written } from '../../../language/prose/mention.ts';
import type { Candidate } from './candidates.ts';

const HALF = exact(1n, 2n);
const TENTH = exact(1n, 10n);
const THIRD = exact(3n, 10n);

/** Whether a candidate's value, without its sign, is what is written, at the precision that it is written with. */
export function agrees({ first, last, approximation, quantity }: Mention, candidate: Candidate): boolean {
  if (!isSameQuantity(quantity, candidate)) return false;
  const value = absolute(candidate.value);
  if (candidate.highest) {
    const highest = absolute(candidate.highest);
    if (last) return isWritten(first, value, approximation) && isWritten(last, highest, approximation);
    // One end of an interval is told only as an end: "upp till 3 mnkr", "minst 2 mnkr".
    if (approximation === 'drygt') return isWritten(first, value, undefined);
    return approximation === 'knappt' && isWritten(first, highest, undefined);
  }
  return !last && isWritten(first, value, approximation);
}

const isSameQuantity = (quantity: Mention['quantity'], { quantity: of }: Candidate): boolean =>
  quantity === 'count' ? of === 'count' || of === 'number' : of === quantity;

/** Whether a value rounds to what is written; with drygt, knappt or cirka, whether it stands to it as the word says. */
export function isWritten(written: Written, value: Exact, approximation: Approximation | undefined): boolean {
  const off = subtract(value, written.value);
  const distance = absolute(off);
  if (!approximation) {
    const compared = compare(distance, multiply(written.step, HALF));
    // Halves are rounded away from zero.
    return compared < 0 || (compared === 0 && signOf(off) <= 0);
  }
  const tenth = multiply(absolute(written.value), TENTH);
  if (approximation === 'cirka') return compare(distance, larger(tenth, multiply(written.step, HALF))) <= 0;
  const most = larger(smaller(written.roundStep, tenth), multiply(written.step, THIRD));
  if (compare(distance, most) > 0) return false;
  return approximation === 'drygt' ? signOf(off) >= 0 : signOf(off) <= 0;
}

const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);

/** How far a value is from what is written, as a ratio of the larger of them; for the nearest true value. */
export function distanceTo({ first }: Mention, { value }: Candidate): Exact {
  const [a, b] = [absolute(first.value), absolute(value)];
  const most = larger(a, b);
  return signOf(most) === 0
    ? exact(0n)
    : multiply(absolute(subtract(a, b)), { numerator: most.denominator, denominator: most.numerator });
}

/** Whether a range is written from high to low. */
export const isReversed = ({ first, last }: Mention): boolean =>
  last !== undefined && compare(first.value, last.value) > 0;
