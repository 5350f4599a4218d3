import type { Block, Chart, Inline, PlotValue } from './document.ts';

/** Every block of a document in reading order, those inside others among them. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    switch (block.kind) {
      case 'section':
      case 'quotation':
        yield* blocksIn(block.blocks);
        break;
      case 'list':
        for (const item of block.items) yield* blocksIn(item);
        break;
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'chart':
      case 'image':
      case 'contents':
        break;
      default:
        block satisfies never;
    }
  }
}

/** Every inline that stands in a block itself, those inside others among them; a table's are those of its cells. */
export function* inlinesIn(block: Block): Generator<Inline> {
  if (block.kind === 'heading' || block.kind === 'paragraph') yield* withInner(block.content);
  if (block.kind === 'table')
    for (const row of [...block.head, ...block.body])
      for (const cell of row.cells) for (const line of cell.lines) yield* withInner(line);
}

/** Inlines, and those inside others among them. */
export function* withInner(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('content' in inline) yield* withInner(inline.content);
  }
}

/** Every value that a chart shows, in its order. */
export function plottedIn({ plot }: Chart): PlotValue[] {
  const values =
    plot.kind === 'bars' ? plot.bars.map(({ value }) => value) : plot.series.flatMap((it) => it.values);
  return values.filter((value) => value !== null);
}
