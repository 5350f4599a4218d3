import { PDFHexString } from '@cantoo/pdf-lib';
import type { Content } from './content.ts';
import { type Edit, insertAt } from './edits.ts';
import type { Font } from './fonts.ts';
import type { Line } from './scanned.ts';
import { type Child, type Element, elementsOf, type Mark, markKey, type Structure } from './structure.ts';

/** Elements that go on within the line, in the middle of a sentence. */
const INLINE = new Set(['NonStruct', 'Span', 'Em', 'Strong', 'Sub', 'Link', 'Reference', 'Quote', 'Code']);

/**
 * Ends lines with a space, so that the last word of one and the first of the next stay two: in a tagged PDF, spaces
 * are how words are told apart (ISO 32000-1, 14.8.2.5). Chromium leaves out the space at which it breaks a line.
 */
export function spaceWords(structure: Structure, contents: readonly Content[]): void {
  const lines = new Map<string, PlacedLine[]>();
  for (const content of contents)
    for (const { id, lines: own } of content.sequences)
      lines.set(
        markKey({ holder: content.holder, id }),
        own.map((line) => ({ line, content })),
      );
  for (const run of runsOf(structure)) {
    const read = run.flatMap((mark) => lines.get(markKey(mark)) ?? []);
    for (const [index, { line, content }] of read.entries()) {
      const next = read[index + 1];
      if (!next || !line.font || !isWordBreak({ line, content }, next)) continue;
      content.edits.push(spaceAfter(line.last, line.font));
      line.text += ' ';
    }
  }
}

/** A space is shown where it can't be seen; if the font has none, the last text is said to end in one. */
function spaceAfter({ start, end, text }: Line['last'], font: Font): Edit {
  if (font.space) return insertAt(end, ` ${font.space} Tj`);
  const actualText = PDFHexString.fromText(`${text} `);
  return { start, end, replace: (original) => `/Span <</ActualText ${actualText}>> BDC ${original} EMC` };
}

interface PlacedLine {
  readonly line: Line;
  readonly content: Content;
}

/** A line ends, and nothing says yet that a word does. */
function isWordBreak(one: PlacedLine, next: PlacedLine): boolean {
  const isSameLine = one.content === next.content && one.line.baseline === next.line.baseline;
  return !isSameLine && lacksSpace(one.line.text, next.line.text);
}

/** What comes after a hyphen that stands for a word's other half: ”individ- och familjeomsorg”. */
const AFTER_HALF = /^(och|eller|samt|respektive|resp\.|till|men|som)(?!\p{L})/u;

/**
 * Whether a line and the next one would read as one word where there are two. A soft hyphen says that the word goes on,
 * and so does a hyphen, dash or slash within it: ”IT-|utrustning”, ”2025–|2027”.
 */
export function lacksSpace(line: string, next: string): boolean {
  if (/[\s\u00ad]$/.test(line) || /^\s/.test(next)) return false;
  return !/[\p{L}\p{N}][-\u2010–/]$/u.test(line) || AFTER_HALF.test(next);
}

/** The marks of each paragraph, cell and the like, in reading order: what is read in one go. */
function runsOf(structure: Structure): Mark[][] {
  const runs: Mark[][] = [];
  const read = (children: readonly Child[]): void => {
    for (const child of children) {
      if (child.kind === 'mark') runs.at(-1)!.push(child);
      else if (child.kind === 'element' && isInline(child)) read(child.children);
      // A block within the block: what comes after it begins anew.
      else if (child.kind === 'element') runs.push([]);
    }
  };
  for (const element of elementsOf(structure)) {
    if (isInline(element)) continue;
    runs.push([]);
    read(element.children);
  }
  return runs;
}

/** An element in the line that holds no paragraph or the like: NonStruct groups both sentences and chapters. */
const isInline = (element: Element): boolean =>
  INLINE.has(element.type) && element.children.every((child) => child.kind !== 'element' || isInline(child));
