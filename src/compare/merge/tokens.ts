import type { Emphasis, Inline, Link, Strong } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';

type Wrap = Emphasis | Strong | Link;
type Leaf = Exclude<Inline, Wrap | { readonly kind: 'sentence' }>;

/** The smallest piece of a text that can change: a word or a sign with the space before it, a figure, a reference, a note. */
export interface Token {
  /** What makes two tokens the same. */
  readonly key: string;
  /** As it is read: for finding sentences. */
  readonly text: string;
  readonly leaf: Leaf;
  /** What it stands in, the outermost first. */
  readonly wraps: readonly Wrap[];
}

/** A number with its thousands, a word, or a sign, each with the space before it. */
const WORDS = /\s*(?:[+\u2212-]?\d[\d\u00a0]*(?:,\d+)?|[\p{L}\p{N}]+|[^\s\p{L}\p{N}])|\s+/gu;

/** A text's tokens. What the program's own sentences hold is text like any other. */
export const tokensOf = (content: readonly Inline[], wraps: readonly Wrap[] = []): Token[] =>
  content.flatMap((inline): Token[] => {
    switch (inline.kind) {
      case 'sentence':
        return tokensOf(inline.content, wraps);
      case 'emphasis':
      case 'strong':
      case 'link':
        return tokensOf(inline.content, [...wraps, inline]);
      case 'text':
        return (inline.value.match(WORDS) ?? []).map((value) => token({ ...inline, value }, value, wraps));
      case 'reference':
        // A reference to the same thing is the same, whatever number the thing has now.
        return [token(inline, inline.text, wraps, `reference ${inline.target}`)];
      case 'note':
        return [token(inline, '', wraps, `note ${plainText(inline.content)}`)];
      case 'source':
        return [token(inline, '', wraps, 'source')];
      case 'nobreak':
      case 'figure':
        return [token(inline, inline.text, wraps)];
      case 'break':
        return [token(inline, ' ', wraps, 'break')];
      default:
        return inline satisfies never;
    }
  });

const token = (leaf: Leaf, text: string, wraps: readonly Wrap[], key = text): Token => ({
  key: [...wraps.map((wrap) => (wrap.kind === 'link' ? wrap.href : wrap.kind)), key].join('\n'),
  text,
  leaf,
  wraps,
});

/** The inlines of tokens that follow each other: neighbouring words of one piece of text are one text again. */
export function inlinesOf(tokens: readonly Token[]): Inline[] {
  const runs: { leaf: Leaf; wraps: readonly Wrap[] }[] = [];
  for (const { leaf, wraps } of tokens) {
    const last = runs.at(-1);
    const isOne =
      last && wraps.length === last.wraps.length && wraps.every((it, at) => it === last.wraps[at]);
    if (isOne && last.leaf.kind === 'text' && leaf.kind === 'text')
      last.leaf = { ...last.leaf, value: last.leaf.value + leaf.value };
    else runs.push({ leaf: { ...leaf }, wraps });
  }
  return runs.map(({ leaf, wraps }) =>
    wraps.reduceRight<Inline>((content, wrap) => ({ ...wrap, content: [content] }), leaf),
  );
}
