import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Place, Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { readRows } from './rows.ts';

/** A row of the risk analysis. */
export interface RiskRow {
  readonly name: string;
  readonly description: string;
  /** 1–4 */
  readonly likelihood: number;
  /** 1–4 */
  readonly consequence: number;
  /** The risk value as the file has it; undefined where it is left to be computed. */
  readonly stated?: { readonly value: number; readonly place: Place } | undefined;
  /** "Hanteras, IK-plan" */
  readonly handling: string;
  readonly line: number;
  readonly place: Place;
}

export interface RiskRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly RiskRow[];
}

/** Reads risker.csv: a row per risk. Every fault is reported; undefined then. */
export function readRisks(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): RiskRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table &&
    findColumns(
      table,
      ['risk', 'beskrivning', 'sannolikhet', 'väsentlighet', 'hantering'],
      setting.columns,
      report,
    );
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): RiskRow | undefined => {
    const [name, description] = [cells.text('risk'), cells.text('beskrivning')];
    const likelihood = cells.matching('sannolikhet', /^[1-4]$/, 'ett heltal från 1 till 4');
    const consequence = cells.matching('väsentlighet', /^[1-4]$/, 'ett heltal från 1 till 4');
    const stated = cells.optional('riskvärde') && cells.matching('riskvärde', /^\d{1,2}$/, 'ett heltal');
    const handling = cells.text('hantering');
    if (!name || !description || !likelihood || !consequence || !handling || stated === undefined)
      return undefined;
    return {
      name,
      description,
      likelihood: Number(likelihood),
      consequence: Number(consequence),
      stated: stated === '' ? undefined : { value: Number(stated), place: cells.place('riskvärde') },
      handling,
      line: cells.line,
      place: cells.place('risk'),
    };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}
