import type { Place } from '../problems.ts';

/** A piece of a report that was carried over from another and that nobody has gone through: a report with any is a draft. */
export interface Unrevised {
  /** The heading that it stands under, or the name of the fact in the report's head. */
  readonly under: string;
  readonly place: Place;
}

const OPENING = 'EJ REVIDERAD';
const OPENED = /\[EJ REVIDERAD(?!\p{L})/iu;
const MARK = /\[EJ REVIDERAD(?!\p{L})[^\]\n]*\]/giu;

/** The mark over what the author has to go through, and what it is: a line to be removed when that is done. */
export const unrevisedMark = (what: string): string =>
  `[${OPENING} – ${what}. Ta bort den här raden när du har gått igenom det.]`;

/** The text without its marks. Lines keep their numbers; what an author has written beside a mark stays. */
export const withoutMarks = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const kept = line.replace(MARK, '');
      return kept === line ? line : kept.trim();
    })
    .join('\n');

/** The marks in a report file's text, each with what it stands under. A mark that has lost its end counts too. */
export function findUnrevised(content: string, file: string): Unrevised[] {
  const lines = content.split('\n');
  let under = '';
  const found: Unrevised[] = [];
  lines.forEach((line, index) => {
    const column = line.search(OPENED);
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    if (column >= 0) {
      // In the head of a report the mark is a comment above the fact.
      const fact = /^\s*#/.test(line) ? /^([a-z-]+):/.exec(lines[index + 1] ?? '')?.[1] : undefined;
      found.push({ under: fact ?? under, place: { file, line: index + 1, column: column + 1 } });
    } else if (heading) under = heading[1]!;
  });
  return found;
}
