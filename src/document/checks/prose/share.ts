import { absolute, compare, signOf } from '../../../figures/exact.ts';
import type { Figure } from '../../../figures/figure.ts';
import { agrees } from './agreement.ts';
import { type Candidate, shareOf } from './candidates.ts';
import type { Claim } from './claim.ts';
import { hasNames, hasTime, type ReportTime } from './fit.ts';
import { type Judgement, judge } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import type { Topic } from './topic.ts';

/** A percentage of a base that the sentence names: borne out by that base, or only by another. `before` are the figures told of before it. */
export function judgeShare(
  claim: Claim,
  before: readonly Figure[],
  topics: readonly Topic[],
  lexicon: Lexicon,
  report: ReportTime,
  candidates: readonly Candidate[],
): Judgement {
  const { mention, base = '' } = claim;
  const bases = lexicon.find(base);
  const named = topics.filter(
    ({ names }) =>
      names.length > 0 &&
      names.every(({ dimension, key }) => bases.some((it) => it.dimension === dimension && it.key === key)),
  );
  const told = topics.filter(({ figure }) => before.includes(figure));
  const fits = (topic: Topic): boolean =>
    topic.figure.quantity === 'amount' && hasNames(topic, claim) && hasTime(topic, claim, report);
  const parts = told.length > 0 ? told : topics.filter(fits);
  const shares = named.flatMap((it) =>
    signOf(it.value) === 0 || it.figure.quantity !== 'amount'
      ? []
      : parts.filter((part) => part !== it).map((part) => ({ share: shareOf(part, it), base: it })),
  );
  if (shares.length === 0) return judge(claim, candidates, report);
  const isNamedBase = ({ aspect, span, years, month }: Topic): boolean => {
    const said = /budget/iu.test(base)
      ? 'budget'
      : /prognos/iu.test(base)
        ? 'forecast'
        : /utfall/iu.test(base)
          ? 'actual'
          : undefined;
    const period = /(?:januari|jan)\s*[–-]|till och med|period|hittills|ackumul/iu.test(base);
    const year = /(?:19|20)\d{2}/.exec(base)?.[0];
    return (
      ['budget', 'forecast', 'actual'].includes(aspect) &&
      (!said || aspect === said) &&
      (period ? span === 'to-date' && month === report.month : span === 'year') &&
      (year === undefined ? years[0] === report.year : years[0] === Number(year))
    );
  };
  const right = shares.find((it) => isNamedBase(it.base) && agrees(mention, it.share));
  if (right) return { outcome: 'borne-out', by: right.share };
  const other = shares.find(
    (it) =>
      agrees(mention, it.share) &&
      ['budget', 'actual', 'forecast'].includes(it.base.aspect) &&
      (it.base.month === undefined || it.base.month === report.month),
  );
  if (other) return { outcome: 'other-base', by: other.share };
  const nearest = shares
    .filter((it) => isNamedBase(it.base))
    .map((it) => it.share)
    .sort((a, b) => compare(absolute({ ...a.value, numerator: a.value.numerator }), b.value))[0];
  return { outcome: 'not-borne-out', by: nearest };
}
