import { slug } from '../../language/slug.ts';
import type { Block } from '../document.ts';
import { plainText } from '../plainText.ts';
import { blocksIn, inlinesIn } from '../walk.ts';
import { isNamed, sentencesOf, wordsOf } from './words.ts';

/** What a text can point to: the action plan's measures by name, and the document's tables of measures by id. */
export interface KnownMeasures {
  readonly names: readonly string[];
  readonly tables: ReadonlySet<string>;
}

/** Fewer words are no statement about a measure: "Se handlingsplan." */
const LEAST_WORDS = 5;

/** The word by itself or first in another ("åtgärdsplan"), never last in one ("arbetsmarknadsåtgärder"). */
const SPOKEN_OF = /^(?:åtgärd|handlingsplan)/u;
const NONE = /^(?:ingen|inga|inget|utan|inte|ej|saknar|saknas|varken)$/u;
const REASON = /(?<!\p{L})(?:eftersom|därför att|då|för att|på grund av|beror på)(?!\p{L})/iu;
/** So far before the word, a "no" is about it. */
const REACH = 3;

/**
 * Whether a text points to a measure: names one of the action plan's, by its name (its opening words are enough) or its
 * number ("åtgärd 2"), refers to a table of measures, or has a whole sentence about a measure or the action plan. A
 * sentence that says that there is none counts when it says why.
 */
export function pointsToMeasure(blocks: readonly Block[], known: KnownMeasures): boolean {
  for (const block of blocksIn(blocks)) {
    for (const inline of inlinesIn(block))
      if (inline.kind === 'reference' && isTarget(inline.target, known)) return true;
    if (block.kind !== 'paragraph') continue;
    const text = plainText(block.content);
    if (known.names.some((name) => isNamed(name, text) || isNamedInShort(name, text))) return true;
    if (isNumbered(text, known.names.length) || sentencesOf(text).some(speaksOfMeasure)) return true;
  }
  return false;
}

const isTarget = (target: string, { names, tables }: KnownMeasures): boolean =>
  tables.has(target) || names.some((name) => slug(name) === target);

/** "Mobila team" of "Mobila team för unga": what stands before the first small word, when that is two words or more. */
function isNamedInShort(name: string, text: string): boolean {
  const words = name.split(/\s+/);
  const end = words.findIndex((word) => /^(?:för|i|med|till|av|och|på|&)$/.test(word));
  return end >= 2 && isNamed(words.slice(0, end).join(' '), text);
}

function isNumbered(text: string, count: number): boolean {
  const numbers = [...text.matchAll(/(?<!\p{L})åtgärd(?:en)?\s+(?:nr\s+|nummer\s+)?(\d+)(?![\d,.]*\d)/giu)];
  return numbers.some(([, number]) => Number(number) >= 1 && Number(number) <= count);
}

function speaksOfMeasure(sentence: string): boolean {
  const words = wordsOf(sentence);
  const at = words.findIndex((word) => SPOKEN_OF.test(word));
  if (at < 0 || words.length < LEAST_WORDS) return false;
  const isNone = words.slice(Math.max(0, at - REACH), at).some((word) => NONE.test(word));
  return !isNone || REASON.test(sentence);
}
