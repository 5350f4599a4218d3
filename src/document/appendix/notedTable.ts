import { textCell } from '../cells.ts';
import type { Block, Table } from '../document.ts';
import { plainText } from '../plainText.ts';
import { blocksIn, inlinesIn } from '../walk.ts';

/** The sources that the author has noted for numbers of their own, under which heading, each once under it; undefined when there are none. */
export function notedTable(blocks: readonly Block[]): Table | undefined {
  const rows: (readonly [heading: string, source: string])[] = [];
  let heading = '';
  for (const block of blocksIn(blocks)) {
    if (block.kind === 'heading') heading = plainText(block.content);
    for (const inline of inlinesIn(block))
      if (
        inline.kind === 'source' &&
        !rows.some(([under, source]) => under === heading && source === inline.source)
      )
        rows.push([heading, inline.source]);
  }
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'angivna-kallor',
    label: '',
    caption: 'Källor till tal som inte är beräknade',
    style: 'text',
    columns: [
      { align: 'left', weight: 40 },
      { align: 'left', weight: 60 },
    ],
    head: [{ kind: 'head', cells: ['Avsnitt', 'Källa'].map((name) => textCell(name, 'column')) }],
    body: rows.map(([under, source]) => ({
      kind: 'row',
      cells: [textCell(under, 'row'), textCell(source)],
    })),
    notes: [],
  };
}
