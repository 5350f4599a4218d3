import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { readRows } from './rows.ts';

/** The forms of a key figure's name that sentences need. */
export interface KeyFigureForms {
  readonly id: string;
  /** After "högre": "utredningstid". */
  readonly indefinite: string;
  /** As a subject: "utredningstiden". */
  readonly definite: string;
  /** After a value: "dagar". */
  readonly unit: string;
  readonly line: number;
  readonly column: number;
}

export interface KeyFigureNames {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly KeyFigureForms[];
}

/** Reads nyckeltal-namn.csv: a row per key figure with its forms. Every fault is reported; undefined then. */
export function readKeyFigureNames(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): KeyFigureNames | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table &&
    findColumns(
      table,
      ['nyckeltal', 'obestämd form', 'bestämd form', 'enhet i text'],
      setting.columns,
      report,
    );
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): KeyFigureForms | undefined => {
    const id = cells.text('nyckeltal');
    const [indefinite, definite] = [cells.text('obestämd form'), cells.text('bestämd form')];
    const unit = cells.text('enhet i text');
    if (!id || !indefinite || !definite || !unit) return undefined;
    return { id, indefinite, definite, unit, line: cells.line, column: cells.place('nyckeltal').column ?? 1 };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}
