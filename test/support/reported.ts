import type { Problem, Report } from '../../src/problems.ts';

/** What a function gave, and the problems that it reported. */
export interface Reported<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export function reported<T>(run: (report: Report) => T): Reported<T> {
  const problems: Problem[] = [];
  const value = run((found) => problems.push(found));
  return { value, problems };
}

/** A problem on one line: `csv.amount 3:8 {"column":"Belopp","found":"12a"}`. */
export const inShort = ({ code, place, details }: Problem): string =>
  [code, [place?.line, place?.column].filter((part) => part !== undefined).join(':'), JSON.stringify(details)]
    .filter((part) => part !== '')
    .join(' ');

/** The problems of a function, in short; for tests that only faults matter to. */
export const faultsOf = (run: (report: Report) => unknown): string[] => reported(run).problems.map(inShort);
