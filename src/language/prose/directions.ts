/** Which way a word says that something is, or has gone. */
export type Way = 'up' | 'down' | 'better' | 'worse';

const WAYS: Readonly<Record<Way, string>> = {
  better: 'bättre|överskott\\w*|positiv\\w*|förbättr\\w*|vinst\\w*|plusresultat\\w*',
  worse:
    'sämre|underskott\\w*|negativ\\w*|försämr\\w*|överdrag\\w*|förlust\\w*|minus(?:et|resultat\\w*)?|fattas|(?:går|gå|gick|gått) back',
  up: 'öka\\w*|ökning\\w*|ökade|högre|mer|fler|större|längre|steg|stig\\w*|stigit|växer|växt|vuxit|växte|uppgång\\w*|dyrare|överskrid\\w*|överskred|överstig\\w*|översteg|höj\\w*|över',
  down: 'minska\\w*|minskning\\w*|minskar|lägre|mindre|färre|kortare|sjunk\\w*|sjönk|fall\\w*|föll|nedgång\\w*|billigare|underskrid\\w*|underskred|understig\\w*|understeg|sänk\\w*|krymp\\w*|krympt|under',
};

/** A word that says a direction, and where it stands. */
export interface Direction {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
}

const PATTERN = new RegExp(
  `(?<![\\p{L}-])(?:${(Object.keys(WAYS) as Way[]).map((way) => `(?<${way}>${WAYS[way].replaceAll('\\w*', '\\p{L}*')})`).join('|')})(?![\\p{L}-])`,
  'giu',
);

/** The words of a text that say a direction, in order. "Över" and "under" do so only before "budget". */
export const directionsIn = (text: string): Direction[] =>
  [...text.matchAll(PATTERN)].flatMap((match): Direction[] => {
    const [found] = match;
    const end = match.index + found.length;
    if (/^(?:över|under)$/iu.test(found) && !/^\s+(?:\p{L}+\s+)?budget/iu.test(text.slice(end))) return [];
    // "Fler insatser" and "mer av det" say nothing of a number unless something is compared.
    if (
      /^(?:mer|mindre|fler|färre|längre|kortare)$/iu.test(found) &&
      !/^\s+(?:\p{L}+\s+)?än(?!\p{L})/iu.test(text.slice(end))
    )
      return [];
    const way = (Object.keys(WAYS) as Way[]).find((it) => match.groups![it] !== undefined)!;
    return [{ start: match.index, end, way }];
  });
