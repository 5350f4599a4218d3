import type { Figure } from '../../../figures/figure.ts';
import type { MoneyUnit } from '../../../language/numbers.ts';
import { directionsIn } from '../../../language/prose/directions.ts';
import { agrees } from './agreement.ts';
import { type Candidate, ownOf } from './candidates.ts';
import type { CheckedNumber } from './checkedNumber.ts';
import { readSaid, type Said } from './claim.ts';
import { groupOf } from './group.ts';
import type { SourceText } from './passages.ts';
import { placeIn } from './place.ts';
import { type ReadPassage, sentenceOf } from './readPassage.ts';
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
  read: ReadPassage,
  topicOf: TopicOf,
  million: MoneyUnit,
  source: SourceText,
): CheckedNumber[] {
  const { passage, mentions } = read;
  return passage.figures.flatMap((placed): CheckedNumber[] => {
    const topic = topicOf(placed.figure);
    const mention = mentions.find(({ start, end }) => start < placed.end && placed.start < end);
    if (!topic || !mention) return [];
    const sentence = sentenceOf(mention, read);
    const others = mentions.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const said = readSaid(mention, groupOf(mention, others, passage.text), others, sentence, passage.text);
    const candidate = ownOf(topic);
    const outcome = outcomeOf(said, candidate);
    if (!outcome) return [];
    const at = said.directionAt ?? Math.min(mention.start, placed.start - 1);
    return [
      {
        text: mention.text,
        sentence: said.sentence,
        place: placeIn(passage, at, source)!,
        outcome,
        support: {
          figures: [placed.figure],
          derivation: candidate.derivation,
          value: valueText(candidate, mention, million),
        },
        direction: said.directionWord,
      },
    ];
  });
}

function outcomeOf(said: Said, candidate: Candidate): 'direction' | 'not-borne-out' | undefined {
  // A deficit that is printed without its sign can be told of anywhere in the sentence.
  const isTold =
    said.direction !== undefined ||
    (!said.mention.minus && !directionsIn(said.sentence).some(({ way }) => way === 'worse'));
  return isTold && isContrary(said, candidate) ? 'direction' : approximated(said, candidate);
}

/** "Drygt" and "knappt" say on which side of the printed number the figure is; a range is of two figures. */
const approximated = ({ mention }: Said, candidate: Candidate): 'not-borne-out' | undefined =>
  mention.approximation && !mention.last && !agrees(mention, candidate) ? 'not-borne-out' : undefined;
