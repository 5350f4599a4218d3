import type { FileSetting } from '../config/board.ts';
import type { Report } from '../problems.ts';
import { readCsv } from './csv.ts';
import type { Table } from './table.ts';

/** The table in a file, whatever kind of tabular file it is. Every fault is reported; undefined then. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  setting: FileSetting,
  report: Report,
): Table | undefined {
  return readCsv(bytes, file, report, setting);
}
