import type { Mention } from '../../../language/prose/mention.ts';
import type { Span } from '../../../language/prose/sentences.ts';

/** What a percentage is of: the words after "av" that follow it. */
export function baseAfter(mention: Mention, sentence: Span, text: string): Span | undefined {
  if (mention.quantity !== 'share') return undefined;
  const rest = text.slice(mention.end, sentence.end);
  const match =
    /^\s+av\s+(?!vad\b|sin\b|deltagar|kommunerna)([^.;]*?)(?=,|;|\.(?:\s|$)|\s(?:och|men|vilket|eftersom|som|mot)\s|$)/iu.exec(
      rest,
    );
  return match ? { start: mention.end, end: mention.end + match[0].length } : undefined;
}
