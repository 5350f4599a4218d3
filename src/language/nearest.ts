import { distance } from 'fastest-levenshtein';

/** The known name most like the one found, for "Menade du …?"; undefined when none is near enough to be meant. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(found.length / 3)) + 1;
  const wanted = found.toLowerCase();
  for (const name of known) {
    const edits = isSwapped(wanted, name.toLowerCase()) ? 1 : distance(wanted, name.toLowerCase());
    if (edits < least) {
      least = edits;
      best = name;
    }
  }
  return best;
}

/** Whether two neighbouring letters that changed places are all that differs: mknr is mnkr, not mkr. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b;
}
