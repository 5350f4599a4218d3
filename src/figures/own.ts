import type { OwnColumn, OwnSource } from '../config/ownSources.ts';
import type { OwnRow, OwnRows } from '../read/ownRows.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { type Exact, sum } from './exact.ts';
import type { Figure, Quantity } from './figure.ts';
import { sourceOf } from './lines.ts';
import { hasSum, ownSuppression, SUM_ROW } from './ownSuppression.ts';

/** A board's own file as figures: what a table of it needs. */
export interface OwnTable {
  readonly source: OwnSource;
  readonly rows: readonly {
    readonly id: string;
    /** Text as it stands, numbers as figures; undefined for text that is missing. */
    readonly cells: readonly (string | Figure | undefined)[];
  }[];
  /** Sums of the columns that have one, where the source asks for them. */
  readonly sums: readonly (Figure | undefined)[] | undefined;
}

/** The board's own files of the report's year, and the paths of those that the year has none of. */
export interface OwnTables {
  readonly tables: ReadonlyMap<string, OwnTable>;
  readonly missing: ReadonlyMap<string, string>;
}

/** Figures `egna.<kalla>.<rad>.<kolumn>`, and `egna.<kalla>.summa.<kolumn>` where the source is summed. */
export function computeOwn({ board, sources, period }: ComputeContext): Computed<OwnTables> {
  const tables = new Map<string, OwnTable>();
  const missing = new Map<string, string>();
  for (const source of board.ownSources) {
    const read = sources.readOwn(source, period.year);
    if (read.rows) tables.set(source.name, tableOf(source, read.rows, board.smallestGroup));
    else if (!read.exists) missing.set(source.name, read.file);
  }
  const figures = [...tables.values()].flatMap(({ rows, sums }) =>
    [...rows.flatMap(({ cells }) => cells), ...(sums ?? [])].filter((cell) => typeof cell === 'object'),
  );
  return { data: { tables, missing }, figures };
}

function tableOf(source: OwnSource, { file, rows }: OwnRows, smallestGroup: number): OwnTable {
  const [naming] = source.columns;
  const isHidden = ownSuppression(source, rows, smallestGroup);
  const figure = (row: OwnRow, column: OwnColumn): Figure | undefined => {
    const value = row.cells.get(column.id)!;
    if (column.kind === 'text' || (typeof value === 'string' && value !== 'missing')) return undefined;
    const hidden = value !== 'missing' && isHidden(row.id, column.id);
    return {
      id: `egna.${source.name}.${row.id}.${column.id}`,
      label: `${row.cells.get(naming!.id)}, ${column.name.toLowerCase()}`,
      quantity: column.kind,
      value: hidden ? 'suppressed' : value,
      formula: 'Uppgift i källfilen',
      terms: [],
      sources: [{ ...sourceOf(file, [row.line]), ...(hidden && { withheld: true as const }) }],
    };
  };
  const cell = (row: OwnRow, column: OwnColumn): string | Figure | undefined => {
    const value = row.cells.get(column.id);
    if (column.kind !== 'text') return figure(row, column);
    return typeof value === 'string' && value !== 'missing' ? value : undefined;
  };
  const made = rows.map((row) => ({
    id: row.id,
    cells: source.columns.map((column) => cell(row, column)),
  }));
  const columnSum = (column: OwnColumn, index: number): Figure | undefined => {
    if (!hasSum(column)) return undefined;
    const terms = made.map(({ cells }) => (cells[index] as Figure).id);
    const values = rows.map(({ cells }) => cells.get(column.id)).filter((value) => typeof value === 'object');
    return {
      id: `egna.${source.name}.summa.${column.id}`,
      label: `Summa ${column.name.toLowerCase()}`,
      quantity: column.kind as Quantity,
      value: sumOf(values, column),
      formula: `Summan av ${terms.length} rader`,
      terms,
      sources: [],
    };
  };
  const sumOf = (values: readonly Exact[], column: OwnColumn): Figure['value'] => {
    if (values.length < rows.length) return 'missing';
    return isHidden(SUM_ROW, column.id) ? 'suppressed' : sum(values);
  };
  return { source, rows: made, sums: source.summed ? source.columns.map(columnSum) : undefined };
}
