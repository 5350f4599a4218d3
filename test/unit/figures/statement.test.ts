import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { computeAll } from '../../../src/prepare.ts';
import { inShort, reported } from '../../support/reported.ts';
import { openSmall, REPORT, smallFile } from '../../support/smallBoard.ts';

const { byId, datasets } = computeAll(openSmall());
const statement = datasets.driftbudget!;

const ROWS = ['intakter', 'personal', 'ovrigt', 'kostnader', 'netto', 'bidrag', 'skuld', 'resultat'];

/** In öre; `missing` as it is. */
const oreOf = (figure: Figure | undefined): string | undefined =>
  figure && (typeof figure.value === 'string' ? figure.value : toDecimal(figure.value, 0));

// Computed by hand from the files of support/smallBoard.ts, in öre and report sign.
const EXPECTED: Record<string, (number | 'missing')[]> = {
  budget: [24000, -93000, -2000, -95000, -71000, 71000, 'missing', 0],
  'budget-ack': [16000, -62000, -2000, -64000, -48000, 48000, 'missing', 0],
  'utfall-ack': [15000, -80555, -3000, -83555, -68555, 90000, -1250, 20195],
  'avvikelse-ack': [-1000, -18555, -1000, -19555, -20555, 42000, -1250, 20195],
  prognos: [30000, -100000, -2000, -102000, -72000, 71000, 'missing', -1000],
  'avvikelse-prognos': [6000, -7000, 0, -7000, -1000, 0, 'missing', -1000],
  'foregaende-prognos': [24000, -93000, -2000, -95000, -71000, 71000, 'missing', 0],
  prognosforandring: [6000, -7000, 0, -7000, -1000, 0, 'missing', -1000],
  // Account 4990 was personnel in 2024, and nothing was booked on other costs.
  'forra-aret-ack': [10000, -24000, 0, -24000, -14000, 50000, -700, 35300],
  'forandring-forra-aret': [5000, -56555, -3000, -59555, -54555, 40000, -550, -15105],
};

describe('the statement', () => {
  it.each(Object.keys(EXPECTED))('has the column %s', (column) => {
    expect(ROWS.map((row) => oreOf(byId.get(`driftbudget.${column}.${row}`)))).toEqual(
      EXPECTED[column]!.map(String),
    );
  });

  it('has no other columns, and knows its forecasts', () => {
    expect([...statement.columns.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
    expect(statement.forecastPeriod).toEqual({ year: 2025, month: 2 });
    expect(statement.previousForecastPeriod).toEqual({ year: 2025, month: 1 });
  });

  it('has the result at the end of the month before, with that month’s adjustment', () => {
    expect(oreOf(statement.previousResult)).toBe('11500');
  });

  it('traces a row to its lines, a sum and a variance to their terms', () => {
    expect(byId.get('driftbudget.utfall-ack.personal')).toMatchObject({
      sources: [
        {
          file: 'data/k/n/2025/utfall.csv',
          lines: [
            [3, 4],
            [8, 9],
          ],
        },
      ],
      terms: [],
    });
    expect(byId.get('driftbudget.forra-aret-ack.personal')?.sources).toMatchObject([
      { file: 'data/k/n/2024/utfall.csv', lines: [[3, 4]] },
    ]);
    expect(byId.get('driftbudget.prognos.resultat')).toMatchObject({
      formula: 'Nettokostnader + Kommunbidrag',
      terms: ['driftbudget.prognos.netto', 'driftbudget.prognos.bidrag'],
      sources: [],
    });
    expect(byId.get('driftbudget.utfall-ack.resultat')?.terms).toEqual([
      'driftbudget.utfall-ack.netto',
      'driftbudget.utfall-ack.bidrag',
      'driftbudget.utfall-ack.skuld',
    ]);
    expect(byId.get('driftbudget.avvikelse-ack.netto')).toMatchObject({
      terms: ['driftbudget.utfall-ack.netto', 'driftbudget.budget-ack.netto'],
      sources: [],
    });
    expect(byId.get('driftbudget.utfall-ack.skuld')?.sources).toMatchObject([
      { file: 'data/k/n/2025/justeringar.csv', lines: [[3, 3]] },
    ]);
  });
});

describe('the statement without a source', () => {
  const columnsWithout = (changes: Record<string, string | undefined>) => [
    ...computeAll(openSmall(changes)).datasets.driftbudget!.columns.keys(),
  ];

  it('has no columns of last year where there is no ledger of it', () => {
    const columns = columnsWithout({ 'data/k/n/2024/utfall.csv': undefined });
    expect(columns.filter((column) => column.includes('forra-aret'))).toEqual([]);
    expect(columns).toHaveLength(8);
  });

  it('refuses a row with amounts that only last year has: it would be missing from last year’s sums', () => {
    const kommun = smallFile('data/k/kommun.yaml')
      .replace('{ rad: personal, namn: Personal', '{ rad: loner, namn: Löner')
      .replace('summa: [personal, ovrigt]', 'summa: [loner, ovrigt]');
    const { problems } = reported((report) =>
      computeAll(openSmall({ 'data/k/kommun.yaml': kommun }, report)),
    );
    expect(problems.map(inShort)).toContain(
      'statement.row-of-other-year {"row":"loner","year":"2024","other":"2025"}',
    );
  });

  it('has no previous forecast where there is one only', () => {
    const columns = columnsWithout({
      'data/k/n/2025/prognos.csv':
        'Prognos per;Kontogrupp;Helårsprognos\n2025-02;Intäkter;1\n2025-02;Personal;1\n2025-02;Övrigt;1\n2025-02;Kommunbidrag;1\n',
    });
    expect(columns).toContain('avvikelse-prognos');
    expect(columns).not.toContain('foregaende-prognos');
    expect(columns).not.toContain('prognosforandring');
  });

  it('takes the latest forecast before this one in the same year as the previous, whatever order they stand in', () => {
    const made = (month: string, income: number) =>
      ['Intäkter', 'Personal', 'Övrigt', 'Kommunbidrag'].map((row) => `${month};${row};${income}`);
    const rows = [...made('2025-02', 4), ...made('2025-01', 3), ...made('2025-03', 5), ...made('2024-12', 1)];
    const figures = computeAll(
      openSmall({
        [REPORT]: smallFile(REPORT).replace('2025-02', '2025-03'),
        'data/k/n/2025/prognos.csv': `Prognos per;Kontogrupp;Helårsprognos\n${rows.join('\n')}\n`,
      }),
    );
    expect(figures.datasets.driftbudget?.previousForecastPeriod).toEqual({ year: 2025, month: 2 });
    expect(oreOf(figures.byId.get('driftbudget.foregaende-prognos.intakter'))).toBe('400000');
  });
});
