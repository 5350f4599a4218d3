import { signOf } from '../../../figures/exact.ts';
import type { Way } from '../../../language/prose/directions.ts';
import type { Candidate } from './candidates.ts';
import type { Said } from './claim.ts';
import type { Sense } from './topic.ts';

/** What a value above zero is, for each sense: a positive variance of a cost is a lower cost, and better. */
const POSITIVE: Readonly<Record<Sense, readonly Way[]>> = {
  income: ['up', 'better'],
  cost: ['down', 'better'],
  result: ['up', 'better'],
  plain: ['up'],
};
const OPPOSITE: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', better: 'worse', worse: 'better' };

/** Whether a sentence says the opposite of what a candidate's sign tells, or writes a minus that it hasn't or leaves out one that it has. */
export function isContrary(claim: Said, candidate: Candidate): boolean {
  const { mention, direction } = claim;
  const { topic } = candidate;
  const sign = signOf(candidate.value);
  if (sign === 0) return false;
  const signed =
    topic.sense === 'result' || !['budget', 'actual', 'forecast', 'plain'].includes(topic.aspect);
  const ways = POSITIVE[topic.sense].map((way) => (sign > 0 ? way : OPPOSITE[way]));
  const tells = direction !== undefined && isToldBy(direction, candidate, claim);
  const isOpposite = tells && ways.includes(OPPOSITE[direction]);
  if (mention.minus) return sign > 0 || isOpposite || (direction === 'better' && topic.sense !== 'plain');
  if (tells) return isOpposite;
  // A result below zero is not told by a number without a sign or a word for it.
  return (
    signed && sign < 0 && topic.sense === 'result' && topic.aspect !== 'change' && direction === undefined
  );
}

/** Whether a direction is said of a candidate: levels have none, other than results. */
function isToldBy(direction: Way, { topic, quantity }: Candidate, { near }: Said): boolean {
  const isBalance = direction === 'better' || direction === 'worse';
  if (topic.aspect === 'plain' || topic.aspect === 'budget' || topic.aspect === 'forecast')
    return topic.sense === 'result' && isBalance;
  if (topic.aspect === 'actual')
    return topic.sense === 'result'
      ? isBalance
      : near.toDate && quantity === 'amount' && topic.names[0]?.key.includes('skuld') === true;
  // "Bättre" and "sämre" of a key figure is the author's own judgement.
  return !(topic.sense === 'plain' && isBalance);
}
