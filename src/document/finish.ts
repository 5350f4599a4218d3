import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { Block, Inline, TableRow } from './document.ts';
import { plainText } from './markdown/commentary.ts';

/**
 * The last round over the blocks, when all of them are in place: headings get ids, tables and charts their numbers, and
 * references the words of what they point at. Two things under one name, and references to nothing, are reported.
 */
export function finish(blocks: readonly Block[], report: Report): Block[] {
  const names = new Map<string, string>();
  const numbered = new Numbering(names, report).blocks(blocks);
  return mapInlines(numbered, (inline) => {
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

class Numbering {
  private readonly names: Map<string, string>;
  private readonly report: Report;
  private tables = 0;
  private charts = 0;
  constructor(names: Map<string, string>, report: Report) {
    this.names = names;
    this.report = report;
  }

  blocks(blocks: readonly Block[]): Block[] {
    return blocks.map((block) => this.block(block));
  }

  private block(block: Block): Block {
    switch (block.kind) {
      case 'heading': {
        const text = plainText(block.content);
        return { ...block, id: this.free(slug(text), text) };
      }
      case 'table': {
        // Tables without a label are facts under a title or the author's own: they carry no number.
        if (block.label === undefined) return { ...block, id: this.free(block.id || 'tabell', '') };
        this.tables += 1;
        const label = `Tabell ${this.tables}`;
        this.take(block.id, label);
        return { ...block, label };
      }
      case 'chart': {
        this.charts += 1;
        const label = `Figur ${this.charts}`;
        this.take(block.id, label);
        return { ...block, label };
      }
      case 'section':
      case 'quotation':
        return { ...block, blocks: this.blocks(block.blocks) };
      case 'list':
        return { ...block, items: block.items.map((item) => this.blocks(item)) };
      default:
        return block;
    }
  }

  /** Gives a name that authors refer to; taken twice, it would be unclear which is meant. */
  private take(id: string, label: string): void {
    if (this.names.has(id)) this.report(problem('document.duplicate-id', undefined, { found: id }));
    // In running text "tabell 1", with a no-break space.
    this.names.set(id, label.toLowerCase().replace(' ', '\u00a0'));
  }

  /** A name made from a heading's words, with a number after it where the words occur again. */
  private free(wanted: string, text: string): string {
    let id = wanted;
    for (let number = 2; this.names.has(id); number += 1) id = `${wanted}-${number}`;
    this.names.set(id, text);
    return id;
  }
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
