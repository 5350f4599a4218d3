import type { Table as MarkdownTable, PhrasingContent, RootContent } from 'mdast';
import { EN_DASH } from '../../language/numbers.ts';
import { problem } from '../../problems.ts';
import type { Block, TableCell, TableColumn, TableRow } from '../document.ts';
import { readImage } from './images.ts';
import { type MarkdownContext, readInlines } from './inlines.ts';

/** Markdown blocks to the document's; headings are not among them (commentary.ts divides the text by them). */
export function readBlocks(nodes: readonly RootContent[], context: MarkdownContext): Block[] {
  return nodes.flatMap((node) => readBlock(node, context));
}

function readBlock(node: RootContent, context: MarkdownContext): Block[] {
  switch (node.type) {
    case 'paragraph':
      if (node.children.every(isImageOrSpace))
        return node.children.flatMap((child) => (child.type === 'image' ? readImage(child, context) : []));
      return [{ kind: 'paragraph', style: 'body', content: readInlines(node.children, context) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => readBlocks(item.children, context)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: readBlocks(node.children, context) }];
    case 'table':
      return [readTable(node, context)];
    case 'footnoteDefinition':
    case 'definition':
      return [];
    default: {
      const found = 'value' in node ? String(node.value).split('\n')[0]! : node.type;
      const expected = 'stycken, listor, tabeller, citat och rubriker';
      context.report(problem('text.markup', context.placeOf(node), { found, expected }));
      return [];
    }
  }
}

const isImageOrSpace = (node: PhrasingContent): boolean =>
  node.type === 'image' || (node.type === 'text' && node.value.trim() === '');

/** A table that the author typed: its first row is the header, its first column names the rows. */
function readTable(node: MarkdownTable, context: MarkdownContext): Block {
  const [head, ...body] = node.children;
  const width = head?.children.length ?? 0;
  for (const [index, cell] of (head?.children ?? []).entries())
    if (index > 0 && cell.children.length === 0) {
      const details = { column: String(index + 1) };
      context.report(problem('text.table-heading', context.placeOf(cell), details));
    }
  for (const row of body) checkWidth(row, width, context);
  const columns: TableColumn[] = Array.from({ length: width }, (_, index) => ({
    align: node.align?.[index] ?? 'left',
    weight: index === 0 ? 2 : 1,
  }));
  const row = (source: MarkdownTable['children'][number], kind: 'head' | 'row'): TableRow => ({
    kind,
    cells: Array.from({ length: width }, (_, index): TableCell => {
      const content = readInlines(source.children[index]?.children ?? [], context);
      return {
        lines: [content.length > 0 ? content : [{ kind: 'text', value: EN_DASH }]],
        header: kind === 'head' ? 'column' : index === 0 ? 'row' : undefined,
      };
    }),
  });
  return {
    kind: 'table',
    id: '',
    style: node.align?.includes('right') ? 'figures' : 'text',
    columns,
    head: head ? [row(head, 'head')] : [],
    body: body.map((it) => row(it, 'row')),
    notes: [],
    place: context.placeOf(node),
  };
}

/** A row with other cells than the header has would lose text, or have it under the wrong heading. */
function checkWidth(
  row: MarkdownTable['children'][number],
  expected: number,
  context: MarkdownContext,
): void {
  const found = row.children.length;
  if (found === expected) return;
  const details = { found: String(found), expected: String(expected) };
  context.report(problem('text.table-row', context.placeOf(row), details));
}
