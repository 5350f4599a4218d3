import type { Period } from '../figures/period.ts';

export const MONTHS = [
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

/** "maj" */
export const monthName = ({ month }: Period): string => MONTHS[month - 1]!;

/** "maj 2025" */
export const monthAndYear = (period: Period): string => `${monthName(period)}\u00a0${period.year}`;

/** "jan", "maj": the first three letters, as column headings and axes write months. */
export const shortMonth = ({ month }: Period): string => MONTHS[month - 1]!.slice(0, 3);

/** "jan–maj", or "jan" for January alone. */
export const yearToDateName = (period: Period): string =>
  period.month === 1 ? 'jan' : `jan–${shortMonth(period)}`;
