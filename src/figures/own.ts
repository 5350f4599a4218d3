import type { OwnColumn, OwnSource } from '../config/ownSources.ts';
import type { OwnRow, OwnRows } from '../read/ownRows.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import { sourceOf } from './lines.ts';

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
    if (read.rows) tables.set(source.name, tableOf(source, read.rows));
    else if (!read.exists) missing.set(source.name, read.file);
  }
  const figures = [...tables.values()].flatMap(({ rows, sums }) =>
    [...rows.flatMap(({ cells }) => cells), ...(sums ?? [])].filter((cell) => typeof cell === 'object'),
  );
  return { data: { tables, missing }, figures };
}

function tableOf(source: OwnSource, { file, rows }: OwnRows): OwnTable {
  const [naming] = source.columns;
  const figure = (row: OwnRow, column: OwnColumn): Figure | undefined => {
    const value = row.cells.get(column.id)!;
    if (column.kind === 'text' || (typeof value === 'string' && value !== 'missing')) return undefined;
    return {
      id: `egna.${source.name}.${row.id}.${column.id}`,
      label: `${row.cells.get(naming!.id)}, ${column.name.toLowerCase()}`,
      quantity: column.kind,
      value,
      formula: 'Uppgift i källfilen',
      terms: [],
      sources: [sourceOf(file, [row.line])],
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
    // Shares have no sum.
    if (column.kind === 'text' || column.kind === 'share') return undefined;
    const parts = made.map(({ cells }) => cells[index] as Figure);
    const values = parts.map(figureValue).filter((value) => value !== undefined);
    return {
      id: `egna.${source.name}.summa.${column.id}`,
      label: `Summa ${column.name.toLowerCase()}`,
      quantity: column.kind,
      value: values.length === parts.length ? sum(values) : 'missing',
      formula: `Summan av ${parts.length} rader`,
      terms: parts.map(({ id }) => id),
      sources: [],
    };
  };
  return { source, rows: made, sums: source.summed ? source.columns.map(columnSum) : undefined };
}
