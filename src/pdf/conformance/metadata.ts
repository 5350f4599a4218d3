/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  /** The board and municipality that the document is from. */
  readonly author: string;
  /** "sv-SE" */
  readonly language: string;
  /** ISO date of the document. The clock never gets into a file: the same input gives the same bytes. */
  readonly date: string;
}

/** The program that made the document, as Creator and as Producer. */
export const PROGRAM = 'Underlag';

/** PDF/A parts and levels (ISO 19005-2 and -3): `a` is accessible; part 3 is part 2 with files attached. */
export type PdfaLevel = '2a' | '3a';

/** Noon, universal time, as XMP writes it: the same day in Sweden all year round. */
export const timeOf = ({ date }: PdfMetadata): string => `${date}T12:00:00Z`;

/** The same moment as PDF writes it (ISO 32000-1, 7.9.4). */
export const pdfDate = (metadata: PdfMetadata): string => `D:${timeOf(metadata).replace(/[-:T]/g, '')}`;
