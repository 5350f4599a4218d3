import type { DatasetName, Figures } from '../../../figures/datasets.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { ReportPeriod } from '../../../figures/period.ts';
import type { MoneyUnit } from '../../../language/numbers.ts';
import type { Mention } from '../../../language/prose/mention.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Claim } from './claim.ts';
import { countsOf } from './counts.ts';
import { derivedOf, sumsFor } from './derived.ts';
import type { ReportTime } from './fit.ts';
import type { Judgement } from './judge.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { judgeShare } from './share.ts';
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
}

/** Datasets whose figures are all amounts, and shares of them. */
const AMOUNTS: ReadonlySet<DatasetName> = new Set<DatasetName>([
  'driftbudget',
  'manad',
  'kontogrupp',
  'flerarsbudget',
  'kommunbidrag',
  'investeringar',
]);

/** Whether a dataset has figures that numbers of some quantities can be: one that has amounts only bears out no count. */
export const canBearOut = (name: DatasetName, quantities: ReadonlySet<Mention['quantity']>): boolean =>
  !AMOUNTS.has(name) || [...quantities].some((quantity) => quantity !== 'count');

export function knowledgeOf(figures: Figures, period: ReportPeriod, million: MoneyUnit): Knowledge {
  const topics = topicsOf(figures, period);
  const lexicon = lexiconOf(topics);
  const latest = new Map(
    [...(figures.datasets.nyckeltal?.values() ?? [])].map(({ id, years }) => [id, years.at(-1)!]),
  );
  const report: ReportTime = { ...period, latest };
  const base = topics.flatMap((topic) => candidatesOf(topic, figures.byId));
  const fixed = [...base, ...derivedOf(topics), ...countsOf(figures, topics)];
  const labels = [...new Set(topics.flatMap(({ names }) => names.map(({ text }) => text)))].filter((text) =>
    /\d/.test(text),
  );
  return {
    lexicon,
    report,
    million,
    candidatesFor: (claim) => [...fixed, ...sumsFor(topics, claim)],
    judgeShare: (claim, parts) => judgeShare(claim, parts, topics, lexicon, report, fixed),
    isNamePart: (mention, text) => labels.some((label) => isInside(mention, label, text)),
  };
}

function isInside({ start, end }: Mention, label: string, text: string): boolean {
  const plain = (it: string): string => it.replace(/[\s\u00a0]/g, ' ').toLowerCase();
  const at = plain(text).indexOf(plain(label));
  return at >= 0 && start >= at && end <= at + label.length;
}
