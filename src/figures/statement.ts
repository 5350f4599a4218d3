import type { Figure } from './figure.ts';
import type { Period } from './period.ts';

/**
 * What a row of the statement is, which decides its direction in words: income and cost rows by themselves,
 * grant (kommunbidrag), financial (finansnetto), adjustment (a named row from justeringar.csv, such as the
 * holiday-pay liability), result (sums that can be a surplus or a deficit).
 */
export type StatementRowKind = 'income' | 'cost' | 'grant' | 'financial' | 'adjustment' | 'result';

export interface StatementRow {
  /** `personalkostnader` */
  readonly id: string;
  /** "Personalkostnader" */
  readonly name: string;
  readonly kind: StatementRowKind;
  /** Ids of the rows that this one adds up; empty for rows that take accounts or adjustments. */
  readonly sumOf: readonly string[];
  /** How the row is set: sums semibold, the result bold. */
  readonly weight: 'row' | 'sum' | 'result';
}

/** The statement's columns, by the names that templates and authors use. */
export const STATEMENT_COLUMNS = [
  'budget',
  'budget-ack',
  'utfall-ack',
  'avvikelse-ack',
  'prognos',
  'avvikelse-prognos',
  'foregaende-prognos',
  'prognosforandring',
  'forra-aret-ack',
  'forandring-forra-aret',
] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/**
 * The operating statement of a period in report sign (costs negative, better than budget positive): every figure
 * that the sources allow, by column and row. A column whose source does not exist is not there.
 */
export interface Statement {
  readonly period: Period;
  /** The period of the forecast in use and of the one before it; undefined where there is none. */
  readonly forecastPeriod?: Period | undefined;
  readonly previousForecastPeriod?: Period | undefined;
  readonly rows: readonly StatementRow[];
  /** Figures by column, then by row id; amounts in öre. */
  readonly columns: ReadonlyMap<StatementColumn, ReadonlyMap<string, Figure>>;
  /** Accumulated result (Årets resultat, utfall-ack) at the end of the month before, for "bättre än per april". */
  readonly previousResult?: Figure | undefined;
}

/** The figure at a row and column; undefined where the statement has none. */
export const statementFigure = (
  statement: Statement,
  column: StatementColumn,
  rowId: string,
): Figure | undefined => statement.columns.get(column)?.get(rowId);
/** The row that the statement ends in (Årets resultat): the first with weight `result`. */
export const resultRow = (statement: Statement): StatementRow | undefined =>
  statement.rows.find((row) => row.weight === 'result');

/** Rows that are no sums, in the statement's order: they take accounts or adjustments. */
export const leafRows = (statement: Statement): StatementRow[] =>
  statement.rows.filter((row) => row.sumOf.length === 0);

/** Leaf rows of income and cost, in the statement's order: what the documents call account groups (kontogrupper). */
export const accountGroups = (statement: Statement): StatementRow[] => statement.rows.filter(isAccountGroup);

/** Whether a row is an account group: a leaf of income or cost. */
export const isAccountGroup = ({ kind, sumOf }: Pick<StatementRow, 'kind' | 'sumOf'>): boolean =>
  sumOf.length === 0 && (kind === 'income' || kind === 'cost');

/**
 * The row for net cost (Verksamhetens nettokostnader): the outermost sum of kind `result`, below the result row,
 * that neither the grant nor financial rows go into. Undefined where the statement has no such sum.
 */
export function netCostRow(statement: Statement): StatementRow | undefined {
  const result = resultRow(statement);
  if (!result) return undefined;
  const byId = new Map(statement.rows.map((row) => [row.id, row]));
  const terms = (row: StatementRow) => row.sumOf.flatMap((id) => byId.get(id) ?? []);
  const hasFunding = (row: StatementRow): boolean =>
    row.kind === 'grant' || row.kind === 'financial' || terms(row).some(hasFunding);
  const search = (row: StatementRow): StatementRow | undefined => {
    const sums = terms(row).filter((term) => term.sumOf.length > 0);
    const found = sums.find((sum) => sum.kind === 'result' && !hasFunding(sum));
    if (found) return found;
    for (const sum of sums) {
      const below = search(sum);
      if (below) return below;
    }
    return undefined;
  };
  return search(result);
}
