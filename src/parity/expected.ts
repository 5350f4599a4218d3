import type { Block, Chart, Contents, Document, Heading, Inline, Table } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn } from '../document/walk.ts';

/** A piece that a made file has to give; the same kinds as in a reading. */
export type ExpectedPiece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** An entry of the contents; the page's number stands after it, where the contents have numbers. */
  | { readonly kind: 'entry'; readonly text: string; readonly hasPage: boolean }
  | { readonly kind: 'table' }
  | { readonly kind: 'row'; readonly cells: readonly { readonly text: string; readonly isHeader: boolean }[] }
  | {
      readonly kind: 'picture';
      readonly alternative: string;
      /** A chart's values, in order: as printed and as they lie on the axis. All bars' values are printed, and each line's last. */
      readonly values: readonly {
        readonly text: string;
        readonly position: number;
        readonly isPrinted: boolean;
      }[];
    };

/** What a document's PDF and Word file should give to a reader. */
export interface Expected {
  readonly title: string;
  readonly language: string;
  /** The alternative text of the logo, which stands in the text of one file and in the header of the other. */
  readonly logo: string | undefined;
  readonly pieces: readonly ExpectedPiece[];
  readonly notes: readonly string[];
}

/** The document as its readers should have it. */
export function expectedOf({ metadata, theme, blocks }: Document): Expected {
  const headings = [...blocksIn(blocks)].filter((block) => block.kind === 'heading');
  return {
    title: metadata.title,
    language: metadata.language,
    logo: theme.logo?.alternative,
    pieces: piecesOf(blocks, headings),
    notes: notesIn(blocks),
  };
}

function piecesOf(blocks: readonly Block[], headings: readonly Heading[]): ExpectedPiece[] {
  return blocks.flatMap((block): ExpectedPiece[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: block.level, text: plainText(block.content) }];
      case 'paragraph':
        return [{ kind: 'text', text: plainText(block.content) }];
      case 'list':
        return block.items.flatMap((item) => piecesOf(item, headings));
      case 'section':
      case 'quotation':
        return piecesOf(block.blocks, headings);
      case 'contents':
        return contentsPieces(block, headings);
      case 'table':
        return tablePieces(block);
      case 'chart':
        return chartPieces(block);
      case 'image':
        return [...captionPieces(block), { kind: 'picture', alternative: block.alternative, values: [] }];
      default:
        return block satisfies never;
    }
  });
}

const contentsPieces = (
  { title, depth, pageNumbers }: Contents,
  headings: readonly Heading[],
): ExpectedPiece[] => [
  { kind: 'heading', level: 2, text: title },
  ...headings
    .filter(({ level }) => level === 2 || (level === 3 && depth === 3))
    .map(({ content }): ExpectedPiece => ({ kind: 'entry', text: plainText(content), hasPage: pageNumbers })),
];

const tablePieces = (table: Table): ExpectedPiece[] => [
  ...captionPieces(table),
  { kind: 'table' },
  ...[...table.head, ...table.body].map(
    ({ cells }): ExpectedPiece => ({
      kind: 'row',
      cells: cells.map(({ lines, header }) => ({
        text: lines.map(plainText).join(' '),
        isHeader: header !== undefined,
      })),
    }),
  ),
  ...smallPrint(table.notes),
];

const chartPieces = (chart: Chart): ExpectedPiece[] => [
  ...captionPieces(chart),
  {
    kind: 'picture',
    alternative: chart.alternative,
    values: valuesOf(chart),
  },
  ...smallPrint(chart.notes),
];

type Values = Extract<ExpectedPiece, { kind: 'picture' }>['values'];

function valuesOf({ plot }: Chart): Values {
  if (plot.kind === 'bars')
    return plot.bars.map(({ value: { text, position } }) => ({ text, position, isPrinted: true }));
  return plot.series.flatMap((series) => {
    const values = series.values.filter((value) => value !== null);
    return values.map(({ text, position }, index) => ({
      text,
      position,
      isPrinted: index === values.length - 1,
    }));
  });
}

function captionPieces({
  label,
  caption,
  unit,
}: Partial<Pick<Table, 'label' | 'caption' | 'unit'>>): ExpectedPiece[] {
  if (!label && !caption) return [];
  return [{ kind: 'text', text: [label && `${label}.`, caption, unit].filter(Boolean).join(' ') }];
}

const smallPrint = (notes: readonly string[]): ExpectedPiece[] =>
  notes.map((text) => ({ kind: 'text', text }));

/** The footnotes in the order of their numbers: the text's first, then those that stand in notes. */
function notesIn(blocks: readonly Block[]): string[] {
  const found: (readonly Inline[])[] = [];
  const collect = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'note') found.push(inline.content);
      else if ('content' in inline) collect(inline.content);
    }
  };
  for (const block of blocksIn(blocks)) {
    if (block.kind === 'heading' || block.kind === 'paragraph') collect(block.content);
    if (block.kind === 'table')
      for (const { cells } of [...block.head, ...block.body])
        for (const { lines } of cells) for (const line of lines) collect(line);
  }
  for (let index = 0; index < found.length; index += 1) collect(found[index]!);
  return found.map(plainText);
}
