import { group } from 'd3-array';
import type { KeyFigureRow } from '../read/keyFigures.ts';
import type { ProtectedCell } from './disclosure.ts';
import { compare, type Exact, exact, signOf } from './exact.ts';
import { suppressed } from './suppression.ts';

/** Units of key figures that count persons, and not persons per something. */
const PERSONS = /^(antal|personer|barn|barn och unga|unga|elever|brukare|klienter|hushåll)$/i;

/**
 * The rows of key figures that must not be shown: counts of small groups that are the board's own, and of women, men and all
 * what would tell of another. What Kolada has published has been through its own control, and is no secret.
 */
export function hiddenKeyFigures(rows: readonly KeyFigureRow[], smallest: number): ReadonlySet<KeyFigureRow> {
  const counts = rows.filter(
    ({ unit, value }) => PERSONS.test(unit.replace(/^antal /i, '')) && typeof value !== 'string',
  );
  const hidden = [...group(counts, ({ id, whose, year }) => `${id} ${whose} ${year}`).values()].flatMap(
    (of) => {
      const cells = of.map(({ value, origin }): ProtectedCell => {
        const number = value as Exact;
        const isUnder = signOf(number) > 0 && compare(number, exact(BigInt(smallest))) < 0;
        return { value: number, kind: 'count', small: isUnder && origin !== 'Kolada' };
      });
      const [women, men, all] = (['K', 'M', 'T'] as const).map((it) =>
        of.findIndex(({ gender }) => gender === it),
      );
      const equations = [women, men, all].includes(-1) ? [] : [{ parts: [women!, men!], total: all! }];
      return [...suppressed({ cells, equations, smallest })].map((index) => of[index]!);
    },
  );
  return new Set(hidden);
}
