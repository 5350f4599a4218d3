/** Something that stands in both lists, in the older alone, or in the newer alone. */
export interface Pair<T> {
  readonly older?: T | undefined;
  readonly newer?: T | undefined;
}

/**
 * Lines two lists up, in order, so that what stands beside each other is as alike as can be in all. `likeness` is 1 for the
 * same and 0 for what must not be paired. What has gone comes before what has come in its place.
 */
export function align<T>(
  older: readonly T[],
  newer: readonly T[],
  likeness: (older: T, newer: T) => number,
): Pair<T>[] {
  let start = 0;
  while (start < older.length && start < newer.length && likeness(older[start]!, newer[start]!) === 1)
    start += 1;
  let end = 0;
  while (
    end < Math.min(older.length, newer.length) - start &&
    likeness(older[older.length - 1 - end]!, newer[newer.length - 1 - end]!) === 1
  )
    end += 1;
  const same = (from: number, count: number, shift: number): Pair<T>[] =>
    Array.from({ length: count }, (_, index) => ({
      older: older[from + index]!,
      newer: newer[from + index + shift]!,
    }));
  return [
    ...same(0, start, 0),
    ...alignMiddle(older.slice(start, older.length - end), newer.slice(start, newer.length - end), likeness),
    ...same(older.length - end, end, newer.length - older.length),
  ];
}

/** The best way through the table of all pairs, found from its end. */
function alignMiddle<T>(
  older: readonly T[],
  newer: readonly T[],
  likeness: (older: T, newer: T) => number,
): Pair<T>[] {
  const width = newer.length + 1;
  const like = new Float64Array(older.length * width);
  const best = new Float64Array((older.length + 1) * width);
  for (let i = older.length - 1; i >= 0; i -= 1)
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      const value = likeness(older[i]!, newer[j]!);
      like[i * width + j] = value;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
        value > 0 ? value + best[(i + 1) * width + j + 1]! : 0,
      );
    }
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < older.length || j < newer.length; ) {
    const here = best[i * width + j]!;
    const value = i < older.length && j < newer.length ? like[i * width + j]! : 0;
    if (value > 0 && here === value + best[(i + 1) * width + j + 1]!)
      pairs.push({ older: older[i++]!, newer: newer[j++]! });
    else if (i < older.length && here === best[(i + 1) * width + j]!) pairs.push({ older: older[i++]! });
    else pairs.push({ newer: newer[j++]! });
  }
  return pairs;
}
