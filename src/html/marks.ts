import type { Chart, FigureText, Sentence, SourceNote, Table } from '../document/document.ts';
import type { Markup } from './markup.ts';

/** What a page does with all that can be followed to its source. */
export interface Marks {
  /** A figure that is not `linked` stands inside a link, and can be none itself. */
  readonly figure: (figure: FigureText, linked: boolean) => Markup;
  /** `content` is the sentence as it has been drawn. */
  readonly sentence: (sentence: Sentence, content: Markup) => Markup;
  /** Where the author says that a number comes from something else than a figure. */
  readonly source: (note: SourceNote, linked: boolean) => Markup;
  /** What stands between a chart's picture and its notes. */
  readonly underChart: (chart: Chart) => Markup;
  /** Attributes of the block that a table stands in, each with a space before it. */
  readonly tableBlock: (table: Table) => Markup;
}
