/** How a number of a workbook is to be read by the format that it is shown in. */
export type NumberKind =
  | { readonly kind: 'number' }
  /** A day, perhaps with a time, as days since the workbook's epoch. */
  | { readonly kind: 'date' }
  /** A share that is shown a hundredfold. */
  | { readonly kind: 'percent' }
  /** A code that is shown with zeros in front: `0000`. */
  | { readonly kind: 'code'; readonly digits: number };

/** Formats that have a number and no text in the file (ECMA-376, 18.8.30), and mean dates or shares in every language. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The kind of a format by its number, and its text where the file has one. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (isBuiltInDate(id)) return { kind: 'date' };
    return id === 9 || id === 10 ? { kind: 'percent' } : { kind: 'number' };
  }
  const shown = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .trim();
  if (/^(general|standard)$/i.test(shown)) return { kind: 'number' };
  if (/^0{2,}$/.test(shown)) return { kind: 'code', digits: shown.length };
  if (shown.includes('%')) return { kind: 'percent' };
  return /[ymdhs]/i.test(shown) ? { kind: 'date' } : { kind: 'number' };
}

/**
 * A number as a workbook stores it (`1234.5600000000001`, `5E-2`) to the text that a person would write: 15 significant
 * digits, as many as the program itself keeps of what is typed, and a decimal comma. Undefined for what is no number.
 */
export function decimalText(stored: string): string | undefined {
  if (!/^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(stored)) return undefined;
  return scaledText(stored, 0);
}

/** A share as it is shown: `0.125` is "12,5 %". */
export function percentText(stored: string): string | undefined {
  const shown = decimalText(stored) === undefined ? undefined : scaledText(stored, 2);
  return shown === undefined ? undefined : `${shown} %`;
}

function scaledText(stored: string, places: number): string | undefined {
  const value = Number(stored);
  if (!Number.isFinite(value)) return undefined;
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const point = Number(exponent) + 1 + places;
  if (digits === '0') return '0';
  const sign = value < 0 ? '-' : '';
  if (point <= 0) return `${sign}0,${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)},${digits.slice(point)}`;
}

const DAY = 86_400_000;

/** A day of a workbook as `2025-05-31`, with its time after it where it has one. Undefined for what is no day after 1899. */
export function dateText(stored: string, epoch1904: boolean): string | undefined {
  const serial = Number(stored);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined;
  // The older epoch counts a 29 February 1900 that never was: up to it, every day is one more.
  const epoch = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const seconds = Math.round(serial * 86_400);
  const text = new Date(epoch + Math.floor(seconds / 86_400) * DAY + (seconds % 86_400) * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
