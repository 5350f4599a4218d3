import type { Mention } from '../../../language/prose/mention.ts';

/** The numbers that a number is joined to, itself among them: "4,6 procent eller 11,2 mnkr", "3 respektive 5 procent". */
export function groupOf(mention: Mention, others: readonly Mention[], text: string): Mention[] {
  const isJoined = (a: Mention, b: Mention): boolean =>
    /^\s*(?:,|och|eller|samt|respektive|,?\s*motsvarande|\()\s*$/iu.test(text.slice(a.end, b.start));
  const at = others.indexOf(mention);
  let [first, last] = [at, at];
  while (first > 0 && isJoined(others[first - 1]!, others[first]!)) first -= 1;
  while (last < others.length - 1 && isJoined(others[last]!, others[last + 1]!)) last += 1;
  return others.slice(first, last + 1);
}
