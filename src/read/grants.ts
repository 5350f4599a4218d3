import type { SourceSetting } from '../config/board.ts';
import { type Exact, exact } from '../figures/exact.ts';
import type { Receipt } from '../figures/receipt.ts';
import { problem, type Report } from '../problems.ts';
import { type ColumnReader, findColumns } from './columns.ts';
import { readAmount } from './postings.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import type { TableRow } from './row.ts';
import { allOrNone } from './rows.ts';
import { readText, readYear } from './year.ts';

/** What a part of the grant's change is: an initiative, an index that raises the budget, or a change of volume. */
export type GrantPartKind = 'initiative' | 'index' | 'volume';

const KINDS: ReadonlyMap<string, GrantPartKind> = new Map([
  ['satsning', 'initiative'],
  ['index', 'index'],
  ['volym', 'volume'],
]);

/** An index's percentage as it is written, with as many decimals as it is known to. */
interface Percentage {
  readonly share: Exact;
  readonly decimals: number;
}

/** One part of what a year's grant changes by since the year before. */
export interface GrantPart {
  readonly year: number;
  readonly name: string;
  readonly kind: GrantPartKind;
  /** How much an index is; other parts have none. */
  readonly percentage?: Percentage | undefined;
  /** Öre: positive raises the grant. */
  readonly amount: bigint;
  readonly line: number;
}

export interface GrantParts {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly GrantPart[];
}

/** Reads kommunbidrag.csv: the parts of each year's change of the grant. Every fault is reported; undefined then. */
export function readGrantParts(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): GrantParts | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['år', 'delpost', 'slag', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const made = table.rows.map((row): GrantPart | undefined => {
    const year = readYear(row, columns, report);
    const name = readText(row, columns, 'delpost', report);
    const kind = readKind(row, columns, report);
    const percentage = kind && readPercentage(row, columns, kind, report);
    const amount = readAmount(row, columns, 'belopp', setting, report);
    if (year === undefined || name === undefined || amount === undefined) return undefined;
    if (!kind || percentage === 'faulty') return undefined;
    return { year, name, kind, percentage, amount, line: row.line };
  });
  const rows = allOrNone(made);
  return rows && { file, rows, receipt: receiptOf(table) };
}

function readKind(row: TableRow, columns: ColumnReader, report: Report): GrantPartKind | undefined {
  const found = columns.cell(row, 'slag');
  const kind = KINDS.get(found.toLowerCase());
  if (!kind) report(wrong(row, columns, 'slag', `något av ${[...KINDS.keys()].join(', ')}`));
  return kind;
}

/** An index is worth nothing to the reader without its percentage, and nothing else has one. */
function readPercentage(
  row: TableRow,
  columns: ColumnReader,
  kind: GrantPartKind,
  report: Report,
): Percentage | undefined | 'faulty' {
  const found = columns.cell(row, 'procent');
  if (kind !== 'index' && found === '') return undefined;
  const match = /^([-−]?)(\d+)(?:,(\d+))?$/.exec(found);
  if (kind !== 'index' || !match) {
    const expected = kind === 'index' ? 'ett procenttal, till exempel 2,5' : 'tomt, utom för slaget index';
    report(wrong(row, columns, 'procent', expected));
    return 'faulty';
  }
  const decimals = match[3] ?? '';
  const size = exact(BigInt(match[2]! + decimals), 100n * 10n ** BigInt(decimals.length));
  return {
    share: match[1] ? { ...size, numerator: -size.numerator } : size,
    decimals: decimals.length,
  };
}

const wrong = (row: TableRow, columns: ColumnReader, column: 'slag' | 'procent', expected: string) =>
  problem('csv.value', columns.place(row, column), {
    column: columns.nameOf(column),
    found: columns.cell(row, column),
    expected,
  });
