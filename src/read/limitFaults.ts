import { type Code, type Problem, problem, type Report } from '../problems.ts';

/** How many faults of one kind in one file are told one by one. */
const SHOWN = 10;

/**
 * Reads with a report that tells the first faults of each kind, and of the others how many they are: a file of 2,000 rows that
 * is read in the wrong way has 2,000 faults, and they are one.
 */
export function limitFaults<T>(file: string, report: Report, read: (report: Report) => T): T {
  const counts = new Map<Code, number>();
  const limited: Report = (found: Problem) => {
    const count = (counts.get(found.code) ?? 0) + 1;
    counts.set(found.code, count);
    if (count <= SHOWN || found.place?.file !== file) report(found);
  };
  const result = read(limited);
  for (const [code, count] of counts)
    if (count > SHOWN && code.startsWith('csv.'))
      report(problem('csv.more-faults', { file }, { count: String(count - SHOWN), code }));
  return result;
}
