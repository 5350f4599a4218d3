/** Words that begin, and words that end, the name of a row that sums others up. */
const BEFORE = /^(?:delsumma|totalsumma|summa|totalt|total|Σ)(?![\p{L}\d])[\s:]*/iu;
const AFTER = /[\s:]*(?<![\p{L}\d])(?:delsumma|totalsumma|summa|totalt|total)$/iu;

/** Nearly all rows are none, and told by this alone. */
const SOME = /summa|total|Σ/i;

/** A row's name where it sums others up, by its account's cell or its first filled one: "Summa 60", "60 Lokalhyror Summa", "Totalt". */
export function totalName(cells: readonly string[], account: string): string | undefined {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (!SOME.test(account) && !SOME.test(first)) return undefined;
  if (BEFORE.test(account) || (AFTER.test(account) && account !== '')) return account;
  return BEFORE.test(first) || (AFTER.test(first) && !/^\d+$/.test(account)) ? first : undefined;
}

/** What a total's name says of the rows that it covers. */
export interface TotalMeaning {
  /** Everything above it, where it says so: "Totalt", "Summa totalt". */
  readonly everything: boolean;
  /** The dimension that a code is of, where it says so: "Summa ansvar 5320". */
  readonly dimension?: 'konto' | 'ansvar' | 'verksamhet' | 'period' | undefined;
  /** "60" of "Summa 60 Lokalhyror"; the two ends of "Summa 60-69". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What is left: "Lokalhyror". */
  readonly text: string;
}

const DIMENSIONS: Readonly<Record<string, TotalMeaning['dimension']>> = {
  konto: 'konto',
  konton: 'konto',
  kontoklass: 'konto',
  kontogrupp: 'konto',
  kgrp: 'konto',
  ansvar: 'ansvar',
  verksamhet: 'verksamhet',
  vht: 'verksamhet',
  period: 'period',
  månad: 'period',
};

export function totalMeaning(name: string): TotalMeaning {
  const everything = /(?<!\p{L})total/iu.test(name);
  const rest = name.replace(BEFORE, '').replace(BEFORE, '').replace(AFTER, '').trim();
  const word = /^(\p{L}+)\s*:?\s*(?=\d)/u.exec(rest);
  const dimension = word ? DIMENSIONS[word[1]!.toLowerCase()] : undefined;
  const coded = dimension ? rest.slice(word![0].length) : rest;
  const match = /^(\d{1,8}(?:-\d{2})?)(?:\s*[-–]\s*(\d{1,8}))?(?![\p{L}\d])[\s:]*(.*)$/u.exec(coded);
  if (!match) return { everything: everything && rest === '', text: rest };
  return { everything: false, dimension, from: match[1], to: match[2], text: match[3]! };
}
