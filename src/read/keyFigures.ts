import type { SourceSetting } from '../config/board.ts';
import type { Exact } from '../figures/exact.ts';
import { exact } from '../figures/exact.ts';
import type { Absence } from '../figures/figure.ts';
import type { Receipt } from '../figures/receipt.ts';
import { problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { findColumns } from './columns.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { type RowCells, readRows } from './rows.ts';

/** Where a value comes from: Kolada as it stands, Kolada reworked, or made up for an example. */
export const ORIGINS = ['Kolada', 'bearbetad', 'exempel'] as const;
export type Origin = (typeof ORIGINS)[number];

/** T both, K women and girls, M men and boys. */
const GENDERS = ['T', 'K', 'M'] as const;
export type Gender = (typeof GENDERS)[number];

const ABSENCES: Readonly<Record<string, Absence>> = { saknas: 'missing', sekretess: 'suppressed' };

/** One value of a key figure: of a municipality or a group, for a year and a gender. */
export interface KeyFigureRow {
  /** Kolada's id (`U33401`), or an own one. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly whose: string;
  readonly year: number;
  readonly gender: Gender;
  /** In the file's unit: per cent as 12, not as 0,12. */
  readonly value: Exact | Absence;
  /** With how many decimals the file writes the value. */
  readonly decimals: number;
  readonly origin: Origin;
  /** Of several files that are read as one; else the file of all rows. */
  readonly file?: string | undefined;
  readonly line: number;
}

export interface KeyFigureRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly KeyFigureRow[];
}

/** Reads nyckeltal.csv: Kolada's shape, one row per value. Every fault is reported; undefined then. */
export function readKeyFigures(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): KeyFigureRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table &&
    findColumns(
      table,
      ['nyckeltal', 'namn', 'enhet', 'kommun eller grupp', 'år', 'värde', 'ursprung'],
      setting.columns,
      report,
    );
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): KeyFigureRow | undefined => {
    const id = cells.matching('nyckeltal', /^[A-Za-z0-9-]+$/, 'bokstäver a–z, siffror och bindestreck');
    const [name, unit] = [cells.text('namn'), cells.text('enhet')];
    const whose = cells.text('kommun eller grupp');
    const year = cells.matching('år', /^(19|20)\d\d$/, 'ett år som 2023');
    const gender = cells.word('kön', GENDERS, 'T');
    const origin = cells.word('ursprung', ORIGINS);
    const value = readValue(cells, report);
    if (!id || !name || !unit || !whose || !year || !gender || !origin || !value) return undefined;
    return { id, name, unit, whose, year: Number(year), gender, origin, ...value, line: cells.line };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}

/** A value, or why there is none: an empty cell without a status is not guessed to be either. */
function readValue(cells: RowCells, report: Report): Pick<KeyFigureRow, 'value' | 'decimals'> | undefined {
  const [text, status] = [cells.optional('värde'), cells.optional('status').toLowerCase()];
  const known = Object.keys(ABSENCES).join(' eller ');
  if (text === '') {
    const value = ABSENCES[status];
    if (value) return { value, decimals: 0 };
    const details = {
      column: 'Status',
      found: cells.optional('status') || '(tom)',
      expected: `${known} när värdet är tomt`,
    };
    report(problem('csv.value', cells.place('status'), details));
    return undefined;
  }
  if (status !== '') {
    const details = {
      column: 'Status',
      found: cells.optional('status'),
      expected: 'tom när värdet är givet',
    };
    report(problem('csv.value', cells.place('status'), details));
    return undefined;
  }
  const scaled = parseAmount(text, 'tkr');
  if (scaled === undefined) {
    report(
      problem('csv.value', cells.place('värde'), {
        column: 'Värde',
        found: text,
        expected: 'ett tal som 12,5',
      }),
    );
    return undefined;
  }
  return { value: exact(scaled, 100_000n), decimals: /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0 };
}
