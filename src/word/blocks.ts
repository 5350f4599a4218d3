import type { FileChild } from 'docx';
import type { Block, Section } from '../document/document.ts';
import { chart } from './chart.ts';
import { contents } from './contents.ts';
import type { Box, Context } from './context.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';

/** Blocks as Word's paragraphs and tables, in order; a block knows whether it needs space above. */
export const blocks = (content: readonly Block[], context: Context): FileChild[] =>
  content.flatMap((one, index) => {
    const previous = content[index - 1];
    const isAfterContents = context.afterCover && index === 1 && previous?.kind === 'contents';
    return block(one, {
      ...context,
      tie: index < content.length - 1 ? context.hold : context.tie,
      startsPage: previous ? isAfterContents : context.startsPage,
      atTop: previous ? isAfterContents : context.atTop,
      needsSpace: previous ? endsBare(previous) : context.needsSpace,
    });
  });

function block(one: Block, context: Context): FileChild[] {
  switch (one.kind) {
    case 'heading':
      return [heading(one, context)];
    case 'paragraph':
      return [paragraph(one, context)];
    case 'list':
      return list(one, context);
    case 'table':
      return table(one, context);
    case 'chart':
      return chart(one, context);
    case 'image':
      return image(one, context);
    case 'section':
      return section(one, context);
    case 'quotation':
      return blocks(one.blocks, { ...context, quoted: true });
    case 'contents':
      return contents(one, context);
    default:
      return unknown(one);
  }
}

/** A section's blocks. Covers and landscape sections are pages by now (pages.ts), so nothing is left to do for them here. */
function section({ role, blocks: inner }: Section, context: Context): FileChild[] {
  switch (role) {
    case 'title':
      return blocks(inner, { ...context, inTitle: true });
    case 'summary':
      return blocks(inner, { ...context, hold: true, needsSpace: true, box: boxOf('Summary', inner) });
    case 'decision':
      return blocks(inner, { ...context, hold: true, needsSpace: true, box: boxOf('Decision', inner) });
    case 'keep':
      return blocks(inner, { ...context, hold: true });
    case 'appendix':
      return blocks(inner, { ...context, startsPage: true, atTop: true });
    case 'plain':
      return blocks(inner, context);
    case 'cover':
    case 'landscape':
      throw new TypeError(`a ${role} section inside a list, quotation or box`);
    default:
      return unknown(role);
  }
}

const boxOf = (name: Box['name'], inner: readonly Block[]): Box => ({
  name,
  listed: inner.some((one) => one.kind === 'list'),
});

/** Whether a block ends in something without space below: a table, small print, or a table of contents. */
function endsBare(one: Block): boolean {
  if (one.kind === 'section') return one.blocks.length > 0 && endsBare(one.blocks.at(-1)!);
  if (one.kind === 'chart') return one.notes.length > 0;
  return one.kind === 'contents' || one.kind === 'table';
}

function unknown(one: never): never {
  throw new TypeError(`unknown block: ${JSON.stringify(one)}`);
}
