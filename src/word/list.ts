import { type FileChild, Paragraph } from 'docx';
import type { Block, List } from '../document/document.ts';
import type { Context } from './context.ts';
import { inlines } from './inlines.ts';
import { NUMBERING } from './numbering.ts';
import { placement } from './placement.ts';
import { revisedParagraph } from './revision.ts';
import { LIST_STEP } from './scale.ts';

/** How many depths of lists have styles of their own. */
const DEEPEST = 3;

/** A list: the first paragraph of each item carries the mark, later ones stand in line with its text. */
export function list(block: List, context: Context): FileChild[] {
  const instance = block.ordered ? ++context.counters.lists : 0;
  const depth = Math.min(context.depth + 1, DEEPEST);
  const inside = {
    ...context,
    depth,
    indent: context.indent + LIST_STEP,
    startsPage: false,
    atTop: false,
    needsSpace: false,
  };
  return block.items.flatMap((item, index) => {
    const isLast = index === block.items.length - 1;
    const tie = isLast ? context.tie : context.hold;
    const [first, ...rest] = item;
    const startsPage = index === 0 && context.startsPage;
    const atTop = index === 0 && context.atTop;
    if (first?.kind !== 'paragraph') return context.blocks(item, { ...inside, tie, startsPage, atTop });
    const needsSpace = index === 0 && context.needsSpace;
    const own = { ...context, tie: rest.length > 0 ? context.hold : tie, startsPage, atTop, needsSpace };
    return [mark(first, block.ordered, instance, depth, own), ...context.blocks(rest, { ...inside, tie })];
  });
}

/** The paragraph with an item's mark. Bullets come with the style; a number says which list it counts in. */
function mark(
  paragraph: Extract<Block, { kind: 'paragraph' }>,
  ordered: boolean,
  instance: number,
  depth: number,
  context: Context,
): Paragraph {
  const kind = ordered ? 'ListNumber' : 'ListBullet';
  const box = context.box && depth === 1 ? context.box : undefined;
  const level = depth === 1 ? '' : String(depth);
  const plain = context.needsSpace && depth === 1 ? `${kind}AfterTable` : `${kind}${level}`;
  const reference = box?.name === 'Summary' ? NUMBERING.boxNumbers : NUMBERING.numbers;
  return new Paragraph({
    style: box ? `${box.name}${kind}` : plain,
    children: inlines(paragraph.content, context),
    ...(ordered ? { numbering: { reference, level: depth - 1, instance } } : {}),
    ...placement(context, box === undefined),
    ...revisedParagraph(paragraph, context),
  });
}
