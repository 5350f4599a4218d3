import type { Block, Table } from '../../src/document/document.ts';

/** Every block in a tree, in reading order. */
const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [
    block,
    ...('blocks' in block ? allBlocks(block.blocks) : []),
    ...(block.kind === 'list' ? allBlocks(block.items.flat()) : []),
  ]);

/** Every table, in reading order. */
export const tablesOf = (blocks: readonly Block[]): Table[] =>
  allBlocks(blocks).filter((block): block is Table => block.kind === 'table');
