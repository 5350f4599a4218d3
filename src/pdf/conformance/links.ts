import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type Element, elementsOf, markKey, marksOf, type Structure, textEntry } from './structure.ts';

const CONTENTS = PDFName.of('Contents');
const NOTE = 'Not';

/**
 * A link is tagged Link, and its active area says in words what it is (ISO 14289-1, 7.18.1 and 7.18.5): the text
 * that is linked, or the address where there is none. Chromium gives links with a role of their own (footnote
 * references) no Link.
 */
export function describeLinks(structure: Structure, texts: ReadonlyMap<string, string>): void {
  for (const element of elementsOf(structure)) {
    for (const child of element.children) {
      if (child.kind !== 'annotation') continue;
      element.type = 'Link';
      if (child.dictionary.has(CONTENTS)) continue;
      const text = spokenText(element, texts) || address(child.dictionary);
      const description = text && (isNoteLink(child.dictionary) ? `${NOTE} ${text}` : text);
      if (!description) throw new Error('a link has neither text nor address');
      child.dictionary.set(CONTENTS, PDFHexString.fromText(description));
    }
  }
}

/** A footnote's number says nothing by itself. Notes are the only targets whose names begin so (html/footnotes.ts). */
const isNoteLink = (annotation: PDFDict): boolean =>
  annotation.lookup(PDFName.of('Dest'))?.toString().startsWith('/not.') ?? false;

/** The words that an element's marks show, read as running text. */
export const spokenText = (element: Element, texts: ReadonlyMap<string, string>): string =>
  marksOf(element)
    .map((mark) => texts.get(markKey(mark)) ?? '')
    .join('')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim();

function address(annotation: PDFDict): string | undefined {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  return action && textEntry(action, 'URI');
}
