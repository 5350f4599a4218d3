import type { Source } from './figure.ts';

/** So many ranges of a ledger's lines show where a figure comes from; whoever wants the rest of a large one filters it. */
export const MOST_RANGES = 500;

/** Some line numbers of a file as a source: sorted, and runs of lines drawn together into ranges. */
export const sourceOf = (file: string, lines: readonly number[]): Source => ({
  file,
  lines: draw(each([...lines].sort((a, b) => a - b)), Number.POSITIVE_INFINITY).lines,
});

/** Any number of a ledger's lines, in ascending order, as a source: they are looked through only when somebody asks for them. */
export const largeSourceOf = (file: string, lines: () => Iterable<number>): Source =>
  new LazySource(file, () => draw(each(lines()), MOST_RANGES));

/** Sources of several figures: one for each file, its ranges in order and without overlaps. */
export function mergeSources(sources: readonly Source[]): Source[] {
  const byFile = new Map<string, Source[]>();
  for (const source of sources) byFile.set(source.file, [...(byFile.get(source.file) ?? []), source]);
  return [...byFile].map(
    ([file, parts]) =>
      new LazySource(file, () => {
        const ranges = parts.flatMap(({ lines }) => lines).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const merged = draw(ranges, MOST_RANGES);
        return { ...merged, more: merged.more || parts.some(({ more }) => more) };
      }),
  );
}

type Lines = Required<Pick<Source, 'lines' | 'more'>>;

/** A source that finds its lines at the first question: most figures are computed and never traced. Copied to a thread, it is its file alone. */
class LazySource implements Source {
  readonly file: string;
  readonly #find: () => Lines;
  #found: Lines | undefined;

  constructor(file: string, find: () => Lines) {
    this.file = file;
    this.#find = find;
  }

  get #lines(): Lines {
    this.#found ??= this.#find();
    return this.#found;
  }

  get lines(): Source['lines'] {
    return this.#lines.lines;
  }

  get more(): boolean {
    return this.#lines.more;
  }
}

function* each(lines: Iterable<number>): Generator<readonly [number, number]> {
  for (const line of lines) yield [line, line];
}

/** Ranges by their first line to ranges that don't touch, no more than `most`. */
function draw(ranges: Iterable<readonly [first: number, last: number]>, most: number): Lines {
  const drawn: [number, number][] = [];
  for (const [first, last] of ranges) {
    const open = drawn.at(-1);
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else if (drawn.length < most) drawn.push([first, last]);
    else return { lines: drawn, more: true };
  }
  return { lines: drawn, more: false };
}
