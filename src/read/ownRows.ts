import type { OwnColumn, OwnSource } from '../config/ownSources.ts';
import { type Exact, exact } from '../figures/exact.ts';
import type { Receipt } from '../figures/receipt.ts';
import { slug } from '../language/slug.ts';
import { type Place, type Problem, problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { normalize } from './header.ts';
import { readTable } from './readTable.ts';
import { receiptOf } from './receipt.ts';
import type { TableRow } from './row.ts';
import type { Table } from './table.ts';

/** A row of a board's own file: text, or an exact number (amounts in öre, shares as ratios), by the column's id. */
export interface OwnRow {
  /** The row's name in figures. */
  readonly id: string;
  readonly line: number;
  /** What stands in the file's empty cells is missing. */
  readonly cells: ReadonlyMap<string, string | Exact | 'missing'>;
}

export interface OwnRows {
  readonly file: string;
  readonly receipt?: Receipt | undefined;
  readonly rows: readonly OwnRow[];
}

/** Decimals that `parseAmount` keeps for a million: enough for any number in a table. */
const SCALE = 10n ** 8n;

/** Reads a file that the board has declared; a missing column, a cell of another kind and a name twice are reported. Undefined then. */
export function readOwnRows(
  bytes: Uint8Array,
  file: string,
  source: OwnSource,
  report: Report,
): OwnRows | undefined {
  const table = readTable(bytes, file, source, report);
  const { columns } = source;
  const positions = table && findOwnColumns(table, columns, report);
  if (!table || !positions) return undefined;
  // What stands in a file about persons is not repeated in messages.
  const isPersonal = columns.some(({ persons }) => persons);
  let faults = 0;
  const fault = (found: Parameters<Report>[0]): void => {
    faults += 1;
    report(found);
  };
  const seen = new Set<string>();
  const rows = table.rows.map((row): OwnRow => {
    const place = (index: number) => ({
      file,
      line: row.line,
      column: table.columnOf(row, positions[index]!),
    });
    const name = cellText(row, positions[0]!);
    const id = slug(name);
    if (/^(summa|total)/i.test(name))
      fault(problem('csv.total-row', place(0), { found: isPersonal ? name : row.cells.join(' ').trim() }));
    else if (id === '') fault(problem('csv.empty-cell', place(0), { column: columns[0]!.name }));
    else if (seen.has(id)) {
      const expected = 'ett namn som ingen annan rad har';
      fault(problem('csv.value', place(0), { column: columns[0]!.name, found: name, expected }));
    }
    seen.add(id);
    const cells = new Map<string, string | Exact | 'missing'>();
    columns.forEach((column, index) => {
      const text = cellText(row, positions[index]!);
      const value = text === '' ? 'missing' : readValue(text, column);
      if (value === undefined) fault(valueProblem(text, column, place(index), isPersonal));
      else cells.set(column.id, value);
    });
    return { id, line: row.line, cells };
  });
  return faults === 0 ? { file, rows, receipt: receiptOf(table) } : undefined;
}

const EXPECTED: Readonly<Record<OwnColumn['kind'], string>> = {
  text: 'text',
  count: 'ett heltal som 125 eller 1 250',
  number: 'ett tal som 12,5',
  amount: 'ett belopp som 12500,50 eller -12 500,50',
  share: 'procent som 12,5 eller 12,5 %',
};

function valueProblem(found: string, { name, kind }: OwnColumn, place: Place, isPersonal: boolean): Problem {
  const [column, expected] = [name, EXPECTED[kind]];
  return isPersonal
    ? problem('volume.value', place, { column, expected })
    : problem('csv.value', place, { column, found, expected });
}

const cellText = (row: TableRow, position: number): string => (row.cells[position] ?? '').trim();

function readValue(text: string, { kind, unit }: OwnColumn): string | Exact | undefined {
  if (kind === 'text') return text;
  if (kind === 'amount') {
    const amount = parseAmount(text, unit ?? 'kr');
    return amount === undefined ? undefined : exact(amount);
  }
  const scaled = parseAmount(kind === 'share' ? text.replace(/\s*%$/, '') : text, 'mnkr');
  if (scaled === undefined || (kind === 'count' && (scaled < 0n || scaled % SCALE !== 0n))) return undefined;
  return exact(scaled, kind === 'share' ? SCALE * 100n : SCALE);
}

/** Where the declared columns stand in the file; each that it lacks is reported. */
function findOwnColumns(table: Table, columns: readonly OwnColumn[], report: Report): number[] | undefined {
  const header = table.header.map(normalize);
  const positions = columns.map(({ name }) => header.indexOf(normalize(name)));
  columns.forEach(({ name }, index) => {
    if (positions[index] === -1)
      report(
        problem(
          'csv.missing-column',
          { file: table.file, line: table.headerLine },
          { column: name, known: name, found: table.header.join(', ') },
        ),
      );
  });
  return positions.includes(-1) ? undefined : positions;
}
