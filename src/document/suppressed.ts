import type { Board } from '../config/board.ts';
import { suppressionNote } from '../language/disclosure.ts';
import type { TableRow } from './document.ts';

/** The note under a table that hides a figure, in a list; empty under one that shows all of its own. */
export function suppressionNotes(rows: readonly TableRow[], { smallestGroup }: Board): string[] {
  const hides = rows.some(({ cells }) =>
    cells.some(({ lines }) =>
      lines.flat().some((inline) => inline.kind === 'figure' && inline.figure.value === 'suppressed'),
    ),
  );
  return hides ? [suppressionNote(smallestGroup)] : [];
}
