import type { Figure } from '../../../figures/figure.ts';
import type { MoneyUnit } from '../../../language/numbers.ts';
import type { Mention } from '../../../language/prose/mention.ts';
import type { Span } from '../../../language/prose/sentences.ts';
import { type Place, problem, type Report } from '../../../problems.ts';
import type { Document } from '../../document.ts';
import { baseAfter } from './base.ts';
import type { CheckedNumber, Support } from './checkedNumber.ts';
import { readClaim } from './claim.ts';
import { isCounting } from './counting.ts';
import { groupOf } from './group.ts';
import { figuresOf, type Judgement, judge } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { type Passage, passagesOf, type SourceText } from './passages.ts';
import { placeIn } from './place.ts';
import { checkPlaced, type TopicOf } from './placed.ts';
import { isTyped, type ReadPassage, readPassage, sentenceOf, sourceOf, uncheckedIn } from './readPassage.ts';
import { selectNames } from './selection.ts';
import { valueText } from './valueText.ts';

/** A number that has been held against the figures, for those after it that are shares of it. */
interface Resolved {
  readonly end: number;
  readonly quantity: Mention['quantity'];
  readonly figures: readonly Figure[];
}

/** What numbers of some quantities are held against. */
export type MakeKnowledge = (quantities: ReadonlySet<Mention['quantity']>) => Knowledge;

/**
 * The numbers that the author has typed in a document, in order, with what the figures say of each, and the figures placed by
 * their names that the words round them contradict.
 */
export function checkProse(
  document: Document,
  makeKnowledge: MakeKnowledge,
  topicOf: TopicOf,
  million: MoneyUnit,
  source: SourceText,
  report: Report,
): CheckedNumber[] {
  const passages = passagesOf(document, source).map(readPassage);
  const quantities = new Set(
    passages.flatMap((read) =>
      uncheckedIn(read)
        .filter(isCounting)
        .map(({ quantity }) => quantity),
    ),
  );
  let made: Knowledge | undefined;
  // A report whose author has typed no number needs no knowledge of the figures.
  const knowledge = (): Knowledge => {
    made ??= makeKnowledge(quantities);
    return made;
  };
  return passages.flatMap((read) => {
    reportUnused(read, report);
    return [...checkTyped(read, knowledge, source), ...checkPlaced(read, topicOf, million, source)].sort(
      (a, b) => comparePlaces(a.place, b.place),
    );
  });
}

const comparePlaces = (a: Place, b: Place): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** A note that stands after no number accepts nothing: it has probably come to stand in the wrong place. */
function reportUnused(read: ReadPassage, report: Report): void {
  if (read.passage.sources.length === 0) return;
  const used = new Set(read.mentions.map((mention) => sourceOf(mention, read)?.at));
  for (const { at, source, place } of read.passage.sources)
    if (!used.has(at)) report(problem('text.source-unused', place, { found: source }));
}

/** The numbers that the author has typed in a passage. */
export function checkTyped(
  read: ReadPassage,
  makeKnowledge: () => Knowledge,
  source: SourceText,
): CheckedNumber[] {
  const { passage, mentions } = read;
  const { text } = passage;
  const resolved: Resolved[] = [];
  return mentions.flatMap((mention): CheckedNumber[] => {
    if (!isTyped(mention, passage)) return [];
    const sentence = sentenceOf(mention, read);
    const checked = {
      text: mention.text,
      sentence: text.slice(sentence.start, sentence.end).trim(),
      place: placeIn(passage, mention.start, source)!,
    };
    const note = sourceOf(mention, read);
    if (note) return [{ ...checked, outcome: 'accepted', source: note.source, notedAt: note.place }];
    if (!isCounting(mention)) return [];
    const knowledge = makeKnowledge();
    if (knowledge.isNamePart(mention, text)) return [];
    const judgement = judgeMention(mention, sentence, read, knowledge, resolved);
    if (judgement.by)
      resolved.push({ end: mention.end, quantity: mention.quantity, figures: figuresOf(judgement) });
    return [
      {
        ...checked,
        outcome: judgement.outcome,
        support: supportOf(judgement, mention, knowledge),
        direction: judgement.direction,
      },
    ];
  });
}

function judgeMention(
  mention: Mention,
  sentence: Span,
  { passage, sentences, mentions }: ReadPassage,
  knowledge: Knowledge,
  resolved: readonly Resolved[],
): Judgement {
  const others = mentions.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const group = groupOf(mention, others, passage.text);
  const bases = others.flatMap((it) => baseAfter(it, sentence, passage.text) ?? []);
  const selection = selectNames(
    mention,
    group,
    others,
    sentence,
    sentences,
    passage,
    knowledge.lexicon,
    bases,
  );
  const base = baseAfter(mention, sentence, passage.text);
  const claim = readClaim(mention, group, others, sentence, passage, selection, base);
  return base
    ? knowledge.judgeShare(claim, partsBefore(mention, sentence, sentences, passage, resolved))
    : judge(claim, knowledge.candidatesFor(claim), knowledge.report);
}

/** The figures of the amounts before a percentage, in its sentence and the one before. */
function partsBefore(
  mention: Mention,
  sentence: Span,
  sentences: readonly Span[],
  { figures }: Passage,
  resolved: readonly Resolved[],
): readonly Figure[] {
  const from = sentences[sentences.indexOf(sentence) - 1]?.start ?? sentence.start;
  const isBefore = ({ end }: { readonly end: number }): boolean => end > from && end <= mention.start;
  return [
    ...figures.filter(isBefore).map(({ figure }) => figure),
    ...resolved.filter((it) => isBefore(it) && it.quantity === 'amount').flatMap((it) => it.figures),
  ];
}

function supportOf(judgement: Judgement, mention: Mention, { million }: Knowledge): Support | undefined {
  const { by, more } = judgement;
  if (!by) return undefined;
  const all = more ?? [by];
  return {
    figures: figuresOf(judgement),
    derivation: [...new Set(all.map(({ derivation }) => derivation))].join(' – '),
    value: all.map((candidate) => valueText(candidate, mention, million)).join(' – '),
  };
}
