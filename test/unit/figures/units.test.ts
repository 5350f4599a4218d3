import { describe, expect, it } from 'vitest';
import { computeAll } from '../../../src/prepare.ts';
import { reported } from '../../support/reported.ts';
import { type Changes, LEDGER, openSmall, smallFile } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';

const problemsOf = (changes: Changes) =>
  reported((report) => computeAll(openSmall(changes, report))).problems;

/** The problems of the small board when a source is said to be in another unit than it is. */
const faultsWith = (file: string, unit: string): string[] => {
  const text = smallFile(BOARD).replace(
    new RegExp(`(fil: ${file}, tecken: \\w+, enhet:) \\w+`),
    `$1 ${unit}`,
  );
  return problemsOf({ [BOARD]: text }).map(
    ({ code, place, severity }) => `${severity} ${code} ${place?.file.split('/').at(-1)}`,
  );
};

describe('units', () => {
  it('that are right are not mentioned', () => {
    expect(faultsWith('utfall.csv', 'kr')).toEqual([]);
  });

  it.each([
    ['utfall.csv', 'tkr', ['error ledger.unit utfall.csv']],
    ['utfall.csv', 'mnkr', ['error ledger.unit utfall.csv']],
    ['budget.csv', 'ore', ['error ledger.unit utfall.csv', 'error ledger.unit prognos.csv']],
    ['budget.csv', 'tkr', ['error ledger.unit utfall.csv', 'error ledger.unit prognos.csv']],
    ['prognos.csv', 'kr', ['error ledger.unit prognos.csv']],
    ['prognos.csv', 'mnkr', ['error ledger.unit prognos.csv']],
  ])('that are wrong are errors: %s in %s', (file, unit, expected) => {
    expect(faultsWith(file, unit).filter((fault) => fault.includes('ledger.unit'))).toEqual(expected);
  });

  it('that are wrong tell the sums and how many times they differ', () => {
    const board = smallFile(BOARD).replace(
      'fil: utfall.csv, tecken: huvudbok, enhet: kr',
      'fil: utfall.csv, tecken: huvudbok, enhet: tkr',
    );
    const problems = problemsOf({ [BOARD]: board });
    // Personnel 805,55 and other 30 in thousands, against 620 + 20 of the budget to February.
    expect(problems.find(({ code }) => code === 'ledger.unit')?.details).toEqual({
      costs: '−835\u00a0550\u00a0kr',
      budget: '−640\u00a0kr',
      times: '1\u00a0000',
    });
  });

  it('that one row alone has wrong are a warning', () => {
    const rows = (income: number) =>
      `Konto;Period;Belopp\n3011;202501;-${income}\n5011;202501;900000\n5011;202502;900000\n8910;202501;-1\n`;
    const found = (income: number) =>
      problemsOf({ [LEDGER]: rows(income), 'data/k/n/2025/budget.csv': rows(500_000) }).flatMap(
        ({ code, severity, details }) => (code === 'ledger.unit-row' ? [{ severity, details }] : []),
      );
    expect(found(500_000_000)).toEqual([
      {
        severity: 'warning',
        details: {
          row: 'Intäkter',
          found: '500\u00a0000\u00a0000\u00a0kr',
          budget: '500\u00a0000\u00a0kr',
          times: '1\u00a0000',
        },
      },
    ]);
    expect(found(5_000)).toHaveLength(1);
    expect(found(900_000)).toEqual([]);
    // A small amount can be any part of another.
    expect(found(900)).toEqual([]);
  });
});
