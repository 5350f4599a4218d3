import type { GeneratedSentence, SentencePart } from '../sentence.ts';

/** Words and figures that follow each other in a sentence. */
export type Phrase = readonly SentencePart[];

/** Phrases and words joined as they stand; neighbouring words become one part. */
export function phrase(...pieces: (SentencePart | Phrase)[]): Phrase {
  const parts: SentencePart[] = [];
  for (const part of pieces.flat() as SentencePart[]) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

/** The text of a phrase, as it is read. */
const phraseText = (parts: Phrase): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** "A", "A och B", "A, B och C"; "A och B samt C" where an item has an "och" of its own. */
export function series(items: readonly Phrase[], conjunction: 'och' | 'respektive' = 'och'): Phrase {
  const nested = items.some((item) => phraseText(item).includes(' och '));
  const last = conjunction === 'och' && nested ? 'samt' : conjunction;
  return phrase(
    ...items.flatMap((item, index) => {
      if (index === 0) return [item];
      return [index === items.length - 1 ? ` ${last} ` : ', ', item];
    }),
  );
}

/** The first letter made a capital, the rest left as it is. */
const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);

/** A whole sentence: capital letter first, full stop last. */
export function sentence(
  rule: string,
  reason: string,
  ...pieces: (SentencePart | Phrase)[]
): GeneratedSentence {
  const parts = phrase(...pieces);
  const [first = ''] = parts;
  const opening =
    typeof first === 'string' ? capitalised(first) : { ...first, text: capitalised(first.text) };
  const stop = phraseText(parts).endsWith('.') ? '' : '.';
  return { rule, reason, parts: phrase(opening, ...parts.slice(1), stop) };
}
