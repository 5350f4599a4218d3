import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Print } from './print.ts';

/** Where the targets of the document's own links are: Chromium keeps their ids as named destinations. */
export function headingPages({ catalog, pages }: Print): ReadonlyMap<string, number> {
  const numbers = new Map(pages.map(({ reference }, index) => [reference, index + 1]));
  const destinations = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, destination] of destinations?.entries() ?? []) {
    const place = catalog.context.lookup(destination);
    const page = place instanceof PDFArray && numbers.get(place.get(0) as never);
    if (page) found.set(name.decodeText(), page);
  }
  return found;
}
