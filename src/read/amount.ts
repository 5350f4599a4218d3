import type { SourceUnit } from '../config/board.ts';

/** Decimals that each unit has down to one öre. */
const DECIMALS: Record<SourceUnit, number> = { ore: 0, kr: 2, tkr: 5, mnkr: 8, mkr: 8 };

/** Characters of the longest text that can be an amount. */
const LONGEST = 60;

/** Spaces that exports write between thousands: space, no-break, narrow no-break, thin. */
const SPACES = /[ \u00a0\u202f\u2009]/g;
const SPACED = /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/;

/**
 * An amount as an export writes it to öre, exactly: thousands apart with spaces or dots, decimal comma or point, minus
 * as `-`, `−` or `–`, before or after, or parentheses. Undefined for anything else, among it more decimals than öre.
 */
export function parseAmount(text: string, unit: SourceUnit): bigint | undefined {
  // How ledgers write nearly all of their amounts; the other forms below.
  const plain = unit === 'kr' ? /^(-?)(\d{1,20})[,.](\d\d)$/.exec(text) : null;
  if (plain) return BigInt(`${plain[1]}${plain[2]}${plain[3]}`);
  let digits = text.trim();
  // Longer than any amount is: fractions of such numbers would take minutes to reduce.
  if (digits.length > LONGEST) return undefined;
  let negative = false;
  const signed = /^(?:([-−–+])(.*)|(.*)([-−–])|\((.*)\))$/.exec(digits);
  if (signed) {
    digits = (signed[2] ?? signed[3] ?? signed[5] ?? '').trim();
    negative = signed[1] !== '+';
  }
  // A space that is not between thousands could part two numbers: not guessed.
  if (SPACED.test(digits)) digits = digits.replace(SPACES, '');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) digits = digits.replaceAll('.', '');
  // A lone point before exactly three digits could be thousands or decimals: not guessed, nor a comma in kronor.
  if (/^\d{1,3}\.\d{3}$/.test(digits)) return undefined;
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(digits);
  if (!match) return undefined;
  if (match[2]?.length === 3 && DECIMALS[unit] < 3) return undefined;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > DECIMALS[unit]) return undefined;
  const ore = BigInt(match[1]! + decimals.padEnd(DECIMALS[unit], '0'));
  return negative ? -ore : ore;
}

/**
 * The sign before an amount's decimals: after the comma in "1.234,50". Undefined without one, and where the only sign could
 * stand between thousands.
 */
export function decimalSign(text: string): ',' | '.' | undefined {
  // How nearly all amounts are written.
  if (/^[^.,]*,\d\d?$/.test(text)) return ',';
  const signs = text.replace(/[^.,]/g, '');
  const last = signs.at(-1) as ',' | '.' | undefined;
  if (last === undefined || signs.indexOf(last) < signs.length - 1) return undefined;
  return signs.length > 1 || decimalsIn(text) !== 3 ? last : undefined;
}

/** How many decimals an amount is written with. */
export const decimalsIn = (text: string): number => /[.,](\d+)[^\d.,]*$/.exec(text)?.[1]?.length ?? 0;

/**
 * Öre in one step of the last decimal that a file's amounts are rounded to: 100 000 for whole thousands of kronor. One for öre
 * and kronor, which are the booked amounts themselves.
 */
export const roundingStep = (unit: SourceUnit, decimals: number): bigint =>
  unit === 'ore' || unit === 'kr' ? 1n : 10n ** BigInt(Math.max(0, DECIMALS[unit] - decimals));
