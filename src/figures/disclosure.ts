import { absolute, add, compare, type Exact, exact, negate, signOf, subtract, sum, ZERO } from './exact.ts';
import { type Equation, type Interval, intervalsOf } from './intervals.ts';

/** A number of a table that may have to be hidden. */
export interface ProtectedCell {
  readonly value: Exact;
  /** Counts of persons are whole, and zero of them is no secret; amounts are anything else. */
  readonly kind: 'count' | 'amount';
  /** Must be hidden for its own sake. */
  readonly small: boolean;
  /** Those that are hidden when it is, by index. */
  readonly together?: readonly number[];
  /** Everybody knows it whatever the table does: the hundred per cent of shares. */
  readonly known?: boolean;
}

/** The sum of some cells is another: by index. */
export interface Total {
  readonly parts: readonly number[];
  readonly total: number;
}

export interface ProtectedTable {
  /** In the order in which they stand: neighbours are hidden together. */
  readonly cells: readonly ProtectedCell[];
  readonly equations: readonly Total[];
  /** Groups of fewer persons are small. */
  readonly smallest: number;
}

/**
 * The hidden cells of which somebody can tell too much who knows every published number, every sum and these rules, in order.
 * Twice: as one who knows of a hidden count only that it is not zero, for zero is shown; who must find as many whole numbers
 * that it can be as a small group can have (four, with a limit of five). And as one who knows besides which of the hidden
 * groups are the small ones, as the order of the table can show; who must find two. Two hidden groups that are eight together
 * pass the first, with 1 to 7, but not the second, if both are small: four and four. Of an amount nobody may find an interval
 * narrower than the amount itself.
 */
export function disclosed(
  table: ProtectedTable,
  hidden: ReadonlySet<number>,
  remembered: Map<string, readonly number[]> = new Map(),
): number[] {
  return connected(table.equations, hidden)
    .flatMap((unknowns) => {
      // What is told of cells that belong together changes only when another comes to them.
      const key = unknowns.join(' ');
      const told = remembered.get(key) ?? toldOf(unknowns, table);
      remembered.set(key, told);
      return told;
    })
    .sort((a, b) => a - b);
}

function toldOf(unknowns: readonly number[], table: ProtectedTable): number[] {
  const outsider = attack(table, unknowns, floorsOf(unknowns, table));
  const insider = attack(table, unknowns, groupBounds(unknowns, table));
  return unknowns.filter((index, at) => {
    const cell = table.cells[index]!;
    return !isWide(outsider[at]!, cell, table.smallest - 2) || !isWide(insider[at]!, cell, 1);
  });
}

/** Whether an interval is no narrower than `counts` for persons, and than the value itself for amounts. */
function isWide({ lowest, highest }: Interval, { value, kind }: ProtectedCell, counts: number): boolean {
  if (lowest === undefined || highest === undefined) return true;
  const width = subtract(highest, lowest);
  if (kind === 'count') return compare(width, whole(counts)) >= 0;
  return signOf(width) > 0 && compare(width, absolute(value)) >= 0;
}

const whole = (value: number): Exact => exact(BigInt(value));

/** What is known of a hidden number before any sum is looked at. */
interface Bounds {
  readonly least: Exact;
  readonly most?: Exact;
}

/** Counts are one at least; amounts are not negative, or, where one of them is, anything. */
function floorsOf(unknowns: readonly number[], { cells }: ProtectedTable): Bounds[] {
  const values = unknowns.map((index) => cells[index]!);
  const isNegative = values.some(({ value }) => signOf(value) < 0);
  const anything = negate(add(whole(1), sum(values.map(({ value }) => absolute(value)))));
  return values.map(({ kind, value }) => {
    if (kind === 'count') return { least: signOf(value) > 0 ? whole(1) : ZERO };
    return { least: isNegative ? anything : ZERO };
  });
}

/** The same, and besides which groups are small. */
function groupBounds(unknowns: readonly number[], table: ProtectedTable): Bounds[] {
  const floors = floorsOf(unknowns, table);
  return unknowns.map((index, at) => {
    const { kind, small } = table.cells[index]!;
    if (kind !== 'count') return floors[at]!;
    return small ? { ...floors[at]!, most: whole(table.smallest - 1) } : { least: whole(table.smallest) };
  });
}

/** What can be told of some hidden cells that no equation binds to others: their intervals, in their order. */
function attack(
  { cells, equations }: ProtectedTable,
  unknowns: readonly number[],
  bounds: readonly Bounds[],
): Interval[] {
  const among = new Map(unknowns.map((index, at) => [index, bounds[at]!.least]));
  const known = (index: number): Exact => among.get(index) ?? cells[index]!.value;
  // The unknowns of the equations are what each number has above its least, and then what it lacks to its most.
  const limited = bounds.flatMap(({ least, most }, at) =>
    most ? [{ at, room: subtract(most, least) }] : [],
  );
  const room = (chosen: number): Exact[] => limited.map((_, place) => whole(place === chosen ? 1 : 0));
  const sums = equations
    .filter(({ parts, total }) => among.has(total) || parts.some((it) => among.has(it)))
    .map(
      ({ parts, total }): Equation => ({
        coefficients: [
          ...unknowns.map((index) => whole(index === total ? -1 : parts.includes(index) ? 1 : 0)),
          ...room(-1),
        ],
        constant: subtract(known(total), sum(parts.map(known))),
      }),
    );
  const limits = limited.map(
    (limit, place): Equation => ({
      coefficients: [...unknowns.map((_, at) => whole(at === limit.at ? 1 : 0)), ...room(place)],
      constant: limit.room,
    }),
  );
  const intervals = intervalsOf(unknowns.length + limited.length, [...sums, ...limits]);
  return unknowns.map((_, at) => {
    const { lowest, highest } = intervals[at]!;
    const { least } = bounds[at]!;
    return { lowest: lowest && add(lowest, least), highest: highest && add(highest, least) };
  });
}

/** The hidden cells in groups that equations bind together. */
function connected(equations: readonly Total[], hidden: ReadonlySet<number>): number[][] {
  const groupOf = new Map([...hidden].map((index) => [index, new Set([index])]));
  for (const { parts, total } of equations) {
    const [first, ...others] = [...parts, total].filter((index) => hidden.has(index));
    if (first === undefined) continue;
    const group = groupOf.get(first)!;
    for (const other of others)
      for (const index of [...groupOf.get(other)!]) {
        group.add(index);
        groupOf.set(index, group);
      }
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort((a, b) => a - b));
}
