import type { Figure } from '../../../figures/figure.ts';
import type { MoneyUnit } from '../../../language/numbers.ts';
import { directionsIn } from '../../../language/prose/directions.ts';
import { mentionsIn } from '../../../language/prose/mentions.ts';
import { sentencesIn } from '../../../language/prose/sentences.ts';
import { agrees } from './agreement.ts';
import { type Candidate, ownOf } from './candidates.ts';
import type { CheckedNumber } from './checkedNumber.ts';
import { type Claim, readClaim } from './claim.ts';
import { groupOf } from './group.ts';
import type { Passage } from './passages.ts';
import { placeIn, type SourceText } from './place.ts';
import type { Topic } from './topic.ts';
import { isContrary } from './truth.ts';
import { valueText } from './valueText.ts';

/** How a figure is spoken of; undefined for one that no author speaks of. */
export type TopicOf = (figure: Figure) => Topic | undefined;

/**
 * The figures of a passage that stand by their names, and that the words round them contradict: "ett överskott om" a figure that
 * is a deficit, "drygt" before one that is less than what is printed. Their values need no check, and nothing is guessed.
 */
export function checkPlaced(
  passage: Passage,
  topicOf: TopicOf,
  million: MoneyUnit,
  source: SourceText,
): CheckedNumber[] {
  const { text, figures } = passage;
  if (figures.length === 0) return [];
  const sentences = sentencesIn(text);
  const mentions = mentionsIn(text);
  return figures.flatMap((placed): CheckedNumber[] => {
    const topic = topicOf(placed.figure);
    const mention = mentions.find(({ start, end }) => start < placed.end && placed.start < end);
    if (!topic || !mention) return [];
    const sentence = sentences.find(({ start, end }) => mention.start >= start && mention.start < end)!;
    const others = mentions.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const group = groupOf(mention, others, text);
    const claim = readClaim(mention, group, others, sentence, passage, new Map(), undefined);
    const candidate = ownOf(topic);
    const outcome = outcomeOf(claim, candidate);
    if (!outcome) return [];
    const at = claim.directionAt ?? Math.min(mention.start, placed.start - 1);
    return [
      {
        text: mention.text,
        sentence: claim.sentence,
        place: placeIn(passage, at, source)!,
        outcome,
        support: {
          figures: [placed.figure],
          derivation: candidate.derivation,
          value: valueText(candidate, mention, million),
        },
        direction: claim.directionWord,
      },
    ];
  });
}

function outcomeOf(claim: Claim, candidate: Candidate): 'direction' | 'not-borne-out' | undefined {
  const { mention, direction, sentence } = claim;
  // A deficit that is printed without its sign can be told of anywhere in the sentence.
  const isTold = direction !== undefined || directionsIn(sentence).some(({ way }) => way === 'worse');
  if ((isTold || mention.minus) && direction === undefined) return approximated(claim, candidate);
  return isContrary(claim, candidate) ? 'direction' : approximated(claim, candidate);
}

/** "Drygt" and "knappt" say on which side of the printed number the figure is; a range is of two figures. */
const approximated = ({ mention }: Claim, candidate: Candidate): 'not-borne-out' | undefined =>
  mention.approximation && !mention.last && !agrees(mention, candidate) ? 'not-borne-out' : undefined;
