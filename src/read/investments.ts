import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { allOrNone } from './rows.ts';
import { readText, readYear } from './year.ts';

/** What is to be invested in one item in one year. */
export interface Investment {
  /** "Reinvestering" */
  readonly type: string;
  /** "Inventarier"; empty for a type that has no items. */
  readonly item: string;
  readonly year: number;
  /** Öre of expenditure: an investment budget is printed without minus signs. */
  readonly amount: bigint;
  readonly line: number;
  readonly column: number;
}

export interface Investments {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly Investment[];
}

/** Reads investeringar.csv: one row per type, item and year. Every fault is reported; undefined then. */
export function readInvestments(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Investments | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['typ', 'post', 'år', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const made = table.rows.map((row): Investment | undefined => {
    const type = readText(row, columns, 'typ', report);
    const year = readYear(row, columns, report);
    const amount = readAmount(row, columns, 'belopp', setting, report);
    if (type === undefined || year === undefined || amount === undefined) return undefined;
    const item = columns.cell(row, 'post');
    const { column } = columns.place(row, 'typ');
    return { type, item: /^[-–]?$/.test(item) ? '' : item, year, amount, line: row.line, column };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}
