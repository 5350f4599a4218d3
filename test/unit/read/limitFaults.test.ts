import { expect, it } from 'vitest';
import { limitFaults } from '../../../src/read/limitFaults.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { faultsOf } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

it('tells the first ten faults of each kind, and how many there are besides', () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `501${index};${index < 22 ? 'maj' : '202505'};x\n`,
  ).join('');
  const faults = faultsOf((report) =>
    limitFaults('f.csv', report, (limited) =>
      readPostings(bytesOf(`Konto;Period;Belopp\n${rows}`), 'f.csv', source(), limited),
    ),
  );
  const ofKind = (code: string) => faults.filter((fault) => fault.startsWith(`${code} `));
  expect(ofKind('csv.amount')).toHaveLength(10);
  expect(ofKind('csv.period')).toHaveLength(10);
  expect(ofKind('csv.more-faults')).toEqual([
    'csv.more-faults {"count":"12","code":"csv.period"}',
    'csv.more-faults {"count":"20","code":"csv.amount"}',
  ]);
});
