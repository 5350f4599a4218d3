import type { Browser } from './browser/browser.ts';
import type { PrintStages } from './browser/page.ts';
import type { Print } from './conformance/print.ts';

/** Pages, counted from 1, by the id of the heading that begins there. */
export type HeadingPages = ReadonlyMap<string, number>;

/** The first print finds the pages out, the second shows them; a third is for page numbers that moved the text. */
const MOST_PRINTS = 3;

/**
 * Prints a document whose table of contents shows page numbers: only the print tells what they are, so it is printed
 * again with them until they are right. One print for a document without contents.
 */
export async function printWithContents(
  browser: Browser,
  html: (pages: HeadingPages) => string,
  hasContents: boolean,
  stages?: PrintStages,
): Promise<Print> {
  let shown: HeadingPages = new Map();
  for (let count = 1; ; count += 1) {
    const printed = await browser.print(html(shown), stages);
    const { parsePrint, headingPages } = await loadParser();
    const print = await parsePrint(printed);
    if (!hasContents) return print;
    const actual = headingPages(print);
    if (isSame(shown, actual)) return print;
    if (count === MOST_PRINTS)
      throw new Error('the page numbers in the table of contents never come to rest');
    shown = actual;
  }
}

/** What reads a print: the PDF library, which takes a while to load. */
export async function loadParser() {
  const [{ parsePrint }, { headingPages }] = await Promise.all([
    import('./conformance/print.ts'),
    import('./conformance/headingPages.ts'),
  ]);
  return { parsePrint, headingPages };
}

const isSame = (one: HeadingPages, other: HeadingPages): boolean =>
  one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
