import type { Merged } from '../../src/compare/merge/merge.ts';
import type { Block, Chart, Document, Inline, Table, TableRow } from '../../src/document/document.ts';
import type { Revisable } from '../../src/document/revisions.ts';

/** A merged document as Word leaves it when all its changes have been accepted, or rejected. */
export function resolved({ document, revisions }: Merged, changes: 'accepted' | 'rejected'): Document {
  const gone = changes === 'accepted' ? 'deleted' : 'inserted';
  const isLeft = (part: Revisable): boolean => revisions.marks.get(part) !== gone;
  const inlines = (content: readonly Inline[]): Inline[] =>
    content
      .filter(isLeft)
      .map((inline) =>
        'content' in inline && inline.kind !== 'note'
          ? { ...inline, content: inlines(inline.content) }
          : inline,
      )
      .filter((inline) => !('content' in inline) || inline.content.length > 0);
  const rows = (all: readonly TableRow[]): TableRow[] =>
    all.filter(isLeft).map((row) => ({
      ...row,
      cells: row.cells
        .filter(isLeft)
        .map((cell) => ({ ...cell, lines: cell.lines.filter(isLeft).map(inlines) })),
    }));
  const captioned = <B extends Table | Chart>(block: B): B => {
    const earlier = changes === 'rejected' ? revisions.captions.get(block) : undefined;
    return earlier ? { ...block, caption: earlier.caption, unit: earlier.unit || undefined } : block;
  };
  const blocks = (all: readonly Block[]): Block[] =>
    all.filter(isLeft).flatMap((block): Block[] => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [{ ...block, content: inlines(block.content) }];
        case 'section':
        case 'quotation':
          return [{ ...block, blocks: blocks(block.blocks) }];
        case 'list': {
          const items = block.items.map(blocks).filter((item) => item.length > 0);
          return items.length > 0 ? [{ ...block, items }] : [];
        }
        case 'table':
          return [{ ...captioned(block), head: rows(block.head), body: rows(block.body) }];
        case 'chart':
          return [captioned(block)];
        case 'image':
        case 'contents':
          return [block];
        default:
          return block satisfies never;
      }
    });
  return { ...document, blocks: blocks(document.blocks) };
}
