import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';

/** A deficit, or a part of one, that an action plan is to meet. */
export interface DeficitRow {
  /** "Helårsprognos per tertial 1" */
  readonly name: string;
  /** Öre in report sign: a deficit is negative. */
  readonly amount: bigint;
  readonly line: number;
}

export interface DeficitRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly DeficitRow[];
}

/** Reads underskott.csv: what the action plan answers, in one row or several parts. Every fault is reported; undefined then. */
export function readDeficits(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): DeficitRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['benämning', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows = table.rows.map((row): DeficitRow | undefined => {
    const amount = readAmount(row, columns, 'belopp', setting, report);
    return amount === undefined
      ? undefined
      : { name: columns.cell(row, 'benämning') || 'Underskott', amount, line: row.line };
  });
  return rows.includes(undefined)
    ? undefined
    : { file, rows: rows as DeficitRow[], receipt: receiptOf(table) };
}
