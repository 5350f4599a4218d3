import { describe, expect, it } from 'vitest';
import { largeSourceOf, MOST_RANGES, mergeSources, sourceOf } from '../../../src/figures/lines.ts';

/** Every second line from the first: as many ranges as lines. */
const apart = (count: number): number[] => Array.from({ length: count }, (_, index) => 2 * index + 2);

describe('the lines of a source', () => {
  it('are sorted and drawn together', () => {
    expect(sourceOf('f', [9, 2, 3, 4, 4, 7]).lines).toEqual([
      [2, 4],
      [7, 7],
      [9, 9],
    ]);
  });

  it('of a small file are all told', () => {
    expect(sourceOf('f', apart(MOST_RANGES + 1)).lines).toHaveLength(MOST_RANGES + 1);
  });

  it('of a ledger are told as far as a reader would follow them, and then that there are more', () => {
    const all = largeSourceOf('f', () => apart(MOST_RANGES));
    expect([all.lines.length, all.more]).toEqual([MOST_RANGES, false]);
    const some = largeSourceOf('f', () => apart(MOST_RANGES + 1));
    expect([some.lines.length, some.lines.at(-1), some.more]).toEqual([
      MOST_RANGES,
      [2 * MOST_RANGES, 2 * MOST_RANGES],
      true,
    ]);
  });

  it('are drawn from any number when they are asked for, once and no longer than needed', () => {
    let seen = 0;
    const source = largeSourceOf('f', function* () {
      for (const line of apart(1_000_000)) {
        seen += 1;
        yield line;
      }
    });
    expect(seen).toBe(0);
    expect([source.lines.length, source.more]).toEqual([MOST_RANGES, true]);
    expect(source.lines.length).toBe(MOST_RANGES);
    expect(seen).toBe(MOST_RANGES + 1);
  });

  it('of several sources are one list for each file', () => {
    const merged = mergeSources([
      sourceOf('a', [2, 3, 9]),
      sourceOf('b', [5]),
      largeSourceOf('a', () => [4, 8, 9]),
    ]);
    expect(merged.map(({ file, lines, more }) => [file, lines, more])).toEqual([
      [
        'a',
        [
          [2, 4],
          [8, 9],
        ],
        false,
      ],
      ['b', [[5, 5]], false],
    ]);
  });
});
