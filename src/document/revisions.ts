import type { Block, Document, Inline, TableCell, TableRow } from './document.ts';

/** Whether something has come or gone since an older document. */
export type Revision = 'inserted' | 'deleted';

/** What can have come or gone as a whole; a line of a table's cell is its list of inlines. */
export type Revisable = Block | TableRow | TableCell | Inline | readonly Inline[];

/**
 * What is new in a document, and what of an older one has been put back into it, struck out. The marks are on the document's
 * own objects: inlines that hold no others, lines of cells, cells of columns, headings, paragraphs, rows, and tables
 * and charts as wholes.
 */
export interface Revisions {
  readonly marks: ReadonlyMap<Revisable, Revision>;
  /** The newer document, which accepting all changes gives. */
  readonly accepted: Document;
  /** What the caption of a table or chart was, where it was another. */
  readonly captions: ReadonlyMap<Block, { readonly caption: string; readonly unit: string }>;
  /** Who is said to have made the changes, and when (ISO, with time). */
  readonly author: string;
  readonly date: string;
}
