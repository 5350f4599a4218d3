import type { Mention } from '../../../language/prose/mention.ts';
import { mentionsIn } from '../../../language/prose/mentions.ts';
import { type Span, sentencesIn } from '../../../language/prose/sentences.ts';
import type { Document } from '../../document.ts';
import type { CheckedNumber } from './checkedNumber.ts';
import { type Passage, passagesOf } from './passages.ts';
import { placeIn, type SourceText } from './place.ts';

/** The numbers that the author has typed in a document, in order, with what the figures say of each. */
export function checkProse(document: Document, source: SourceText): CheckedNumber[] {
  return passagesOf(document).flatMap((passage) => checkPassage(passage, source));
}

function checkPassage(passage: Passage, source: SourceText): CheckedNumber[] {
  const sentences = sentencesIn(passage.text);
  const typed = mentionsIn(passage.text).filter(
    ({ start, end }) => !passage.figures.some((figure) => figure.start < end && start < figure.end),
  );
  return typed.flatMap((mention): CheckedNumber[] => {
    const span = sentences.find(({ start, end }) => mention.start >= start && mention.start < end)!;
    const note = sourceOf(mention, span, passage);
    if (!note) return [];
    return [
      {
        text: mention.text,
        sentence: passage.text.slice(span.start, span.end).trim(),
        place: placeIn(passage, mention.start, source)!,
        outcome: 'accepted',
        source: note,
      },
    ];
  });
}

/** The first note after a number in its sentence, or right after the stop that ends it. */
function sourceOf(mention: Mention, span: Span, { sources }: Passage): string | undefined {
  return sources.find(({ at }) => at >= mention.end && at <= span.end)?.source;
}
