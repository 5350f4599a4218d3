import type { Figure } from '../figures/figure.ts';
import type { Place } from '../problems.ts';

/**
 * The one document that everything downstream reads: checks, the PDF's HTML, Word, the trace.
 * It is plain data. A renderer handles every kind below; the compiler says so when a kind is added.
 */
export interface Document {
  readonly metadata: Metadata;
  readonly theme: Theme;
  readonly blocks: readonly Block[];
}

export interface Metadata {
  readonly title: string;
  /** "Alingsås kommun" */
  readonly municipality: string;
  /** "Socialnämnden" */
  readonly board: string;
  /** Registry number (diarienummer), shown in the footer; undefined before the matter has one. */
  readonly registryNumber?: string | undefined;
  /** ISO date of the document, from the front matter. */
  readonly date: string;
  /**
   * When the files say that they were made, in universal time: noon of the document's date, or the moment that whoever builds
   * asks for (SOURCE_DATE_EPOCH). The clock never gets into a file: the same input gives the same bytes.
   */
  readonly made: string;
  readonly language: 'sv-SE';
  /** A draft is marked UTKAST on every page. */
  readonly draft: boolean;
}

/** The municipality's look. Colours are `#rrggbb`, checked for contrast in configuration. */
export interface Theme {
  readonly accent: string;
  /** What is worse than budget; never the only sign of it. */
  readonly warm: string;
  readonly logo?: {
    readonly data: Uint8Array;
    readonly type: 'image/svg+xml' | 'image/png';
    readonly alternative: string;
  };
}

export type Block = Heading | Paragraph | List | Table | Chart | Image | Section | Quotation | Contents;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  /** Unique in the document; what links and bookmarks point to. */
  readonly id: string;
  /** "Bilaga 1": what references to an appendix show. The first inline of the content is a text that says it. */
  readonly label?: string | undefined;
  readonly content: readonly Inline[];
  readonly place?: Place | undefined;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** kicker: the small accent line above a title. note: small grey print. lead: larger opening text. */
  readonly style: 'body' | 'lead' | 'note' | 'kicker';
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly blocks: readonly Block[];
}

/** A table of contents of the headings of levels 2 to `depth`, with page numbers (the renderer's) or as links only. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
  readonly depth: 2 | 3;
  readonly pageNumbers: boolean;
}

/**
 * Blocks that belong together. title: the block at the head of the first page. summary: the tinted box "I korthet".
 * cover: a page of its own. landscape: on landscape pages. appendix: starts on a new page. decision: a proposal for
 * decision, set off with a rule. keep: held together on one page when it fits.
 */
export type SectionRole =
  | 'title'
  | 'summary'
  | 'cover'
  | 'landscape'
  | 'appendix'
  | 'decision'
  | 'keep'
  | 'plain';

export interface Section {
  readonly kind: 'section';
  readonly role: SectionRole;
  readonly blocks: readonly Block[];
}

/** figures: amounts under each other. text: words in cells. metadata: the row of facts under a title. */
export type TableStyle = 'figures' | 'text' | 'metadata';

export interface Table {
  readonly kind: 'table';
  /** Unique in the document, and the name that authors refer to. */
  readonly id: string;
  /** "Tabell 1"; undefined for tables without a caption (metadata only). */
  readonly label?: string | undefined;
  readonly caption?: string | undefined;
  /** "Belopp i tkr", printed once, after the caption. */
  readonly unit?: string | undefined;
  readonly style: TableStyle;
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** Small print under the table: signs, rounding, sources. */
  readonly notes: readonly string[];
  /** Where the author typed it, or where the template asks for it. */
  readonly place?: Place | undefined;
}

export interface TableColumn {
  readonly align: 'left' | 'right' | 'center';
  /** Share of the table's width, relative to the other columns'. */
  readonly weight: number;
}

/** sum: semibold under a rule. result: bold between two rules. group: a heading over the rows that follow. detail: an indented part of the row above. */
export type RowKind = 'head' | 'row' | 'detail' | 'group' | 'sum' | 'result';

export interface TableRow {
  readonly kind: RowKind;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** One list of inlines per line in the cell; never empty ("–" stands for nothing). */
  readonly lines: readonly (readonly Inline[])[];
  readonly header?: 'column' | 'row' | undefined;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** A tint that says the same as the cell's text does. */
  readonly tone?: 'better' | 'worse' | 'low' | 'medium' | 'high' | undefined;
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  /** "Figur 1" */
  readonly label: string;
  readonly caption: string;
  readonly unit?: string | undefined;
  /** The text alternative, made from the data: what a reader who can't see the chart needs. */
  readonly alternative: string;
  readonly plot: BarPlot | LinePlot;
  readonly notes: readonly string[];
}

/** A picture of the author's, between paragraphs. */
export interface Image {
  readonly kind: 'image';
  /** The file's name without its ending, and the name that authors refer to when it has a caption. */
  readonly id: string;
  readonly data: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What a reader who can't see it needs; never empty. */
  readonly alternative: string;
  /** "Figur 2" and the words after it; undefined for a picture without a caption. */
  readonly label?: string | undefined;
  readonly caption?: string | undefined;
  readonly place: Place;
}

/** A value in a chart: a float for its place on the axis, a text for what is printed, and where it comes from. */
export interface PlotValue {
  readonly position: number;
  readonly text: string;
  readonly figure: Figure;
}

/** Horizontal bars from a zero line, to the right better and to the left worse. */
export interface BarPlot {
  readonly kind: 'bars';
  readonly bars: readonly { readonly name: string; readonly value: PlotValue }[];
  /** How a tick of the axis is written. Ticks are chosen by the renderer. */
  readonly tick: TickFormat;
}

/** Lines over equally spaced categories (months, years); null is a gap. */
export interface LinePlot {
  readonly kind: 'lines';
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (PlotValue | null)[];
    /** The line that the chart is about. */
    readonly emphasis: boolean;
  }[];
  readonly tick: TickFormat;
}

/** Axis numbers: the position written with `decimals` decimals, in Swedish, and `suffix` after it (" %"). */
export interface TickFormat {
  readonly decimals: number;
  readonly suffix: string;
}

export type Inline =
  | Text
  | Unbroken
  | FigureText
  | Sentence
  | Emphasis
  | Strong
  | Link
  | Reference
  | Note
  | SourceNote
  | LineBreak;

export interface Text {
  readonly kind: 'text';
  readonly value: string;
  /** Where the author wrote it; undefined for text of templates and of the program. */
  readonly place?: Place | undefined;
}

/**
 * Text that stays on one line: a date, a decision reference, a range. Its hyphens are plain ones, so that it is found when
 * searched for; its spaces are no-break spaces.
 */
export interface Unbroken {
  readonly kind: 'nobreak';
  readonly text: string;
  readonly place?: Place | undefined;
}

/** A number in the text or in a cell, as printed, with the figure that it shows. */
export interface FigureText {
  readonly kind: 'figure';
  readonly text: string;
  readonly figure: Figure;
}

/** A sentence that the program wrote: which rule chose it, and why. */
export interface Sentence {
  readonly kind: 'sentence';
  readonly rule: string;
  readonly reason: string;
  readonly content: readonly Inline[];
}

export interface Emphasis {
  readonly kind: 'emphasis';
  readonly content: readonly Inline[];
}

export interface Strong {
  readonly kind: 'strong';
  readonly content: readonly Inline[];
}

/** A link out of the document: http, https or mailto. */
export interface Link {
  readonly kind: 'link';
  readonly href: string;
  readonly content: readonly Inline[];
  readonly place?: Place | undefined;
}

/** A reference to a heading, appendix, table or chart in the document, by its id: "tabell 1". */
export interface Reference {
  readonly kind: 'reference';
  readonly target: string;
  /** Whether it opens a sentence: "Tabell 1". */
  readonly opens?: boolean | undefined;
  readonly text: string;
  readonly place?: Place | undefined;
}

/** A footnote; renderers number the notes in order. */
export interface Note {
  readonly kind: 'note';
  readonly content: readonly Inline[];
}

/** `{{kalla "…"}}`: where a number before it comes from, when no figure bears it out. It prints nothing; the trace has it. */
export interface SourceNote {
  readonly kind: 'source';
  readonly source: string;
  readonly place: Place;
}

export interface LineBreak {
  readonly kind: 'break';
}
