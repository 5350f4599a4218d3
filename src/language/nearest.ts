import { distance } from 'fastest-levenshtein';

/** The known name most like the one found, for "Menade du …?"; undefined when none is near enough to be meant. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(found.length / 3)) + 1;
  const wanted = found.toLowerCase();
  for (const name of known) {
    const edits = distance(wanted, name.toLowerCase());
    if (edits < least) {
      least = edits;
      best = name;
    }
  }
  return best;
}
