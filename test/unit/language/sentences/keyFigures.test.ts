import { expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { Absence } from '../../../../src/figures/figure.ts';
import { developmentSentences } from '../../../../src/language/sentences/keyFigureDevelopment.ts';
import {
  comparisonSentences,
  distanceSentences,
  extremeSentences,
  groupComparisonSentences,
} from '../../../../src/language/sentences/keyFigures.ts';
import { possibilitySentences } from '../../../../src/language/sentences/possibilities.ts';
import { figure, SETTINGS, texts, tkr } from './statements.ts';

const DAYS = { indefinite: 'utredningstid', definite: 'utredningstiden', unit: 'dagar', decimals: 0 };
const SHARE = {
  indefinite: 'andel återaktualiserade',
  definite: 'andelen återaktualiserade',
  unit: 'procent',
  decimals: 1,
};

const tenths = (value: number) => exact(BigInt(value), 10n);
const days = (name: string, value: number | Absence) => ({
  name,
  figure: figure(name, typeof value === 'string' ? value : tenths(value), 'number'),
});

test('higher, lower, the same, and nearly the same', () => {
  const write = (a: number | Absence, b: number) =>
    texts(comparisonSentences(DAYS, days('Alingsås', a), days('liknande kommuner', b)))[0];
  expect(write(1_120, 980)).toBe(
    'Alingsås har högre utredningstid än liknande kommuner, 112 respektive 98 dagar.',
  );
  expect(write(980, 1_120)).toBe(
    'Alingsås har lägre utredningstid än liknande kommuner, 98 respektive 112 dagar.',
  );
  expect(write(1_120, 1_120)).toBe('Alingsås har samma utredningstid som liknande kommuner, 112 dagar.');
  expect(write(1_121, 1_122)).toBe(
    'Alingsås har i stort sett samma utredningstid som liknande kommuner, 112 dagar.',
  );
  expect(write('suppressed', 980)).toBeUndefined();
});

test('shares and amounts are written by their kind', () => {
  const share = (name: string, value: number) => ({
    name,
    figure: figure(name, exact(BigInt(value), 1000n), 'share'),
  });
  expect(texts(comparisonSentences(SHARE, share('Ale', 231), share('riket', 198)))).toEqual([
    'Ale har högre andel återaktualiserade än riket, 23,1 respektive 19,8 procent.',
  ]);
  const cost = {
    indefinite: 'kostnad per invånare',
    definite: 'kostnaden per invånare',
    unit: 'kronor',
    decimals: 0,
  };
  const amount = (name: string, kronor: number) => ({
    name,
    figure: figure(name, exact(BigInt(kronor) * 100n)),
  });
  expect(texts(comparisonSentences(cost, amount('Ale', 4_120), amount('Kungälv', 3_870)))).toEqual([
    'Ale har högre kostnad per invånare än Kungälv, 4 120 respektive 3 870 kronor.',
  ]);
});

test('development between two years', () => {
  const write = (from: number, to: number) =>
    texts(
      developmentSentences({
        name: DAYS,
        from: { year: 2019, figure: figure('2019', tenths(from), 'number') },
        to: { year: 2024, figure: figure('2024', tenths(to), 'number') },
      }),
    )[0];
  expect(write(1_000, 1_123)).toBe('Mellan 2019 och 2024 har utredningstiden ökat med drygt 12 procent.');
  expect(write(1_000, 954)).toBe('Mellan 2019 och 2024 har utredningstiden minskat med 4,6 procent.');
  expect(write(1_000, 1_000)).toBe('Utredningstiden var på samma nivå 2024 som 2019.');
  expect(write(1_000, 1_001)).toBe('Utredningstiden var i stort sett på samma nivå 2024 som 2019.');
  expect(write(0, 120)).toBe('Mellan 2019 och 2024 har utredningstiden ökat från 0 till 12 dagar.');
});

test('shares change in percentage points', () => {
  const write = (from: number, to: number) =>
    developmentSentences({
      name: SHARE,
      from: { year: 2019, figure: figure('2019', exact(BigInt(from), 1000n), 'share') },
      to: { year: 2024, figure: figure('2024', exact(BigInt(to), 1000n), 'share') },
    });
  const [sentence] = write(210, 231);
  expect(texts([sentence!])).toEqual([
    'Mellan 2019 och 2024 har andelen återaktualiserade ökat med 2,1 procentenheter.',
  ]);
  expect(sentence!.parts[1]).toMatchObject({ figure: { quantity: 'points', terms: ['2024', '2019'] } });
  expect(texts(write(231, 210))[0]).toContain('minskat med 2,1 procentenheter');
});

test('how far from others', () => {
  const write = (value: number, ...others: (number | Absence)[]) =>
    texts(
      distanceSentences(
        DAYS,
        days('Alingsås', value),
        others.map((other, index) => days(['Ale', 'Kungälv', 'Lerum'][index]!, other)),
      ),
    )[0];
  expect(write(1_120, 1_000, 1_048)).toBe(
    'Utredningstiden i Alingsås var 12 respektive knappt 7 procent högre än i Ale och Kungälv.',
  );
  expect(write(1_120, 1_000, 1_400)).toBe(
    'Utredningstiden i Alingsås var 12 procent högre än i Ale och 20 procent lägre än i Kungälv.',
  );
  expect(write(1_120, 'missing', 0, 1_000)).toBe(
    'Utredningstiden i Alingsås var 12 procent högre än i Lerum.',
  );
  expect(write(1_120, 1_121)).toBeUndefined();
});

test('the highest and the lowest, without ties', () => {
  const write = (value: number, ...others: (number | Absence)[]) =>
    texts(
      extremeSentences(
        DAYS,
        days('Alingsås', value),
        others.map((other, index) => days(`K${index}`, other)),
      ),
    )[0];
  expect(write(1_120, 1_000, 980)).toBe('Alingsås har högst utredningstid bland de jämförda.');
  expect(write(900, 1_000, 980)).toBe('Alingsås har lägst utredningstid bland de jämförda.');
  expect(write(1_120, 1_000, 980, 'missing')).toBe(
    'Alingsås har högst utredningstid bland de jämförda med uppgift.',
  );
  expect(write(1_120, 1_119, 980)).toBeUndefined();
  expect(write(1_000, 1_120, 980)).toBeUndefined();
  expect(write(1_120, 1_000)).toBeUndefined();
});

test('several groups in one sentence, where they lie on the same side', () => {
  const write = (a: number, ...groups: (number | Absence)[]) =>
    texts(
      groupComparisonSentences(
        DAYS,
        days('Alingsås', a),
        groups.map((group, index) => days(['liknande kommuner', 'riket'][index]!, group)),
        2023,
      ),
    );
  expect(write(1_120, 980, 1_010)).toEqual([
    'Alingsås hade 2023 högre utredningstid än liknande kommuner och riket, 112 dagar mot 98 respektive 101.',
  ]);
  expect(write(1_000, 980, 1_010)).toEqual([
    'Alingsås hade 2023 högre utredningstid än liknande kommuner, 100 respektive 98 dagar.',
    'Alingsås hade 2023 lägre utredningstid än riket, 100 respektive 101 dagar.',
  ]);
  expect(write(1_000, 'missing', 1_010)).toHaveLength(1);
  expect(write(1_000, 1_000, 1_000)).toEqual([
    'Alingsås hade 2023 samma utredningstid som liknande kommuner, 100 dagar.',
    'Alingsås hade 2023 samma utredningstid som riket, 100 dagar.',
  ]);
});

test('the year stands in every kind of comparison', () => {
  const others = [days('Ale', 980), days('Lerum', 1_000)];
  expect(texts(extremeSentences(DAYS, days('Alingsås', 1_120), others, 2023))).toEqual([
    'Alingsås hade 2023 högst utredningstid bland de jämförda.',
  ]);
  expect(texts(distanceSentences(DAYS, days('Alingsås', 1_100), [others[1]!], 2023))).toEqual([
    'År 2023 var utredningstiden i Alingsås 10 procent högre än i Lerum.',
  ]);
});

test('possibilities: the whole, and what must come before each part', () => {
  const write = (total: number, ...parts: number[]) =>
    texts(
      possibilitySentences(
        {
          total: figure('totalt', tkr(total)),
          parts: parts.map((part, index) => ({
            figure: figure(`p${index}`, tkr(part)),
            words: ['på kort sikt', 'på lång sikt', 'efter utredning'][index]!,
          })),
        },
        SETTINGS,
      ),
    );
  expect(write(8_600, 1_600, 0, 7_000)).toEqual([
    'Besparingarna beräknas sammanlagt till 8,6 mnkr, varav 1,6 mnkr på kort sikt och 7,0 mnkr efter utredning.',
  ]);
  expect(write(1_600, 1_600, 0)).toEqual(['Besparingarna beräknas sammanlagt till 1,6 mnkr.']);
  expect(write(0, 0)).toEqual([]);
});
