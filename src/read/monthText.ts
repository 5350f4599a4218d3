import { daysInMonth, type Period } from '../figures/period.ts';
import { MONTHS } from '../language/dates.ts';

/** A month as an export writes it: `202505`, `2025-05`, `2025-05-31`, `2505`, `maj 2025`. Undefined for anything else. */
export function parseMonth(text: string): Period | undefined {
  const trimmed = text.trim().toLowerCase();
  const digits = /^(\d{4})-?(\d{2})(?:-?(\d{2}))?$/.exec(trimmed);
  if (digits) {
    const [year, month, day] = [Number(digits[1]), Number(digits[2]), Number(digits[3] ?? 1)];
    return day >= 1 && day <= daysInMonth(year, month) ? valid(year, month) : undefined;
  }
  const short = /^(\d{2})(\d{2})$/.exec(trimmed);
  if (short) return valid(2000 + Number(short[1]), Number(short[2]));
  const named = /^([a-zåäö]{3,})\.?\s+(\d{4})$/.exec(trimmed);
  if (!named) return undefined;
  return valid(Number(named[2]), monthNamed(named[1]!));
}

/**
 * A column's heading that is a month: "202501", "2025-01", "2025-01-31", "Jan 2025", and "jan" or "Januari" without a year; a word of what
 * the amounts are may stand before it ("Utfall jan"). Undefined for anything else.
 */
export function parseMonthHeading(
  text: string,
): { readonly year?: number; readonly month: number } | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(?:utfall|budget|belopp|period)\s+/, '');
  if (/^\d{4}-?\d{2}$|^\d{4}-\d{2}-\d{2}$|\s\d{4}$/.test(name)) return parseMonth(name);
  const short = /^([a-zåäö]{3,})\.?(?:[ -](\d{2}))?$/.exec(name);
  const month = short ? monthNamed(short[1]!) : 0;
  if (month === 0) return undefined;
  return short![2] === undefined ? { month } : { year: 2000 + Number(short![2]), month };
}

/** 1–12 of "maj", "januari" or "jan"; 0 for anything else. */
const monthNamed = (text: string): number =>
  MONTHS.findIndex((name) => name === text || name.slice(0, 3) === text) + 1;

function valid(year: number, month: number): Period | undefined {
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 ? { year, month } : undefined;
}
