import type { FileChild, Paragraph } from 'docx';
import type { Block } from '../document/document.ts';
import type { Revisions } from '../document/revisions.ts';
import type { ChartLook } from './chartPart.ts';
import type { Colours } from './colours.ts';
import type { Target } from './targets.ts';

/** A box that sets blocks off from the page, by styles of its own; `listed` when it has lists to line up with. */
export interface Box {
  readonly name: 'Summary' | 'Decision';
  readonly listed: boolean;
}

/** What the mapping of a block needs to know of the document and of where the block stands. */
export interface Context {
  readonly colours: Colours;
  /** Bookmarks by the id of the heading, table or chart that they stand on. */
  readonly targets: ReadonlyMap<string, Target>;
  /** What has been counted so far, in the order of the text. */
  readonly counters: Counters;
  /** What has come and gone since an older document, in one that is compared with it. */
  readonly revisions?: Revisions | undefined;
  /** Width of the text, in twips, and how far the block stands in from the left margin. */
  readonly width: number;
  readonly indent: number;
  readonly onCover: boolean;
  /** In the block at the head of the first page, whose level 1 heading is the title. */
  readonly inTitle: boolean;
  readonly box?: Box | undefined;
  readonly quoted: boolean;
  /** Whether the block's own parts are kept on one page, and whether its end is kept with what follows. */
  readonly hold: boolean;
  readonly tie: boolean;
  /** Whether the block asks for a new page, and whether it stands at the top of one, where it has no space above. */
  readonly startsPage: boolean;
  /** Whether the pages come after a cover: a table of contents that begins them has pages of its own. */
  readonly afterCover: boolean;
  readonly atTop: boolean;
  /** Whether it comes after something without space of its own below, such as a table. */
  readonly needsSpace: boolean;
  /** How deep in lists: 0 outside. */
  readonly depth: number;
  /** Maps blocks that stand inside another, so that the files of the blocks needn't know each other. */
  readonly blocks: (blocks: readonly Block[], context: Context) => FileChild[];
}

export interface Counters {
  /** The paragraph of each footnote, in order. */
  readonly notes: Paragraph[];
  /** How many numbered lists there are, each of which starts again from 1. */
  lists: number;
  /** The last number of each kind of caption, by its word ("Tabell"). */
  readonly captions: Map<string, number>;
  /** How many tracked changes there are. */
  revisions: number;
  /** What the library has no options for in each chart, in order. */
  readonly charts: ChartLook[];
}
