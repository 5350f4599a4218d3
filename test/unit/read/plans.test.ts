import { describe, expect, it } from 'vitest';
import { readAdjustments } from '../../../src/read/adjustments.ts';
import { readForecasts } from '../../../src/read/forecasts.ts';
import { faultsOf, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

const forecasts = (text: string) =>
  reported((report) => readForecasts(bytesOf(text), 'prognos.csv', source({ unit: 'tkr' }), report));
const adjustments = (text: string) =>
  reported((report) => readAdjustments(bytesOf(text), 'justeringar.csv', source(), report));

describe('forecasts', () => {
  it('are amounts by follow-up and row', () => {
    const { value, problems } = forecasts(
      'Prognos per;Kontogrupp;Helårsprognos\n2025-05;Personalkostnader;-160 198\n202504;hyror;0\n',
    );
    expect(problems).toEqual([]);
    expect(value?.rows).toEqual([
      {
        madeAt: { year: 2025, month: 5 },
        row: 'Personalkostnader',
        amount: -16_019_800_000n,
        lines: [2],
        column: 9,
      },
      { madeAt: { year: 2025, month: 4 }, row: 'hyror', amount: 0n, lines: [3], column: 8 },
    ]);
  });

  it('with faults are all told', () => {
    const text = 'Prognos per;Kontogrupp;Helårsprognos\nvår;A;1\n2025-05;;1\n2025-05;B;ett\n';
    expect(forecasts(text).value).toBeUndefined();
    expect(faultsOf((report) => readForecasts(bytesOf(text), 'p.csv', source(), report))).toEqual([
      'csv.period 2:1 {"column":"Prognos per","found":"vår"}',
      'csv.empty-cell 3:9 {"column":"Kontogrupp"}',
      'csv.amount 4:11 {"column":"Helårsprognos","found":"ett"}',
    ]);
  });
});

describe('adjustments', () => {
  it('are accumulated amounts by month and row', () => {
    const { value } = adjustments(
      'Period;Rad;Benämning;Belopp\n2025-05;semesterloneskuld;Skuld;-3244500,00\n',
    );
    expect(value?.rows).toEqual([
      {
        row: 'semesterloneskuld',
        period: { year: 2025, month: 5 },
        amount: -324_450_000n,
        line: 2,
        column: 9,
      },
    ]);
  });

  it('with faults are all told', () => {
    const text = 'Period;Rad;Belopp\n2025;a;1\n2025-05;;1\n2025-05;a;1O\n';
    expect(faultsOf((report) => readAdjustments(bytesOf(text), 'j.csv', source(), report))).toEqual([
      'csv.period 2:1 {"column":"Period","found":"2025"}',
      'csv.empty-cell 3:9 {"column":"Rad"}',
      'csv.amount 4:11 {"column":"Belopp","found":"1O"}',
    ]);
  });
});
