import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { StatementRow } from '../../../../src/figures/statement.ts';
import { SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import {
  BUDGET,
  type Leaves,
  REFERENCE_LEAVES,
  ROWS,
  SETTINGS,
  statementOf,
  texts,
  tkr,
} from './statements.ts';

type More = Parameters<typeof statementOf>[1];
const write = (name: string, leaves: Leaves, more: More = {}) =>
  texts(SUMMARIES[name]!(statementOf(leaves, more), SETTINGS));

describe('account groups', () => {
  const forecast = (change: Leaves['prognos']): Leaves => ({
    budget: BUDGET,
    prognos: { ...BUDGET, ...change },
  });

  test('all in line', () => {
    expect(write('kontogrupper', forecast({}))).toEqual([
      'Samtliga kontogrupper beräknas vara i linje med budget.',
    ]);
    expect(write('i-korthet', forecast({ kop: tkr(-63_900) }))[1]).toBe(
      'Samtliga kontogrupper beräknas vara i linje med budget.',
    );
  });

  test('all in line one by one, though together they make a deficit', () => {
    const leaves = forecast({ intakter: tkr(32_136), lokalhyror: tkr(-17_311) });
    expect(write('kontogrupper', leaves)).toEqual([
      'Samtliga kontogrupper beräknas var för sig vara i linje med budget.',
    ]);
    expect(write('prognos', leaves)[1]).toBe(
      'Avvikelsen mot budget fördelar sig på flera rader, var och en i linje med budget.',
    );
  });

  test('the threshold itself is a deviation, one öre less is not', () => {
    const at = forecast({ lokalhyror: exact(-1_711_100_000n - 25_000_000n) });
    expect(write('kontogrupper', at)[0]).toBe('Lokalhyror beräknas överstiga budget med cirka 0,3 mnkr.');
    const below = forecast({ lokalhyror: exact(-1_711_100_000n - 24_999_999n) });
    expect(write('kontogrupper', below)).toHaveLength(1);
  });

  test('without a forecast the outcome so far is used', () => {
    const { 'budget-ack': budget, 'utfall-ack': actual } = REFERENCE_LEAVES;
    expect(write('i-korthet', { 'budget-ack': budget!, 'utfall-ack': actual! })[1]).toBe(
      'Köp av tjänster avviker per maj negativt från periodens budget med knappt 2,1 mnkr och övriga kostnader avviker per maj negativt från periodens budget med drygt 0,7 mnkr, vilket till största delen vägs upp av lägre personalkostnader och högre intäkter.',
    );
  });

  test('lower income, and nothing that makes up for it', () => {
    expect(write('i-korthet', forecast({ intakter: tkr(31_336) }))).toEqual([
      'Nämnden prognostiserar ett underskott om 1,0 mnkr för 2025.',
      'Verksamhetens intäkter beräknas bli 1,0 mnkr lägre än budget.',
    ]);
  });

  test('made up for in part', () => {
    const leaves = forecast({ kop: tkr(-67_743), personal: tkr(-160_198) });
    expect(write('i-korthet', leaves)[1]).toBe(
      'Köp av tjänster beräknas överstiga budget med 4,0 mnkr och vägs delvis upp av lägre personalkostnader.',
    );
  });

  test('a remainder that no table in tkr shows is made up for', () => {
    const gain = (ore: bigint) => forecast({ kop: tkr(-67_743), intakter: exact(3_233_600_000n + ore) });
    expect(write('i-korthet', gain(399_950_001n))[1]).toContain(' och vägs upp av högre intäkter.');
    expect(write('i-korthet', gain(399_950_000n))[1]).toContain(
      ' och vägs till största delen upp av högre intäkter.',
    );
  });

  test('more than three worse rows are listed by size', () => {
    const leaves = forecast({
      intakter: tkr(31_336),
      personal: tkr(-165_198),
      lokalhyror: tkr(-19_111),
      kop: tkr(-66_743),
    });
    expect(write('i-korthet', leaves)[1]).toBe(
      'De största negativa avvikelserna mot budget gäller personalkostnader (4,0 mnkr), köp av tjänster (3,0 mnkr) och lokalhyror (2,0 mnkr).',
    );
  });

  test('the grant and financial rows are named when they deviate', () => {
    expect(write('kontogrupper', forecast({ bidrag: tkr(258_303), finans: tkr(-500) }))).toEqual([
      'Kommunbidrag beräknas bli 2,0 mnkr högre än budget.',
      'Finansnetto beräknas avvika negativt från budget med 0,5 mnkr.',
      'Samtliga kontogrupper beräknas vara i linje med budget.',
    ]);
  });

  test('a better result, with a row that goes the other way', () => {
    expect(write('prognos', forecast({ personal: tkr(-158_198), kop: tkr(-64_743) }))).toEqual([
      'Nämnden prognostiserar ett överskott om 2,0 mnkr för 2025.',
      'Avvikelsen mot budget förklaras främst av lägre personalkostnader (3,0 mnkr).',
      'I motsatt riktning verkar högre kostnader för köp av tjänster (1,0 mnkr).',
    ]);
  });

  test('missing and suppressed values are passed over, and nothing is claimed of all', () => {
    const leaves = forecast({ kop: 'missing', ovriga: 'suppressed' });
    expect(write('i-korthet', leaves)).toEqual([]);
    expect(write('kontogrupper', leaves)).toEqual([
      'Verksamhetens intäkter, personalkostnader och lokalhyror beräknas vara i linje med budget.',
    ]);
    expect(write('prognos', leaves)).toEqual([]);
  });

  test('a statement without columns or rows says nothing', () => {
    for (const name of Object.keys(SUMMARIES)) {
      expect(write(name, {})).toEqual([]);
      expect(write(name, {}, { rows: [] })).toEqual([]);
    }
  });
});

describe('any names', () => {
  const renamed = (names: Record<string, string>): StatementRow[] =>
    ROWS.map((row) => ({ ...row, name: names[row.id] ?? row.name }));
  const leaves: Leaves = {
    budget: BUDGET,
    prognos: { ...BUDGET, kop: tkr(-67_743), intakter: tkr(35_336), personal: tkr(-160_198) },
  };

  test('noun phrases of every form are grammatical', () => {
    const rows = renamed({
      kop: 'Köpt vård',
      intakter: 'Statsbidrag och taxor',
      personal: 'Kostnader för personal',
    });
    expect(write('i-korthet', leaves, { rows })[1]).toBe(
      'Köpt vård beräknas överstiga budget med 4,0 mnkr och vägs upp av högre statsbidrag och taxor samt lägre kostnader för personal.',
    );
  });

  test('abbreviations keep their capitals, and small first letters get one at the start', () => {
    const rows = renamed({ kop: 'hVB och SiS', intakter: 'Avgifter', personal: 'LSS-personal' });
    expect(write('i-korthet', leaves, { rows })[1]).toBe(
      'HVB och SiS beräknas överstiga budget med 4,0 mnkr och vägs upp av högre avgifter och lägre kostnader för LSS-personal.',
    );
  });
});
