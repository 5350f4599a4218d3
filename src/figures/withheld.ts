import type { Figure, Source } from './figure.ts';
import { sourceOf } from './lines.ts';

/** The lines of a file that any of the figures withholds, shown in the document or not. */
export function withheldLines(file: string, figures: Iterable<Figure>): Source['lines'] {
  const lines = [...figures]
    .flatMap(({ sources }) => sources.filter((it) => it.withheld && it.file === file))
    .flatMap((source) => source.lines)
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  return sourceOf(file, lines).lines;
}
