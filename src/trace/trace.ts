import type { CheckedNumber } from '../document/checks/prose/checkedNumber.ts';
import type { Document, FigureText, Metadata, PlotValue, Sentence } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn, inlinesIn, plottedIn } from '../document/walk.ts';
import type { Figure, Source } from '../figures/figure.ts';
import type { Receipt } from '../figures/receipt.ts';
import { type Snapshot, withoutFiles } from '../figures/snapshot.ts';
import { withheldLines } from '../figures/withheld.ts';

/** Where every number and every generated sentence of a document comes from: what the trace's files are written from. */
export interface Trace {
  readonly metadata: Metadata;
  /** The report's own file. */
  readonly report: string;
  /** Every figure that is shown, in reading order, each followed by those that it is made of that have not come before. */
  readonly figures: readonly TracedFigure[];
  /** In reading order. */
  readonly sentences: readonly Sentence[];
  /** Those that the author has typed, in reading order, with what bears them out or the source that accepts them. */
  readonly numbers: readonly CheckedNumber[];
  /** The report and every file that a figure comes from, by name. */
  readonly files: readonly TracedFile[];
  /** The exports as they were, for the next month's comparison. A file with withheld lines is not among them. */
  readonly snapshot: Snapshot;
}

export interface TracedFigure {
  readonly figure: Figure;
  /** Every place where the document shows it; none for figures that are only terms of others. */
  readonly showings: readonly Showing[];
}

/** A figure as the document shows it in one place. */
export interface Showing {
  /** The document's own value: who draws the document knows the showing by it. */
  readonly shown: FigureText | PlotValue;
  /** The table or chart that it stands in, or else the heading that it stands under: "Tabell 1", "I korthet". */
  readonly where: string;
}

export interface TracedFile {
  readonly file: string;
  /**
   * In hexadecimal; empty for a file that nobody has read, and for one with withheld lines: who knows the rest of the file
   * could try the few values that a small group can have until the checksum is the right one.
   */
  readonly sha256: string;
  /** Lines whose text must not be shown, whichever figure points there: a figure of the report hides what is on them. */
  readonly withheld: Source['lines'];
  /** What was done with its rows; undefined for a file that no source reads, as the report's own. */
  readonly receipt?: Receipt | undefined;
}

/** A figure's texts in the document, each once. */
export const printedTexts = ({ showings }: TracedFigure): string[] => [
  ...new Set(showings.map(({ shown }) => shown.text)),
];

/** Follows a document's figures down to files and lines. The same document gives the same trace. */
export function traceOf(
  document: Document,
  report: string,
  byId: ReadonlyMap<string, Figure>,
  checksum: (file: string) => string | undefined,
  numbers: readonly CheckedNumber[] = [],
  snapshot: Snapshot = {},
  receipts: readonly Receipt[] = [],
): Trace {
  const shown = new Map<string, Showing[]>();
  const sentences: Sentence[] = [];
  let heading = '';
  for (const block of blocksIn(document.blocks)) {
    if (block.kind === 'heading') heading = plainText(block.content);
    const where = ('label' in block && block.kind !== 'heading' && block.label) || heading;
    const show = (value: Showing['shown']): void => {
      const { id } = value.figure;
      shown.set(id, [...(shown.get(id) ?? []), { shown: value, where }]);
    };
    for (const inline of inlinesIn(block)) {
      if (inline.kind === 'figure') show(inline);
      if (inline.kind === 'sentence') sentences.push(inline);
    }
    if (block.kind === 'chart') for (const value of plottedIn(block)) show(value);
  }

  const figures = new Map<string, TracedFigure>();
  const add = (figure: Figure): void => {
    if (figures.has(figure.id)) return;
    figures.set(figure.id, { figure, showings: shown.get(figure.id) ?? [] });
    for (const term of figure.terms) {
      const found = byId.get(term);
      if (found) add(found);
    }
  };
  for (const [first] of shown.values()) add(first!.shown.figure);
  for (const { support } of numbers) support?.figures.forEach(add);

  const files = new Set(
    [...figures.values()].flatMap(({ figure }) => figure.sources.map(({ file }) => file)),
  );
  files.add(report);
  const isWithheld = (file: string): boolean => withheldLines(file, byId.values()).length > 0;
  return {
    metadata: document.metadata,
    report,
    figures: [...figures.values()],
    sentences,
    numbers,
    files: [...files].sort().map((file) => {
      const withheld = withheldLines(file, byId.values());
      const own = receipts.filter((it) => it.file === file);
      // A file can be several sources, of which one takes it all and another does not.
      const receipt = own.find(({ selection }) => selection) ?? own[0];
      return { file, sha256: withheld.length > 0 ? '' : (checksum(file) ?? ''), withheld, receipt };
    }),
    snapshot: withoutFiles(snapshot, isWithheld),
  };
}
