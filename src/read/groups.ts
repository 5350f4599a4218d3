import type { SourceSetting } from '../config/board.ts';
import type { Receipt } from '../figures/receipt.ts';
import type { Report } from '../problems.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { readRows } from './rows.ts';

/** A member of a group of municipalities in a year: groups change members, so the year belongs to it. */
export interface GroupMember {
  readonly group: string;
  /** What the group is called in charts and tables: "Liknande kommuner". */
  readonly shown: string;
  /** What it is called after "än" and "i": "liknande kommuner". */
  readonly inText: string;
  readonly year: number;
  /** Empty for a group that its name says all of: every municipality. */
  readonly member: string;
  readonly line: number;
}

export interface Groups {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly GroupMember[];
}

/** Reads grupper.csv: a row per group, year and member. Every fault is reported; undefined then. */
export function readGroups(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Groups | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table && findColumns(table, ['grupp', 'visas som', 'i text', 'år', 'medlem'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): GroupMember | undefined => {
    const [group, shown, inText] = [cells.text('grupp'), cells.text('visas som'), cells.text('i text')];
    const year = cells.matching('år', /^(19|20)\d\d$/, 'ett år som 2023');
    const member = cells.optional('medlem');
    if (!group || !shown || !inText || !year) return undefined;
    return { group, shown, inText, year: Number(year), member, line: cells.line };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}
