import type { Block, Paragraph } from './document.ts';

/** The mark of a draft, as it is read: in the document itself, and across its pages by the renderers. */
const DRAFT = 'UTKAST';

/**
 * The blocks with the mark of a draft as the first words under the document's opening (cover or title block): what stands
 * across the pages is not read aloud. `unrevised` counts the pieces that nobody has gone through.
 */
export function markDraft(blocks: readonly Block[], unrevised: number): Block[] {
  const pieces = unrevised === 1 ? 'en del är inte genomgången' : `${unrevised} delar är inte genomgångna`;
  const mark: Paragraph = {
    kind: 'paragraph',
    style: 'kicker',
    content: [
      { kind: 'strong', content: [{ kind: 'text', value: DRAFT }] },
      ...(unrevised > 0 ? [{ kind: 'text', value: ` – ${pieces}` } as const] : []),
    ],
  };
  const [first, ...rest] = blocks;
  return first?.kind === 'section' && (first.role === 'cover' || first.role === 'title')
    ? [{ ...first, blocks: [mark, ...first.blocks] }, ...rest]
    : [mark, ...blocks];
}
