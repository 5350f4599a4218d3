import type {
  Block,
  Chart,
  Document,
  Image,
  Inline,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import type { Revisable, Revision, Revisions } from '../../document/revisions.ts';

/** Marks what has come or gone, on objects of its own: the two documents stay as they are. */
export class Marker {
  readonly #marks = new Map<Revisable, Revision>();
  readonly #captions = new Map<Block, { caption: string; unit: string }>();
  #deleted = 0;

  revisions(accepted: Document, author: string): Revisions {
    const date = `${accepted.metadata.date}T12:00:00Z`;
    return { marks: this.#marks, accepted, captions: this.#captions, author, date };
  }

  inlines(content: readonly Inline[], revision: Revision): Inline[] {
    return content.map((inline) => {
      if ('content' in inline && inline.kind !== 'note')
        return { ...inline, content: this.inlines(inline.content, revision) };
      return this.#marked({ ...inline }, revision);
    });
  }

  line(content: readonly Inline[], revision: Revision): readonly Inline[] {
    return this.#marked(this.inlines(content, revision), revision);
  }

  /** A cell's text with a space after what has gone, where nothing else keeps it from what has come: numbers would run together. */
  apart(content: readonly Inline[]): Inline[] {
    return content.flatMap((inline, index) => {
      const next = content[index + 1];
      const isBetween = next && this.#marks.get(inline) === 'deleted' && this.#marks.get(next) === 'inserted';
      const isClose = isBetween && !/\s$/.test(plainText([inline])) && !/^\s/.test(plainText([next]));
      return isClose ? [inline, this.#marked({ kind: 'text', value: ' ' }, 'deleted')] : [inline];
    });
  }

  row(row: TableRow, revision: Revision): TableRow {
    return this.rowOf({ ...row, cells: row.cells.map((cell) => this.cellText(cell, revision)) }, revision);
  }

  /** A row whose cells are marked already. */
  rowOf(row: TableRow, revision: Revision): TableRow {
    return this.#marked({ ...row }, revision);
  }

  /** A cell of a column that has come or gone. */
  cell(cell: TableCell, revision: Revision): TableCell {
    return this.#marked(this.cellText(cell, revision), revision);
  }

  cellText(cell: TableCell, revision: Revision): TableCell {
    return { ...cell, lines: cell.lines.map((line) => this.inlines(line, revision)) };
  }

  blocks(blocks: readonly Block[], revision: Revision): Block[] {
    return blocks.flatMap((block) => this.block(block, revision));
  }

  /** A whole block. What has gone gets ids of its own: the newer document may have the same. */
  block(block: Block, revision: Revision): Block[] {
    switch (block.kind) {
      case 'heading':
        return [
          this.#marked(
            { ...this.#named(block, revision), content: this.inlines(block.content, revision) },
            revision,
          ),
        ];
      case 'paragraph':
        return [this.#marked({ ...block, content: this.inlines(block.content, revision) }, revision)];
      case 'list':
        return [{ ...block, items: block.items.map((item) => this.blocks(item, revision)) }];
      case 'section':
        return [
          { ...block, role: this.#role(block.role, revision), blocks: this.blocks(block.blocks, revision) },
        ];
      case 'quotation':
        return [{ ...block, blocks: this.blocks(block.blocks, revision) }];
      case 'table':
        return this.#table(block, revision);
      case 'chart':
        return revision === 'inserted'
          ? [this.#marked({ ...block, notes: [] }, revision), ...this.notes(block.notes, revision)]
          : [this.#captionOf(block), ...this.notes(block.notes, revision)];
      case 'image':
        return revision === 'inserted'
          ? [this.#marked({ ...block }, revision)]
          : this.notes([captionOfImage(block)], revision);
      case 'contents':
        // A table of contents is made of the headings; one that has gone says nothing more.
        return revision === 'inserted' ? [block] : [];
      default:
        return block satisfies never;
    }
  }

  /** Small print under a table or chart, a paragraph each. */
  notes(notes: readonly string[], revision: Revision): Block[] {
    return notes.flatMap((value) =>
      this.block({ kind: 'paragraph', style: 'note', content: [{ kind: 'text', value }] }, revision),
    );
  }

  /** Notes what the caption of a block was. */
  caption(block: Table | Chart, older: Table | Chart): void {
    if (block.caption !== older.caption || block.unit !== older.unit)
      this.#captions.set(block, { caption: older.caption ?? '', unit: older.unit ?? '' });
  }

  #table(block: Table, revision: Revision): Block[] {
    const rows = (part: readonly TableRow[]): TableRow[] => part.map((row) => this.row(row, revision));
    const table = {
      ...this.#named(block, revision),
      head: rows(block.head),
      body: rows(block.body),
      notes: [],
    };
    return [this.#marked(table, revision), ...this.notes(block.notes, revision)];
  }

  /** A chart that has gone can't be shown: its caption is. */
  #captionOf({ label, caption, unit }: Chart): Block {
    const value = `${label}. ${caption}${unit === undefined ? '' : ` ${unit}`}`;
    const [paragraph] = this.notes([value], 'deleted');
    return paragraph as Paragraph;
  }

  #named<B extends { readonly id: string }>(block: B, revision: Revision): B {
    if (revision === 'inserted') return block;
    this.#deleted += 1;
    return { ...block, id: `borttaget-${this.#deleted}` };
  }

  /** What has gone makes no pages of its own. */
  #role<R extends string>(role: R, revision: Revision): R | 'plain' {
    return revision === 'deleted' && (role === 'cover' || role === 'appendix') ? 'plain' : role;
  }

  #marked<T extends Revisable>(object: T, revision: Revision): T {
    this.#marks.set(object, revision);
    return object;
  }
}

/** A picture that has gone can't be shown: its caption, or else what it showed, is told. */
const captionOfImage = ({ label, caption, alternative }: Image): string =>
  label === undefined ? alternative : `${label}. ${caption}`;
