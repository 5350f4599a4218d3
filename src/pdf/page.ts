import type { Document } from '../document/document.ts';
import { documentBody } from '../html/body.ts';
import type { Marks } from '../html/marks.ts';
import { html, NOTHING } from '../html/markup.ts';
import { shell } from '../html/shell.ts';
import { generatedCss, type Style } from '../html/style.ts';

/** On paper nothing can be followed: figures and sentences are text like any other. */
const PRINTED: Marks = {
  figure: ({ text }) => html`${text}`,
  sentence: (_, content) => content,
  source: () => NOTHING,
  underChart: () => NOTHING,
  tableBlock: () => NOTHING,
};

/** Nobody sees the page on a screen: the browser needs not lay it out for one, which takes as long as for paper. */
const PAPER_ONLY = '@media screen { body { display: none } }';

/**
 * The document as one self-contained HTML page, ready to print. `pages` gives the page of each heading by its id,
 * for the table of contents; empty for the first print, which is made to find them out.
 */
export function toHtml(document: Document, style: Style, pages: ReadonlyMap<string, number>): string {
  const { language, title } = document.metadata;
  const styles = [generatedCss(document, style.fonts), style.css, PAPER_ONLY];
  return shell({ language, title, styles }, documentBody(document, style.fonts, pages, PRINTED));
}
