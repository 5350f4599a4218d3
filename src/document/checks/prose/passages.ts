import type { Figure } from '../../../figures/figure.ts';
import type { Place } from '../../../problems.ts';
import type { Block, Document, Inline } from '../../document.ts';
import { plainText } from '../../plainText.ts';
import { blocksIn } from '../../walk.ts';

/** The author's text as the file has it: the commentary, and the line of the file that it begins on. */
export interface SourceText {
  readonly text: string;
  readonly firstLine: number;
}

/** For a line of the author's file the headings over it, the outermost first. */
function headingsOf({ text, firstLine }: SourceText): (line: number) => readonly string[] {
  const found = text.split('\n').flatMap((row, index) => {
    const match = row.startsWith('#') && /^(#{1,6})\s+(.+?)\s*#*$/.exec(row);
    return match ? [{ line: firstLine + index, level: match[1]!.length, text: match[2]! }] : [];
  });
  return (line) => {
    const open: typeof found = [];
    for (const heading of found) {
      if (heading.line > line) break;
      while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
      open.push(heading);
    }
    return open.map((heading) => heading.text);
  };
}

/** A figure that stands in a passage by its name, and so needs no check of its value. */
export interface PlacedFigure {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** A note of a source, after the character that it was written after. */
export interface PlacedSource {
  readonly at: number;
  readonly source: string;
  readonly place: Place;
}

/** A piece of the author's text that stands in one place in the source. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** A paragraph, list item or footnote of the author's, as it is read, and what it stands under. */
export interface Passage {
  readonly text: string;
  /** The headings over it, the outermost first, and last those that the author's file has and the template leaves out. */
  readonly headings: readonly string[];
  /** The text of the passage before it under the same heading, for words such as "den". */
  readonly before: string;
  readonly chunks: readonly Chunk[];
  readonly figures: readonly PlacedFigure[];
  readonly sources: readonly PlacedSource[];
}

/**
 * Every passage that an author has written, in reading order; what templates and the program wrote is not among them. `source` is
 * for headings of the author's that the template leaves out.
 */
export function passagesOf({ blocks }: Document, source?: SourceText): Passage[] {
  const passages: Passage[] = [];
  const ofAuthor = source && headingsOf(source);
  const headings: { level: number; text: string }[] = [];
  let before = '';
  const add = (content: readonly Inline[]): void => {
    const read = readPassage(content, headings, before);
    const [chunk] = read.passage.chunks;
    if (chunk) {
      const own = ofAuthor?.(chunk.place.line ?? 0) ?? [];
      const shown = new Set(headings.map((heading) => heading.text));
      const shared = own.findLastIndex((text) => shown.has(text));
      passages.push({ ...read.passage, headings: [...read.passage.headings, ...own.slice(shared + 1)] });
    }
    before = read.passage.text;
    for (const note of read.notes) add(note);
  };
  const visit = (block: Block): void => {
    if (block.kind === 'heading') {
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
      before = '';
      add(block.content);
      headings.push({ level: block.level, text: plainText(block.content) });
      before = '';
    }
    if (block.kind === 'paragraph') add(block.content);
  };
  for (const block of blocksIn(blocks)) visit(block);
  return passages;
}

function readPassage(
  content: readonly Inline[],
  headings: readonly { readonly text: string }[],
  before: string,
): { passage: Passage; notes: (readonly Inline[])[] } {
  let text = '';
  const chunks: Chunk[] = [];
  const figures: PlacedFigure[] = [];
  const sources: PlacedSource[] = [];
  const notes: (readonly Inline[])[] = [];
  const read = (inline: Inline): void => {
    const start = text.length;
    switch (inline.kind) {
      case 'text':
      case 'nobreak':
        text += inline.kind === 'text' ? inline.value : inline.text;
        if (inline.place) chunks.push({ start, end: text.length, place: inline.place });
        return;
      case 'figure':
        text += inline.text;
        figures.push({ start, end: text.length, figure: inline.figure });
        return;
      case 'source':
        sources.push({ at: start, source: inline.source, place: inline.place });
        return;
      case 'note':
        notes.push(inline.content);
        return;
      case 'reference':
      case 'break':
        text += plainText([inline]);
        return;
      case 'sentence':
        // The program's own sentences are true by their making, but they can be what the author's "den" refers to.
        text += plainText(inline.content);
        return;
      case 'emphasis':
      case 'strong':
      case 'link':
        inline.content.forEach(read);
        return;
      default:
        inline satisfies never;
    }
  };
  content.forEach(read);
  return {
    passage: { text, headings: headings.map((it) => it.text), before, chunks, figures, sources },
    notes,
  };
}
