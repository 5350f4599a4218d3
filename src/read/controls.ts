import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Place, Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { readRows } from './rows.ts';

/** A row of the internal control plan: how a risk is controlled, and by whom. A risk can have several. */
export interface ControlRow {
  /** The risk, as the risk analysis names it. */
  readonly risk: string;
  readonly method: string;
  readonly responsible: string;
  readonly place: Place;
}

export interface ControlRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly ControlRow[];
}

/** Reads internkontroll.csv: a row per control. Every fault is reported; undefined then. */
export function readControls(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): ControlRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['risk', 'metod', 'ansvarig'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): ControlRow | undefined => {
    const [risk, method] = [cells.text('risk'), cells.text('metod')];
    const responsible = cells.text('ansvarig');
    if (!risk || !method || !responsible) return undefined;
    return { risk, method, responsible, place: cells.place('risk') };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}
