import type { Table } from '../document.ts';
import type { Maker } from '../maker.ts';
import { accountGroupTable } from './accountGroupTable.ts';
import { grantTable } from './grantTable.ts';
import { investmentTable } from './investmentTable.ts';
import { keyFigureTable } from './keyFigureTable.ts';
import { measureTable } from './measureTable.ts';
import { multiYearTable } from './multiYearTable.ts';
import { ownTable } from './ownTable.ts';
import { possibilityHorizonTable } from './possibilityHorizonTable.ts';
import { possibilityTable } from './possibilityTable.ts';
import { controlPlanTable, riskAnalysisTable, riskLegendTable, riskLevelTable } from './riskTables.ts';
import { statementTable } from './statementTable.ts';
import { volumeTable } from './volumeTable.ts';

/** The tables that a template can ask for with `{{tabell "…"}}`. */
export const TABLES: Readonly<Record<string, Maker<Table>>> = {
  driftbudget: statementTable,
  kontogrupp: accountGroupTable,
  riskanalys: riskAnalysisTable,
  internkontrollplan: controlPlanTable,
  riskforklaring: riskLegendTable,
  risknivaer: riskLevelTable,
  atgarder: measureTable,
  flerarsbudget: multiYearTable,
  kommunbidrag: grantTable,
  investeringar: investmentTable,
  nyckeltal: keyFigureTable,
  mojligheter: possibilityTable,
  'mojligheter-sikt': possibilityHorizonTable,
  volymer: volumeTable,
  egna: ownTable,
};
