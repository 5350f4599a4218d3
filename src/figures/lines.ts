import type { Source } from './figure.ts';

/** Line numbers of one file as a source: sorted, and runs of lines drawn together into ranges. */
export function sourceOf(file: string, lines: readonly number[]): Source {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = Math.max(last[1], line);
    else ranges.push([line, line]);
  }
  return { file, lines: ranges };
}
