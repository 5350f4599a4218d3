import type { Material } from '../../../../../src/document/material.ts';
import { plainText } from '../../../../../src/document/plainText.ts';
import { TABLES } from '../../../../../src/document/tables/tables.ts';
import type { Statement, StatementColumn } from '../../../../../src/figures/statement.ts';

/** A statement as its tables print it: by column and row name, in öre from the table in kronor, and as the table in tkr shows it. */
export interface PrintedStatement {
  readonly rows: ReadonlySet<string>;
  readonly ore: (column: StatementColumn, row: string) => bigint | undefined;
  readonly shown: (column: StatementColumn, row: string) => string | undefined;
}

/** Prints a statement with the product's own tables; what a sentence says is held against these cells, not against figures. */
export function print(statement: Statement): PrintedStatement {
  const columns = [...statement.columns.keys()];
  const exact = cells(statement, columns, { enhet: 'kr', decimaler: '2' });
  const rough = cells(statement, columns, { enhet: 'tkr' });
  return {
    rows: new Set(statement.rows.map(({ name }) => name)),
    ore: (column, row) => {
      const text = exact.get(`${column} ${row}`);
      if (text === undefined || !/\d/.test(text)) return undefined;
      const digits = BigInt(text.replace(/\D/g, ''));
      return text.startsWith('−') ? -digits : digits;
    },
    shown: (column, row) => rough.get(`${column} ${row}`),
  };
}

function cells(statement: Statement, columns: readonly StatementColumn[], options: Record<string, string>) {
  const material = { municipality: { million: 'mnkr' }, figures: { datasets: { driftbudget: statement } } };
  const call = {
    helper: 'tabell',
    name: 'driftbudget',
    options: { ...options, kolumner: columns.join(' ') },
    place: { file: 'mall.hbs' },
  };
  if (columns.length === 0) return new Map<string, string>();
  const table = TABLES['driftbudget']!.make(call, material as unknown as Material, (found) => {
    throw new Error(JSON.stringify(found));
  });
  if (table?.kind !== 'table') throw new Error('no table');
  return new Map(
    table.body.flatMap(({ cells: [name, ...amounts] }) =>
      amounts.map((cell, index) => [
        `${columns[index]} ${plainText(name!.lines[0]!)}`,
        plainText(cell.lines[0]!),
      ]),
    ),
  );
}
