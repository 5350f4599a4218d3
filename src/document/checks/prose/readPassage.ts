import type { Mention } from '../../../language/prose/mention.ts';
import { mentionsIn } from '../../../language/prose/mentions.ts';
import { type Span, sentencesIn } from '../../../language/prose/sentences.ts';
import type { Passage, PlacedSource } from './passages.ts';

/** A passage with its sentences and the numbers in them, those that stand by their names among them. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
}

export const readPassage = (passage: Passage): ReadPassage => ({
  passage,
  sentences: sentencesIn(passage.text),
  mentions: mentionsIn(passage.text),
});

/** The sentence that a number stands in. */
export const sentenceOf = (mention: Mention, { sentences }: ReadPassage): Span =>
  sentences.find(({ start, end }) => mention.start >= start && mention.start < end)!;

/** The first note after a number in its sentence, or right after the stop that ends it. */
export function sourceOf(mention: Mention, read: ReadPassage): PlacedSource | undefined {
  const { end } = sentenceOf(mention, read);
  return read.passage.sources.find(({ at }) => at >= mention.end && at <= end);
}

/** The numbers that the author has typed and that no note accepts. */
export const uncheckedIn = (read: ReadPassage): Mention[] =>
  read.mentions.filter((mention) => isTyped(mention, read.passage) && !sourceOf(mention, read));

/** Whether a number stands in the author's own text, and is no figure by its name. */
export const isTyped = (mention: Mention, { chunks, figures }: Passage): boolean =>
  chunks.some(({ start, end }) => start < mention.end && mention.start < end) &&
  !figures.some(({ start, end }) => start < mention.end && mention.start < end);
