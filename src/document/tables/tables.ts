import type { Report } from '../../problems.ts';
import type { HelperCall } from '../arguments.ts';
import type { Table } from '../document.ts';
import type { Material } from '../material.ts';
import { accountGroupTable } from './accountGroupTable.ts';
import { statementTable } from './statementTable.ts';

/** Makes a table from a template's call; what is wrong with the call is reported, and gives undefined. */
export type TableMaker = (call: HelperCall, material: Material, report: Report) => Table | undefined;

/** The tables that a template can ask for with `{{tabell "…"}}`. */
export const TABLES: Readonly<Record<string, TableMaker>> = {
  driftbudget: statementTable,
  kontogrupp: accountGroupTable,
};
