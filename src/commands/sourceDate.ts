import { problem, type Report } from '../problems.ts';

/** Files write years in four digits. */
const LATEST = Date.UTC(9999, 11, 31) / 1000;

/**
 * The moment that SOURCE_DATE_EPOCH (seconds since 1970; reproducible-builds.org) asks for, as Metadata.made writes it;
 * undefined where it isn't set. What is no such number is reported.
 */
export function sourceDate(epoch: string | undefined, report: Report): string | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  const seconds = /^\d{1,12}$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (seconds <= LATEST) return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  report(problem('environment.source-date', undefined, { found: epoch }));
  return undefined;
}
