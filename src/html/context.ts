import type { Heading, Section } from '../document/document.ts';
import type { Measure } from './chart/typeface.ts';
import type { Footnotes } from './footnotes.ts';
import type { Marks } from './marks.ts';
import type { Markup } from './markup.ts';

/** Width of the text area in points, between margins of 22 mm on A4; as in dokument.css. */
export const TEXT_WIDTH = { portrait: 470.5, landscape: 717.2 } as const;

/** Size of running text, and the longest line of it, in points; as in dokument.css. */
export const BODY = { size: 10.5, line: 430.9 } as const;

/** What a piece of the document needs to know of the whole when it is written. */
export interface Context {
  /** All headings, in reading order, for the table of contents. */
  readonly headings: readonly Heading[];
  /** Page of each heading by its id; empty before the first print. */
  readonly pages: ReadonlyMap<string, number>;
  readonly footnotes: Footnotes;
  /** The municipality's logo, or nothing, and the section that it stands first in: the cover or the title block. */
  readonly logo: Markup;
  readonly masthead: Section | undefined;
  readonly measure: Measure;
  /** Width of the text area in points: other on landscape pages than on standing ones. */
  readonly width: number;
  readonly marks: Marks;
}
