import { utf8, windows1252 } from './csv.ts';
import { grantPartsCsv, investmentsCsv, planCsv } from './decisions.ts';
import { compactLedgerCsv, ledgerCsv } from './ledger.ts';
import { adjustmentsCsv, budgetCsv, forecastCsv } from './plans.ts';

/** Where the files belong, from the repository's root. */
export const EXAMPLE_FOLDER = 'data/alingsas/socialnamnden';

/**
 * The figures of the example board, by path under its folder: invented rows that add up to the reference's
 * published sums. Pure: no clock, no locale, no chance but its own, so the bytes are always the same. The files
 * differ in encoding and signs on purpose, as exports do.
 */
export function exampleFiles(): Map<string, Uint8Array> {
  return new Map([
    ['2024/budget.csv', utf8(budgetCsv(2024))],
    ['2024/justeringar.csv', utf8('\ufeff' + adjustmentsCsv(2024))],
    ['2024/utfall.csv', windows1252(compactLedgerCsv(2024))],
    ['2025/budget.csv', utf8(budgetCsv(2025))],
    ['2025/investeringar.csv', windows1252(investmentsCsv())],
    ['2025/justeringar.csv', utf8('\ufeff' + adjustmentsCsv(2025))],
    ['2025/kommunbidrag.csv', utf8(grantPartsCsv())],
    ['2025/plan.csv', utf8(planCsv())],
    ['2025/prognos.csv', windows1252(forecastCsv())],
    ['2025/utfall.csv', windows1252(ledgerCsv(2025))],
  ]);
}
