import { expect, it } from 'vitest';
import { type Place, problem } from '../../../src/problems.ts';
import { limitFaults } from '../../../src/read/limitFaults.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { faultsOf, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

it('tells the first ten faults of each kind, and how many there are besides', () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `501${index};${index < 22 ? 'maj' : '202505'};x\n`,
  ).join('');
  const faults = faultsOf((report) =>
    limitFaults(report, (limited) =>
      readPostings(bytesOf(`Konto;Period;Belopp\n${rows}`), 'f.csv', source(), limited),
    ),
  );
  const ofKind = (code: string) => faults.filter((fault) => fault.startsWith(`${code} `));
  expect(ofKind('csv.amount')).toHaveLength(10);
  expect(ofKind('csv.period')).toHaveLength(10);
  expect(ofKind('file.more-faults')).toEqual([
    'file.more-faults {"count":"12","code":"csv.period"}',
    'file.more-faults {"count":"20","code":"csv.amount"}',
  ]);
});

const many = (count: number, place: Place | undefined, severity?: 'warning') =>
  reported((report) =>
    limitFaults(report, (limited) => {
      for (let index = 0; index < count; index += 1)
        limited(problem('csv.amount', place, { column: 'Belopp', found: String(index) }, severity));
    }),
  ).problems;

it('tells more warnings as a warning', () => {
  expect(many(12, { file: 'f.csv' }, 'warning').at(-1)).toEqual(
    problem('file.more-faults', { file: 'f.csv' }, { count: '2', code: 'csv.amount' }, 'warning'),
  );
});

it('tells all where there are ten, and all that are in no file', () => {
  expect(many(10, { file: 'f.csv' })).toHaveLength(10);
  expect(many(12, undefined)).toHaveLength(12);
});

it('counts each file by itself', () => {
  const { problems } = reported((report) =>
    limitFaults(report, (limited) => {
      for (let index = 0; index < 22; index += 1)
        limited(
          problem(
            'sie.voucher',
            { file: index % 2 ? 'a' : 'b' },
            { voucher: '', difference: '', others: '' },
          ),
        );
    }),
  );
  expect(
    problems
      .map(({ place }) => place?.file)
      .sort()
      .join(''),
  ).toBe('aaaaaaaaaaabbbbbbbbbbb');
});
