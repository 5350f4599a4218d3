import type { Block, Document, FigureText, Inline } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn } from '../document/walk.ts';
import type { Place } from '../problems.ts';

/** A sentence that the author wrote, with the figures that follow the sources marked out. */
export interface AuthorSentence {
  /** As it is read. */
  readonly text: string;
  /** As it was typed: with the names of its figures instead of their values. Equal forms are unchanged sentences. */
  readonly form: string;
  /** What the author typed alone: a figure is a gap. */
  readonly typed: string;
  readonly figures: readonly FigureText[];
  /** Where the piece of text that it begins in was written. */
  readonly place: Place;
}

/** What an author wrote under one heading. */
export interface AuthorSection {
  readonly heading: string;
  readonly place: Place;
  readonly sentences: readonly AuthorSentence[];
}

/** A document's author-written text by heading, in its order; headings without any are left out. */
export function authorText({ blocks, metadata }: Document): AuthorSection[] {
  const sections: { heading: string; sentences: AuthorSentence[] }[] = [];
  let heading = metadata.title;
  for (const block of blocksIn(blocks)) {
    if (block.kind === 'heading') heading = plainText(block.content);
    const sentences = sentencesOf(block);
    if (sentences.length === 0) continue;
    if (sections.at(-1)?.heading !== heading) sections.push({ heading, sentences: [] });
    sections.at(-1)!.sentences.push(...sentences);
  }
  return sections.map((it) => ({ ...it, place: it.sentences[0]!.place }));
}

/** Where one sentence ends and the next begins. An abbreviation is followed by a small letter. */
const SENTENCE_END = /(?<=[.!?…:][”"»)]?)[ \u00a0\n]+(?=[”"»(]?[\p{Lu}\d])/u;

function sentencesOf(block: Block): AuthorSentence[] {
  if (block.kind !== 'paragraph') return [];
  const pieces = [...piecesOf(block.content)];
  const first = pieces.find(({ place }) => place !== undefined);
  if (!first) return [];
  const text = pieces.map((piece) => piece.text).join('');
  const starts = [
    0,
    ...[...text.matchAll(new RegExp(SENTENCE_END, 'gu'))].map((it) => it.index + it[0].length),
  ];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const inside = within(pieces, start, end);
    const words = text.slice(start, end).trim();
    if (words === '') return [];
    const join = (write: (piece: Piece) => string): string => inside.map(write).join('').trim();
    return [
      {
        text: words,
        form: join(({ text: own, figure }) => (figure ? `{{${figure.figure.id}}}` : own)),
        typed: join(({ text: own, figure }) => (figure ? ' '.repeat(own.length) : own)),
        figures: inside.flatMap(({ figure }) => figure ?? []),
        place: inside.find(({ place }) => place !== undefined)?.place ?? first.place!,
      },
    ];
  });
}

/** A piece of a paragraph's text: a figure as printed, or words. */
interface Piece {
  readonly text: string;
  readonly figure?: FigureText | undefined;
  readonly place?: Place | undefined;
}

function* piecesOf(inlines: readonly Inline[]): Generator<Piece> {
  for (const inline of inlines) {
    // What the program wrote is never the author's to keep up to date.
    if (inline.kind === 'sentence') continue;
    if (inline.kind === 'figure') yield { text: inline.text, figure: inline };
    else if ('content' in inline && inline.kind !== 'note') yield* piecesOf(inline.content);
    else yield { text: plainText([inline]), place: 'place' in inline ? inline.place : undefined };
  }
}

/** The pieces between two offsets of the whole text, cut where they reach over. A figure is never cut. */
function within(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = at;
    at += piece.text.length;
    const [first, last] = [Math.max(start, from), Math.min(end, at)];
    if (first >= last) return [];
    return [{ ...piece, text: piece.text.slice(first - from, last - from) }];
  });
}
