import { describe, expect, it } from 'vitest';
import { LEDGER, prepareSmall, REPORT, smallFile, TEMPLATE } from '../../support/smallBoard.ts';

const FORECASTS = 'data/k/n/2025/prognos.csv';
const ADJUSTMENTS = 'data/k/n/2025/justeringar.csv';

/** The faults of the small board with a piece of a file replaced, and a template that needs the statement. */
function faultsWith(file: string, find: string, replacement: string): string[] {
  const text = smallFile(file);
  if (!text.includes(find)) throw new Error(find);
  const template = `${smallFile(TEMPLATE)}{{tabell "driftbudget" kolumner="budget"}}\n`;
  return prepareSmall({ [TEMPLATE]: template, [file]: text.replaceAll(find, replacement) }).faults;
}

describe('what does not fit together', () => {
  it('none, as it is', () => {
    expect(faultsWith(LEDGER, '5021', '5022')).toEqual([]);
  });

  it.each([
    [
      'an account that no row takes, once, with its rows and sum',
      LEDGER,
      '5011;10',
      '2999;10',
      'ledger.unmapped-account 3 {"account":"2999","text":"","rows":"2","sum":"−605,55\u00a0kr"}',
    ],
    [
      'a month of another year',
      LEDGER,
      '202502;-50',
      '202402;-50',
      'ledger.wrong-year 7 {"found":"2024-02","expected":"2025"}',
    ],
    [
      'a period that the ledger does not reach',
      REPORT,
      'period: 2025-02',
      'period: 2025-03',
      'ledger.period-missing {"period":"2025-03","found":"2025-01, 2025-02"}',
    ],
    [
      'a month that is left out',
      LEDGER,
      ';202501;',
      ';202502;',
      'ledger.period-missing {"period":"2025-01","found":"2025-02"}',
    ],
    [
      'a sign that is not what configuration says',
      'data/k/n/namnd.yaml',
      'utfall.csv, tecken: huvudbok',
      'utfall.csv, tecken: rapport',
      'ledger.sign {"row":"Intäkter","sum":"−150,00\u00a0kr","expected":"plus","others":"Personal, Övrigt, Kommunbidrag"}',
    ],
    [
      'a forecast of a row that is none, and not that row too',
      FORECASTS,
      '2025-02;Personal',
      '2025-02;Persnal',
      'forecast.unknown-row 7:9 {"found":"Persnal","suggestion":"Personal"}',
    ],
    ['a forecast of a sum', FORECASTS, '2025-02;Personal', '2025-02;Kostnader', 'forecast.unknown-row 7:9 '],
    [
      'a row without forecast',
      FORECASTS,
      '2025-02;Övrigt;-0,02\n',
      '',
      'forecast.row-missing {"period":"2025-02","row":"Övrigt"}',
    ],
    [
      'a row with two forecasts, by name and by id',
      FORECASTS,
      '2025-02;Övrigt;-0,02\n',
      '2025-02;Övrigt;-0,02\n2025-02;ovrigt;-1\n',
      'forecast.duplicate 9:9 {"period":"2025-02","row":"Övrigt"}',
    ],
    [
      'an adjustment of a row that is none',
      ADJUSTMENTS,
      '2025-01;skuld',
      '2025-01;skulden',
      'adjustment.unknown-row 2:9 {"found":"skulden","suggestion":"skuld"}',
    ],
    [
      'an adjustment that lacks the period, which would leave the result without it',
      ADJUSTMENTS,
      '2025-02',
      '2025-03',
      'adjustment.period-missing {"row":"Semesterskuld","period":"2025-02","found":"2025-01, 2025-03"}',
    ],
    [
      'an adjustment that lacks the period last year',
      'data/k/n/2024/justeringar.csv',
      '2024-02',
      '2024-03',
      'adjustment.period-missing {"row":"Semesterskuld","period":"2024-02","found":"2024-03"}',
    ],
    [
      'a year without a statement',
      'data/k/kommun.yaml',
      '"2025"',
      '"2026"',
      'config.no-statement-for-year {"year":"2025","years":"2024, 2026"}',
    ],
  ])('%s', (_name, file, find, replacement, expected) => {
    const faults = faultsWith(file, find, replacement);
    expect(faults.map((fault) => fault.slice(0, expected.length))).toContain(expected);
    // No fault drags another after it, but that a period is missing may be true of several files.
    const codes = new Set(faults.map((fault) => fault.split(' ')[0]!));
    for (const code of ['forecast.missing', 'adjustment.period-missing']) codes.delete(code);
    expect([...codes].length).toBeLessThanOrEqual(1);
  });

  it('a forecast that was not made is only warned of', () => {
    const { problems, prepared } = prepareSmall({
      [FORECASTS]: smallFile(FORECASTS).replaceAll('2025-02', '2025-03'),
      [TEMPLATE]: `${smallFile(TEMPLATE)}{{tabell "driftbudget" kolumner="budget prognos?"}}\n`,
    });
    expect(problems).toMatchObject([{ code: 'forecast.missing', severity: 'warning' }]);
    expect(prepared).toBeDefined();
  });
});
