import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/language/numbers.ts';
import { computeAll } from '../../../src/prepare.ts';
import { inShort, reported } from '../../support/reported.ts';
import { type Changes, openSmall, smallFile } from '../../support/smallBoard.ts';

const FOLLOW_UP = 'data/k/n/2025/uppfoljning.csv';
const LAST_YEAR = 'data/k/n/2024/utfall.csv';

/** To February: income 150, personnel 805,55 in two activities, other 30; the grant 900. Budget as in budget.csv. */
const TEXT = `Nämnden;;;;;;;
Period: 202502;;;;;;;
Konto;Verksamhet;Verksamhetstext;Utfall ack;Budget ack;Avvikelse;Budget 2025;Prognos
3011;10;Barn;-150,00;-160,00;-10,00;-240,00;-300,00
4990;10;Barn;30,00;;-30,00;;20,00
5011;10;Barn;605,55;620,00;14,45;620,00;700,00
5011;20;Vuxna;100,00;;-100,00;310,00;300,00
5021;20;Vuxna;100,00;;-100,00;;
6000;20;Vuxna;;20,00;20,00;20,00;
8910;;;-900,00;-480,00;420,00;-710,00;-710,00
`;

const BOTH = smallFile('data/k/n/namnd.yaml')
  .replace('utfall.csv', 'uppfoljning.csv')
  .replace('budget.csv', 'uppfoljning.csv');

function computed(changes: Changes) {
  const { value, problems } = reported((report) => computeAll(openSmall(changes, report)));
  const amountAt = (id: string): string | undefined => {
    const found = value?.byId.get(id)?.value;
    return typeof found === 'object' ? formatMoney(found, 'kr', 2) : found;
  };
  const column = (name: string) =>
    ['intakter', 'personal', 'ovrigt', 'netto', 'bidrag', 'skuld', 'resultat'].map((row) =>
      amountAt(`driftbudget.${name}.${row}`)?.replace(/\s*kr$/, ''),
    );
  return {
    column,
    amountAt,
    ids: [...(value?.byId.keys() ?? [])],
    faults: problems.map(inShort),
    figures: value,
  };
}

const accumulated = (text = TEXT): Changes => ({
  'data/k/n/namnd.yaml': BOTH,
  [FOLLOW_UP]: text,
  // What the year before has is another file.
  'data/k/n/2024/uppfoljning.csv': smallFile(LAST_YEAR),
});

describe('a follow-up of accumulated amounts', () => {
  it('is a statement to its month', () => {
    const { column, faults } = computed(accumulated());
    expect(faults).toEqual([]);
    expect(column('utfall-ack')).toEqual([
      '150,00',
      '−805,55',
      '−30,00',
      '−685,55',
      '900,00',
      '−12,50',
      '201,95',
    ]);
    expect(column('budget-ack')).toEqual([
      '160,00',
      '−620,00',
      '−20,00',
      '−480,00',
      '480,00',
      'missing',
      '0,00',
    ]);
    expect(column('budget')).toEqual(['240,00', '−930,00', '−20,00', '−710,00', '710,00', 'missing', '0,00']);
    // −805,55 − −620 = −185,55.
    expect(column('avvikelse-ack').slice(0, 3)).toEqual(['−10,00', '−185,55', '−10,00']);
    // From prognos.csv: −1 000 against −930.
    expect(column('avvikelse-prognos')[1]).toBe('−70,00');
  });

  it('is what the same ledger month by month says', () => {
    const months = computed({});
    const { column, amountAt } = computed(accumulated());
    for (const name of ['utfall-ack', 'budget-ack', 'budget', 'avvikelse-ack', 'forra-aret-ack'])
      expect(column(name), name).toEqual(months.column(name));
    for (const name of ['budget', 'budget-ack', 'utfall-ack', 'avvikelse-ack'])
      for (const activity of ['10', '20']) {
        const id = `kontogrupp.personal.verksamhet.${activity}.${name}`;
        expect(amountAt(id), id).toBe(months.amountAt(id));
      }
  });

  it('has no month alone, and no month before its own', () => {
    const { ids, figures, amountAt } = computed(accumulated());
    expect(ids.filter((id) => /^manad\.(utfall|budget)\./.test(id))).toEqual([]);
    expect(
      new Set(ids.filter((id) => id.startsWith('manad.')).map((id) => id.split('.').slice(1, 3).join(' '))),
    ).toEqual(new Set(['utfall-ack 2025-02', 'budget-ack 2025-02', 'budget-ack 2025-12']));
    expect(amountAt('manad.utfall-ack.2025-02.personal')).toMatch(/^−805,55/);
    expect(amountAt('manad.budget-ack.2025-12.personal')).toMatch(/^−930,00/);
    expect(figures?.datasets.driftbudget?.previousResult).toBeUndefined();
  });

  it('without the budget of the year has no budget of the year', () => {
    const text = TEXT.replaceAll(/^((?:[^;\n]*;){6})[^;\n]*;/gm, '$1;').replace(
      'Avvikelse;;',
      'Avvikelse;Annat;',
    );
    const { column, ids, faults } = computed(accumulated(text));
    expect(faults).toEqual([]);
    expect(column('budget-ack')[1]).toBe('−620,00');
    expect(ids.filter((id) => /^driftbudget\.(budget|avvikelse-prognos)\./.test(id))).toEqual([]);
    expect(ids.filter((id) => /^flerarsbudget|\.budget$/.test(id))).toEqual([]);
  });

  it('without the budget to its month has none to its month', () => {
    const { column, ids } = computed(accumulated(TEXT.replace('Budget ack;Avvikelse', 'Annat;Mer')));
    expect(column('budget')[1]).toBe('−930,00');
    expect(ids.filter((id) => /(?:budget|avvikelse)-ack\.(?:personal|netto)$/.test(id))).toEqual([]);
    expect(ids.filter((id) => /^kontogrupp.*\.(?:budget|avvikelse)-ack$/.test(id))).toEqual([]);
  });

  const forecasts = (text: string, setting = 'tecken: huvudbok, enhet: kr'): Changes => ({
    ...accumulated(text),
    'data/k/n/namnd.yaml': BOTH.replace(
      'prognos.csv, tecken: rapport, enhet: tkr',
      `uppfoljning.csv, ${setting}`,
    ),
  });
  const EVERY = TEXT.replace(';100,00;;-100,00;;\n', ';100,00;;-100,00;;0\n').replace(
    '20,00;20,00;20,00;\n',
    '20,00;20,00;20,00;0,00\n',
  );

  it('has the forecast of its own column, summed as the actuals are', () => {
    const { column, ids, faults, figures } = computed(forecasts(EVERY));
    expect(faults).toEqual([]);
    // Income 300; personnel 700 + 300 + 0; other 20 + 0; the grant 710. Net 300 − 1 020, with the grant −10.
    expect(column('prognos')).toEqual(
      ['300,00', '−1 000,00', '−20,00', '−720,00', '710,00', 'missing', '−10,00'].map((text) =>
        text.replace('1 000', '1\u00a0000'),
      ),
    );
    expect(column('avvikelse-prognos')).toEqual([
      '60,00',
      '−70,00',
      '0,00',
      '−10,00',
      '0,00',
      'missing',
      '−10,00',
    ]);
    // What earlier forecasts were is not known.
    expect(ids.filter((id) => /foregaende-prognos|prognosforandring/.test(id))).toEqual([]);
    const { forecastPeriod, previousForecastPeriod } = figures!.datasets.driftbudget!;
    expect([forecastPeriod, previousForecastPeriod]).toEqual([{ year: 2025, month: 2 }, undefined]);
    expect(figures?.byId.get('driftbudget.prognos.personal')).toMatchObject({
      formula: 'Summan av helårsprognosen på 3 rader',
      sources: [{ file: FOLLOW_UP, lines: [[6, 8]] }],
    });
  });

  it('has a forecast of the rows that are chosen', () => {
    const chosen = 'tecken: huvudbok, enhet: kr, urval: { verksamhet: "20" }';
    const { amountAt, faults } = computed({
      ...forecasts(EVERY, chosen),
    });
    expect(amountAt('driftbudget.prognos.personal')).toMatch(/^−300,00/);
    // The actuals are not chosen: what they have on other rows has no forecast, which is told.
    expect(faults).toEqual([
      'forecast.row-missing {"period":"2025-02","row":"Intäkter"}',
      'forecast.row-missing {"period":"2025-02","row":"Kommunbidrag"}',
    ]);
  });

  it('has no forecast where an account with other amounts has none', () => {
    const { faults, ids } = computed(forecasts(TEXT));
    expect(faults).toEqual([
      'csv.forecast-missing 8:32 {"column":"Prognos","account":"5021"}',
      'csv.forecast-missing 9:34 {"column":"Prognos","account":"6000"}',
    ]);
    expect(ids.filter((id) => id.startsWith('driftbudget.prognos.'))).toEqual([]);
  });

  it('tells of rows that the forecast lacks and the budget or the actuals have, of wrong signs and of unknown accounts', () => {
    const without = EVERY.replace(/^8910.*\n/m, '');
    const other: Changes = {
      ...forecasts(without),
      'data/k/n/2025/budget.csv': smallFile('data/k/n/2025/budget.csv'),
    };
    const yaml = other['data/k/n/namnd.yaml']!.replace(
      'budget: { fil: uppfoljning.csv',
      'budget: { fil: budget.csv',
    );
    expect(computed({ ...other, 'data/k/n/namnd.yaml': yaml }).faults).toContain(
      'forecast.row-missing {"period":"2025-02","row":"Kommunbidrag"}',
    );
    // Nobody has booked or budgeted anything on the row: nothing is expected.
    expect(computed(forecasts(without)).column('prognos')[4]).toBe('0,00');
    expect(computed(forecasts(EVERY, 'tecken: rapport, enhet: kr')).faults).toEqual([
      expect.stringMatching(/^ledger\.sign /),
    ]);
    const unknown = (cells: string) => computed(forecasts(`${EVERY}9999;;;${cells}\n`)).faults;
    expect(unknown(';;;;5')).toEqual([expect.stringMatching(/^ledger\.unmapped-account 11 .*"rows":"1"/)]);
    // Once for the actuals, and not for the forecast.
    expect(unknown('4;;-4;;5')).toEqual([expect.stringMatching(/^ledger\.unmapped-account 11 /)]);
  });

  it('of another month than the report is refused', () => {
    expect(computed(accumulated(TEXT.replace('202502', '202503'))).faults).toContain(
      'ledger.accumulated-to {"period":"2025-02","found":"2025-03"}',
    );
  });

  it('of last year to another month is no comparison, and that is said', () => {
    const { faults, ids } = computed({
      [LAST_YEAR]: 'Period: 202412;\nKonto;Utfall ack\n5011;1\n',
    });
    expect(faults).toEqual(['ledger.last-year-accumulated-to {"period":"2024-02","found":"2024-12"}']);
    expect(ids.filter((id) => id.includes('forra-aret'))).toEqual([]);
  });

  it('tells a fault once, though it is both ledger and budget', () => {
    const faults = computed(accumulated(TEXT.replace('3011;10', 'x;10'))).faults;
    expect(faults.filter((it) => it.startsWith('csv.'))).toEqual([
      'csv.account 4 {"column":"konto","found":"x"}',
    ]);
  });
});
