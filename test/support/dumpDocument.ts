import type { Block, Chart, Document, Inline, Table } from '../../src/document/document.ts';
import { NBSP } from '../../src/language/numbers.ts';

/**
 * A document tree as text that a person can read and compare: one line per block, figures as `[text|id]`, generated
 * sentences as `⟨rule: …⟩`, no-break spaces as `~`.
 */
export function dumpDocument({ metadata, theme, blocks }: Document): string {
  const head = [
    ...Object.entries(metadata).map(([name, value]) => `${name}: ${value}`),
    `accent: ${theme.accent}`,
    `warm: ${theme.warm}`,
    `logo: ${theme.logo?.alternative ?? 'none'}`,
  ];
  return `${[...head, '', ...blocks.flatMap((block) => dumpBlock(block, ''))].join('\n')}\n`.replaceAll(
    NBSP,
    '~',
  );
}

function dumpBlock(block: Block, indent: string): string[] {
  const inner = `${indent}  `;
  const within = (blocks: readonly Block[]) => blocks.flatMap((child) => dumpBlock(child, inner));
  switch (block.kind) {
    case 'heading':
      return [`${indent}h${block.level} #${block.id} ${inlines(block.content)}`];
    case 'paragraph':
      return [`${indent}p.${block.style} ${inlines(block.content)}`];
    case 'list':
      return [
        `${indent}${block.ordered ? 'ol' : 'ul'}`,
        ...block.items.flatMap((item) => [
          `${inner}li`,
          ...item.flatMap((it) => dumpBlock(it, `${inner}  `)),
        ]),
      ];
    case 'section':
      return [`${indent}section.${block.role}`, ...within(block.blocks)];
    case 'quotation':
      return [`${indent}quotation`, ...within(block.blocks)];
    case 'contents':
      return [`${indent}contents "${block.title}" to level ${block.depth}`];
    case 'table':
      return dumpTable(block).map((line) => indent + line);
    case 'chart':
      return dumpChart(block).map((line) => indent + line);
    case 'image': {
      const { label, caption, type, width, height, alternative } = block;
      return [
        `${indent}image ${[label, caption].filter(Boolean).join(' · ')} ${type} ${width}x${height} "${alternative}"`,
      ];
    }
    default:
      return block satisfies never;
  }
}

function dumpTable({ id, label, caption, unit, style, columns, head, body, notes }: Table): string[] {
  const title = [label, caption, unit].filter((part) => part !== undefined).join(' · ');
  return [
    `table.${style} #${id} ${title}`.trimEnd(),
    `  columns ${columns.map(({ align, weight }) => `${align} ${weight}`).join(', ')}`,
    ...[...head, ...body].map(
      ({ kind, cells }) =>
        `  ${kind} | ${cells
          .map(({ lines, header, columnSpan, rowSpan, tone }) =>
            [
              header === undefined ? '' : `${header === 'column' ? 'col' : 'row'}:`,
              columnSpan === undefined ? '' : `${columnSpan}×`,
              rowSpan === undefined ? '' : `${rowSpan}↓`,
              lines.map(inlines).join(' / '),
              tone === undefined ? '' : ` (${tone})`,
            ].join(''),
          )
          .join(' | ')}`,
    ),
    ...notes.map((note) => `  note ${note}`),
  ];
}

function dumpChart({ id, label, caption, unit, alternative, plot, notes }: Chart): string[] {
  const value = (it: { text: string; position: number; figure: { id: string } } | null): string =>
    it ? `[${it.text}|${it.figure.id}] at ${it.position}` : 'none';
  const tick = `  ticks ${plot.tick.decimals} decimals "${plot.tick.suffix}"`;
  const lines =
    plot.kind === 'bars'
      ? plot.bars.map((bar) => `  bar ${bar.name}: ${value(bar.value)}`)
      : plot.series.flatMap((series) => [
          `  line ${series.name}${series.emphasis ? ' (emphasis)' : ''}`,
          ...plot.categories.map((category, index) => `    ${category}: ${value(series.values[index]!)}`),
        ]);
  return [
    `chart.${plot.kind} #${id} ${[label, caption, unit].filter(Boolean).join(' · ')}`,
    `  alternative ${alternative}`,
    tick,
    ...lines,
    ...notes.map((note) => `  note ${note}`),
  ];
}

const inlines = (content: readonly Inline[]): string => content.map(inline).join('');

function inline(it: Inline): string {
  switch (it.kind) {
    case 'text':
      return it.value;
    case 'nobreak':
      return `‹${it.text}›`;
    case 'figure':
      return `[${it.text}|${it.figure.id}]`;
    case 'sentence':
      return `⟨${it.rule}: ${inlines(it.content)}⟩`;
    case 'emphasis':
      return `*${inlines(it.content)}*`;
    case 'strong':
      return `**${inlines(it.content)}**`;
    case 'link':
      return `[${inlines(it.content)}](${it.href})`;
    case 'reference':
      return `[${it.text} → #${it.target}]`;
    case 'note':
      return `(note: ${inlines(it.content)})`;
    case 'source':
      return `(source: ${it.source})`;
    case 'break':
      return '↵';
    default:
      return it satisfies never;
  }
}
