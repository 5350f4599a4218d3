import type { IPropertiesOptions } from 'docx';
import type { Contents } from '../document/document.ts';
import type { WordFont } from './fonts.ts';

type Estimator = NonNullable<IPropertiesOptions['pageNumbers']>;
type Element = { readonly [name: string]: Element[] };

/**
 * The page numbers of the document's tables of contents: undefined without any, none where they are links only, and
 * else worked out with the fonts.
 */
export async function pageNumbers(
  tables: readonly Contents[],
  fonts: readonly WordFont[],
): Promise<Estimator | undefined> {
  if (tables.length === 0) return undefined;
  return tables.some((table) => table.pageNumbers) ? laidOut(fonts) : unnumbered;
}

/** The table is filled in all the same, and Word opens it without a question. */
const unnumbered: Estimator = (body) => {
  endInLastEntry(body as unknown as Element);
  return { bookmarks: new Map() };
};

/**
 * Works out the page numbers of the table of contents by laying the pages out with the document's own fonts. Loads a
 * large module, so only documents with a table of contents ask for it.
 */
async function laidOut(fonts: readonly WordFont[]): Promise<Estimator> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const estimate = estimatePageNumbersWith({
    fonts: fonts.map(({ name, data }) => ({ name, data })),
    guess: true,
  });
  // The estimator's own listNumbers is left out: headings have no numbers, and it reads the whole document once more.
  return (body, context) => {
    endInLastEntry(body as unknown as Element);
    return estimate(body, context);
  };
}

const children = (element: Element | undefined): Element[] => {
  const content = element && Object.values(element)[0];
  return Array.isArray(content) ? content : [];
};

/**
 * The library ends the TOC field in an empty paragraph of its own, which would stand as a blank line under the table.
 * The field may as well end in the last entry.
 */
function endInLastEntry(body: Element): void {
  for (const block of children(body)) {
    const content = children(block['w:sdt'] && block).find((child) => 'w:sdtContent' in child);
    const paragraphs = children(content);
    const end = paragraphs.at(-1);
    const entry = paragraphs.at(-2);
    if (end === undefined || entry === undefined || !isFieldEnd(end)) continue;
    children(entry).push(...children(end).filter((child) => 'w:r' in child));
    paragraphs.pop();
  }
}

const isFieldEnd = (paragraph: Element): boolean => {
  const text = JSON.stringify(paragraph);
  return text.includes('"w:fldCharType":"end"') && !text.includes('w:t"');
};
