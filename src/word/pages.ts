import type { Block, Section } from '../document/document.ts';

/** Blocks on pages of one kind. */
export interface Pages {
  readonly kind: 'portrait' | 'landscape' | 'cover';
  readonly blocks: readonly Block[];
}

/**
 * The document cut where the pages change: covers and landscape sections become pages of their own, wherever they stand.
 * A section that holds one is cut in two round it.
 */
export function pagesOf(blocks: readonly Block[]): Pages[] {
  const pages: { kind: Pages['kind']; blocks: Block[] }[] = [];
  let isOpen = false;
  const place = (block: Block): void => {
    if (!isOpen) pages.push({ kind: 'portrait', blocks: [] });
    isOpen = true;
    pages.at(-1)!.blocks.push(block);
  };
  for (const block of blocks) {
    if (block.kind !== 'section') place(block);
    else if (block.role === 'cover' || block.role === 'landscape') {
      pages.push({ kind: block.role, blocks: [...block.blocks] });
      isOpen = false;
    } else if (!holdsPages(block)) place(block);
    else {
      for (const part of pagesOf(block.blocks)) {
        if (part.kind === 'portrait')
          place({ ...block, role: continued(block, part.blocks), blocks: part.blocks });
        else {
          pages.push({ kind: part.kind, blocks: [...part.blocks] });
          isOpen = false;
        }
      }
    }
  }
  return pages;
}

/** Only the first part of an appendix starts a page of itself. */
const continued = ({ role, blocks }: Section, part: readonly Block[]): Section['role'] =>
  role === 'appendix' && part[0] !== blocks[0] ? 'plain' : role;

const holdsPages = ({ blocks }: Section): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'section' && (block.role === 'cover' || block.role === 'landscape' || holdsPages(block)),
  );
