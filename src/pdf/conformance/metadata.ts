/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  /** The board and municipality that the document is from. */
  readonly author: string;
  /** "sv-SE" */
  readonly language: string;
  /** When it was made, as XMP writes it, in universal time: `2025-06-10T12:00:00Z`. */
  readonly made: string;
}

/** The program that made the document, as Creator and as Producer. */
export const PROGRAM = 'Underlag';

/** PDF/A parts and levels (ISO 19005-2 and -3): `a` is accessible; part 3 is part 2 with files attached. */
export type PdfaLevel = '2a' | '3a';

/** When it was made as PDF writes it (ISO 32000-1, 7.9.4). */
export const pdfDate = ({ made }: PdfMetadata): string => `D:${made.replace(/[-:T]/g, '')}`;
