import { typeset, typesetText } from '../language/typography.ts';
import type { Block, Inline } from './document.ts';
import { mapBlocks, mapInlines } from './mapBlocks.ts';

/**
 * Sets what people have typed, in reports, templates and sources, as Swedish is set: the one place where it is done. What the
 * program writes is set already, and stays as it is.
 */
export function typesetBlocks(blocks: readonly Block[]): Block[] {
  const set = mapInlines(blocks, (inline) => (inline.kind === 'text' ? setText(inline) : [inline]));
  return mapBlocks(set, (block): Block => {
    if (block.kind !== 'table' && block.kind !== 'chart' && block.kind !== 'image') return block;
    const caption = block.caption === undefined ? {} : { caption: typesetText(block.caption) };
    if (block.kind === 'image') return { ...block, ...caption };
    return { ...block, ...caption, notes: block.notes.map(typesetText) };
  });
}

const setText = ({ value, place }: Inline & { kind: 'text' }): Inline[] =>
  typeset(value).map(({ text, unbroken }) =>
    unbroken ? { kind: 'nobreak', text, place } : { kind: 'text', value: text, place },
  );
