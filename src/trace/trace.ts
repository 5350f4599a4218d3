import type { CheckedNumber } from '../document/checks/prose/checkedNumber.ts';
import type { Document, Metadata, Sentence } from '../document/document.ts';
import { blocksIn, inlinesIn, plottedIn } from '../document/walk.ts';
import type { Figure, Source } from '../figures/figure.ts';
import { sourceOf } from '../figures/lines.ts';
import { type Snapshot, withoutFiles } from '../figures/snapshot.ts';

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
  /** As printed in the document, each way once; empty for figures that are only terms of others. */
  readonly printed: readonly string[];
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
}

/** Follows a document's figures down to files and lines. The same document gives the same trace. */
export function traceOf(
  document: Document,
  report: string,
  byId: ReadonlyMap<string, Figure>,
  checksum: (file: string) => string | undefined,
  numbers: readonly CheckedNumber[] = [],
  snapshot: Snapshot = {},
): Trace {
  const printed = new Map<string, { figure: Figure; texts: Set<string> }>();
  const sentences: Sentence[] = [];
  const show = (figure: Figure, text: string): void => {
    const entry = printed.get(figure.id) ?? { figure, texts: new Set() };
    entry.texts.add(text);
    printed.set(figure.id, entry);
  };
  for (const block of blocksIn(document.blocks)) {
    for (const inline of inlinesIn(block)) {
      if (inline.kind === 'figure') show(inline.figure, inline.text);
      if (inline.kind === 'sentence') sentences.push(inline);
    }
    if (block.kind === 'chart') for (const { figure, text } of plottedIn(block)) show(figure, text);
  }

  const figures = new Map<string, TracedFigure>();
  const add = (figure: Figure): void => {
    if (figures.has(figure.id)) return;
    figures.set(figure.id, { figure, printed: [...(printed.get(figure.id)?.texts ?? [])] });
    for (const term of figure.terms) {
      const found = byId.get(term);
      if (found) add(found);
    }
  };
  for (const { figure } of printed.values()) add(figure);
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
      return { file, sha256: withheld.length > 0 ? '' : (checksum(file) ?? ''), withheld };
    }),
    snapshot: withoutFiles(snapshot, isWithheld),
  };
}

/** The lines of a file that any figure withholds, shown in the document or not. */
function withheldLines(file: string, figures: Iterable<Figure>): Source['lines'] {
  const lines = [...figures]
    .flatMap(({ sources }) => sources.filter((it) => it.withheld && it.file === file))
    .flatMap((source) => source.lines)
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  return sourceOf(file, lines).lines;
}
