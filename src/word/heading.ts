import { Bookmark, Paragraph } from 'docx';
import type { Heading } from '../document/document.ts';
import type { Context } from './context.ts';
import { inlines } from './inlines.ts';
import { boxStyle } from './paragraph.ts';
import { placement } from './placement.ts';
import { revisedParagraph } from './revision.ts';

function styleOf(level: Heading['level'], context: Context): string {
  if (context.box && level > 1) return boxStyle(context.box, `Heading${level}`);
  if (level > 1) return `Heading${level}`;
  return context.onCover ? 'CoverTitle' : context.inTitle ? 'Title' : 'Heading1';
}

/** A heading with its bookmark. The styles keep it with what follows. */
export function heading(block: Heading, context: Context): Paragraph {
  const id = context.targets.get(block.id)!.bookmark;
  // The bookmark of an appendix is on its label alone, which is what a REF field shows.
  const marked = block.label === undefined ? block.content.length : 1;
  const children = inlines(block.content.slice(0, marked), context);
  return new Paragraph({
    style: styleOf(block.level, context),
    children: [new Bookmark({ id, children }), ...inlines(block.content.slice(marked), context)],
    ...placement(context, context.box === undefined),
    ...revisedParagraph(block, context),
  });
}
