import type { OwnColumn, OwnSource } from '../config/ownSources.ts';
import type { OwnRow } from '../read/ownRows.ts';
import type { ProtectedCell, Total } from './disclosure.ts';
import { add, compare, type Exact, exact, signOf, subtract, sum } from './exact.ts';
import { suppressed } from './suppression.ts';

/** Whether the number in a row's column must not be shown; the row of sums is `summa`. */
export type IsHidden = (row: string, column: string) => boolean;

export const SUM_ROW = 'summa';

/**
 * What must be hidden in a board's own table with columns of persons: small groups, and every number in their rows, for what it
 * is about only the board knows. The sums of columns, where the table has them, of shares that are a hundred per cent together,
 * and of persons in one column that in all rows are those of others (women and men) are held against it.
 */
export function ownSuppression(source: OwnSource, rows: readonly OwnRow[], smallest: number): IsHidden {
  const persons = source.columns.filter((column) => column.persons);
  if (persons.length === 0) return () => false;
  const numeric = source.columns.filter(({ kind }) => kind !== 'text');
  const others = numeric.filter((column) => !column.persons);
  const cells: ProtectedCell[] = [];
  const keys: string[] = [];
  const indexOf = new Map<string, number>();
  const put = (key: string, cell: ProtectedCell): number => {
    indexOf.set(key, cells.length);
    keys.push(key);
    return cells.push(cell) - 1;
  };

  const summed = source.summed ? numeric.filter(hasSum) : [];
  const sums = new Map(summed.map((column) => [column.id, columnSum(column, rows)]));
  const lines = [
    ...rows.map(({ id, cells: values }) => ({
      id,
      numberIn: (column: OwnColumn) => exactOf(values.get(column.id)),
    })),
    { id: SUM_ROW, numberIn: (column: OwnColumn) => sums.get(column.id) },
  ];
  for (const { id, numberIn } of lines) {
    const ofNobody = persons.every((column) => !isSomebody(numberIn(column)));
    const together = others.flatMap((column) => {
      const value = numberIn(column);
      if (!value) return [];
      // A cost of nobody has been caused by somebody who has left.
      const small = ofNobody && signOf(value) !== 0 && id !== SUM_ROW;
      return [put(keyOf(id, column.id), { value, kind: 'amount', small })];
    });
    for (const column of persons) {
      const value = numberIn(column);
      if (!value) continue;
      const small = signOf(value) > 0 && compare(value, exact(BigInt(smallest))) < 0;
      put(keyOf(id, column.id), { value, kind: 'count', small, together });
    }
  }

  const equations: Total[] = [];
  const equate = (parts: readonly string[], total: string): void => {
    const found = [...parts, total].map((key) => indexOf.get(key));
    if (found.includes(undefined)) return;
    equations.push({ parts: found.slice(0, -1) as number[], total: found.at(-1)! });
  };
  const inColumn = ({ id }: OwnColumn): string[] => rows.map((row) => keyOf(row.id, id));
  for (const column of numeric) {
    equate(inColumn(column), keyOf(SUM_ROW, column.id));
    const whole = column.kind === 'share' ? columnSum(column, rows) : undefined;
    if (!whole || !isAboutAll(whole)) continue;
    put(`${column.id} helt`, { value: whole, kind: 'amount', small: false, known: true });
    equate(inColumn(column), `${column.id} helt`);
  }
  for (const { total, parts } of totalColumns(persons, rows))
    for (const { id } of lines)
      equate(
        parts.map((column) => keyOf(id, column.id)),
        keyOf(id, total.id),
      );
  const hidden = new Set([...suppressed({ cells, equations, smallest })].map((index) => keys[index]!));
  return (row, column) => hidden.has(keyOf(row, column));
}

const keyOf = (row: string, column: string): string => `${row} ${column}`;

/** Shares have no sum. */
export const hasSum = ({ kind }: OwnColumn): boolean => kind !== 'text' && kind !== 'share';

const exactOf = (value: string | Exact | undefined): Exact | undefined =>
  typeof value === 'object' ? value : undefined;

/** Not where nobody has said how many. */
const isSomebody = (value: Exact | undefined): boolean => value !== undefined && signOf(value) > 0;

/** Undefined when a value is missing. */
function columnSum(column: OwnColumn, rows: readonly OwnRow[]): Exact | undefined {
  const values = rows
    .map(({ cells }) => exactOf(cells.get(column.id)))
    .filter((value) => value !== undefined);
  return values.length === rows.length ? sum(values) : undefined;
}

/** A hundred per cent, but for roundings of the shares. */
function isAboutAll(share: Exact): boolean {
  const distance = subtract(share, exact(1n));
  return compare(distance, exact(1n, 50n)) <= 0 && compare(distance, exact(-1n, 50n)) >= 0;
}

/** The columns that are the sums of others in every row, found by trying: there are a few columns of persons at most. */
function totalColumns(
  persons: readonly OwnColumn[],
  rows: readonly OwnRow[],
): { total: OwnColumn; parts: OwnColumn[] }[] {
  const tried = persons.slice(0, 8);
  return tried.flatMap((total) => {
    const others = tried.filter((column) => column !== total);
    // Each number's bits choose some of the others.
    const choices = Array.from({ length: 2 ** others.length }, (_, bits) =>
      others.filter((_column, at) => (bits >> at) & 1),
    );
    return choices
      .filter((parts) => parts.length > 0 && rows.every((row) => isSum(row, parts, total)))
      .map((parts) => ({ total, parts }));
  });
}

function isSum({ cells }: OwnRow, parts: readonly OwnColumn[], total: OwnColumn): boolean {
  const whole = exactOf(cells.get(total.id));
  const values = parts.map(({ id }) => exactOf(cells.get(id)));
  if (!whole || values.includes(undefined)) return false;
  const added = (values as Exact[]).reduce((so, value) => add(so, value));
  return compare(added, whole) === 0;
}
