import type { Sheet, SheetItem, SheetSection, SheetTable } from './sheet.ts';

/** A sheet as a terminal shows it: columns lined up, everything in one reading order. */
export function sheetText({ title, facts, sections }: Sheet): string {
  const width = Math.max(...facts.map(([name]) => name.length)) + 2;
  return [
    title,
    '='.repeat(title.length),
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(width)}${value}`),
    ...sections.flatMap(section),
  ].join('\n');
}

const section = ({ title, paragraphs, items, tables }: SheetSection): string[] => [
  '',
  title.toLocaleUpperCase('sv'),
  ...paragraphs,
  ...items.flatMap(item),
  ...tables.flatMap(table),
];

/** What has no more to say stands on a line of its own. */
const item = ({ place, text, reasons }: SheetItem): string[] =>
  reasons.length === 0
    ? [`  ${text}  ${place}`]
    : ['', `  ${place}`, `  ${text}`, ...reasons.map((reason) => `    - ${reason}`)];

function table({ caption, columns, rows }: SheetTable): string[] {
  const lined = [columns, ...rows.filter(({ kind }) => kind !== 'group').map(({ cells }) => cells)];
  const widths = columns.map((_, index) => Math.max(...lined.map((cells) => cells[index]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `    ${cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!)))
      .join('  ')}`.trimEnd();
  return [
    '',
    `  ${caption}`,
    line(columns),
    ...rows.map(({ kind, cells }) => (kind === 'group' ? `  ${cells[0]}` : line(cells))),
  ];
}
