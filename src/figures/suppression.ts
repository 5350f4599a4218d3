import { disclosed, type ProtectedCell, type ProtectedTable, type Total } from './disclosure.ts';
import { signOf } from './exact.ts';

/**
 * Which numbers of a table must be hidden so that no small group is given away: first what is small itself (the caller says
 * which), and then one more as long as `disclosed` finds that too much can be told of a hidden one.
 *
 * Guaranteed, and tried out in the tests: no hidden number follows from the published ones and the sums, by whatever number of
 * equations; and of the tables that look like this one when they are published, there is none of whose hidden counts all
 * have the same value.
 *
 * The second number is chosen by place, never by size: the nearest in order of those in the equation with the fewest
 * hidden, the following one before the preceding, a sum last. The usual choice, the smallest of the others, tells that what is
 * hidden is no greater than any number that is shown: of 24 persons in two hidden groups beside one of 20, one group would have
 * four at least, and so exactly four. Place also gives the same pattern month after month.
 *
 * Not guaranteed: anything against those who know more than the table, such as one of the hidden numbers itself, what other
 * reports have published of the same groups, or what the author writes. Nor that every hidden number is as likely.
 */
export function suppressed(table: ProtectedTable): ReadonlySet<number> {
  const { cells } = table;
  const hidden = new Set<number>();
  const hide = (index: number): void => {
    if (hidden.has(index) || cells[index]!.known) return;
    hidden.add(index);
    for (const other of cells[index]!.together ?? []) hide(other);
  };
  cells.forEach(({ small }, index) => {
    if (small) hide(index);
  });
  const remembered = new Map<string, readonly number[]>();
  for (;;) {
    const second = secondOf(disclosed(table, hidden, remembered), table, hidden);
    if (second === undefined) return hidden;
    hide(second);
  }
}

/** The cell to hide so that less is told of some: in their own equations, or else in those that bind them further away. */
function secondOf(
  told: readonly number[],
  table: ProtectedTable,
  hidden: ReadonlySet<number>,
): number | undefined {
  const seen = new Set(told);
  let near = [...told];
  while (near.length > 0) {
    const bound = near.flatMap((index) =>
      table.equations
        .filter(({ parts, total }) => total === index || parts.includes(index))
        .map((equation) => {
          const members = [...equation.parts, equation.total].filter((it) => hidden.has(it));
          return { index, equation, members };
        }),
    );
    for (const { index, equation } of [...bound].sort((a, b) => a.members.length - b.members.length)) {
      const second = nearestIn(equation, index, table, hidden);
      if (second !== undefined) return second;
    }
    near = [...new Set(bound.flatMap(({ members }) => members))].filter((it) => !seen.has(it));
    for (const index of near) seen.add(index);
  }
  return undefined;
}

/** The shown number nearest to one in an equation: best one that leaves no other equation with a single hidden number. */
function nearestIn(
  { parts, total }: Total,
  index: number,
  { cells, equations }: ProtectedTable,
  hidden: ReadonlySet<number>,
): number | undefined {
  const place = parts.indexOf(index);
  const isFree = (it: number): boolean => !hidden.has(it) && !cells[it]!.known && !isOpenZero(cells[it]!);
  const lonely = (it: number): number =>
    equations.filter(
      (other) =>
        (other.total === it || other.parts.includes(it)) &&
        ![...other.parts, other.total].some((member) => hidden.has(member)),
    ).length;
  const [best] = parts
    .map((it, at) => ({ it, distance: place < 0 ? at : Math.abs(at - place), after: at > place ? 0 : 1 }))
    .filter(({ it }) => isFree(it))
    .map((found) => ({ ...found, lonely: lonely(found.it) }))
    .sort((a, b) => a.lonely - b.lonely || a.distance - b.distance || a.after - b.after);
  if (best) return best.it;
  return isFree(total) ? total : undefined;
}

/** Nobody in a group is no secret, and hides nothing. */
const isOpenZero = ({ kind, value }: ProtectedCell): boolean => kind === 'count' && signOf(value) === 0;
