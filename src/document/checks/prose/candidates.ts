import { absolute, add, divide, type Exact, exact, signOf, subtract, sum } from '../../../figures/exact.ts';
import type { Figure, Quantity } from '../../../figures/figure.ts';
import type { Topic } from './topic.ts';

/** A value that a number can be, with the figures that it comes from. */
export interface Candidate {
  readonly topic: Topic;
  readonly quantity: Quantity;
  readonly value: Exact;
  /** The other end of an interval. */
  readonly highest?: Exact | undefined;
  readonly figures: readonly Figure[];
  /** In Swedish, how the value comes out of the figures. */
  readonly derivation: string;
}

/** A topic's own value. */
export const ownOf = (topic: Topic): Candidate => ({
  topic,
  quantity: topic.figure.quantity,
  value: topic.value,
  figures: [topic.figure],
  derivation: topic.figure.label,
});

/** What can be said with a topic's figure alone, and with those that it is the difference of: its value, and its share of what it differs from. */
export function candidatesOf(topic: Topic, byId: ReadonlyMap<string, Figure>): Candidate[] {
  const { figure, value } = topic;
  const own = ownOf(topic);
  const base = byId.get(figure.terms[1] ?? '');
  const isDifference =
    topic.aspect === 'variance' || topic.aspect === 'change' || topic.aspect === 'forecast-change';
  if (
    !isDifference ||
    figure.quantity !== 'amount' ||
    figure.terms.length !== 2 ||
    !base ||
    typeof base.value === 'string'
  )
    return [own];
  if (signOf(base.value) === 0) return [own];
  const share: Candidate = {
    topic,
    quantity: 'share',
    value: divide(value, absolute(base.value)),
    figures: [figure, base],
    derivation: `${figure.label} ÷ ${base.label}`,
  };
  return [own, share];
}

/** A candidate made of several topics' figures. */
export const sumOf = (topics: readonly Topic[]): Candidate => ({
  topic: topics[0]!,
  quantity: topics[0]!.figure.quantity,
  value: sum(topics.map(({ value }) => value)),
  figures: topics.map(({ figure }) => figure),
  derivation: topics.map(({ figure }) => figure.label).join(' + '),
});

/** The change from one topic's figure to another's, as an amount and as a share. */
export function changeOf(from: Topic, to: Topic): Candidate[] {
  const topic: Topic = { ...to, aspect: 'change', years: [from.years[0]!, to.years[0]!] };
  const figures = [to.figure, from.figure];
  const derivation = `${to.figure.label} − ${from.figure.label}`;
  const value = subtract(to.value, from.value);
  const made: Candidate[] = [{ topic, quantity: to.figure.quantity, value, figures, derivation }];
  if (signOf(from.value) !== 0)
    made.push({
      topic,
      quantity: 'share',
      value: divide(value, absolute(from.value)),
      figures,
      derivation: `(${derivation}) ÷ ${from.figure.label}`,
    });
  return made;
}

/** A share of a base: what a percentage "av nettokostnaden" is. */
export const shareOf = (part: Topic, base: Topic): Candidate => ({
  topic: part,
  quantity: 'share',
  value: absolute(divide(part.value, base.value)),
  figures: [part.figure, base.figure],
  derivation: `${part.figure.label} ÷ ${base.figure.label}`,
});

/** An interval from its two ends. */
export const intervalOf = (lowest: Topic, highest: Topic): Candidate => ({
  topic: lowest,
  quantity: lowest.figure.quantity,
  value: lowest.value,
  highest: highest.value,
  figures: [lowest.figure, highest.figure],
  derivation: lowest.figure.label.replace(/, lägst$/, ''),
});

/** What is left of a deficit when measures have met a part of it, and how great that part is. */
export function coverageOf(deficit: Topic, effect: Topic): Candidate[] {
  const left = add(deficit.value, effect.value);
  const figures = [deficit.figure, effect.figure];
  const topic: Topic = { ...deficit, names: [...deficit.names, ...effect.names] };
  return [
    {
      topic,
      quantity: 'amount',
      value: left,
      figures,
      derivation: `${deficit.figure.label} + ${effect.figure.label}`,
    },
    {
      topic: { ...topic, sense: 'plain' },
      quantity: 'share',
      value: divide(effect.value, absolute(deficit.value)),
      figures,
      derivation: `${effect.figure.label} ÷ ${deficit.figure.label}`,
    },
  ];
}

/** How many there are of something that the data lists. */
export const countOf = (
  topic: Topic,
  number: number,
  derivation: string,
  figures: readonly Figure[],
): Candidate => ({
  topic,
  quantity: 'count',
  value: exact(BigInt(number)),
  figures,
  derivation,
});
