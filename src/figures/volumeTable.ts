import { slug } from '../language/slug.ts';
import type { VolumeRow } from '../read/volumes.ts';
import type { ProtectedCell, Total } from './disclosure.ts';
import { compare, type Exact, exact, signOf, sum } from './exact.ts';
import type { Absence } from './figure.ts';
import { suppressed } from './suppression.ts';
import { reportPeriodId, VOLUME_MEASURES, type VolumeLine, type VolumeMeasure } from './volumes.ts';

/** The volumes of one file: lines by period, and each number, or why it can't be shown. */
export interface VolumeTable {
  /** By period id, in order. */
  readonly lines: ReadonlyMap<string, readonly VolumeLine[]>;
  readonly value: (measure: VolumeMeasure, line: string, period: string) => Exact | Absence | undefined;
}

interface Cell {
  readonly line: string;
  readonly period: string;
  readonly measure: VolumeMeasure;
  readonly value: Exact | 'missing';
}

const keyOf = (measure: VolumeMeasure, line: string, period: string): string =>
  `${measure} ${line} ${period}`;

/**
 * Adds up a file's rows by area and in all, and hides what would disclose a group of fewer than `smallest` persons: all that is
 * said of the group in that period, and with it what could be taken from a sum. Sums of groups, and a year that is the sum of
 * its months, are the equations that are held against it; all that is computed from these figures is hidden where one of them is.
 */
export function volumeTable(rows: readonly VolumeRow[], smallest: number): VolumeTable {
  const lines = new Map<string, readonly VolumeLine[]>();
  const cells = new Map<string, Cell>();
  const hasDays = rows.some(({ days }) => days !== undefined);
  for (const period of new Set(rows.map((row) => reportPeriodId(row.period)))) {
    const ofPeriod = rows.filter((row) => reportPeriodId(row.period) === period);
    const found = linesOf(ofPeriod);
    lines.set(period, found);
    for (const measure of VOLUME_MEASURES.filter((it) => it !== 'dygn' || hasDays))
      for (const cell of cellsOf(measure, period, found, ofPeriod))
        cells.set(keyOf(measure, cell.line, period), cell);
  }
  const hidden = hiddenOf(cells, lines, smallest);
  return {
    lines: new Map([...lines].sort(([a], [b]) => (a < b ? -1 : 1))),
    value: (measure, line, period) => {
      const key = keyOf(measure, line, period);
      return hidden.has(key) ? 'suppressed' : cells.get(key)?.value;
    },
  };
}

/** The groups in the file's order, each area's together with its sum after them, and the sum of all. */
function linesOf(rows: readonly VolumeRow[]): VolumeLine[] {
  const group = ({ group: name }: VolumeRow): VolumeLine => ({
    id: slug(name),
    name,
    kind: 'group',
    parts: [],
  });
  const ofArea = (area: string): VolumeLine[] => {
    const groups = rows.filter((row) => row.area === area).map(group);
    if (area === '') return groups;
    const parts = groups.map(({ id }) => id);
    return [...groups, { id: `omrade.${slug(area)}`, name: area, kind: 'area', parts }];
  };
  const lines = [...new Set(rows.map(({ area }) => area))].flatMap(ofArea);
  const summed = new Set(lines.flatMap(({ parts }) => parts));
  const parts = lines.map(({ id }) => id).filter((id) => !summed.has(id));
  return [...lines, { id: 'summa', name: 'Summa', kind: 'all', parts }];
}

function cellsOf(
  measure: VolumeMeasure,
  period: string,
  lines: readonly VolumeLine[],
  rows: readonly VolumeRow[],
): Cell[] {
  const values = new Map<string, Exact | 'missing'>();
  for (const { group, persons, cost, days } of rows)
    values.set(
      slug(group),
      { personer: persons, dygn: days ?? ('missing' as const), kostnad: cost }[measure],
    );
  for (const { id, parts } of lines) {
    if (parts.length === 0) continue;
    const found = parts.map((part) => values.get(part)!);
    const known = found.filter((value) => value !== 'missing');
    values.set(id, known.length === found.length ? sum(known) : 'missing');
  }
  return lines.map(({ id }) => ({ line: id, period, measure, value: values.get(id)! }));
}

/** The keys of the cells that must not be shown. */
function hiddenOf(
  all: ReadonlyMap<string, Cell>,
  lines: VolumeTable['lines'],
  smallest: number,
): ReadonlySet<string> {
  const keys = [...all.keys()].filter((key) => all.get(key)!.value !== 'missing');
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const indexes = (wanted: readonly string[]): number[] => wanted.flatMap((key) => indexOf.get(key) ?? []);
  const cells = keys.map((key): ProtectedCell => {
    const { measure, line, period, value } = all.get(key)!;
    const others = VOLUME_MEASURES.filter((it) => it !== measure).map((it) => keyOf(it, line, period));
    return {
      value: value as Exact,
      kind: measure === 'personer' ? 'count' : 'amount',
      small:
        measure === 'personer' &&
        isSmall(
          value as Exact,
          others.map((it) => all.get(it)?.value),
          smallest,
        ),
      together: indexes(others),
    };
  });
  const equations: Total[] = [];
  const add = (parts: readonly string[], total: string): void => {
    const found = indexes(parts);
    const sumOf = indexOf.get(total);
    if (sumOf !== undefined && found.length === parts.length) equations.push({ parts: found, total: sumOf });
  };
  for (const [period, ofPeriod] of lines)
    for (const { id, parts } of ofPeriod)
      for (const measure of VOLUME_MEASURES) {
        if (parts.length > 0)
          add(
            parts.map((part) => keyOf(measure, part, period)),
            keyOf(measure, id, period),
          );
        // The persons of a year are not the sum of its months': most are there in several.
        if (measure !== 'personer' && /^\d{4}$/.test(period))
          add(
            monthsOf(period).map((month) => keyOf(measure, id, month)),
            keyOf(measure, id, period),
          );
      }
  const hidden = suppressed({ cells, equations, smallest });
  return new Set(keys.filter((_, index) => hidden.has(index)));
}

/** Fewer than the limit; and nobody, when there is a cost all the same: somebody left has caused it. */
function isSmall(
  persons: Exact,
  others: readonly (Exact | 'missing' | undefined)[],
  smallest: number,
): boolean {
  if (signOf(persons) === 0)
    return others.some((value) => value !== undefined && value !== 'missing' && signOf(value) !== 0);
  return compare(persons, exact(BigInt(smallest))) < 0;
}

const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
