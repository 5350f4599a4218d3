import { type Passage, type PlacedFigure, passagesOf } from '../document/checks/prose/passages.ts';
import { placeIn } from '../document/checks/prose/place.ts';
import type { Figure } from '../figures/figure.ts';
import { type Span, sentencesIn } from '../language/prose/sentences.ts';
import type { Prepared } from '../prepare.ts';
import type { Place } from '../problems.ts';

/** A sentence that the author wrote, and the figures in it that follow the sources. */
export interface AuthorSentence {
  /** As it is read. */
  readonly text: string;
  /** As it was typed: with the names of its figures instead of their values. Sentences of one form are the same sentence. */
  readonly form: string;
  /** The text with what follows the sources blanked out: what the author alone answers for. */
  readonly typed: string;
  readonly figures: readonly { readonly figure: Figure; readonly text: string }[];
  readonly place: Place;
}

/** What an author wrote under one heading. */
export interface AuthorSection {
  readonly heading: string;
  readonly place: Place;
  readonly sentences: readonly AuthorSentence[];
}

/** A report's author-written text by heading, in the document's order; headings without any are left out. */
export function authorText({ document, opened }: Prepared): AuthorSection[] {
  const { commentary, commentaryLine, file } = opened.report;
  const source = { text: commentary, firstLine: commentaryLine };
  const sections: { heading: string; sentences: AuthorSentence[] }[] = [];
  for (const passage of passagesOf(document)) {
    const heading = passage.headings.at(-1) ?? document.metadata.title;
    const sentences = sentencesIn(passage.text).flatMap((span) => {
      const place = placeIn(passage, span.start, source) ?? { file };
      const sentence = sentenceOf(passage, span, place);
      return sentence.text === '' ? [] : [sentence];
    });
    if (sections.at(-1)?.heading !== heading) sections.push({ heading, sentences: [] });
    sections.at(-1)!.sentences.push(...sentences);
  }
  return sections
    .filter(({ sentences }) => sentences.length > 0)
    .map((it) => ({ ...it, place: it.sentences[0]!.place }));
}

function sentenceOf({ text, figures }: Passage, { start, end }: Span, place: Place): AuthorSentence {
  const own = figures.filter((it) => it.start >= start && it.end <= end);
  return {
    text: text.slice(start, end).trim(),
    form: replaced(text, start, end, own, ({ figure }) => `{{${figure.id}}}`).trim(),
    typed: replaced(text, start, end, own, (it) => ' '.repeat(it.end - it.start)).trim(),
    figures: own.map((it) => ({ figure: it.figure, text: text.slice(it.start, it.end) })),
    place,
  };
}

/** A piece of a text with its figures written in another way. */
function replaced(
  text: string,
  start: number,
  end: number,
  figures: readonly PlacedFigure[],
  write: (figure: PlacedFigure) => string,
): string {
  let at = start;
  let result = '';
  for (const figure of figures) {
    result += text.slice(at, figure.start) + write(figure);
    at = figure.end;
  }
  return result + text.slice(at, end);
}
