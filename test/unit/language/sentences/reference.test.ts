import { describe, expect, test } from 'vitest';
import { rowSummary, SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import { reference, SETTINGS, texts } from './statements.ts';

const summary = (name: string) => texts(SUMMARIES[name]!(reference(), SETTINGS));

describe('the reference month, May 2025', () => {
  test('i korthet', () => {
    expect(summary('i-korthet')).toEqual([
      'Nämnden prognostiserar en budget i balans för 2025, oförändrat jämfört med april.',
      'Det ackumulerade resultatet per maj är ett underskott om drygt 0,9 mnkr, 0,8 procent av periodens budgeterade nettokostnad.',
      'Köp av tjänster beräknas överstiga budget med 4,0 mnkr och vägs upp av högre intäkter och lägre personalkostnader.',
    ]);
  });

  test('resultat', () => {
    expect(summary('resultat')).toEqual([
      'Det ackumulerade resultatet per maj är ett underskott om drygt 0,9 mnkr, vilket motsvarar 0,8 procent av periodens budgeterade nettokostnad.',
      'Resultatet är något sämre än per april.',
      'Avvikelsen mot periodens budget förklaras främst av högre kostnader för köp av tjänster (knappt 2,1 mnkr).',
      'De negativa avvikelserna för köp av tjänster (knappt 2,1 mnkr) och övriga kostnader (drygt 0,7 mnkr) vägs till största delen upp av lägre personalkostnader (knappt 1,5 mnkr) och högre intäkter (drygt 0,4 mnkr).',
    ]);
  });

  test('prognos', () => {
    expect(summary('prognos')).toEqual([
      'Nämnden prognostiserar en budget i balans för 2025.',
      'Prognosen är oförändrad jämfört med april.',
      'Den negativa avvikelsen för köp av tjänster (4,0 mnkr) vägs upp av högre intäkter (3,0 mnkr) och lägre personalkostnader (1,0 mnkr).',
    ]);
  });

  test('kontogrupper', () => {
    expect(summary('kontogrupper')).toEqual([
      'Verksamhetens intäkter beräknas bli 3,0 mnkr högre än budget.',
      'Personalkostnader beräknas understiga budget med 1,0 mnkr.',
      'Köp av tjänster beräknas överstiga budget med 4,0 mnkr.',
      'Lokalhyror och övriga kostnader beräknas vara i linje med budget.',
    ]);
  });

  test('one account group, and an unknown one', () => {
    expect(texts(rowSummary(reference(), 'kop', SETTINGS))).toEqual([
      'Köp av tjänster beräknas överstiga budget med 4,0 mnkr.',
      'Köp av tjänster avviker per maj negativt från periodens budget med knappt 2,1 mnkr.',
    ]);
    expect(texts(rowSummary(reference(), 'lokalhyror', SETTINGS))).toEqual([
      'Lokalhyror beräknas vara i linje med budget.',
      'Lokalhyror är per maj i linje med periodens budget.',
    ]);
    expect(rowSummary(reference(), 'kopp', SETTINGS)).toEqual([]);
  });

  test('the municipality decides what a million is called', () => {
    const [, result] = texts(SUMMARIES['i-korthet']!(reference(), { ...SETTINGS, million: 'mkr' }));
    expect(result).toContain('drygt 0,9 mkr,');
  });

  test('numbers carry the figures behind them, and reasons the thresholds', () => {
    const [forecast, result, rows] = SUMMARIES['i-korthet']!(reference(), SETTINGS);
    expect(forecast).toMatchObject({ rule: 'prognos.balans', parts: [expect.any(String)] });
    const figures = result!.parts.filter((part) => typeof part !== 'string');
    expect(figures.map(({ text, figure }) => [text, figure.id, figure.terms])).toEqual([
      ['0,9\u00a0mnkr', 'driftbudget.utfall-ack.resultat.belopp', ['driftbudget.utfall-ack.resultat']],
      [
        '0,8\u00a0procent',
        'driftbudget.andel.resultat',
        ['driftbudget.utfall-ack.resultat', 'driftbudget.budget-ack.netto'],
      ],
    ]);
    expect(figures[1]!.figure.value).toEqual({ numerator: 905n, denominator: 106_793n });
    expect(rows!.rule).toBe('rad.overstiger');
    expect(rows!.reason.replaceAll('\u00a0', ' ')).toContain(
      'Köp av tjänster: avvikelsen −4 000 000 kr når gränsen 318 715 kr (det större av 250 000 kr och 0,5 procent av budget).',
    );
  });
});
