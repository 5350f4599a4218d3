import { expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import { developmentSentences } from '../../../../src/language/sentences/keyFigureDevelopment.ts';
import {
  distanceSentences,
  extremeSentences,
  groupComparisonSentences,
} from '../../../../src/language/sentences/keyFigures.ts';
import type { KeyFigureName } from '../../../../src/language/sentences/keyFigureValue.ts';
import { random } from '../random.ts';
import { checkForm } from './form.ts';
import { type KeyFigureFacts, readComparison, readDevelopment } from './reading/keyFigureReader.ts';
import { figure } from './statements.ts';

const CASES = 3_000;
const next = random(20240611);
const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const pick = <T>(...items: T[]): T => items[between(0, items.length - 1)]!;

const KINDS: readonly KeyFigureFacts[] = [
  {
    quantity: 'number',
    decimals: 0,
    unit: 'dagar',
    indefinite: 'utredningstid',
    definite: 'utredningstiden',
  },
  {
    quantity: 'number',
    decimals: 1,
    unit: 'hushåll',
    indefinite: 'antal hushåll',
    definite: 'antalet hushåll',
  },
  { quantity: 'share', decimals: 1, unit: 'procent', indefinite: 'andel åter', definite: 'andelen åter' },
  { quantity: 'share', decimals: 0, unit: 'procent', indefinite: 'andel unga', definite: 'andelen unga' },
];
const PLACES = ['Ale', 'Kungälv', 'Lerum', 'liknande kommuner'];

/** Values near each other, alike in print, zero, or far apart. */
const value = (around: number): bigint =>
  BigInt(
    Math.max(
      0,
      pick(
        () => around,
        () => around + between(-60, 60),
        () => around + between(-1_000, 1_000),
        () => 0,
        () => between(0, 100_000),
        () => between(0, 90) * 1_000,
      )(),
    ),
  );

test(`no sentence of ${CASES} random key figures contradicts their values`, () => {
  const rules = new Set<string>();
  let count = 0;
  const check = (sentences: readonly GeneratedSentence[], read: (text: string) => void): void => {
    for (const sentence of sentences) {
      rules.add(sentence.rule);
      count += 1;
      read(checkForm(sentence));
    }
  };
  for (let made = 0; made < CASES; made += 1) {
    const facts = pick(...KINDS);
    const name: KeyFigureName = facts;
    const around = between(0, 100_000);
    const per = facts.quantity === 'share' ? 100_000n : 1_000n;
    const of = (place: string, thousandths: bigint | undefined) => ({
      name: place,
      figure: figure(place, thousandths === undefined ? 'missing' : exact(thousandths, per), facts.quantity),
    });
    const own = { place: 'Alingsås', thousandths: value(around) };
    const all = PLACES.slice(0, between(1, 4)).map((place) => ({
      place,
      thousandths: next() < 0.05 ? undefined : value(around),
    }));
    const others = all.flatMap(({ place, thousandths }) =>
      thousandths === undefined ? [] : [{ place, thousandths }],
    );
    const subject = of(own.place, own.thousandths);
    const groups = all.map(({ place, thousandths }) => of(place, thousandths));
    const year = pick(undefined, 2023);
    for (const write of [groupComparisonSentences, distanceSentences, extremeSentences]) {
      const sentences = write(name, subject, groups, year);
      check(sentences, (text) => readComparison(text, facts, own, others));
    }
    const [first, last] = [value(around), value(around)];
    const development = {
      name,
      from: { year: 2019, figure: of('2019', first).figure },
      to: { year: 2023, figure: of('2023', last).figure },
    };
    check(developmentSentences(development), (text) => readDevelopment(text, facts, first, last));
  }
  console.log(`${count} sentences of ${CASES} random key figures read back, ${rules.size} rules`);
  expect([...rules].sort()).toEqual(
    ['avstand', 'hogre', 'hogst', 'lagre', 'lagst', 'minskat', 'oforandrat', 'okat', 'samma'].map(
      (rule) => `nyckeltal.${rule}`,
    ),
  );
});
