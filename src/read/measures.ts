import type { SourceSetting } from '../config/board.ts';
import type { ColumnName } from '../config/columnNames.ts';
import type { Receipt } from '../figures/receipt.ts';
import { type Place, problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { type RowCells, readRows } from './rows.ts';

/** When an effect comes: in the plan's year, in the year after it, and in a whole year. */
export const EFFECT_TIMES = ['i-ar', 'nasta-ar', 'helar'] as const;
export type EffectTime = (typeof EFFECT_TIMES)[number];

/** An estimated saving in öre, zero or above; both ends are the same when it is one amount. */
export interface Estimate {
  readonly lowest: bigint;
  readonly highest: bigint;
}

/** A measure of an action plan. An effect that nobody has estimated is not there; zero is an estimate. */
export interface MeasureRow {
  readonly name: string;
  readonly estimates: ReadonlyMap<EffectTime, Estimate>;
  /** The measure that the effect is counted in, "ja" for several of them, empty for none. */
  readonly countedIn: string;
  readonly comment: string;
  readonly line: number;
  readonly place: Place;
  readonly countedInPlace: Place;
}

export interface MeasureRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly MeasureRow[];
  /** The sum that the file itself states, in a row called Summa: no measure, but a control of them. */
  readonly stated?: MeasureRow | undefined;
}

const COLUMNS = {
  'i-ar': ['effekt i år från', 'effekt i år till'],
  'nasta-ar': ['effekt nästa år från', 'effekt nästa år till'],
  helar: ['helårseffekt från', 'helårseffekt till'],
} as const satisfies Record<EffectTime, readonly [ColumnName, ColumnName]>;

/** Reads atgarder.csv: a row per measure, its effects in the source's unit. Every fault is reported; undefined then. */
export function readMeasures(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): MeasureRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['åtgärd', 'effekt i år från'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): MeasureRow | undefined => {
    const name = cells.text('åtgärd');
    const estimates = new Map<EffectTime, Estimate>();
    let faults = 0;
    for (const time of EFFECT_TIMES) {
      const [from, to] = COLUMNS[time];
      const given = cells.optional(from) !== '' || cells.optional(to) !== '';
      const estimate = given ? readEstimate(cells, from, to, setting, columns.nameOf, report) : undefined;
      if (estimate) estimates.set(time, estimate);
      else if (given) faults += 1;
    }
    if (!name || faults > 0) return undefined;
    return {
      name,
      estimates,
      countedIn: cells.optional('medräknad i andra'),
      comment: cells.optional('kommentar'),
      line: cells.line,
      place: cells.place('åtgärd'),
      countedInPlace: cells.place('medräknad i andra'),
    };
  });
  if (!rows) return undefined;
  const isSum = ({ name }: MeasureRow): boolean => /^(summa|totalt)\b/i.test(name);
  return {
    file,
    rows: rows.filter((row) => !isSum(row)),
    stated: rows.find(isSum),
    receipt: receiptOf(table),
  };
}

function readEstimate(
  cells: RowCells,
  from: ColumnName,
  to: ColumnName,
  { unit }: SourceSetting,
  nameOf: (column: ColumnName) => string,
  report: Report,
): Estimate | undefined {
  const read = (column: ColumnName): bigint | undefined => {
    const found = cells.optional(column);
    const amount = parseAmount(found, unit);
    if (amount !== undefined && amount >= 0n) return amount;
    const expected = 'en besparing utan minustecken, till exempel 1,5';
    report(
      found === ''
        ? problem('csv.empty-cell', cells.place(column), { column: nameOf(column) })
        : problem('csv.value', cells.place(column), { column: nameOf(column), found, expected }),
    );
    return undefined;
  };
  const lowest = read(from);
  const highest = cells.optional(to) === '' ? lowest : read(to);
  if (lowest === undefined || highest === undefined) return undefined;
  if (lowest <= highest) return { lowest, highest };
  const details = { lowest: cells.optional(from), highest: cells.optional(to) };
  report(problem('measure.interval', cells.place(from), details));
  return undefined;
}
