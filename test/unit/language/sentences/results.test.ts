import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import { SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import {
  BUDGET,
  column,
  FORECAST,
  figure,
  type Leaves,
  REFERENCE_LEAVES,
  SETTINGS,
  statementOf,
  texts,
  tkr,
} from './statements.ts';

type More = Parameters<typeof statementOf>[1];
const write = (name: string, leaves: Leaves, more: More = {}) =>
  texts(SUMMARIES[name]!(statementOf(leaves, more), SETTINGS));

describe('forecast', () => {
  test('a deficit, against another forecast', () => {
    const leaves = {
      budget: BUDGET,
      prognos: column(32_336, -161_198, -17_111, -65_743, -46_587, 256_303),
      'foregaende-prognos': column(32_336, -161_198, -17_111, -64_543, -46_587, 256_303),
    };
    const more = { previousForecastPeriod: { year: 2024, month: 12 } };
    expect(write('i-korthet', leaves, more)).toEqual([
      'Nämnden prognostiserar ett underskott om 2,0 mnkr för 2025, en försämring med 1,2 mnkr jämfört med december 2024.',
      'Köp av tjänster beräknas överstiga budget med 2,0 mnkr.',
    ]);
    expect(write('prognos', leaves)).toEqual([
      'Nämnden prognostiserar ett underskott om 2,0 mnkr för 2025.',
      'Prognosen har försämrats med 1,2 mnkr jämfört med föregående prognos.',
      'Avvikelsen mot budget förklaras främst av högre kostnader för köp av tjänster (2,0 mnkr).',
    ]);
  });

  test('a better forecast than before, still with a sign change', () => {
    const leaves = {
      budget: BUDGET,
      prognos: column(32_336, -160_198, -17_111, -63_743, -46_587, 256_303),
      'foregaende-prognos': column(32_336, -163_198, -17_111, -63_743, -46_587, 256_303),
    };
    expect(write('prognos', leaves, { previousForecastPeriod: { year: 2025, month: 3 } })).toEqual([
      'Nämnden prognostiserar ett överskott om 1,0 mnkr för 2025.',
      'Prognosen har förbättrats med 3,0 mnkr jämfört med mars.',
      'Avvikelsen mot budget förklaras främst av lägre personalkostnader (1,0 mnkr).',
    ]);
  });

  test('the same result made of other rows is not called the same forecast', () => {
    const leaves = { budget: BUDGET, prognos: FORECAST, 'foregaende-prognos': BUDGET };
    expect(write('prognos', leaves, { previousForecastPeriod: { year: 2025, month: 4 } })[1]).toBe(
      'Det prognostiserade resultatet är oförändrat jämfört med april, men prognosen för verksamhetens intäkter, personalkostnader och köp av tjänster har ändrats.',
    );
  });

  test('a forecast from another month says so', () => {
    const leaves = { budget: BUDGET, prognos: BUDGET };
    expect(write('prognos', leaves, { forecastPeriod: { year: 2025, month: 3 } })).toEqual([
      'Nämnden prognostiserar en budget i balans för 2025 (prognos per mars).',
    ]);
  });

  test('tiny amounts are balance, small ones are written in tkr', () => {
    const tiny = { ...BUDGET, kop: exact(-6_374_300_000n - 49_999n) };
    expect(write('prognos', { budget: BUDGET, prognos: tiny })[0]).toContain('en budget i balans');
    const small = { ...BUDGET, kop: exact(-6_374_300_000n - 50_000n) };
    expect(write('prognos', { budget: BUDGET, prognos: small })[0]).toBe(
      'Nämnden prognostiserar ett underskott om 1 tkr för 2025.',
    );
    const hundred = { ...BUDGET, kop: tkr(-63_843) };
    expect(write('prognos', { budget: BUDGET, prognos: hundred })[0]).toContain('ett underskott om 0,1 mnkr');
  });

  test('a budgeted result is told of', () => {
    const budget = { ...BUDGET, bidrag: tkr(258_303) };
    expect(write('prognos', { budget, prognos: budget })[0]).toBe(
      'Nämnden prognostiserar ett överskott om 2,0 mnkr för 2025, i enlighet med budget.',
    );
    expect(write('prognos', { budget, prognos: BUDGET })[0]).toBe(
      'Nämnden prognostiserar ett nollresultat för 2025 mot ett budgeterat överskott om 2,0 mnkr.',
    );
  });

  test('without a budget nothing is in balance with it', () => {
    expect(write('prognos', { prognos: BUDGET })).toEqual([
      'Nämnden prognostiserar ett nollresultat för 2025.',
    ]);
  });
});

describe('accumulated result', () => {
  const leaves = (result: number): Leaves => ({
    'budget-ack': REFERENCE_LEAVES['budget-ack']!,
    'utfall-ack': { ...REFERENCE_LEAVES['budget-ack'], kop: tkr(-26_560 + result) },
  });
  const previous = (value: number) => ({ previousResult: figure('driftbudget.april', tkr(value)) });

  test('a surplus, much better than the month before', () => {
    expect(write('resultat', leaves(1_500), previous(-500)).slice(0, 2)).toEqual([
      'Det ackumulerade resultatet per maj är ett överskott om 1,5 mnkr, vilket motsvarar 1,4 procent av periodens budgeterade nettokostnad.',
      'Resultatet är 2,0 mnkr bättre än per april.',
    ]);
  });

  test('the same as the month before, and balance', () => {
    expect(write('resultat', leaves(0), previous(0))).toEqual([
      'Det ackumulerade resultatet per maj är i balans.',
      'Resultatet är oförändrat jämfört med april.',
    ]);
  });

  test('a share that would be printed as 0,0 is left out', () => {
    expect(write('resultat', leaves(-40))).toEqual([
      'Det ackumulerade resultatet per maj är ett underskott om 40 tkr.',
    ]);
  });

  test('January is not compared with the year before', () => {
    const more = { ...previous(-500), period: { year: 2025, month: 1 } };
    expect(write('resultat', leaves(-40), more)).toHaveLength(1);
  });

  test('a budgeted result for the period makes the deviation a fact of its own', () => {
    const budget = { ...REFERENCE_LEAVES['budget-ack'], bidrag: tkr(107_793) };
    const found = write('resultat', { 'budget-ack': budget, 'utfall-ack': REFERENCE_LEAVES['utfall-ack']! });
    expect(found.slice(0, 2)).toEqual([
      'Det ackumulerade resultatet per maj är ett underskott om drygt 0,9 mnkr, vilket motsvarar 0,8 procent av periodens budgeterade nettokostnad.',
      'Uppföljningen per maj visar en negativ avvikelse om drygt 1,9 mnkr mot periodens budget.',
    ]);
  });

  test('no budget for the period: no share, no deviation', () => {
    expect(write('resultat', { 'utfall-ack': REFERENCE_LEAVES['utfall-ack']! })).toEqual([
      'Det ackumulerade resultatet per maj är ett underskott om drygt 0,9 mnkr.',
    ]);
  });
});
