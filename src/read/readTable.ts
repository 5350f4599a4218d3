import type { FileSetting } from '../config/board.ts';
import { problem, type Report } from '../problems.ts';
import { readCsv } from './csv.ts';
import { kindOf } from './kind.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx/readXlsx.ts';

/** The table in a file, whatever kind of tabular file it is. Every fault is reported; undefined then. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  setting: FileSetting,
  report: Report,
): Table | undefined {
  const kind = kindOf(bytes, setting.kind);
  if (kind === 'csv') return readCsv(bytes, file, report, setting);
  if (kind === 'xlsx') return readXlsx(bytes, file, setting, report);
  report(
    problem(
      'source.kind',
      { file },
      { found: kind, expected: 'en textfil (CSV) eller en Excel-arbetsbok (.xlsx)' },
    ),
  );
  return undefined;
}
