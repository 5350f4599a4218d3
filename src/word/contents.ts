import { type FileChild, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Contents } from '../document/document.ts';
import type { Context } from './context.ts';
import { placement } from './placement.ts';

/**
 * The table of contents: a TOC field of the headings, which the library fills in. Outline levels are asked for too (\u),
 * as headings in boxes have styles of their own.
 */
export const contents = ({ title, depth, pageNumbers }: Contents, context: Context): FileChild[] => [
  new Paragraph({
    style: 'TOCHeading',
    children: [new TextRun(title)],
    ...placement(context),
  }),
  new TableOfContents(title, {
    hyperlink: true,
    headingStyleRange: `2-${depth}`,
    useAppliedParagraphOutlineLevel: true,
    hideTabAndPageNumbersInWebView: true,
    ...(pageNumbers ? {} : { pageNumbersEntryLevelsRange: `2-${depth}` }),
  }),
];
