/** Which way a word says that something is, or has gone. */
export type Way = 'up' | 'down' | 'better' | 'worse';

/** Whole words, and with a star beginnings of words. */
const WORDS: Readonly<Record<Way, string>> = {
  better: 'bättre överskott* positiv* förbättr* vinst* plusresultat*',
  worse: 'sämre underskott* negativ* försämr* överdrag* förlust* minus minuset minusresultat* fattas back',
  up: 'öka* ökning* högre mer fler större längre steg stig* stigit växer växt vuxit växte uppgång* dyrare överskrid* överskred överstig* översteg höj* över',
  down: 'minska* minskning* lägre mindre färre kortare sjunk* sjönk fall* föll nedgång* billigare underskrid* underskred understig* understeg sänk* krymp* under',
};

/** A word that says a direction, and where it stands. */
export interface Direction {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
}

const WAYS = new Map<string, Way>();
/** By their first three letters, which each of them has. */
const BEGINNINGS = new Map<string, (readonly [string, Way])[]>();
for (const way of Object.keys(WORDS) as Way[])
  for (const word of WORDS[way].split(' ')) {
    const begins = word.endsWith('*') ? word.slice(0, -1) : undefined;
    if (begins === undefined) WAYS.set(word, way);
    else BEGINNINGS.set(begins.slice(0, 3), [...(BEGINNINGS.get(begins.slice(0, 3)) ?? []), [begins, way]]);
  }

const wayOf = (word: string): Way | undefined =>
  WAYS.get(word) ?? BEGINNINGS.get(word.slice(0, 3))?.find(([begins]) => word.startsWith(begins))?.[1];

/** The words of a text that say a direction, in order. "Över" and "under" do so only before "budget". */
export const directionsIn = (text: string): Direction[] =>
  [...text.matchAll(/[\p{L}-]+/gu)].flatMap((match): Direction[] => {
    const found = match[0].toLowerCase();
    const way = wayOf(found);
    if (!way) return [];
    const end = match.index + found.length;
    if (/^(?:över|under)$/.test(found) && !/^\s+(?:\p{L}+\s+)?budget/iu.test(text.slice(end))) return [];
    // "Fler insatser" and "mer av det" say nothing of a number unless something is compared.
    if (
      /^(?:mer|mindre|fler|färre|längre|kortare)$/.test(found) &&
      !/^\s+(?:\p{L}+\s+)?än(?!\p{L})/iu.test(text.slice(end))
    )
      return [];
    // "Går back" is a deficit; "back" alone is nothing.
    if (found === 'back' && !/(?:går|gå|gick|gått) $/iu.test(text.slice(0, match.index))) return [];
    return [{ start: match.index, end, way }];
  });
