import { type Problem, problem, type Report } from '../problems.ts';

/** How many faults of one kind in one file are told one by one. */
const SHOWN = 10;

/**
 * Reads with a report that tells the first faults of each kind in each file, and of the others how many they are: a file of
 * 2,000 rows that is read in the wrong way has 2,000 faults, and they are one. More warnings are a warning.
 */
export function limitFaults<T>(report: Report, read: (report: Report) => T): T {
  const kinds = new Map<string, { readonly first: Problem; readonly file: string; count: number }>();
  const limited: Report = (found: Problem) => {
    const file = found.place?.file;
    if (file === undefined) {
      report(found);
      return;
    }
    const key = `${found.code} ${found.severity} ${file}`;
    const kind = kinds.get(key) ?? { first: found, file, count: 0 };
    kinds.set(key, kind);
    kind.count += 1;
    if (kind.count <= SHOWN) report(found);
  };
  const result = read(limited);
  for (const { first, file, count } of kinds.values())
    if (count > SHOWN) {
      const details = { count: String(count - SHOWN), code: first.code };
      report(problem('file.more-faults', { file }, details, first.severity));
    }
  return result;
}
