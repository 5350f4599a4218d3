import { expect, it } from 'vitest';
import { attachmentsOf } from '../../../src/trace/attachments.ts';
import type { Trace, TracedFile } from '../../../src/trace/trace.ts';
import { reported } from '../../support/reported.ts';

const traced = (file: string, withheld: TracedFile['withheld'] = []): TracedFile => ({
  file,
  sha256: '',
  withheld,
});
const trace = (files: readonly TracedFile[]): Trace =>
  ({ metadata: { title: 'Uppföljning' }, report: 'rapport.md', files }) as unknown as Trace;
const json = { name: 'u.sparbarhet.json', bytes: new Uint8Array([1]) };
const bytes = new Uint8Array([2, 3]);

it('attaches each source once by year and name, and the trace last', () => {
  const { value: result, problems } = reported((report) =>
    attachmentsOf(
      trace([traced('data/a/n/2024/utfall.csv'), traced('data/a/n/2025/utfall.csv'), traced('rapport.md')]),
      json,
      () => bytes,
      report,
    ),
  );
  expect(result.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['2024-utfall.csv', 'text/csv'],
    ['2025-utfall.csv', 'text/csv'],
    ['u.sparbarhet.json', 'application/json'],
  ]);
  expect(problems).toEqual([]);
});

it('leaves out what would tell of a small group, and files that are too large, and says so', () => {
  const { value: result, problems } = reported((report) =>
    attachmentsOf(
      trace([traced('data/a/n/2025/volymer.csv', [[2, 2]]), traced('data/a/n/2025/utfall.csv')]),
      json,
      () => new Uint8Array(10_000_001),
      report,
    ),
  );
  expect(result.map(({ name }) => name)).toEqual(['u.sparbarhet.json']);
  expect(problems.map(({ code, severity, place }) => [code, severity, place?.file])).toEqual([
    ['attachment.withheld', 'warning', 'data/a/n/2025/volymer.csv'],
    ['attachment.large', 'warning', 'data/a/n/2025/utfall.csv'],
  ]);
});

it('leaves out a file of which the board has chosen some rows, and says so', () => {
  const receipt = (outside: number): Pick<TracedFile, 'receipt'> => ({
    receipt: {
      file: '',
      headerLine: 1,
      rows: 1,
      leftOut: [],
      controls: [],
      rowSums: 0,
      selection: { text: 'ansvar 53', outside, without: [] },
    },
  });
  const { value: result, problems } = reported((report) =>
    attachmentsOf(
      trace([
        { ...traced('data/a/n/2025/utfall.csv'), ...receipt(12) },
        { ...traced('data/a/n/2025/budget.csv'), ...receipt(0) },
      ]),
      json,
      () => bytes,
      report,
    ),
  );
  expect(result.map(({ name }) => name)).toEqual(['2025-budget.csv', 'u.sparbarhet.json']);
  expect(problems.map(({ code, place, details }) => [code, place?.file, details])).toEqual([
    ['attachment.others', 'data/a/n/2025/utfall.csv', { rows: '12' }],
  ]);
});
