import { PDFName } from '@cantoo/pdf-lib';
import { childElements, type Element, elementsOf, type Structure, textEntry } from './structure.ts';

/**
 * A picture has one Figure, which carries its alternative text (ISO 14289-1, 7.3). Chromium makes a Figure of
 * `<figure>` and another of the `<svg role="img">` in it, and a Figure without any text round a table.
 * @throws Error when a picture has no alternative text: nothing here could make one up.
 */
export function mendFigures(structure: Structure): void {
  for (const element of elementsOf(structure)) {
    if (element.type !== 'Figure' || alternativeOf(element)) continue;
    const pictures = picturesIn(element);
    if (pictures.length === 1) moveAlternative(pictures[0]!, element);
    else if (pictures.length > 1) element.type = 'Sect';
    else if (childElements(element).length > 0) element.type = 'Div';
    else throw new Error('a picture has no alternative text');
  }
}

const ALTERNATIVE = PDFName.of('Alt');

const alternativeOf = (element: Element): string | undefined => textEntry(element.dictionary, 'Alt');

const picturesIn = (element: Element): Element[] =>
  childElements(element).flatMap((child) =>
    child.type === 'Figure' && alternativeOf(child) ? [child] : picturesIn(child),
  );

/** The outer Figure holds the caption too, so it stays; the inner one only groups from now on. */
function moveAlternative(from: Element, to: Element): void {
  to.dictionary.set(ALTERNATIVE, from.dictionary.get(ALTERNATIVE)!);
  from.dictionary.delete(ALTERNATIVE);
  from.type = 'NonStruct';
}
