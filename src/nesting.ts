/** More signs that begin something than a text has that a person wrote, before as many that end it. */
const MOST_OPEN = 500;

/** The marks of quotations and lists that one line begins with. */
const MARKS = /^(?:[ \t]*(?:>|[-*+?][ \t])){200}/;

/** The beginning or the end of a template's block; and more of them inside each other than a template has. */
const BLOCK = /\{\{~?([#/])/g;
const MOST_BLOCKS = 50;

const OPEN = new Set('{[(<');
const CLOSE = new Set('}])>');

/**
 * The line (from 1) on which a text has come too deep for those who parse it: each goes a call deeper for each level, and at
 * the end of its calls the program can only stop. Undefined for a text that a person can have written.
 */
export function tooDeepAt(text: string): number | undefined {
  let [open, blocks] = [0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    for (const [, sign] of line.matchAll(BLOCK)) {
      blocks = Math.max(0, blocks + (sign === '#' ? 1 : -1));
      if (blocks > MOST_BLOCKS) return index + 1;
    }
    if (MARKS.test(line)) return index + 1;
    for (const character of line)
      if (OPEN.has(character)) {
        open += 1;
        if (open > MOST_OPEN) return index + 1;
      } else if (CLOSE.has(character) && open > 0) open -= 1;
  }
  return undefined;
}

/** Whether something was thrown because a text goes deeper than calls can. */
export const isTooDeep = (thrown: unknown): boolean =>
  thrown instanceof RangeError && thrown.message.includes('call stack');
