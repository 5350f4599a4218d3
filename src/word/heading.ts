import { Bookmark, Paragraph } from 'docx';
import type { Heading } from '../document/document.ts';
import type { Context } from './context.ts';
import { inlines } from './inlines.ts';
import { boxStyle } from './paragraph.ts';
import { placement } from './placement.ts';

function styleOf(level: Heading['level'], context: Context): string {
  if (context.box && level > 1) return boxStyle(context.box, `Heading${level}`);
  if (level > 1) return `Heading${level}`;
  return context.onCover ? 'CoverTitle' : context.inTitle ? 'Title' : 'Heading1';
}

/** A heading with its bookmark. The styles keep it with what follows. */
export function heading(block: Heading, context: Context): Paragraph {
  const id = context.targets.get(block.id)!.bookmark;
  const children = inlines(block.content, context);
  return new Paragraph({
    style: styleOf(block.level, context),
    children: [new Bookmark({ id, children })],
    ...placement(context, context.box === undefined),
  });
}
