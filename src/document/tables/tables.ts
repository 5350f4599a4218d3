import type { Table } from '../document.ts';
import type { Maker } from '../maker.ts';
import { accountGroupTable } from './accountGroupTable.ts';
import { statementTable } from './statementTable.ts';

/** The tables that a template can ask for with `{{tabell "…"}}`. */
export const TABLES: Readonly<Record<string, Maker<Table>>> = {
  driftbudget: statementTable,
  kontogrupp: accountGroupTable,
};
