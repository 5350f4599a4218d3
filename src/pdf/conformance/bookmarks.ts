import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { spokenText } from './links.ts';
import type { Print } from './print.ts';
import { elementsOf, type Structure } from './structure.ts';

/**
 * Bookmarks say what their headings say (ISO 14289-1, 7.17). Chromium makes them of the headings in order, but doubles the
 * words of one that it first laid out at the foot of a page and then moved to the next.
 */
export function nameBookmarks(
  { catalog }: Print,
  structure: Structure,
  texts: ReadonlyMap<string, string>,
): void {
  const headings = [...elementsOf(structure)].filter(({ type }) => /^H[1-6]$/.test(type));
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = outline ? bookmarksUnder(outline) : [];
  if (bookmarks.length !== headings.length)
    throw new Error(`${bookmarks.length} bookmarks for ${headings.length} headings`);
  bookmarks.forEach((bookmark, index) => {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(spokenText(headings[index]!, texts)));
  });
}

/** All bookmarks, each before those under it. */
function bookmarksUnder(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let next = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (next) {
    found.push(next, ...bookmarksUnder(next));
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
