import { compare, divide, type Exact, exact, multiply, negate, signOf, subtract, ZERO } from './exact.ts';

/** Numbers that add up to a known one: `coefficients[i]` times unknown i, summed over all of them, is `constant`. */
export interface Equation {
  readonly coefficients: readonly Exact[];
  readonly constant: Exact;
}

/** The least and the greatest that an unknown number can be; undefined where nothing bounds it. */
export interface Interval {
  readonly lowest: Exact | undefined;
  readonly highest: Exact | undefined;
}

/** A basic solution of the equations: each row has a 1 in its basic unknown's column, and that unknown's value last. */
interface Tableau {
  readonly rows: Exact[][];
  readonly basic: number[];
}

const ONE = exact(1n);

/**
 * What can be told of each of some unknown numbers, none of them negative, by someone who knows the equations: exact, by the
 * simplex method with Bland's rule, which always ends. Throws RangeError where no numbers satisfy the equations.
 */
export function intervalsOf(unknowns: number, equations: readonly Equation[]): Interval[] {
  const tableau = feasible(unknowns, equations);
  return Array.from({ length: unknowns }, (_, unknown) => {
    const highest = maximum(tableau, unit(unknowns, unknown, ONE));
    const lowest = maximum(tableau, unit(unknowns, unknown, negate(ONE)));
    return { lowest: lowest && negate(lowest), highest };
  });
}

/** Some solution: found by minimising what is left over of each equation when all unknowns are zero. */
function feasible(unknowns: number, equations: readonly Equation[]): Tableau {
  const tableau: Tableau = { rows: [], basic: [] };
  equations.forEach(({ coefficients, constant }, index) => {
    const turn = signOf(constant) < 0 ? negate : (value: Exact): Exact => value;
    const leftOver = unit(equations.length, index, ONE);
    tableau.rows.push([...coefficients.map(turn), ...leftOver, turn(constant)]);
    tableau.basic.push(unknowns + index);
  });
  const leftOvers = [
    ...Array<Exact>(unknowns).fill(ZERO),
    ...Array<Exact>(equations.length).fill(negate(ONE)),
  ];
  const least = maximum(tableau, leftOvers);
  if (!least || signOf(least) !== 0) throw new RangeError('equations without a solution');
  // An equation that says nothing new keeps its left-over, zero, and is let go; any other takes an unknown in its place.
  tableau.basic.forEach((basic, row) => {
    if (basic < unknowns) return;
    const column = tableau.rows[row]!.findIndex((value, at) => at < unknowns && signOf(value) !== 0);
    if (column >= 0) pivot(tableau, row, column);
  });
  const kept = tableau.basic.flatMap((basic, row) => (basic < unknowns ? [row] : []));
  return {
    rows: kept.map((row) => [...tableau.rows[row]!.slice(0, unknowns), tableau.rows[row]!.at(-1)!]),
    basic: kept.map((row) => tableau.basic[row]!),
  };
}

const unit = (length: number, at: number, value: Exact): Exact[] =>
  Array.from({ length }, (_, index) => (index === at ? value : ZERO));

/** The greatest value of a weighted sum of the unknowns, undefined when there is none. Leaves the tableau there. */
function maximum(tableau: Tableau, weights: readonly Exact[]): Exact | undefined {
  const { rows, basic } = tableau;
  // What one more of each unknown adds to the sum, and last the sum itself with its sign turned: a row that pivots with the others.
  let gains: Exact[] = [...weights, ZERO];
  basic.forEach((unknown, row) => {
    gains = cleared(gains, rows[row]!, unknown);
  });
  for (;;) {
    // Bland: the first unknown that would raise the sum goes in, and of the equations that stop it the first unknown goes out.
    const column = gains.findIndex((gain, at) => at < weights.length && signOf(gain) > 0);
    if (column < 0) return negate(gains.at(-1)!);
    let chosen: { row: number; room: Exact } | undefined;
    rows.forEach((row, index) => {
      if (signOf(row[column]!) <= 0) return;
      const room = divide(row.at(-1)!, row[column]!);
      const order = chosen ? compare(room, chosen.room) : -1;
      if (order < 0 || (order === 0 && basic[index]! < basic[chosen!.row]!)) chosen = { row: index, room };
    });
    if (!chosen) return undefined;
    pivot(tableau, chosen.row, column);
    gains = cleared(gains, rows[chosen.row]!, column);
  }
}

/** Makes an unknown basic in a row, in the place of the one that is. */
function pivot({ rows, basic }: Tableau, row: number, column: number): void {
  const by = rows[row]![column]!;
  const scaled = rows[row]!.map((value) => (signOf(value) === 0 ? value : divide(value, by)));
  rows.forEach((other, index) => {
    if (index !== row) rows[index] = cleared(other, scaled, column);
  });
  rows[row] = scaled;
  basic[row] = column;
}

/** A row without an unknown: as many times another row, which has it once, taken away. */
function cleared(row: Exact[], by: readonly Exact[], unknown: number): Exact[] {
  const factor = row[unknown]!;
  if (signOf(factor) === 0) return row;
  return row.map((value, at) => (signOf(by[at]!) === 0 ? value : subtract(value, multiply(factor, by[at]!))));
}
