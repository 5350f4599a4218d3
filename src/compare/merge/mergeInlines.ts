import type { Inline } from '../../document/document.ts';
import type { Revision } from '../../document/revisions.ts';
import { sentencesIn } from '../../language/prose/sentences.ts';
import { align, type Pair } from './align.ts';
import { textLikeness } from './likeness.ts';
import type { Marker } from './marker.ts';
import { inlinesOf, type Token, tokensOf } from './tokens.ts';

/** Sentences with less in common than this are exchanged as wholes. */
const SAME_SENTENCE = 0.5;
/** Fewer unchanged words than this between two changes are easier to read as part of the change. */
const FEWEST_KEPT = 3;

/** A text with what has gone from the older one struck out and what has come marked, sentence by sentence and word by word. */
export function mergeInlines(older: readonly Inline[], newer: readonly Inline[], marker: Marker): Inline[] {
  const likeness = (a: readonly Token[], b: readonly Token[]): number => {
    const value = textLikeness(textOf(a), textOf(b));
    return value < SAME_SENTENCE ? 0 : value;
  };
  const pairs = align(sentences(tokensOf(older)), sentences(tokensOf(newer)), likeness).flatMap(
    ({ older: gone = [], newer: come = [] }) => align(gone, come, (a, b) => (a.key === b.key ? 1 : 0)),
  );
  return stretches(withoutCrumbs(pairs)).flatMap(({ revision, tokens }) => {
    const inlines = inlinesOf(tokens);
    return revision ? marker.inlines(inlines, revision) : inlines;
  });
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** Tokens by the sentence that they stand in. */
function sentences(tokens: readonly Token[]): Token[][] {
  const spans = sentencesIn(textOf(tokens));
  const groups: Token[][] = spans.map(() => []);
  let at = 0;
  let current = 0;
  for (const token of tokens) {
    // A token belongs where its word is: the space before it may end the sentence before.
    const word = at + token.text.length - token.text.trimStart().length;
    while (current < spans.length - 1 && word >= spans[current]!.end) current += 1;
    groups[current]?.push(token);
    at += token.text.length;
  }
  return spans.length === 0 && tokens.length > 0 ? [[...tokens]] : groups;
}

const isSame = ({ older, newer }: Pair<Token>): boolean => older !== undefined && newer !== undefined;
const isWord = ({ newer }: Pair<Token>): boolean => /[\p{L}\p{N}]/u.test(newer?.text ?? '');

/** Changes with next to nothing between them become one. */
function withoutCrumbs(pairs: readonly Pair<Token>[]): Pair<Token>[] {
  const result: Pair<Token>[] = [];
  for (let at = 0; at < pairs.length; ) {
    let end = at;
    while (end < pairs.length && isSame(pairs[end]!) === isSame(pairs[at]!)) end += 1;
    const run = pairs.slice(at, end);
    const isCrumb =
      isSame(run[0]!) && at > 0 && end < pairs.length && run.filter(isWord).length < FEWEST_KEPT;
    result.push(...(isCrumb ? run.flatMap(({ older, newer }) => [{ older }, { newer }]) : run));
    at = end;
  }
  return result;
}

interface Stretch {
  readonly revision?: Revision | undefined;
  readonly tokens: readonly Token[];
}

/** Runs of kept words, and of changes: what has gone first, then what has come. */
function stretches(pairs: readonly Pair<Token>[]): Stretch[] {
  const result: Stretch[] = [];
  for (let at = 0; at < pairs.length; ) {
    let end = at;
    while (end < pairs.length && isSame(pairs[end]!) === isSame(pairs[at]!)) end += 1;
    const run = pairs.slice(at, end);
    const newer = run.flatMap((pair) => pair.newer ?? []);
    if (isSame(run[0]!)) result.push({ tokens: newer });
    else {
      const older = run.flatMap((pair) => pair.older ?? []);
      if (older.length > 0) result.push({ revision: 'deleted', tokens: older });
      if (newer.length > 0) result.push({ revision: 'inserted', tokens: newer });
    }
    at = end;
  }
  return result;
}
