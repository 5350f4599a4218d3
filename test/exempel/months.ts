const NAMES = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The month (1–12) in Swedish. */
export const monthName = (month: number): string => NAMES[month - 1]!;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `1–31 maj`; the ledger with texts is 2025's, which is no leap year. */
export const daysOf = (month: number): string => `1–${DAYS[month - 1]} ${monthName(month)}`;

/** The weeks that belong to a month of 2025. */
export function weeksOf(month: number): number[] {
  const before = DAYS.slice(0, month - 1).reduce((a, b) => a + b, 0);
  const first = Math.floor((before + 2) / 7) + 1;
  const last = Math.floor((before + DAYS[month - 1]! + 1) / 7) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** `202505`, as in ledgers; `2025-05`, as in forecasts. */
export const ledgerPeriod = (year: number, month: number): string =>
  `${year}${String(month).padStart(2, '0')}`;
export const isoPeriod = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
