import { expect, test } from 'vitest';
import { subtract } from '../../../../src/figures/exact.ts';
import type { Figure } from '../../../../src/figures/figure.ts';
import type { MultiYearBudget } from '../../../../src/figures/multiYear.ts';
import type { StatementRow } from '../../../../src/figures/statement.ts';
import { budgetChangeSentences } from '../../../../src/language/sentences/budgetChange.ts';
import { figure, ROWS, SETTINGS, texts, tkr } from './statements.ts';

/** One row of a budget in two years, in tkr and report sign; `comparable` is the year before with this year's accounts. */
function write(id: string, before: number, now: number, comparable?: number): string[] {
  const row = ROWS.find((it) => it.id === id) as StatementRow;
  const column = (name: string, value: Figure['value']) => new Map([[id, figure(`${name}.${id}`, value)]]);
  const moved = (from: number) => subtract(tkr(now), tkr(from));
  const budget: MultiYearBudget = {
    year: 2025,
    rows: [row],
    years: [
      { year: 2024, kind: 'budget', column: column('2024', tkr(before)) },
      { year: 2025, kind: 'budget', column: column('2025', tkr(now)) },
    ],
    changes: new Map([
      [
        2025,
        {
          column: column('forandring', moved(before)),
          comparable:
            comparable === undefined
              ? undefined
              : {
                  previous: column('jamforbar', tkr(comparable)),
                  change: column('forandring-jamforbar', moved(comparable)),
                },
        },
      ],
    ]),
  };
  return texts(budgetChangeSentences(budget, id, SETTINGS));
}

test('costs and income grow and shrink each in their own sign', () => {
  expect(write('personal', -158_695, -161_198)).toEqual([
    'För 2025 budgeteras personalkostnader till 161,2 mnkr, en ökning med drygt 2,5 mnkr eller 1,6 procent jämfört med budget 2024.',
  ]);
  expect(write('lokalhyror', -17_416, -17_111)).toEqual([
    'För 2025 budgeteras lokalhyror till 17,1 mnkr, en minskning med drygt 0,3 mnkr eller 1,8 procent jämfört med budget 2024.',
  ]);
  expect(write('intakter', 31_417, 32_336)[0]).toContain('en ökning med drygt 0,9 mnkr eller 2,9 procent');
  expect(write('intakter', 32_336, 31_417)[0]).toContain('en minskning med drygt 0,9 mnkr');
});

test('no change, nothing to compare with, and a changed sign', () => {
  expect(write('kop', -60_000, -60_000)).toEqual([
    'För 2025 budgeteras köp av tjänster till 60,0 mnkr, oförändrat jämfört med budget 2024.',
  ]);
  expect(write('kop', 0, -2_000)[0]).toContain('en ökning med 2,0 mnkr jämfört');
  expect(write('resultat', -2_000, 1_000)).toEqual(['För 2025 budgeteras årets resultat till 1,0 mnkr.']);
});

test('accounts that have moved are told of on the rows that they concern', () => {
  expect(write('kop', -62_376, -63_743, -58_699)[1]).toBe(
    'Konton har flyttats mellan kontogrupperna: räknat på samma konton båda åren är förändringen en ökning med drygt 5,0 mnkr eller 8,6 procent.',
  );
  expect(write('kop', -62_376, -63_743, -62_376)).toHaveLength(1);
  expect(write('kop', -62_376, -63_743, -63_743)[1]).toContain('båda åren är raden oförändrad.');
});

test('a budget that a table prints as 0 is noll, never 0 tkr', () => {
  expect(write('lokalhyror', -3_000, 0)).toEqual([
    'För 2025 budgeteras lokalhyror till noll, en minskning med 3,0 mnkr eller 100,0 procent jämfört med budget 2024.',
  ]);
  expect(write('lokalhyror', 0, 0)).toEqual([
    'För 2025 budgeteras lokalhyror till noll, oförändrat jämfört med budget 2024.',
  ]);
});

test('nothing is said of an unknown row', () => {
  const budget: MultiYearBudget = { year: 2025, rows: [], years: [], changes: new Map() };
  expect(budgetChangeSentences(budget, 'x', SETTINGS)).toEqual([]);
});
