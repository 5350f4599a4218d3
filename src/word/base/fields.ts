import { nearest } from '../../language/nearest.ts';
import { ProblemError, problem } from '../../problems.ts';
import type { WordPackage } from './package.ts';
import { allOf, type Element, wordElement } from './xml.ts';

/** The name of the place for the document's content. */
export const CONTENT = 'innehall';

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Fills the fields of a base document (`{{titel}}`) wherever its text has them: body, headers, footers, notes, text boxes. Word
 * cuts text in pieces as it likes, so a field is looked for in the whole paragraph; it takes the look of its first letter.
 * @throws ProblemError word.unknown-field
 */
export function fillFields(base: WordPackage, file: string, values: Readonly<Record<string, string>>): void {
  const parts = base.paths.filter((path) =>
    /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(path),
  );
  for (const path of parts)
    for (const paragraph of allOf(base.xml(path), 'w:p')) fillParagraph(paragraph, file, values);
}

function fillParagraph(paragraph: Element, file: string, values: Readonly<Record<string, string>>): void {
  const texts = allOf(paragraph, 'w:t');
  const whole = texts.map(({ textContent }) => textContent ?? '').join('');
  // From the end, so that what comes before keeps its place.
  for (const field of [...whole.matchAll(FIELD)].reverse()) {
    const name = field[1]!;
    if (name === CONTENT) continue;
    const value = values[name];
    if (value === undefined) {
      const known = [...Object.keys(values), CONTENT];
      const details = { found: field[0], suggestion: nearest(name, known), known: known.join(', ') };
      throw new ProblemError(problem('word.unknown-field', { file }, details));
    }
    replace(texts, field.index, field.index + field[0].length, value);
  }
}

/** Replaces letters of a paragraph's text, counted over its pieces. */
function replace(texts: readonly Element[], from: number, to: number, value: string): void {
  let at = 0;
  let rest = value;
  for (const piece of texts) {
    const text = piece.textContent ?? '';
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    at += text.length;
    if (start >= text.length || end <= 0 || start >= end) continue;
    piece.textContent = text.slice(0, start) + rest + text.slice(end);
    piece.setAttribute('xml:space', 'preserve');
    rest = '';
  }
}

/** The paragraph that the content goes in the place of; undefined where the base says none. @throws ProblemError word.two-places */
export function contentPlace(base: WordPackage, file: string): Element | undefined {
  const body = allOf(base.xml('word/document.xml'), 'w:body')[0]!;
  const [first, second] = allOf(body, 'w:p').filter((paragraph) =>
    [...(paragraph.textContent ?? '').matchAll(FIELD)].some(([, name]) => name === CONTENT),
  );
  if (second) throw new ProblemError(problem('word.two-places', { file }, {}));
  if (first && first.parentNode !== body) throw new ProblemError(problem('word.place-inside', { file }, {}));
  return first;
}

/** An empty paragraph, for where Word must have one. */
export const emptyParagraph = (base: WordPackage): Element =>
  wordElement(base.xml('word/document.xml'), 'w:p');
