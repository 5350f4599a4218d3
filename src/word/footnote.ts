import { Paragraph, type ParagraphChild, TextRun } from 'docx';

/** The paragraph of a footnote; the library writes the number before it. */
export const footnote = (children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...children] });
