import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { Block, Inline, TableRow } from './document.ts';
import { plainText } from './markdown/commentary.ts';

/**
 * The last round over the blocks, when all of them are in place: tables and charts get their numbers, headings get ids, and
 * references the words of what they point at. Two things under one name, and references to nothing, are reported.
 */
export function finish(blocks: readonly Block[], report: Report): Block[] {
  const names = new Map<string, string>();
  // Tables and charts first: their names are the template's, and a heading of the same words takes another.
  const labelled = labelBlocks(blocks, names, report);
  return mapInlines(nameBlocks(labelled, names), (inline) => {
    if (inline.kind !== 'reference') return inline;
    const text = names.get(inline.target);
    if (text === undefined)
      report(
        problem('text.unknown-reference', inline.place, {
          found: inline.target,
          suggestion: nearest(inline.target, names.keys()),
        }),
      );
    return { ...inline, text: text ?? inline.target };
  });
}

/** Numbers tables and charts in order. A name that two of them have would leave it unclear which one a reference means. */
function labelBlocks(blocks: readonly Block[], names: Map<string, string>, report: Report): Block[] {
  const numbers = { Tabell: 0, Figur: 0 };
  const labelled = <B extends Block & { readonly id: string }>(block: B, word: keyof typeof numbers): B => {
    numbers[word] += 1;
    const label = `${word} ${numbers[word]}`;
    if (names.has(block.id)) report(problem('document.duplicate-id', undefined, { found: block.id }));
    // In running text "tabell 1", with a no-break space.
    names.set(block.id, label.toLowerCase().replace(' ', '\u00a0'));
    return { ...block, label };
  };
  return mapBlocks(blocks, (block) => {
    if (block.kind === 'chart') return labelled(block, 'Figur');
    // Tables without a label are facts under a title or the author's own: they carry no number.
    return block.kind === 'table' && block.label !== undefined ? labelled(block, 'Tabell') : block;
  });
}

/** Gives headings and tables without a number names of their own, with a number after words that occur again. */
function nameBlocks(blocks: readonly Block[], names: Map<string, string>): Block[] {
  const free = (wanted: string, text: string): string => {
    let id = wanted;
    for (let number = 2; names.has(id); number += 1) id = `${wanted}-${number}`;
    names.set(id, text);
    return id;
  };
  return mapBlocks(blocks, (block) => {
    if (block.kind === 'heading') {
      const text = plainText(block.content);
      return { ...block, id: free(slug(text), text) };
    }
    return block.kind === 'table' && block.label === undefined
      ? { ...block, id: free(block.id || 'tabell', '') }
      : block;
  });
}

/** The blocks with every block that holds no others replaced, wherever it stands. */
function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
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

/** Letters a–z, digits and hyphens of a text, for ids: "Köp av tjänster" is `kop-av-tjanster`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'avsnitt';

/** The blocks with every inline replaced, wherever it stands. */
function mapInlines(blocks: readonly Block[], change: (inline: Inline) => Inline): Block[] {
  const inlines = (content: readonly Inline[]): Inline[] =>
    content.map((inline) =>
      change('content' in inline ? { ...inline, content: inlines(inline.content) } : inline),
    );
  const row = (source: TableRow): TableRow => ({
    ...source,
    cells: source.cells.map((cell) => ({ ...cell, lines: cell.lines.map(inlines) })),
  });
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, content: inlines(block.content) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
      case 'section':
      case 'quotation':
        return { ...block, blocks: mapInlines(block.blocks, change) };
      case 'table':
        return { ...block, head: block.head.map(row), body: block.body.map(row) };
      case 'chart':
      case 'contents':
        return block;
      default:
        return block satisfies never;
    }
  });
}
