import { describe, expect, it } from 'vitest';
import { disclosed, type ProtectedCell, type ProtectedTable } from '../../../src/figures/disclosure.ts';
import { exact } from '../../../src/figures/exact.ts';
import { intervalsOf } from '../../../src/figures/intervals.ts';
import { suppressed } from '../../../src/figures/suppression.ts';
import { random } from '../language/random.ts';

const LIMIT = 5;

const count = (value: number, more: Partial<ProtectedCell> = {}): ProtectedCell => ({
  value: exact(BigInt(value)),
  kind: 'count',
  small: value > 0 && value < LIMIT,
  ...more,
});
const amount = (value: number): ProtectedCell => ({ ...count(value), kind: 'amount', small: false });

const numberOf = ({ value }: ProtectedCell): number => Number(value.numerator) / Number(value.denominator);

/** Groups, and their sum. */
const oneWay = (values: readonly number[], smallest = LIMIT): ProtectedTable => ({
  cells: [...values, values.reduce((a, b) => a + b, 0)].map((value) =>
    count(value, { small: value > 0 && value < smallest }),
  ),
  equations: [{ parts: values.map((_, index) => index), total: values.length }],
  smallest,
});

/** Rows and columns with sums of both, and the sum of all. */
function twoWay(inner: readonly (readonly number[])[]): ProtectedTable {
  const summed = inner.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  const all = [...summed, summed[0]!.map((_, column) => summed.reduce((so, row) => so + row[column]!, 0))];
  const [rows, columns] = [all.length, all[0]!.length];
  const at = (row: number, column: number): number => row * columns + column;
  const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);
  return {
    cells: all.flat().map((value) => count(value)),
    equations: [
      ...upTo(rows).map((row) => ({
        parts: upTo(columns - 1).map((column) => at(row, column)),
        total: at(row, columns - 1),
      })),
      ...upTo(columns).map((column) => ({
        parts: upTo(rows - 1).map((row) => at(row, column)),
        total: at(rows - 1, column),
      })),
    ],
    smallest: LIMIT,
  };
}

/** The table as it is published: ".." for what is hidden. */
const published = (table: ProtectedTable): string =>
  table.cells.map((cell, index) => (hiddenOf(table).has(index) ? '..' : numberOf(cell))).join(' ');

const memory = new WeakMap<ProtectedTable, ReadonlySet<number>>();
function hiddenOf(table: ProtectedTable): ReadonlySet<number> {
  const found = memory.get(table) ?? suppressed(table);
  memory.set(table, found);
  return found;
}

/** Every table of whole numbers, hidden ones at least 1, that agrees with what is published: the values of each hidden cell. */
function possible(table: ProtectedTable): Map<number, Set<number>> {
  const hidden = [...hiddenOf(table)];
  const values = table.cells.map(numberOf);
  const found = new Map(hidden.map((index) => [index, new Set<number>()]));
  const greatest = Math.max(...values);
  const holds = (guess: ReadonlyMap<number, number>, whole: boolean): boolean =>
    table.equations.every(({ parts, total }) => {
      const members = [...parts, total];
      if (!members.some((it) => hidden.includes(it))) return true;
      const open = members.some((it) => hidden.includes(it) && !guess.has(it));
      if (open && whole) return false;
      const of = (it: number): number => guess.get(it) ?? (hidden.includes(it) ? 1 : values[it]!);
      const parted = parts.reduce((so, it) => so + of(it), 0);
      // As long as a number is open the parts may still grow, but not above a known total.
      return open ? hidden.includes(total) || parted <= values[total]! : parted === of(total);
    });
  const fill = (at: number, guess: Map<number, number>): void => {
    if (at === hidden.length) {
      if (holds(guess, true)) for (const [index, value] of guess) found.get(index)!.add(value);
      return;
    }
    for (let value = 1; value <= greatest + LIMIT; value += 1) {
      guess.set(hidden[at]!, value);
      if (holds(guess, false)) fill(at + 1, guess);
    }
    guess.delete(hidden[at]!);
  };
  fill(0, new Map());
  return found;
}

describe('what is hidden', () => {
  it.each([
    [[12, 3, 20, 31], '12 .. .. 31 66', 'with the one after it'],
    [[12, 31, 20, 3], '12 31 .. .. 66', 'with the one before it where it is last'],
    [[12, 3, 0, 31], '.. .. 0 31 46', 'a group of none hides nothing, so the next'],
    [[12, 0, 7], '12 0 7 19', 'none is no small group'],
    [[5, 6], '5 6 11', 'five is no small group'],
    [[2, 3, 20], '.. .. 20 25', 'two small groups of five together hide each other'],
    [[1, 2, 20], '.. .. .. 23', 'two that are three together do not: they would have one or two'],
    [[3, 0, 0], '.. 0 0 ..', 'with the sum where there is no other'],
    [[3, 9, 0], '.. .. 0 12', 'of all that is left'],
    [[1, 1], '.. .. ..', 'a sum that is small itself'],
  ])('%o is published as %s: %s', (values, expected) => {
    expect(published(oneWay(values))).toBe(expected);
  });

  it('in two directions are at least four numbers', () => {
    const table = twoWay([
      [12, 3, 20],
      [30, 41, 22],
      [15, 16, 17],
    ]);
    expect(published(table)).toBe('12 .. .. 35 30 .. .. 93 15 16 17 48 57 60 59 176');
  });

  it('takes with it what belongs to it, and what has to hide that', () => {
    // Persons and cost of three groups and in all; in the first the cost is the whole secret.
    const cells = [
      count(3, { together: [4] }),
      count(9, { together: [5] }),
      count(8, { together: [6] }),
      count(20, { together: [7] }),
      ...[900, 0, 70, 970].map((value, index) => ({ ...amount(value), together: [index] })),
    ];
    const table: ProtectedTable = {
      cells,
      equations: [
        { parts: [0, 1, 2], total: 3 },
        { parts: [4, 5, 6], total: 7 },
      ],
      smallest: LIMIT,
    };
    expect(published(table)).toBe('.. .. 8 20 .. .. 70 970');
  });

  it('of amounts that can be negative is what no equation gives away', () => {
    const table = (second: number): ProtectedTable => ({
      cells: [{ ...amount(100), small: true }, amount(second), amount(30), amount(130 + second)],
      equations: [{ parts: [0, 1, 2], total: 3 }],
      smallest: LIMIT,
    });
    expect(published(table(-40))).toBe('.. .. 30 90');
  });

  it('never is a known sum', () => {
    const table: ProtectedTable = {
      cells: [{ ...amount(4), small: true }, amount(96), { ...amount(100), known: true }],
      equations: [{ parts: [0, 1], total: 2 }],
      smallest: LIMIT,
    };
    expect(published(table)).toBe('.. .. 100');
  });
});

describe('intervals', () => {
  const whole = (value: number) => exact(BigInt(value));
  const read = (unknowns: number, rows: readonly (readonly number[])[]) =>
    intervalsOf(
      unknowns,
      rows.map((row) => ({ coefficients: row.slice(0, -1).map(whole), constant: whole(row.at(-1)!) })),
    ).map(({ lowest, highest }) =>
      [lowest, highest].map((it) => it && Number(it.numerator) / Number(it.denominator)),
    );

  it('of one sum, of two that share a number, and of none', () => {
    expect(read(2, [[1, 1, 9]])).toEqual([
      [0, 9],
      [0, 9],
    ]);
    expect(
      read(3, [
        [1, 1, 0, 3],
        [0, 1, 1, 9],
      ]),
    ).toEqual([
      [0, 3],
      [0, 3],
      [6, 9],
    ]);
    expect(read(1, [])).toEqual([[0, undefined]]);
  });

  it('of numbers that only several equations together give', () => {
    // Each equation has two unknowns or more, and yet all are told.
    expect(
      read(3, [
        [1, 1, 0, 5],
        [0, 1, 1, 7],
        [1, 0, 1, 6],
      ]),
    ).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    // The same said twice, and a difference.
    expect(
      read(2, [
        [1, 1, 4],
        [2, 2, 8],
        [1, -1, 1],
      ]),
    ).toEqual([
      [2.5, 2.5],
      [1.5, 1.5],
    ]);
  });

  it('has none where the equations contradict each other', () => {
    expect(() =>
      read(1, [
        [1, 3],
        [1, 4],
      ]),
    ).toThrow(RangeError);
  });
});

describe('random tables', () => {
  const next = random(20250605);
  const upTo = (greatest: number): number => Math.floor(next() * (greatest + 1));
  /** Small groups and none are common, as they are in the tables that this is for. */
  const value = (greatest: number): number => (next() < 0.4 ? upTo(4) : upTo(greatest));
  const table = (greatest: number, most: number): ProtectedTable => {
    const columns = 2 + upTo(most - 2);
    const rows = 2 + upTo(most - 2);
    return twoWay(Array.from({ length: rows }, () => Array.from({ length: columns }, () => value(greatest))));
  };

  it('leave nothing that an equation or all of them together give away', () => {
    let second = 0;
    for (let round = 0; round < 120; round += 1) {
      const made = table(40, 5);
      const hidden = hiddenOf(made);
      const shown = published(made);
      made.cells.forEach(({ small }, index) => {
        expect(!small || hidden.has(index), shown).toBe(true);
      });
      for (const { parts, total } of made.equations)
        expect([...parts, total].filter((it) => hidden.has(it)).length, shown).not.toBe(1);
      expect(disclosed(made, hidden), shown).toEqual([]);
      second += [...hidden].filter((index) => !made.cells[index]!.small).length;
    }
    // The test must have had something to hide.
    expect(second).toBeGreaterThan(150);
  });

  it('leave every number that a small group can have, tried one by one', () => {
    let tried = 0;
    for (let round = 0; round < 160; round += 1) {
      const made = table(8, 3);
      if (hiddenOf(made).size > 6) continue;
      tried += 1;
      for (const [index, values] of possible(made)) {
        const shown = `${published(made)}: cell ${index}`;
        expect(values.has(numberOf(made.cells[index]!)), shown).toBe(true);
        expect(values.size, shown).toBeGreaterThanOrEqual(LIMIT - 1);
      }
    }
    expect(tried).toBeGreaterThan(40);
  });

  it('are the same each time', () => {
    const made = table(20, 5);
    expect([...suppressed(made)]).toEqual([...suppressed(made)]);
  });
});

describe('somebody who knows the rules too', () => {
  it('can’t tell a hidden number: of all tables that look alike no cell is the same in every one', () => {
    // All tables of four groups with a sum of at most 22: where the sum is shown, these are all that can look like a table.
    const alike = new Map<string, ProtectedTable[]>();
    const most = 22;
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; a + b <= most; b += 1)
        for (let c = 0; a + b + c <= most; c += 1)
          for (let d = 0; a + b + c + d <= most; d += 1) {
            const made = oneWay([a, b, c, d]);
            const shown = published(made);
            alike.set(shown, [...(alike.get(shown) ?? []), made]);
          }
    let fewest = Number.POSITIVE_INFINITY;
    for (const [shown, tables] of alike)
      for (const index of hiddenOf(tables[0]!)) {
        const values = new Set(tables.map((it) => numberOf(it.cells[index]!)));
        fewest = Math.min(fewest, values.size);
        expect(values.size, `${shown}: cell ${index}`).toBeGreaterThan(1);
      }
    expect(fewest).toBe(2);
  });
});
