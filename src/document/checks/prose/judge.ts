import { absolute, compare, type Exact, exact } from '../../../figures/exact.ts';
import type { Figure } from '../../../figures/figure.ts';
import { agrees, distanceTo, isReversed, isWritten } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import type { NumberOutcome } from './checkedNumber.ts';
import type { Claim } from './claim.ts';
import { hasAspect, hasNames, hasTime, type ReportTime } from './fit.ts';
import { isContrary } from './truth.ts';

/** Two per cent: as near as a slip of rounding. */
const CLOSE = exact(1n, 50n);

/** What a number turned out to be, and the candidate that tells. */
export interface Judgement {
  readonly outcome: NumberOutcome;
  readonly by?: Candidate | undefined;
  /** A range can have a candidate of its own at each end. */
  readonly more?: readonly Candidate[];
  /** The word that is contrary to the figures. */
  readonly direction?: string | undefined;
}

/** Holds a number against every candidate: those that its words name first, then those of other rows, times and kinds. */
export function judge(claim: Claim, all: readonly Candidate[], report: ReportTime): Judgement {
  const { mention } = claim;
  if (isReversed(mention)) return { outcome: 'reversed' };
  const named = all.filter(({ topic }) => hasNames(topic, claim));
  const fitting = named.filter(({ topic }) => hasAspect(topic, claim) && hasTime(topic, claim, report));
  const agreeing = fitting.filter((candidate) => agrees(mention, candidate));
  const right = agreeing.find((candidate) => !isContrary(claim, candidate));
  if (right) return { outcome: 'borne-out', by: right };
  const ends = endsFrom(claim, fitting);
  if (ends) return { outcome: 'borne-out', by: ends[0], more: ends };
  if (agreeing[0]) return { outcome: 'direction', by: agreeing[0], direction: claim.directionWord };
  // The same kind of figure of another row, which the author may have meant.
  const isNamed = new Set(named);
  const elsewhere = all.find(
    (candidate) =>
      !isNamed.has(candidate) &&
      agrees(mention, candidate) &&
      hasAspect(candidate.topic, claim) &&
      hasTime(candidate.topic, claim, report) &&
      isOtherRow(candidate, claim) &&
      fitting.some(({ topic }) => isSameColumn(topic, candidate.topic)),
  );
  const nearest = nearestOf(claim, fitting) ?? nearestOf(claim, named);
  // Rounded wrongly it is rather the figure that is named than another that happens to be the same.
  const isClose = nearest && compare(distanceTo(mention, nearest), CLOSE) < 0;
  if (elsewhere && !isClose) return { outcome: 'other-row', by: elsewhere };
  return { outcome: 'not-borne-out', by: nearest };
}

/** Whether a candidate differs from what is named in one of the dimensions that the sentence names, and in no other. */
function isOtherRow({ topic }: Candidate, { selection }: Claim): boolean {
  const differing = topic.names.filter(({ dimension, key }) => !selection.get(dimension)?.keys.has(key));
  return differing.length === 1 && selection.has(differing[0]!.dimension);
}

const isSameColumn = (a: Candidate['topic'], b: Candidate['topic']): boolean =>
  a.aspect === b.aspect && a.span === b.span && a.years.join() === b.years.join() && a.month === b.month;

/** Whether two topics are the same but for their names of one kind: the same key figure and years of two municipalities. */
const differsOnlyIn = (varied: string, a: Candidate['topic'], b: Candidate['topic']): boolean =>
  isSameColumn(a, b) &&
  a.names.length === b.names.length &&
  a.names.every(({ dimension, key }) =>
    b.names.some((other) => other.dimension === dimension && (dimension === varied || other.key === key)),
  );

/** A range whose ends are the lowest and the highest value of those named: "mellan 12 och 35 procent" of three municipalities. */
function endsFrom({ mention }: Claim, fitting: readonly Candidate[]): Candidate[] | undefined {
  const { first, last, quantity, approximation } = mention;
  if (!last) return undefined;
  const values = fitting.filter((it) => it.quantity === quantity && !it.highest && it.figures.length === 1);
  const size = (it: Candidate): Exact => absolute(it.value);
  for (const value of values)
    for (const { dimension } of value.topic.names) {
      const row = values.filter(({ topic }) => differsOnlyIn(dimension, topic, value.topic));
      // Each row of values once, where its first stands.
      if (row[0] !== value || row.length < 2) continue;
      const sorted = [...row].sort((x, y) => compare(size(x), size(y)));
      const [low, high] = [sorted[0]!, sorted.at(-1)!];
      if (isWritten(first, size(low), approximation) && isWritten(last, size(high), approximation))
        return [low, high];
    }
  return undefined;
}

function nearestOf({ mention }: Claim, candidates: readonly Candidate[]): Candidate | undefined {
  const ofKind = candidates.filter(({ quantity }) => quantity === mention.quantity);
  const intervals = mention.last ? ofKind.filter(({ highest }) => highest) : [];
  const same = intervals.length > 0 ? intervals : ofKind;
  return same.reduce<Candidate | undefined>(
    (best, candidate) =>
      !best || compare(distanceTo(mention, candidate), distanceTo(mention, best)) < 0 ? candidate : best,
    undefined,
  );
}

/** The figures of a judgement, each once. */
export const figuresOf = ({ by, more }: Judgement): readonly Figure[] => [
  ...new Set((more ?? (by ? [by] : [])).flatMap(({ figures }) => figures)),
];
