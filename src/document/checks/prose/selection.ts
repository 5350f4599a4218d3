import type { Mention } from '../../../language/prose/mention.ts';
import type { Span } from '../../../language/prose/sentences.ts';
import type { Found, Lexicon } from './lexicon.ts';
import type { Passage } from './passages.ts';

/** Which names a number goes with, by dimension, and how near they stand. */
export interface Selected {
  readonly keys: ReadonlySet<string>;
  /** The names in the order written, when several are joined: "intäkter och personalkostnader". */
  readonly list: readonly string[];
  readonly nearness: 'sentence' | 'around';
}

export type Selection = ReadonlyMap<string, Selected>;

const JOINT = /^[\s,]*(?:och|samt|eller|respektive|,)\s*(?:den|det|de|i|för|på)?\s*$/iu;
/** What may stand between a number and a name that it goes with after it: "1,3 mnkr högre intäkter", "12 procent längre än i". */
const LINK =
  /^[\s]*(?:(?:högre|lägre|mer|mindre|större|bättre|sämre|längre|kortare|dyrare|billigare|fler|färre)\s+)?(?:(?:än|mot|jämfört med)\s+)?(?:(?:i|för|på|från|hos|till|inom|avseende|kr|kronor)\s+)?(?:de|den|det|nämndens|högre|lägre|ökade|minskade)?\s*$/iu;

/**
 * The names that a number goes with: those right after it, else the nearest before it in its sentence, else the nearest after it;
 * where the sentence has none, those of the sentences before, else of the headings. `bases` are the spans of names that a
 * percentage is of, which are no subjects.
 */
export function selectNames(
  mention: Mention,
  group: readonly Mention[],
  others: readonly Mention[],
  sentence: Span,
  sentences: readonly Span[],
  passage: Passage,
  lexicon: Lexicon,
  bases: readonly Span[],
): Selection {
  const { text } = passage;
  const inSentence = shifted(lexicon.find(text.slice(sentence.start, sentence.end)), sentence.start).filter(
    (found) => !bases.some(({ start, end }) => found.start < end && start < found.end),
  );
  const dimensions = new Set<string>();
  for (const piece of [text, passage.before, ...passage.headings])
    for (const { dimension } of lexicon.find(piece)) dimensions.add(dimension);
  const selection = new Map<string, Selected>();
  for (const dimension of dimensions) {
    const of = (found: readonly Found[]): Found[] => found.filter((it) => it.dimension === dimension);
    const own = fromSentence(mention, group, of(inSentence), passage.text, others);
    const selected = own?.some(({ weak, share }) => !weak && share === 1)
      ? own
      : [
          ...(own?.filter(({ share }) => share === 1) ?? []),
          ...around(dimension, sentence, sentences, passage, lexicon),
        ];
    if (selected.length === 0) continue;
    const list = [...new Set(selected.map(({ key }) => key))];
    selection.set(dimension, { keys: new Set(list), list, nearness: own ? 'sentence' : 'around' });
  }
  return selection;
}

/** The names that a sentence without any is about: those of the sentence before, and of the headings, the nearest that has some. */
function around(
  dimension: string,
  sentence: Span,
  sentences: readonly Span[],
  passage: Passage,
  lexicon: Lexicon,
): Found[] {
  const of = (text: string): Found[] => lexicon.find(text).filter((it) => it.dimension === dimension);
  const index = sentences.indexOf(sentence);
  const textOf = ({ start, end }: Span): string => passage.text.slice(start, end);
  const heading = [...passage.headings].reverse().find((it) => of(it).length > 0) ?? '';
  // A long name is told bit by bit: by the heading, the sentence, and what was said before it.
  if (PIECEMEAL.has(dimension)) {
    const own = textOf(sentence);
    const pieces = [
      own,
      `${heading} ${own}`,
      `${heading} ${passage.text.slice(0, sentence.end)}`,
      `${heading} ${passage.before} ${own}`,
    ];
    const found = pieces.map(of);
    return (
      found.find((it, at) => it.some(({ share }) => share >= (at === 0 ? 0.6 : 1))) ??
      found.find((it, at) => at > 0 && it.length > 0) ??
      found[0]!
    );
  }
  const isHeading = of(heading).some(({ weak, share }) => !weak && share === 1);
  const before = sentences.slice(0, index).reverse().map(textOf);
  if (isHeading) return [...of(heading), ...(before[0] === undefined ? [] : last(of(before[0])))];
  const earlier = [...before, passage.before].map(of);
  const named =
    earlier.find((found) => found.some(({ weak }) => !weak)) ?? earlier.find((found) => found.length > 0);
  return [...last(named ?? []), ...of(heading)];
}

/** Kinds of names that are too long to be written in full. */
const PIECEMEAL = new Set(['key-figure']);

const shifted = (found: readonly Found[], by: number): Found[] =>
  found.map((it) => ({ ...it, start: it.start + by, end: it.end + by }));

/** The last name of a text, and those that stand on the same words or are as much there. */
function last(found: readonly Found[]): Found[] {
  const strong = found.some(({ weak }) => !weak) ? found.filter(({ weak }) => !weak) : found;
  const final = strong.at(-1);
  return strong.filter((it) => final && (it.share < 1 || (it.start < final.end && final.start < it.end)));
}

function fromSentence(
  mention: Mention,
  group: readonly Mention[],
  found: readonly Found[],
  text: string,
  others: readonly Mention[],
): Found[] | undefined {
  if (found.length === 0) return undefined;
  const partial = found.filter(({ share }) => share < 1);
  if (partial.length === found.length) return [...partial];
  const whole = found.filter(({ share }) => share === 1);
  const after = whole.filter((it) => it.start >= mention.end && LINK.test(text.slice(mention.end, it.start)));
  if (after.length > 0) return joined(after[0]!, whole, text, 'after');
  const firstOfGroup = group[0]!;
  const before = whole.filter(
    (it) => it.end <= firstOfGroup.start && !isComparedWith(it, firstOfGroup, text),
  );
  const strong = before.filter(({ weak }) => !weak);
  const near = (strong.length > 0 ? strong : before).at(-1);
  if (near) {
    const list = joined(near, strong.length > 0 ? strong : before, text, 'before');
    const names = [...new Set(list.map(({ key }) => key))];
    // "i A och B med 3 respektive 5 procent": one name each, in order.
    if (group.length > 1 && names.length === group.length)
      return list.filter(({ key }) => key === names[group.indexOf(mention)]);
    return list;
  }
  // A name after another number is that number's.
  const next = others.find((it) => it.start >= mention.end)?.start ?? Number.POSITIVE_INFINITY;
  const following = whole.filter((it) => it.start >= mention.end && it.start < next);
  if (following.length > 0) return joined(following[0]!, following, text, 'after');
  return partial.length > 0 ? [...partial] : undefined;
}

/** "hälften så mycket som liknande kommuner, och bara 20 procent …": what is only compared with is no subject of the next clause. */
const isComparedWith = ({ start, end }: Found, mention: Mention, text: string): boolean =>
  /(?:^|\s)(?:som|än|mot|jämfört med|till skillnad från)\s+(?:i\s+|för\s+|den i\s+)?$/iu.test(
    text.slice(0, start),
  ) && /[,;]/.test(text.slice(end, mention.start));

/** A name and those joined to it by commas and "och". */
function joined(name: Found, all: readonly Found[], text: string, way: 'before' | 'after'): Found[] {
  const list = all.filter((it) => it.start === name.start || (it.start < name.end && name.start < it.end));
  for (;;) {
    const [first, final] = [
      Math.min(...list.map(({ start }) => start)),
      Math.max(...list.map(({ end }) => end)),
    ];
    const next = all.find((it) =>
      way === 'before'
        ? it.end <= first && JOINT.test(text.slice(it.end, first))
        : it.start >= final && JOINT.test(text.slice(final, it.start)),
    );
    if (!next) return list.sort((a, b) => a.start - b.start);
    list.push(next);
  }
}
