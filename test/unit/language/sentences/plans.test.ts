import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import { type GrantChange, grantSentences } from '../../../../src/language/sentences/grant.ts';
import { investmentSentences } from '../../../../src/language/sentences/investments.ts';
import {
  coverageSentences,
  fullYearSentences,
  totalEffectSentences,
} from '../../../../src/language/sentences/measures.ts';
import { riskSentences } from '../../../../src/language/sentences/risks.ts';
import { figure, SETTINGS, texts, tkr } from './statements.ts';

const amount = (id: string, thousands: number) => figure(id, tkr(thousands));

describe('grant', () => {
  const write = (change: Partial<GrantChange> & { now: number; before?: number }) =>
    texts(
      grantSentences(
        {
          year: 2025,
          grant: amount('bidrag.2025', change.now),
          previous: change.before === undefined ? undefined : amount('bidrag.2024', change.before),
          ...change,
        },
        SETTINGS,
      ),
    );
  const parts = (...values: number[]) =>
    values.map((value, index) => ({ name: `Post ${index + 1}`, amount: amount(`post.${index}`, value) }));

  test('increase, decrease, none, unknown', () => {
    expect(write({ now: 256_303, before: 245_083 })).toEqual([
      'År 2025 uppgår kommunbidraget till 256,3 mnkr, en ökning om 4,6 procent eller 11,2 mnkr.',
    ]);
    expect(write({ now: 240_000, before: 245_083 })).toEqual([
      'År 2025 uppgår kommunbidraget till 240,0 mnkr, en minskning om 2,1 procent eller knappt 5,1 mnkr.',
    ]);
    expect(write({ now: 240_000, before: 240_000 })).toEqual([
      'År 2025 uppgår kommunbidraget till 240,0 mnkr, oförändrat jämfört med 2024.',
    ]);
    expect(write({ now: 240_000 })).toEqual(['År 2025 uppgår kommunbidraget till 240,0 mnkr.']);
    expect(write({ now: 240_000, before: 0 })).toEqual([
      'År 2025 uppgår kommunbidraget till 240,0 mnkr, en ökning om 240,0 mnkr.',
    ]);
  });

  test('what the change is made of', () => {
    const compose = (now: number, ...values: number[]) =>
      write({ now, before: 100_000, components: parts(...values) })[1];
    expect(compose(103_000, 2_000, 1_000)).toBe(
      'Ökningen består av post 1 (2,0 mnkr) och post 2 (1,0 mnkr).',
    );
    expect(compose(103_000, 2_000, 0, 500)).toBe(
      'Ökningen består bland annat av post 1 (2,0 mnkr) och post 3 (0,5 mnkr).',
    );
    expect(compose(97_000, -3_000)).toBe('Minskningen består av post 1 (3,0 mnkr).');
    expect(compose(101_000, 2_000, -1_000)).toBe(
      'Förändringen består av ökningar för post 1 (2,0 mnkr) samt minskningar för post 2 (1,0 mnkr).',
    );
    expect(compose(101_000, 2_000, 1_000)).toBeUndefined();
    expect(compose(101_000, -2_000)).toBeUndefined();
    expect(compose(101_000)).toBeUndefined();
  });

  test('indices', () => {
    const index = (ratio: number, thousands: number) =>
      write({
        now: 100_000,
        indices: [
          {
            name: 'Prisindex',
            share: figure('index', exact(BigInt(ratio), 1000n), 'share'),
            amount: amount('i', thousands),
          },
        ],
      })[1];
    expect(index(29, 1_200)).toBe('Budgeten räknas upp med prisindex, 2,9 procent eller 1,2 mnkr.');
    expect(index(-10, -2_000)).toBe('Budgeten räknas ned med prisindex, 1,0 procent eller 2,0 mnkr.');
    expect(index(29, -1_200)).toBeUndefined();
    expect(index(0, 0)).toBeUndefined();
  });

  test('indices, then the rest', () => {
    const index = {
      name: 'Prisindex',
      share: figure('index', exact(25n, 1000n), 'share'),
      amount: amount('i', 6_400),
    };
    const rest = (now: number, ...values: number[]) =>
      write({ now, before: 256_000, indices: [index], components: parts(...values) })[2];
    expect(rest(263_300, 900)).toBe('Därutöver består ökningen av post 1 (0,9 mnkr).');
    expect(rest(263_600, 900)).toBe('Därutöver består ökningen bland annat av post 1 (0,9 mnkr).');
    expect(rest(255_400, -7_000)).toBe('Därutöver består minskningen av post 1 (7,0 mnkr).');
    expect(rest(260_400, -2_000)).toBe('Därutöver består förändringen av post 1 (2,0 mnkr).');
  });

  test('an index among the parts has its percentage', () => {
    const share = figure('index', exact(2n, 1000n), 'share');
    const [index, volume] = parts(500, 700);
    expect(write({ now: 246_200, before: 245_000, components: [{ ...index!, share }, volume!] })[1]).toBe(
      'Ökningen består av post 1 (0,2 procent eller 0,5 mnkr) och post 2 (0,7 mnkr).',
    );
  });
});

test('investments, of either sign', () => {
  const write = (thousands: number, to = 2025) =>
    texts(investmentSentences({ from: 2025, to, total: amount('investering', thousands) }, SETTINGS));
  expect(write(3_200)).toEqual(['Investeringsbudgeten för 2025 uppgår till 3,2 mnkr.']);
  expect(write(-3_200, 2030)).toEqual([
    'Investeringsbudgeten för 2025–2030 uppgår till sammanlagt 3,2 mnkr.',
  ]);
  expect(write(0)).toEqual(['För 2025 finns ingen investeringsbudget.']);
  const unknown = figure('investering', 'missing');
  expect(investmentSentences({ from: 2025, to: 2025, total: unknown }, SETTINGS)).toEqual([]);
});

describe('measures', () => {
  const million = (tenths: number) => amount(`effekt.${tenths}`, tenths * 100);
  const interval = (low: number, high: number) => ({
    year: 2025,
    lowest: million(low),
    highest: million(high),
  });

  test('full-year effect', () => {
    const write = (whole: number, part?: number) =>
      texts(
        fullYearSentences(
          { year: 2025, fullYear: million(whole), inYear: part === undefined ? undefined : million(part) },
          SETTINGS,
        ),
      );
    expect(write(80, 55)).toEqual(['Helårseffekten beräknas till 8,0 mnkr, varav 5,5 mnkr 2025.']);
    expect(write(80, 0)).toEqual(['Helårseffekten beräknas till 8,0 mnkr, varav inget 2025.']);
    expect(write(80)).toEqual(['Helårseffekten beräknas till 8,0 mnkr.']);
    expect(write(80, 90)).toEqual(['Helårseffekten beräknas till 8,0 mnkr.']);
    expect(write(0, 0)).toEqual([]);
  });

  test('total effect', () => {
    const write = (low: number, high: number) =>
      texts(totalEffectSentences(interval(low, high), SETTINGS))[0];
    expect(write(92, 102)).toBe('Sammantagen beräknad effekt 2025: 9,2–10,2 mnkr.');
    expect(write(102, 92)).toBe('Sammantagen beräknad effekt 2025: 9,2–10,2 mnkr.');
    expect(write(55, 55)).toBe('Sammantagen beräknad effekt 2025: 5,5 mnkr.');
    expect(write(-5, 10)).toBe('Sammantagen beräknad effekt 2025: från −0,5 till 1,0 mnkr.');
    expect(write(0, 0)).toBe('Sammantagen beräknad effekt 2025: ingen.');
  });

  test('coverage of a deficit, and what remains', () => {
    const write = (low: number, high: number, result = -15_000) =>
      texts(coverageSentences(interval(low, high), amount('resultat', result), SETTINGS))[0];
    expect(write(70, 100)).toBe(
      'Åtgärderna beräknas täcka 47–67 procent av underskottet; 5,0–8,0 mnkr återstår.',
    );
    expect(write(70, 70)).toBe(
      'Åtgärderna beräknas täcka knappt 47 procent av underskottet; 8,0 mnkr återstår.',
    );
    expect(write(150, 160)).toBe('Åtgärderna beräknas täcka hela underskottet.');
    expect(write(120, 160)).toBe(
      'Åtgärderna beräknas täcka minst 80,0 procent av underskottet, som mest hela; högst 3,0 mnkr återstår.',
    );
    expect(write(0, 0)).toBe('Åtgärderna beräknas inte täcka någon del av underskottet; 15,0 mnkr återstår.');
    expect(write(0, 60)).toBe(
      'Åtgärderna beräknas täcka högst 40,0 procent av underskottet; 9,0–15,0 mnkr återstår.',
    );
    expect(write(149, 149)).toBe(
      'Åtgärderna beräknas täcka drygt 99 procent av underskottet; 0,1 mnkr återstår.',
    );
    expect(write(70, 100, 0)).toBeUndefined();
    expect(write(70, 100, 2_000)).toBeUndefined();
    expect(write(-10, 100)).toBeUndefined();
  });
});

test('risks', () => {
  const count = (value: number) => figure(`risk.${value}`, exact(BigInt(value)), 'count');
  const write = (handled: number, total: number) =>
    texts(riskSentences({ handled: count(handled), total: count(total) }))[0];
  expect(write(6, 14)).toBe('Sex av 14 risker hanteras i internkontrollplanen.');
  expect(write(1, 12)).toBe('En av tolv risker hanteras i internkontrollplanen.');
  expect(write(0, 14)).toBe('Ingen av de 14 riskerna hanteras i internkontrollplanen.');
  expect(write(9, 9)).toBe('Samtliga nio risker hanteras i internkontrollplanen.');
  expect(write(1, 1)).toBe('Den enda risken hanteras i internkontrollplanen.');
  expect(write(0, 1)).toBe('Den enda risken hanteras inte i internkontrollplanen.');
  expect(write(0, 0)).toBeUndefined();
  expect(write(3, 2)).toBeUndefined();
});
