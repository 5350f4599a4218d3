import type { Place } from '../../../problems.ts';
import type { Passage, SourceText } from './passages.ts';

/**
 * Where a character of a passage stands in the file. Lines of the file are joined and spaces changed on the way to a passage, so
 * the signs that are no spaces are counted from the place where its piece of text begins.
 */
export function placeIn({ text, chunks }: Passage, offset: number, source: SourceText): Place | undefined {
  const within = chunks.find(({ start, end }) => offset >= start && offset < end);
  if (!within) return chunks[0]?.place;
  const { place } = within;
  const isSame = (other: Place): boolean => other.line === place.line && other.column === place.column;
  const first = chunks.find((chunk) => isSame(chunk.place))!;
  const signs = [...text.slice(first.start, offset)].filter((sign) => !/\s/.test(sign)).length;
  return { ...place, ...forward(source, place, signs) };
}

/** The line and column of the sign that comes after a number of signs; spaces, escapes and marks of quotations don't count. */
function forward(
  { text, firstLine }: SourceText,
  from: Place,
  signs: number,
): { line: number; column: number } {
  const lines = text.split('\n');
  let line = from.line ?? firstLine;
  let column = from.column ?? 1;
  for (let left = signs; ; ) {
    const row = lines[line - firstLine];
    if (row === undefined) return { line: from.line ?? firstLine, column: from.column ?? 1 };
    const sign = row[column - 1];
    if (sign === undefined) {
      line += 1;
      column = 1 + (/^[\s>]*/.exec(lines[line - firstLine] ?? '')?.[0].length ?? 0);
    } else if (/\s/.test(sign) || (sign === '\\' && /[!-/:-@[-`{-~]/.test(row[column] ?? ''))) column += 1;
    else if (left === 0) return { line, column };
    else {
      left -= 1;
      column += 1;
    }
  }
}
