import type { Font } from './fonts.ts';

/** What a content stream shows, by what is marked as the content of a tag and what isn't. */
export interface ScannedContent {
  readonly sequences: readonly MarkedSequence[];
  readonly unmarked: readonly UnmarkedSpan[];
  /** Whether it, or a form that it paints, has marks: then it can't be an artifact as a whole. */
  readonly hasMarks: boolean;
  readonly draws: ReadonlySet<Drawing>;
  /** All the text in it. */
  readonly text: string;
}

/** A shape is a line or an area: what letters and pictures are not. */
export type Drawing = 'text' | 'shape' | 'image';

/** Content marked as a tag's (ISO 32000-1, 14.6): `/P <</MCID 5>> BDC … EMC`. */
export interface MarkedSequence {
  readonly id: number;
  /** Where the opening operation, with its operands, begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly draws: Set<Drawing>;
  readonly lines: Line[];
}

/** Text on one baseline, in one sequence. */
export interface Line {
  readonly baseline: number;
  text: string;
  /** The operation that shows the last of it. */
  last: Place & { readonly text: string };
  /** The font of the last of it; undefined where a form shows the text. */
  font: Font | undefined;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export const textOfLines = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('');

/** Something shown that belongs to no tag: Chromium leaves the page's margin boxes so, and many borders. */
export interface UnmarkedSpan {
  readonly start: number;
  end: number;
  text: string;
  /** Chromium has marked it as an artifact already. */
  readonly isArtifact: boolean;
}

/** What a form paints, for the content that paints it. */
export type PaintedForm = Pick<ScannedContent, 'hasMarks' | 'draws' | 'text'>;

/** What the content's names stand for. */
export interface Resources {
  font(name: string): Font;
  /** Undefined for what isn't a form: images. */
  form(name: string): PaintedForm | undefined;
}
