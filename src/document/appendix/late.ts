import type { Block } from '../document.ts';
import type { Placed } from '../template/placed.ts';

/** Makes what waits for all the other blocks, and puts it in its place. */
export function placeLate(blocks: readonly Block[], placed: readonly Placed[]): Block[] {
  const late = new Map(
    placed.flatMap((it) => (it.kind === 'block' && it.late ? [[it.block, it.late] as const] : [])),
  );
  if (late.size === 0) return [...blocks];
  const within = (list: readonly Block[]): Block[] =>
    list.flatMap((block): readonly Block[] => {
      const make = late.get(block);
      if (make) return make(blocks);
      if (block.kind === 'section' || block.kind === 'quotation')
        return [{ ...block, blocks: within(block.blocks) }];
      return [block.kind === 'list' ? { ...block, items: block.items.map(within) } : block];
    });
  return within(blocks);
}
