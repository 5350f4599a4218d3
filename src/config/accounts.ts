/** Accounts from one number to another, on a scale of eight digits: prefix 46 is 46000000–46999999. */
export interface AccountRange {
  readonly from: number;
  readonly to: number;
}

const DIGITS = 8;

/** Where an account stands on the scale: 4631 is 46310000. NaN for anything but 1–8 digits. */
export const accountPosition = (account: string): number =>
  /^\d{1,8}$/.test(account) ? Number(account.padEnd(DIGITS, '0')) : Number.NaN;

/** `46, 74-75` (prefixes and ranges of prefixes) to ranges; undefined when it can't be read. */
export function parseAccountRanges(text: string): AccountRange[] | undefined {
  const ranges: AccountRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,8})\s*(?:[-–]\s*(\d{1,8})\s*)?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]!.padEnd(DIGITS, '0'));
    const to = Number((match[2] ?? match[1]!).padEnd(DIGITS, '9'));
    if (to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

/** The first accounts that two ranges share, as the shortest prefix that names none outside both; undefined without any. */
export function sharedAccounts(a: AccountRange, b: AccountRange): string | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (from > to) return undefined;
  const first = String(from).padStart(DIGITS, '0');
  for (let length = 1; length < DIGITS; length += 1) {
    const prefix = first.slice(0, length);
    if (Number(prefix.padEnd(DIGITS, '0')) === from && Number(prefix.padEnd(DIGITS, '9')) <= to)
      return prefix;
  }
  return first;
}
