import { roundedByDigits, swedish } from '../../written.ts';

/** As `expect`, at a cost that a million checks can bear. */
export function claim(holds: boolean, about: string): void {
  if (!holds) throw new Error(about);
}

export const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Below half a thousand kronor a table in tkr prints 0. */
export const HALF_TKR = 50_000n;
export const isNothing = (ore: bigint): boolean => size(ore) < HALF_TKR;

/** An amount as a sentence tells it. */
export interface Told {
  readonly word: string | undefined;
  readonly number: string;
  readonly unit: string;
}

const made = new Map<string, RegExp>();

/** The pattern, to be tried where the reading stands. */
function stickyOf({ source, flags }: RegExp): RegExp {
  const key = `${flags}/${source}`;
  const known = made.get(key) ?? new RegExp(source, `${flags}y`);
  made.set(key, known);
  return known;
}

/**
 * A sentence read from its first character to its full stop, by patterns of its own: it knows nothing of the code that wrote
 * it. What it can't read is an error, so that no wording goes unchecked.
 */
export class Reading {
  readonly text: string;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = stickyOf(pattern);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found) return undefined;
    this.at = sticky.lastIndex;
    return found;
  }

  must(pattern: RegExp): RegExpExecArray {
    const found = this.take(pattern);
    if (!found) throw new Error(`unreadable: ${this.text.slice(0, this.at)} ⟦${this.text.slice(this.at)}⟧`);
    return found;
  }

  amount(): Told {
    const [, word, number, unit] = this.must(
      /(?:(drygt|knappt|cirka) )?(\d{1,3}(?: \d{3})*(?:,\d+)?) (tkr|mnkr)/u,
    );
    return { word, number: number!, unit: unit! };
  }

  /** "4,6 procent" */
  percent(): string {
    return this.must(/(\d{1,3}(?: \d{3})*,\d) procent/u)[1]!;
  }

  end(): void {
    this.must(/\.$/u);
  }
}

/**
 * Whether öre are told rightly, by the domain's rules: the unit by size, half away from zero, no word before a round amount or
 * one whose digits say enough, drygt above, knappt below, cirka when more than a tenth off. The sign is told in other words.
 */
export function checkAmount(ore: bigint, { word, number, unit }: Told, about: string): void {
  const value = size(ore);
  const small = value < 10_000_000n;
  claim(unit === (small ? 'tkr' : 'mnkr'), `${about}: unit of ${ore}`);
  const expected = swedish(roundedByDigits(value, small ? 100_000n : 100_000_000n, small ? 0 : 1));
  claim(number === expected.replaceAll('\u00a0', ' '), `${about}: ${ore} is told as ${number}`);
  claim(/[1-9]/.test(number), `${about}: nothing is told as an amount`);
  if (small) {
    claim(word === undefined, `${about}: ${word} before tkr`);
    return;
  }
  const target = BigInt(number.replace(/\D/g, '')) * 10_000_000n;
  const difference = value - target;
  const digits = number.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  const said =
    size(difference) < HALF_TKR || digits > 2
      ? undefined
      : size(difference) * 10n > target
        ? 'cirka'
        : difference > 0n
          ? 'drygt'
          : 'knappt';
  claim(word === said, `${about}: ${ore} is told as ${word ?? 'no word'} ${number}`);
}

/** Whether a ratio is told rightly with one decimal, without its sign. */
export function checkPercent(numerator: bigint, denominator: bigint, told: string, about: string): void {
  const expected = swedish(roundedByDigits(size(numerator) * 100n, size(denominator), 1)).replaceAll(
    '\u00a0',
    ' ',
  );
  claim(told === expected, `${about}: ${told}, not ${expected} procent`);
  claim(/[1-9]/.test(told), `${about}: nothing is told as a percentage`);
}

/** Whether a share left out would have been printed as 0,0. */
export const isNoPercent = (numerator: bigint, denominator: bigint): boolean =>
  !/[1-9]/.test(roundedByDigits(size(numerator) * 100n, size(denominator), 1));

/** A percentage as a sentence tells it: "knappt 47", "12", "4,6". */
export interface ToldPercent {
  readonly word: string | undefined;
  readonly number: string;
}

export const readRoundPercent = (reading: Reading): ToldPercent => {
  const [, word, number] = reading.must(/(?:(drygt|knappt|cirka) )?(\d{1,3}(?: \d{3})*(?:,\d)?)/u);
  return { word, number: number! };
};

/**
 * Whether a ratio is told rightly in whole per cent, or, under ten, with a decimal where the whole number is more than a fifth
 * away. Drygt above the whole number, knappt below it, no word where it is exact.
 */
export function checkRoundPercent(
  numerator: bigint,
  denominator: bigint,
  { word, number }: ToldPercent,
  about: string,
): void {
  const [part, whole] = [size(numerator) * 100n, size(denominator)];
  if (number.includes(',')) {
    claim(word === undefined, `${about}: ${word} before a decimal`);
    claim(part < 10n * whole, `${about}: a decimal of ten per cent or more`);
    const fraction = (part % whole) * 5n;
    claim(
      (fraction > whole && fraction < 4n * whole) || part * 2n < whole,
      `${about}: ${number} is near a whole number`,
    );
    checkPercent(numerator, denominator, number, about);
    return;
  }
  const expected = swedish(roundedByDigits(part, whole, 0)).replaceAll('\u00a0', ' ');
  claim(number === expected, `${about}: ${number}, not ${expected}`);
  const difference = part - BigInt(number.replace(/\D/g, '')) * whole;
  const said = difference === 0n ? undefined : difference > 0n ? 'drygt' : 'knappt';
  claim(word === said, `${about}: ${word ?? 'no word'} before ${number}`);
  if (part < 10n * whole) claim(size(difference) * 5n <= whole, `${about}: ${number} is too coarse`);
}
