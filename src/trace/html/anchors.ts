import type { CheckedNumber } from '../../document/checks/prose/checkedNumber.ts';
import type { FigureText, PlotValue, Sentence, SourceNote } from '../../document/document.ts';
import type { Trace } from '../trace.ts';

/** The ids of everything on the page that links go to. They hold a full stop, which no id of the document does. */
export interface Anchors {
  /** The entry of a figure; undefined for one that the trace has not followed. */
  readonly figure: (id: string) => string | undefined;
  /** The place in the document where a figure is shown. */
  readonly showing: (shown: FigureText | PlotValue) => string;
  readonly sentence: (sentence: Sentence) => {
    readonly entry: string;
    readonly place: string;
    readonly number: number;
  };
  readonly number: (number: CheckedNumber) => string;
  /** The first number that a note accepts; undefined for a note that no number stands before. */
  readonly acceptedBy: (note: SourceNote) => string | undefined;
  readonly file: (file: string) => string;
}

/** Ids by the order of the trace. Throws for what is in the document and not in its trace. */
export function anchorsOf({ figures, sentences, numbers, files }: Trace): Anchors {
  const numbered = <T>(things: Iterable<T>): Map<T, number> =>
    new Map([...things].map((thing, index) => [thing, index + 1]));
  const byFigure = numbered(figures.map(({ figure }) => figure.id));
  const byShown = numbered(figures.flatMap(({ showings }) => showings.map(({ shown }) => shown)));
  const bySentence = numbered(sentences);
  const byNumber = numbered(numbers);
  const byFile = numbered(files.map(({ file }) => file));
  const known = <T>(numbers: ReadonlyMap<T, number>, thing: T): number => {
    const number = numbers.get(thing);
    if (number === undefined) throw new Error(`not in the trace: ${JSON.stringify(thing, plain)}`);
    return number;
  };
  return {
    figure: (id) => (byFigure.has(id) ? `siffra.${byFigure.get(id)}` : undefined),
    showing: (shown) => `plats.${known(byShown, shown)}`,
    sentence: (sentence) => {
      const number = known(bySentence, sentence);
      return { entry: `mening.${number}`, place: `meningsplats.${number}`, number };
    },
    number: (number) => `tal.${known(byNumber, number)}`,
    acceptedBy: (note) => {
      const accepted = numbers.find(({ notedAt }) => notedAt === note.place);
      return accepted && `tal.${known(byNumber, accepted)}`;
    },
    file: (file) => `kalla.${known(byFile, file)}`,
  };
}

const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
