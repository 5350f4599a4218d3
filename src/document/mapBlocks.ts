import type { Block, Inline, TableRow } from './document.ts';

/** The blocks with every block that holds no others replaced, wherever it stands. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'section':
      case 'quotation':
        return { ...block, blocks: mapBlocks(block.blocks, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapBlocks(item, change)) };
      default:
        return change(block);
    }
  });
}

/** The blocks with every inline replaced by others, wherever it stands; what an inline holds is replaced before itself. */
export function mapInlines(blocks: readonly Block[], change: (inline: Inline) => readonly Inline[]): Block[] {
  const inlines = (content: readonly Inline[]): Inline[] =>
    content.flatMap((inline) =>
      change('content' in inline ? { ...inline, content: inlines(inline.content) } : inline),
    );
  const row = (source: TableRow): TableRow => ({
    ...source,
    cells: source.cells.map((cell) => ({ ...cell, lines: cell.lines.map(inlines) })),
  });
  return mapBlocks(blocks, (block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, content: inlines(block.content) };
      case 'table':
        return { ...block, head: block.head.map(row), body: block.body.map(row) };
      default:
        return block;
    }
  });
}
