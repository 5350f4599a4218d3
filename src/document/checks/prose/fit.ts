import type { Claim } from './claim.ts';
import type { Topic } from './topic.ts';

/** What the report is about, for years and months that a sentence leaves unsaid. */
export interface ReportTime {
  readonly year: number;
  readonly month?: number | undefined;
  /** The last year that each key figure has a value for. */
  readonly latest: ReadonlyMap<string, number>;
}

/** Whether a topic has the names that a number goes with, and its clause the words that the topic asks for. */
export const hasNames = (topic: Topic, claim: Claim): boolean =>
  (!topic.said || topic.said.test(claim.upTo)) &&
  topic.names.every(({ dimension, key }) => {
    const selected = claim.selection.get(dimension);
    if (selected?.keys.has(key)) return true;
    return topic.unsaid.includes(dimension) && selected?.nearness !== 'sentence';
  });

/** Whether a topic is of the kind and the time that a sentence speaks of. */
export const hasAspect = ({ aspect }: Topic, { aspects }: Claim): boolean => !aspects || aspects.has(aspect);

export function hasTime(topic: Topic, claim: Claim, report: ReportTime): boolean {
  return hasSpan(topic, claim) && hasMonth(topic, claim, report) && hasYears(topic, claim, report);
}

function hasSpan({ span, aspect }: Topic, { near, whole }: Claim): boolean {
  if (span === 'none' || span === 'period' || aspect === 'plain' || aspect === 'gap') return true;
  const told = [near, whole].find((it) => it.fullYear || it.toDate || it.singleMonth);
  if (!told) return span !== 'month';
  if (span === 'year') return told.fullYear || !told.toDate;
  if (span === 'month') return told.singleMonth;
  return told.toDate || (told.singleMonth && !told.fullYear) || (!told.fullYear && !told.singleMonth);
}

function hasMonth({ month, span }: Topic, { near, whole }: Claim, report: ReportTime): boolean {
  if (month === undefined || span === 'year' || span === 'none') return true;
  const named = near.months.length > 0 ? near.months : whole.months;
  if (named.length === 0) return month === report.month;
  // "januari–maj" and "till och med maj" are to May.
  return span === 'to-date' ? month === Math.max(...named) : named.includes(month);
}

function hasYears(
  { years, aspect, names }: Topic,
  { near, whole, earlier }: Claim,
  report: ReportTime,
): boolean {
  const [from, to] = years as [number | undefined, number | undefined];
  if (from === undefined) return true;
  const named = near.years.length > 0 ? near.years : whole.years;
  const since = near.since ?? whole.since;
  const length = near.length ?? whole.length;
  const keyFigure = names.find(({ dimension }) => dimension === 'key-figure');
  const latest = (keyFigure && report.latest.get(keyFigure.key)) ?? report.year;
  if (to === undefined || aspect === 'forecast-change') {
    if (named.length === 0) return from === latest;
    return named.includes(from);
  }
  if (length !== undefined && to - from !== length && length > 0 && named.length < 2) return false;
  if (since !== undefined && named.length === 1) return from === since && to === latest;
  if (named.length === 0 && length === undefined && keyFigure && earlier)
    return from === earlier[0] && to === (earlier[1] ?? latest);
  if (named.length === 0) return to === latest;
  if (named.length === 1)
    return to === named[0] && (to - from === 1 || length === to - from)
      ? true
      : from === named[0] && to === latest && keyFigure === undefined;
  return named.includes(from) && named.includes(to);
}
