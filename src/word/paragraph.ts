import { Paragraph } from 'docx';
import type * as ast from '../document/document.ts';
import type { Context } from './context.ts';
import { inlines } from './inlines.ts';
import { placement } from './placement.ts';
import { revisedParagraph } from './revision.ts';

/** The id of a box's style for a kind of paragraph: in a box with lists, text lines up with the lists' text. */
export const boxStyle = (box: NonNullable<Context['box']>, kind: string): string =>
  `${box.name}${kind}${box.listed ? 'Listed' : ''}`;

const STYLES = { body: 'BodyText', lead: 'Lead', note: 'Note', kicker: 'Kicker' } as const;
const BOXED = { body: 'Text', lead: 'Text', note: 'Note', kicker: 'Text' } as const;

function styleOf(style: ast.Paragraph['style'], context: Context): string {
  if (context.box) return boxStyle(context.box, BOXED[style]);
  if (context.quoted) return 'Quote';
  if (context.onCover && style === 'kicker') return 'CoverKicker';
  if (context.onCover && style === 'lead') return 'CoverLead';
  if (style === 'body' && context.depth > 0) return `ListContinue${context.depth > 1 ? context.depth : ''}`;
  return style === 'body' && context.needsSpace ? 'BodyTextAfterTable' : STYLES[style];
}

/** A paragraph of text. */
export function paragraph(block: ast.Paragraph, context: Context): Paragraph {
  const style = styleOf(block.style, context);
  return new Paragraph({
    style,
    children: inlines(block.content, context),
    ...placement(context, style === 'BodyTextAfterTable'),
    ...revisedParagraph(block, context),
  });
}
