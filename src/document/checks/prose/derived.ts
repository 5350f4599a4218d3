import { type Candidate, changeOf, coverageOf, intervalOf, sumOf } from './candidates.ts';
import type { Claim } from './claim.ts';
import type { Topic } from './topic.ts';

/** What several topics' figures make together, whatever a sentence says. */
export const derivedOf = (topics: readonly Topic[]): Candidate[] => [
  ...changesBetween(topics),
  ...intervals(topics),
  ...coverage(topics),
];

/** Changes between years of a budget that no figure of its own tells. */
function changesBetween(topics: readonly Topic[]): Candidate[] {
  const levels = topics.filter(
    ({ figure, aspect }) =>
      figure.id.startsWith('flerarsbudget.') && aspect === 'budget' && !figure.id.includes('jamforbar'),
  );
  return levels.flatMap((from) =>
    levels
      .filter((to) => to.names[0]!.key === from.names[0]!.key && to.years[0]! - from.years[0]! > 1)
      .flatMap((to) => changeOf(from, to)),
  );
}

function intervals(topics: readonly Topic[]): Candidate[] {
  return topics.flatMap((lowest) => {
    if (lowest.interval?.end !== 'lowest') return [];
    const highest = topics.find(
      ({ interval }) => interval?.of === lowest.interval!.of && interval.end === 'highest',
    );
    return highest ? [intervalOf(lowest, highest)] : [];
  });
}

function coverage(topics: readonly Topic[]): Candidate[] {
  const deficit = topics.find(({ figure }) => figure.id === 'atgarder.underskott');
  const effects = topics.filter(
    ({ figure, interval }) => /^atgarder\.(?:i-ar|helar)\.(?:netto|summa)$/.test(figure.id) && !interval,
  );
  return deficit ? effects.flatMap((effect) => coverageOf(deficit, effect)) : [];
}

/** Sums of the rows that a sentence joins: "intäkter och personalkostnader är 4,0 mnkr bättre". */
export function sumsFor(topics: readonly Topic[], claim: Claim): Candidate[] {
  return [...claim.selection].flatMap(([dimension, { list }]) => {
    if (list.length < 2 || list.length > 6) return [];
    const named = topics.filter(({ names }) =>
      names.some((it) => it.dimension === dimension && list.includes(it.key)),
    );
    const [first] = list;
    // Of two topics of one figure the first counts.
    const byFigure = new Map([...named].reverse().map((topic) => [topic.figure.id, topic]));
    return (
      named
        // Shares of different wholes have no sum.
        .filter(({ figure }) => figure.quantity !== 'share' && figure.quantity !== 'points')
        .filter(({ names }) => names.some(({ key }) => key === first))
        .flatMap((topic) => {
          const parts = list.flatMap((key) => byFigure.get(topic.figure.id.replace(first!, key)) ?? []);
          return parts.length === list.length ? [sumOf(parts)] : [];
        })
    );
  });
}
