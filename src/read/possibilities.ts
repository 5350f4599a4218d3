import type { SourceSetting } from '../config/board.ts';
import { type Exact, exact } from '../figures/exact.ts';
import type { Receipt } from '../figures/receipt.ts';
import { problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { readRows } from './rows.ts';

/** When a possibility can be had: soon, in the long run, or after more investigation (local, or with others). */
export const HORIZONS = [
  'Kort sikt',
  'Lång sikt',
  'Vidare lokal utredning',
  'Vidare utökad utredning',
] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Whether a saving comes back every year, or is made once at the start. */
export const RECURRENCES = ['per år', 'initialt'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** A possibility to save, as a review has found it. */
export interface Possibility {
  readonly name: string;
  readonly description: string;
  readonly horizon: Horizon;
  readonly category: string;
  /** Öre, positive. */
  readonly saving: Exact;
  readonly recurrence: Recurrence;
  readonly area: string;
  readonly line: number;
}

export interface Possibilities {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly Possibility[];
}

/** Reads mojligheter.csv: a row per possibility, its saving in the source's unit. Every fault is reported; undefined then. */
export function readPossibilities(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Possibilities | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table &&
    findColumns(
      table,
      ['möjlighet', 'beskrivning', 'genomförbarhet', 'kategori', 'besparing', 'område'],
      setting.columns,
      report,
    );
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): Possibility | undefined => {
    const [name, description] = [cells.text('möjlighet'), cells.text('beskrivning')];
    const horizon = cells.word('genomförbarhet', HORIZONS);
    const [category, area] = [cells.text('kategori'), cells.text('område')];
    const recurrence = cells.word('gäller', RECURRENCES, 'per år');
    const amount = parseAmount(cells.optional('besparing'), setting.unit);
    const faulty = amount === undefined || amount < 0n;
    if (faulty) {
      const found = cells.optional('besparing');
      const details = { column: columns.nameOf('besparing'), found, expected: 'ett belopp som 1,4' };
      report(problem('csv.value', cells.place('besparing'), details));
    }
    if (!name || !description || !horizon || !category || !area || !recurrence) return undefined;
    if (faulty) return undefined;
    const saving = exact(amount);
    return { name, description, horizon, category, saving, recurrence, area, line: cells.line };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}
