import { Paragraph, TextRun } from 'docx';
import type { Context } from './context.ts';

/** The small print under a table or chart, a paragraph each, held together with what it explains. */
export const notes = (texts: readonly string[], context: Context): Paragraph[] =>
  texts.map(
    (text, index) =>
      new Paragraph({
        style: 'Note',
        children: [new TextRun(text)],
        ...(index < texts.length - 1 || context.tie ? { keepNext: true } : {}),
      }),
  );
