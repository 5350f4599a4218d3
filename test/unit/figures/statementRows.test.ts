import { expect, test } from 'vitest';
import type { StatementRow } from '../../../src/figures/statement.ts';
import { accountGroups, leafRows, netCostRow, resultRow } from '../../../src/figures/statement.ts';
import { ROWS, statementOf } from '../language/sentences/statements.ts';

const ids = (rows: readonly StatementRow[]) => rows.map(({ id }) => id);

test('the rows that sentences need are found by kind and weight', () => {
  const statement = statementOf({});
  expect(resultRow(statement)?.id).toBe('resultat');
  expect(netCostRow(statement)?.id).toBe('netto');
  expect(ids(leafRows(statement))).toEqual([
    'intakter',
    'personal',
    'lokalhyror',
    'kop',
    'ovriga',
    'bidrag',
    'finans',
  ]);
  expect(ids(accountGroups(statement))).toEqual(['intakter', 'personal', 'lokalhyror', 'kop', 'ovriga']);
});

test('net cost is found below an intermediate result', () => {
  const before: StatementRow = {
    id: 'fore',
    name: 'Resultat före finansnetto',
    kind: 'result',
    sumOf: ['netto', 'bidrag'],
    weight: 'sum',
  };
  const rows = ROWS.flatMap((row) =>
    row.id === 'resultat' ? [before, { ...row, sumOf: ['fore', 'finans'] }] : [row],
  );
  expect(netCostRow(statementOf({}, { rows }))?.id).toBe('netto');
});

test('a statement without such rows has none', () => {
  expect(resultRow(statementOf({}, { rows: [] }))).toBeUndefined();
  expect(netCostRow(statementOf({}, { rows: ROWS.slice(0, 5) }))).toBeUndefined();
});
