/** The words of a text, in small letters: letters and digits, with hyphens and decimal commas inside them. */
export const wordsOf = (text: string): string[] =>
  text.toLocaleLowerCase('sv').match(/[\p{L}\d]+(?:[-,.][\p{L}\d]+)*/gu) ?? [];

/** What stays of a word when it is inflected: "lokalhyror" and "lokalhyrorna", "mobila" and "mobilt". */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

/** Whether the words of a name follow each other in a text, inflected or not: "köpet av tjänster" names "Köp av tjänster". */
export function isNamed(name: string, text: string): boolean {
  const stems = wordsOf(name).map(stem);
  const words = wordsOf(text);
  return (
    stems.length > 0 &&
    words.some((_, start) => stems.every((it, index) => words[start + index]?.startsWith(it)))
  );
}

/** A word so long says by itself which row it is about. */
const TELLING = 10;

/** Whether a row is named; a long last word is enough: "semesterlöneskulden" names "Upplupen semesterlöneskuld". */
export function isRowNamed(name: string, text: string): boolean {
  const last = wordsOf(name).at(-1) ?? '';
  return isNamed(name, text) || (last.length >= TELLING && isNamed(last, text));
}

/** A text divided after full stops, question and exclamation marks that a new sentence follows. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d”"])/u);
