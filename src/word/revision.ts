import {
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ITableRowOptions,
  TextRun,
} from 'docx';
import type { TableCell, TableRow } from '../document/document.ts';
import type { Revisable, Revision } from '../document/revisions.ts';
import type { Context } from './context.ts';

/** Where the numbers of tracked changes begin: bookmarks, which are numbered from 1, share them. */
const FIRST = 10_000;

/** Whether something has come or gone, in a document that is compared with an older one. */
export const revisionOf = (part: Revisable, { revisions }: Context): Revision | undefined =>
  revisions?.marks.get(part);

/** A change's number of its own, and who is said to have made it when. */
function stamp({ revisions, counters }: Context): { id: number; author: string; date: string } {
  const { author, date } = revisions!;
  counters.revisions += 1;
  return { id: FIRST + counters.revisions, author, date };
}

/** A run of text; one that has come or gone is a tracked change. */
export function revisedRun(
  options: IRunOptions,
  revision: Revision | undefined,
  context: Context,
): TextRun | InsertedTextRun | DeletedTextRun {
  if (revision === 'inserted') return new InsertedTextRun({ ...options, ...stamp(context) });
  if (revision === 'deleted') return new DeletedTextRun({ ...options, ...stamp(context) });
  return new TextRun(options);
}

/** Word's options for the end of a paragraph that has come or gone as a whole. */
export function revisedParagraph(part: Revisable, context: Context): Pick<IParagraphOptions, 'run'> {
  const revision = revisionOf(part, context);
  return revision ? { run: revised(revision, context) } : {};
}

/** Word's options for a row, or a column's cell, that has come or gone. */
export function revisedPart(
  part: TableRow | TableCell,
  context: Context,
): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  const revision = revisionOf(part, context);
  return revision ? revised(revision, context) : {};
}

const revised = (revision: Revision, context: Context) =>
  revision === 'inserted' ? { insertion: stamp(context) } : { deletion: stamp(context) };
