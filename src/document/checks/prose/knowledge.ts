import type { Figures } from '../../../figures/datasets.ts';
import { absolute, compare, exact, signOf } from '../../../figures/exact.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { ReportPeriod } from '../../../figures/period.ts';
import type { MoneyUnit } from '../../../language/numbers.ts';
import type { Mention } from '../../../language/prose/mention.ts';
import { mentionsIn } from '../../../language/prose/mentions.ts';
import { stem } from '../../../language/prose/stems.ts';
import { agrees } from './agreement.ts';
import {
  type Candidate,
  candidatesOf,
  changeOf,
  countOf,
  coverageOf,
  intervalOf,
  shareOf,
  sumOf,
} from './candidates.ts';
import type { Claim } from './claim.ts';
import { hasNames, hasTime, type ReportTime } from './fit.ts';
import { type Judgement, judge } from './judge.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Topic } from './topic.ts';
import { topicsOf } from './topics.ts';

/** What numbers in a text are held against: every figure that the report's sources allow, by names and time. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly report: ReportTime;
  readonly million: MoneyUnit;
  readonly candidatesFor: (claim: Claim) => readonly Candidate[];
  /** A percentage of a base that the sentence names: borne out by that base, or only by another. */
  readonly judgeShare: (claim: Claim, parts: readonly Figure[]) => Judgement;
  /** Whether a number is a part of a name: "HVB för barn 8–12 år". */
  readonly isNamePart: (mention: Mention, text: string) => boolean;
  /** Whether a number in letters counts something that the figures count. */
  readonly isStated: (mention: Mention) => boolean;
}

export function knowledgeOf(figures: Figures, period: ReportPeriod, million: MoneyUnit): Knowledge {
  const topics = topicsOf(figures, period);
  const lexicon = lexiconOf(topics);
  const latest = new Map(
    [...(figures.datasets.nyckeltal?.values() ?? [])].map(({ id, years }) => [id, years.at(-1)!]),
  );
  const report: ReportTime = { ...period, latest };
  const base = topics.flatMap((topic) => candidatesOf(topic, figures.byId));
  const fixed = [
    ...base,
    ...changesBetween(topics),
    ...intervals(topics),
    ...coverage(topics),
    ...counts(figures, topics),
  ];
  const labels = [...new Set(topics.flatMap(({ names }) => names.map(({ text }) => text)))].filter((text) =>
    /\d/.test(text),
  );
  const countables = new Set(['åtgärd', 'möjligh', 'risk', 'årsarbetare', 'årsarbetar', 'åa'].map(stem));
  return {
    lexicon,
    report,
    million,
    candidatesFor: (claim) => [...fixed, ...sums(topics, claim)],
    judgeShare: (claim, parts) => judgeShare(claim, parts, topics, lexicon, report, fixed),
    isNamePart: (mention, text) => labels.some((label) => isInside(mention, label, text)),
    isStated: ({ quantity, inWords, noun }) =>
      quantity !== 'count' || !inWords || noun.split(/\s/).some((word) => countables.has(stem(word))),
  };
}

function isInside({ start, end }: Mention, label: string, text: string): boolean {
  const plain = (it: string): string => it.replace(/[\s\u00a0]/g, ' ').toLowerCase();
  const at = plain(text).indexOf(plain(label));
  return at >= 0 && start >= at && end <= at + label.length;
}

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

/** How many measures and possibilities there are, and what the names themselves count: "Minska arbetsstyrkan med 3,0 åa". */
function counts({ datasets }: Figures, topics: readonly Topic[]): Candidate[] {
  const made: Candidate[] = [];
  const plain = (names: Topic['names'], of: readonly Figure[]): Topic => ({
    figure: of[0]!,
    value: exact(0n),
    names,
    unsaid: names.map(({ dimension }) => dimension),
    aspect: 'plain',
    span: 'none',
    years: [],
    sense: 'plain',
  });
  const measures = topics.filter(
    ({ names, figure }) => figure.id.startsWith('atgarder.') && names[0]!.dimension === 'measure',
  );
  if (datasets.atgarder && measures[0])
    made.push(
      countOf(
        plain([{ dimension: 'noun', key: 'åtgärd', text: 'åtgärder', aliases: [] }], [measures[0].figure]),
        datasets.atgarder.measures.length,
        'Antal åtgärder i åtgärdsfilen',
        [],
      ),
    );
  const possibilities = topics.filter(
    ({ names }) => names.length === 1 && names[0]!.dimension === 'possibility' && names[0]!.key !== 'totalt',
  );
  const all = topics.find(({ figure }) => figure.id === 'mojligheter.totalt');
  const noun = { dimension: 'noun', key: 'möjlighet', text: 'möjligheter', aliases: [] };
  if (all)
    made.push(
      countOf(plain([noun], [all.figure]), possibilities.length, 'Antal möjligheter i filen', [all.figure]),
    );
  for (const part of topics.filter(
    ({ names, figure }) =>
      names.length === 1 && ['area', 'horizon'].includes(names[0]!.dimension) && figure.terms.length > 0,
  ))
    made.push(
      countOf(
        { ...plain([noun], [part.figure]), names: [noun, part.names[0]!], unsaid: ['noun'] },
        part.figure.terms.length,
        `Antal möjligheter, ${part.names[0]!.text}`,
        [part.figure],
      ),
    );
  for (const { names, figure } of measures)
    for (const mention of mentionsIn(names[0]!.text))
      if (/åa|årsarbet/i.test(mention.noun))
        made.push({
          ...countOf(
            plain([{ dimension: 'noun', key: 'årsarbetare', text: 'årsarbetare', aliases: [] }], [figure]),
            0,
            names[0]!.text,
            [figure],
          ),
          value: mention.first.value,
        });
  return made;
}

/** Sums of the rows that a sentence joins: "intäkter och personalkostnader är 4,0 mnkr bättre". */
function sums(topics: readonly Topic[], claim: Claim): Candidate[] {
  return [...claim.selection].flatMap(([dimension, { list }]) => {
    if (list.length < 2 || list.length > 6) return [];
    const named = topics.filter(({ names }) =>
      names.some((it) => it.dimension === dimension && list.includes(it.key)),
    );
    const [first] = list;
    return named
      .filter(({ names }) => names.some(({ key }) => key === first))
      .flatMap((topic) => {
        const id = (it: Topic, key: string): boolean => it.figure.id === topic.figure.id.replace(first!, key);
        const parts = list.flatMap((key) => named.find((it) => id(it, key)) ?? []);
        return parts.length === list.length ? [sumOf(parts)] : [];
      });
  });
}

function judgeShare(
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
