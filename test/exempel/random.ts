/** Chance that is the same every time: a seed gives the same numbers on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
}

/** Chance from a text, so that what is drawn for one account doesn't move when another is added (FNV-1a, mulberry32). */
export function chance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  return { between, pick: (values) => values[between(0, values.length - 1)]! };
}

/** The values in an order of chance. */
export function shuffled<T>(values: readonly T[], seed: string): T[] {
  const { between } = chance(seed);
  const result = [...values];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = between(0, i);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
