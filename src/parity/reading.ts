/**
 * What a reader is given, piece by piece in reading order, whatever kind of file it is read from: the document says what it
 * should be, the finished PDF and the finished Word file what it is.
 */
export interface Reading {
  readonly title: string;
  readonly language: string;
  readonly pieces: readonly Piece[];
  /** The footnotes, in order. */
  readonly notes: readonly string[];
}

export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** A paragraph, a list's item, a caption, small print. */
  | { readonly kind: 'text'; readonly text: string }
  /** A table begins: its rows follow. */
  | { readonly kind: 'table' }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** What the one who can't see the picture is told, and what is to be seen in it. */
  | { readonly kind: 'picture'; readonly alternative: string; readonly shown: Shown };

export interface Cell {
  readonly text: string;
  /** Undefined where the file doesn't say it of this cell by itself: Word says it of a table's first column. */
  readonly isHeader: boolean | undefined;
}

/** What a chart shows: its printed values where the file has them as text, and as numbers where it has them as data. */
export interface Shown {
  readonly text?: string | undefined;
  readonly numbers?: readonly number[] | undefined;
}

/**
 * Text as it is compared: words and numbers alone. Where lines break, and which kind of space or hyphen stands between two
 * words, differs between readers; a minus sign (U+2212), a dash and every letter don't.
 */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-');
