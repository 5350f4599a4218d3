import { stem, stemsOf, type Word, wordsIn } from '../../../language/prose/stems.ts';
import type { Topic } from './topic.ts';

/** A name found in a text. Weak ones, such as "underskott", are other words for it that have other uses too. */
export interface Found {
  readonly dimension: string;
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
  /** How much of the name the text has, 0–1. */
  readonly share: number;
}

interface Entry {
  readonly dimension: string;
  readonly key: string;
  readonly text: string;
  readonly stems: readonly string[];
  readonly weak: boolean;
}

/** Words for a row that are used of much else as well. */
const WEAK = new Set(
  [
    'utfall',
    'kostnader',
    'ram',
    'bidrag',
    'plan',
    'effekt',
    'summa',
    'netto',
    'åtgärder',
    'underskott',
    'överskott',
    'resultat',
    'helårsresultat',
    'handlingsplan',
    'möjligheter',
    'investeringar',
    'skuld',
  ].map(stem),
);

/** From this many telling words on a name is seldom written in full. */
const LONG = 3;
const ENOUGH = 0.34;

/** The names of a report's figures, to be found in its text. */
export interface Lexicon {
  readonly find: (text: string) => readonly Found[];
}

export function lexiconOf(topics: readonly Topic[]): Lexicon {
  const entries = new Map<string, Entry>();
  for (const { names } of topics)
    for (const { dimension, key, text, aliases } of names)
      for (const wording of [text, ...aliases]) {
        const id = `${dimension}|${key}|${wording}`;
        if (entries.has(id)) continue;
        const stems = stemsOf(wording);
        if (stems.length > 0)
          entries.set(id, { dimension, key, text, stems, weak: stems.length === 1 && WEAK.has(stems[0]!) });
      }
  const all = [...entries.values()];
  const weights = weightsOf(all);
  const kept = new Map<string, readonly Found[]>();
  return {
    find: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const words = wordsIn(text);
      const said = new Set(words.map((word) => word.stem));
      const found = best(all.flatMap((entry) => findEntry(entry, words, said, weights)));
      kept.set(text, found);
      return found;
    },
  };
}

/** How telling a word is of a name: the fewer names of its kind have it, the more. */
function weightsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const users = new Map<string, Set<string>>();
  for (const { dimension, key, stems } of entries)
    for (const it of new Set(stems)) {
      const id = `${dimension}|${it}`;
      users.set(id, (users.get(id) ?? new Set()).add(key));
    }
  return new Map([...users].map(([id, keys]) => [id, 1 / keys.size]));
}

/** Where a name stands among the words of a text. `said` is the stems of the words. */
function findEntry(
  entry: Entry,
  words: readonly Word[],
  said: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): Found[] {
  const whole =
    entry.dimension === 'row' ||
    entry.dimension === 'entity' ||
    (entry.stems.length < LONG && entry.dimension !== 'key-figure');
  const { dimension, key, text, weak, stems } = entry;
  if (whole) {
    if (!said.has(stems[0]!)) return [];
    return words.flatMap((_, index): Found[] => {
      const end = runFrom(stems, words, index);
      return end === undefined
        ? []
        : [{ dimension, key, text, weak, start: words[index]!.start, end: words[end]!.end, share: 1 }];
    });
  }
  const matched = stems.map((it) => words.filter((word) => isOf(word.stem, it)));
  const weight = (it: string): number => weights.get(`${dimension}|${it}`) ?? 0;
  const total = stems.reduce((sum, it) => sum + weight(it), 0);
  const got = stems.reduce((sum, it, index) => sum + (matched[index]!.length > 0 ? weight(it) : 0), 0);
  if (total === 0 || got / total < ENOUGH) return [];
  const hits = matched.flat().sort((a, b) => a.start - b.start);
  return [{ dimension, key, text, weak, start: hits[0]!.start, end: hits.at(-1)!.end, share: got / total }];
}

/** A word of a long name may be the last part of a compound: "kostnaden" of "nettokostnad". */
const isOf = (word: string, name: string): boolean =>
  word === name || (word.length >= 5 && name.endsWith(word)) || (name.length >= 5 && word.endsWith(name));

/** The index of the last word of a name that begins at a word, with at most two words between its own; undefined for none. */
function runFrom(stems: readonly string[], words: readonly Word[], index: number): number | undefined {
  let at = index;
  for (const [position, wanted] of stems.entries()) {
    const limit = position === 0 ? at : at + 2;
    while (at <= limit && words[at]?.stem !== wanted) at += 1;
    if (at > limit || !words[at]) return undefined;
    if (position < stems.length - 1) at += 1;
  }
  return at;
}

/** Of names that stand on the same words the longest; of long names that are partly there those that have most. */
function best(found: readonly Found[]): Found[] {
  const most = new Map<string, number>();
  for (const { dimension, share } of found) most.set(dimension, Math.max(most.get(dimension) ?? 0, share));
  return found
    .filter(({ dimension, share }) => share === 1 || share >= 0.9 * most.get(dimension)!)
    .filter(
      (it) =>
        !found.some(
          (other) =>
            other.dimension === it.dimension &&
            other.key !== it.key &&
            other.share === 1 &&
            it.share === 1 &&
            other.start <= it.start &&
            other.end >= it.end &&
            other.end - other.start > it.end - it.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
