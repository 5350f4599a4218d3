import type { SourceSetting } from '../config/board.ts';
import type { ColumnName } from '../config/columnNames.ts';
import { type Exact, exact } from '../figures/exact.ts';
import type { ReportPeriod } from '../figures/period.ts';
import type { Receipt } from '../figures/receipt.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { findColumns } from './columns.ts';
import { parseMonth } from './monthText.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import { type RowCells, readRows } from './rows.ts';

/** How many persons a group had in a month or a year, and what it cost. */
export interface VolumeRow {
  readonly group: string;
  /** What the group is summed under with others; empty where it stands alone. */
  readonly area: string;
  readonly period: ReportPeriod;
  readonly persons: Exact;
  /** Öre, without sign; negative for what was paid back. */
  readonly cost: Exact;
  /** Undefined where the file does not say. */
  readonly days: Exact | undefined;
  readonly line: number;
}

export interface VolumeRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly VolumeRow[];
}

/**
 * Reads volymer.csv: a row per group and month, or year. Every fault is reported, without what stands in the cell where it could
 * be about a small group; undefined then.
 */
export function readVolumes(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): VolumeRows | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns =
    table && findColumns(table, ['period', 'grupp', 'antal personer', 'kostnad'], setting.columns, report);
  if (!table || !columns) return undefined;
  const rows = readRows(table, columns, report, (cells): VolumeRow | undefined => {
    const value = <T>(column: ColumnName, expected: string, parse: (text: string) => T | undefined) => {
      const found = parse(cells.optional(column));
      const details = { column: columns.nameOf(column), expected };
      if (found === undefined) report(problem('volume.value', cells.place(column), details));
      return found;
    };
    const group = groupOf(cells, report);
    const period = value('period', 'en månad som 2025-05, eller ett år som 2025', parsePeriod);
    const persons = value('antal personer', 'ett heltal som 12, eller 0', parseCount);
    const cost = value('kostnad', 'ett belopp som 125000,50', (text) => parseAmount(text, setting.unit));
    const days = cells.optional('dygn') === '' ? null : value('dygn', 'ett tal som 310', parseNumber);
    if (!group || !period || !persons || cost === undefined || days === undefined) return undefined;
    const { line } = cells;
    return {
      group,
      area: cells.optional('område'),
      period,
      persons,
      cost: exact(cost),
      days: days ?? undefined,
      line,
    };
  });
  return rows && { file, rows, receipt: receiptOf(table) };
}

/** The group's name; a row of sums is reported, or it would be counted as a group. */
function groupOf(cells: RowCells, report: Report): string | undefined {
  const name = cells.text('grupp');
  if (name === undefined || (slug(name) !== '' && !/^(summa|total)/i.test(name))) return name;
  report(problem('csv.total-row', cells.place('grupp'), { found: name }));
  return undefined;
}

function parsePeriod(text: string): ReportPeriod | undefined {
  return /^(19|20)\d\d$/.test(text) ? { year: Number(text) } : parseMonth(text);
}

const parseNumber = (text: string): Exact | undefined => {
  const scaled = parseAmount(text, 'kr');
  return scaled === undefined || scaled < 0n ? undefined : exact(scaled, 100n);
};

function parseCount(text: string): Exact | undefined {
  const number = parseNumber(text);
  return number?.denominator === 1n ? number : undefined;
}
