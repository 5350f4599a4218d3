import * as z from 'zod';
import { type Exact, exact } from '../figures/exact.ts';
import { daysInMonth, parseReportPeriod, type ReportPeriod } from '../figures/period.ts';

/** A value that is not empty. */
export const text = z.string().trim().min(1, { error: 'ett värde som inte är tomt' });

/** Names in files and figure ids: small letters a–z, digits and hyphens. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'små bokstäver a–z, siffror och bindestreck' });

export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'en färg som #1d6f8a' });

/** The name of a file in the same folder: never a path out of it. */
export const fileName = z
  .string()
  .regex(/^[^/\\:*?"<>|]+\.[A-Za-z0-9]+$/, { error: 'ett filnamn i samma mapp, till exempel utfall.csv' });

/** A setting that is on or off. */
export const yesOrNo = z.enum(['ja', 'nej']).transform((value) => value === 'ja');

export const isoDate = z
  .string()
  .refine((value) => isDate(value), { error: 'ett datum som finns, skrivet som 2025-06-10' });

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const period: z.ZodType<ReportPeriod> = z.string().transform((value, context) => {
  const parsed = parseReportPeriod(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'en månad som 2025-05, eller ett år som 2025' });
  return z.NEVER;
});

/** A decimal number with comma, exactly: "0,5". */
export const decimal: z.ZodType<Exact> = z.string().transform((value, context) => {
  // More digits than any limit has would take minutes to reduce.
  const match = /^(\d{1,15})(?:,(\d{1,15}))?$/.exec(value.trim());
  if (match) {
    const decimals = match[2] ?? '';
    return exact(BigInt(match[1] + decimals), 10n ** BigInt(decimals.length));
  }
  context.addIssue({ code: 'custom', message: 'ett tal som 250 eller 0,5' });
  return z.NEVER;
});

/** A whole number, zero or above: "9". */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'ett heltal som 9' })
  .transform(Number);
