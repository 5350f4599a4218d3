import { describe, expect, it } from 'vitest';
import { gapNote, groupNote, sourceNote, type YearsOf } from '../../../src/language/keyFigureNotes.ts';

const of = (name: string, ...years: number[]): YearsOf => ({ name, years });
const NONE = { Kolada: [], bearbetad: [], exempel: [] };

describe('the source', () => {
  it('is Kolada alone when every value is', () => {
    expect(sourceNote('U33401', { ...NONE, Kolada: [of('Ale', 2022, 2023)] })).toBe(
      'Källa: Kolada, nyckeltal U33401.',
    );
  });

  it('never names Kolada as the source of what is reworked or made up', () => {
    for (const kind of ['bearbetad', 'exempel'] as const)
      expect(sourceNote('U1', { ...NONE, [kind]: [of('Ale', 2022)] })).not.toMatch(/Källa/);
  });

  it('tells what is from where, and calls the most of it the rest', () => {
    expect(
      sourceNote('U1', {
        Kolada: [of('Ale', 2018, 2020, 2021, 2022), of('Lerum', 2022, 2023)],
        bearbetad: [of('Mora', 2019)],
        exempel: [of('Kalix', 2016, 2017, 2018, 2019, 2020, 2021, 2022)],
      }),
    ).toBe(
      'Källa: Kolada, nyckeltal U1, för Ale 2018 och 2020–2022 samt Lerum 2022 och 2023. Egen bearbetning för Mora 2019. Övriga värden är exempeldata, inte hämtade ur Kolada.',
    );
    expect(sourceNote('U1', { ...NONE, Kolada: [of('Ale', 2018, 2019)], exempel: [of('Mora', 2019)] })).toBe(
      'Exempeldata för Mora 2019. Källa för övriga värden: Kolada, nyckeltal U1.',
    );
  });
});

it('groups and gaps are named', () => {
  expect(groupNote('Liknande kommuner', ['Berg', 'Mora', 'Kalix'], 2023)).toBe(
    'Liknande kommuner är Berg, Mora och Kalix (2023).',
  );
  expect(gapNote([of('Ale', 2020), of('Mora', 2021)])).toBe('Uppgift saknas för Ale 2020 och Mora 2021.');
});
