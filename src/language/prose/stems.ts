/** A word of a text and where it stands; `stem` is the word without its ending. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stem: string;
}

/** The endings of nouns and adjectives, longest first. */
const ENDINGS = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'na',
  'an',
  'a',
  'e',
];

/** Words that say nothing of which row or measure is meant. */
const EMPTY = new Set(
  'av och i för till med på den det de en ett som är har att om hos från vid ur per samt eller under inom mot sin sitt sina dess deras utan var verksamhetens årets kommunens nämndens'.split(
    ' ',
  ),
);

/** Words whose forms have no stem in common. */
const IRREGULAR: Readonly<Record<string, string>> = { eget: 'egn', egen: 'egn' };

/** A word without its ending, in small letters: "kostnaderna", "kostnaden" and "kostnad" have one stem. */
export function stem(word: string): string {
  const small = word
    .toLowerCase()
    .replace(/(?<=ig|sk)t$/u, '')
    .replace(/stött$/u, 'stödd');
  if (IRREGULAR[small]) return IRREGULAR[small];
  for (const ending of ENDINGS)
    if (small.endsWith(ending) && small.length - ending.length >= 3)
      return small.slice(0, -ending.length).replace(/([mn])\1$/u, '$1');
  return small;
}

/** The words of a text that carry meaning, with their stems, in order. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\d]+(?:[-–][\p{L}\d]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    stem: stem(match[0]),
  }));

/** The stems of a name that tell it from others; all of them where none does. */
export function stemsOf(name: string): string[] {
  const words = wordsIn(name);
  const telling = words.filter(({ text }) => !EMPTY.has(text.toLowerCase()));
  return (telling.length > 0 ? telling : words).map((word) => word.stem);
}
