import { budgetLines, grantOfMonth, ledgerSign, monthBudget, type Year } from './budget.ts';
import { csv, kronor, wholeKronor } from './csv.ts';
import { CENTRAL_UNIT, GRANT, INTEREST_COST } from './konton/chart.ts';
import { isoPeriod, ledgerPeriod } from './months.ts';
import { ACTIVITIES, UNITS } from './organisation.ts';
import { HOLIDAY_PAY } from './results.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** budget.csv: one row an account, activity and month in whole kronor, ledger sign. */
export function budgetCsv(year: Year): string {
  const lines = budgetLines(year);
  const cells = new Map<string, { names: [string, string, string, string]; months: number[] }>();
  const add = (
    account: { account: string; name: string },
    unit: string,
    month: number,
    amount: number,
  ): void => {
    const { activity } = UNITS[unit]!;
    const key = `${account.account} ${activity}`;
    let cell = cells.get(key);
    if (!cell) {
      cell = { names: [account.account, account.name, activity, ACTIVITIES[activity]!], months: [] };
      cells.set(key, cell);
    }
    cell.months[month - 1] = (cell.months[month - 1] ?? 0) + amount;
  };
  for (const month of MONTHS) {
    for (const line of lines)
      add(line.account, line.unit, month, ledgerSign(line.account.block) * monthBudget(line, month));
    add(INTEREST_COST, CENTRAL_UNIT, month, 0);
    add(GRANT, CENTRAL_UNIT, month, grantOfMonth(lines, month));
  }
  const rows = [...cells.values()].flatMap(({ names, months }) =>
    months.map((amount, index) => [
      ...names,
      ledgerPeriod(year, index + 1),
      wholeKronor(BigInt(amount) * 100n),
    ]),
  );
  return csv([['Konto', 'Kontotext', 'Verksamhet', 'Verksamhetstext', 'Period', 'Belopp'], ...rows]);
}

/** The forecasts in tkr, report sign. May is the reference's; April has the same result, otherwise shared out. */
const FORECASTS: readonly (readonly [period: string, personnel: number, purchased: number])[] = [
  ['2025-04', -160_698, -67_243],
  ['2025-05', -160_198, -67_743],
];

/** prognos.csv: full-year forecasts with no-break spaces between thousands and a hyphen for minus. */
export function forecastCsv(): string {
  const rows = FORECASTS.flatMap(([period, personnel, purchased]) =>
    (
      [
        ['Verksamhetens intäkter', 35_336],
        ['Personalkostnader', personnel],
        ['Lokalhyror', -17_111],
        ['Köp av tjänster', purchased],
        ['Övriga kostnader', -46_587],
        ['Kommunbidrag', 256_303],
        ['Finansnetto', 0],
      ] as const
    ).map(([name, tkr]) => [period, name, thousands(tkr)]),
  );
  return csv([['Prognos per', 'Kontogrupp', 'Helårsprognos'], ...rows]);
}

const thousands = (tkr: number): string => String(tkr).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** justeringar.csv: the holiday-pay liability in kronor, report sign, ACCUMULATED per period (see HOLIDAY_PAY). */
export function adjustmentsCsv(year: Year): string {
  const rows = HOLIDAY_PAY[year].map((amount, index) => [
    isoPeriod(year, index + 1),
    'semesterloneskuld',
    'Upplupen semesterlöneskuld',
    kronor(BigInt(amount) * 100n),
    'Ackumulerad förändring sedan årsskiftet, enligt lönesystemet',
  ]);
  return csv([['Period', 'Rad', 'Benämning', 'Belopp', 'Kommentar'], ...rows]);
}
