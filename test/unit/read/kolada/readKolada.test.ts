import { describe, expect, it } from 'vitest';
import { koladaNames } from '../../../../src/config/kolada.ts';
import { exact, toDecimal } from '../../../../src/figures/exact.ts';
import { kindOf } from '../../../../src/read/kind.ts';
import { readKolada } from '../../../../src/read/kolada/readKolada.ts';
import { inShort, reported } from '../../../support/reported.ts';
import { bytesOf } from '../../../support/sources.ts';

const NAMES = koladaNames({
  kommuner: { '1489': 'Alingsås', '1440': 'Ale', G2328: 'Alla kommuner' },
  nyckeltal: {
    U33401: { namn: 'Utredningstid', enhet: 'dagar', decimaler: undefined },
    N33802: { namn: 'Öppna insatser', enhet: 'per 1 000 invånare', decimaler: '2' },
  },
});

interface Value {
  gender?: unknown;
  status?: unknown;
  value?: unknown;
  count?: number;
  isdeleted?: boolean;
}
const value = (more: Value = {}) => ({
  count: 1,
  gender: 'T',
  status: '',
  value: 1,
  isdeleted: false,
  ...more,
});
const record = (values: readonly unknown[], more: Record<string, unknown> = {}) => ({
  kpi: 'U33401',
  municipality: '1489',
  period: 2023,
  values,
  ...more,
});
const page = (records: readonly unknown[], more: Record<string, unknown> = {}): string =>
  JSON.stringify({ count: records.length, next_url: null, previous_url: null, values: records, ...more });

function read(text: string, others: Readonly<Record<string, string>> = {}) {
  const { value: found, problems } = reported((report) =>
    readKolada(
      bytesOf(text),
      'd/2024/nyckeltal.json',
      { kolada: NAMES },
      (path) => (others[path] === undefined ? undefined : bytesOf(others[path])),
      report,
    ),
  );
  const rows = found?.rows.map(({ id, whose, year, gender, value: it }) =>
    [id, whose, year, gender, typeof it === 'string' ? it : Number(toDecimal(it, 4))].join(' '),
  );
  return { found, rows, faults: problems.map(inShort), problems };
}

describe('data saved from Kolada', () => {
  it('become key figures with the names of the configuration', () => {
    const { found, rows, faults } = read(
      page([
        record([
          value({ value: 112.5 }),
          value({ gender: 'K', value: 110 }),
          value({ gender: 'M', value: 115.25 }),
        ]),
        record([value({ value: 3, count: 290 })], { municipality: 'G2328', period: '2022' }),
      ]),
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      'U33401 Alingsås 2023 T 112.5',
      'U33401 Alingsås 2023 K 110',
      'U33401 Alingsås 2023 M 115.25',
      'U33401 Alla kommuner 2022 T 3',
    ]);
    expect(found?.rows[0]).toMatchObject({
      name: 'Utredningstid',
      unit: 'dagar',
      origin: 'Kolada',
      decimals: 1,
    });
  });

  it.each([
    [0.1, exact(1n, 10n), 1],
    [23.456789012345, exact(23456789012345n, 10n ** 12n), 1],
    [1e-7, exact(1n, 10n ** 7n), 1],
    [1.5e21, exact(1500000000000000000000n), 0],
    [-12, exact(-12n), 0],
  ])('%d is exact', (number, expected, decimals) => {
    const row = read(page([record([value({ value: number })])])).found?.rows[0];
    expect(row?.value).toEqual(expected);
    expect(row?.decimals).toBe(decimals);
  });

  it('are shown with as many decimals as the configuration says', () => {
    const row = read(page([record([value({ value: 7.12345 })], { kpi: 'N33802' })])).found?.rows[0];
    expect(row?.decimals).toBe(2);
  });

  it('have values that are missing or private, and none that have been deleted', () => {
    expect(
      read(
        page([
          record([
            value({ value: null, status: 'Missing' }),
            value({ gender: 'K', value: null, status: 'Private' }),
            value({ gender: 'M', value: null }),
          ]),
          record([value({ isdeleted: true }), value({ gender: 'K', value: 5 })], { period: 2022 }),
          record([], { period: 2021 }),
        ]),
      ).rows,
    ).toEqual([
      'U33401 Alingsås 2023 T missing',
      'U33401 Alingsås 2023 K suppressed',
      'U33401 Alingsås 2023 M missing',
      'U33401 Alingsås 2022 K 5',
    ]);
  });

  it('know the line of each value where the file has lines', () => {
    const text = JSON.stringify(
      { values: [record([value()]), record([value()], { period: 2022 })] },
      null,
      1,
    );
    const lines = text.split('\n').flatMap((line, index) => (line.includes('"kpi"') ? [index + 1] : []));
    expect(read(text).found?.rows.map(({ line }) => line)).toEqual(lines);
    expect(read(JSON.stringify(JSON.parse(text))).found?.rows.map(({ line }) => line)).toEqual([1, 1]);
  });
});

describe('genders', () => {
  const genders = (...letters: string[]) => {
    const { found, faults } = read(page([record(letters.map((gender) => value({ gender })))]));
    return [found?.rows.map(({ gender }) => gender).join(' '), ...faults];
  };
  it('are T, K and M', () => expect(genders('T', 'K', 'M')).toEqual(['T K M']));
  it('or T, K and F as in the documentation, which is said', () =>
    expect(genders('T', 'K', 'F')).toEqual(['T K M', 'kolada.gender {"found":"F, K, T","meaning":"män"}']));
  it('or T, F and M', () => expect(genders('T', 'F', 'M')).toEqual(['T K M']));
  it.each([[['T', 'F']], [['K', 'M', 'F']]])('%j is not known', (letters) =>
    expect(genders(...letters)).toEqual([
      undefined,
      `kolada.gender {"found":"${[...letters].sort().join(', ')}","meaning":""}`,
    ]),
  );
});

describe('pages', () => {
  const first = page([record([value()])], { next_url: 'https://api.kolada.se/v3/data?page=2' });
  const second = page([record([value()], { period: 2022 })], { next_page: 'https://…' });
  it('that are missing are asked for by the names that they shall have', () => {
    expect(read(first).faults).toEqual(['kolada.pages {"next":"nyckeltal-2.json"}']);
    expect(read(first, { 'd/2024/nyckeltal-2.json': second }).faults).toEqual([
      'kolada.pages {"next":"nyckeltal-3.json"}',
    ]);
  });
  it('are read one after the other, each value with its file; an empty one is the last', () => {
    const { found, faults } = read(first, {
      'd/2024/nyckeltal-2.json': second,
      'd/2024/nyckeltal-3.json': page([], { next_url: 'https://…' }),
    });
    expect(faults).toEqual([]);
    expect(found?.rows.map(({ year, file }) => `${year} ${file}`)).toEqual([
      '2023 d/2024/nyckeltal.json',
      '2022 d/2024/nyckeltal-2.json',
    ]);
  });
  it('may be put together in one file', () => {
    const { rows } = read(
      `[${page([record([value()])], { next_url: 'x' })},${page([record([value()], { period: 2022 })])}]`,
    );
    expect(rows).toHaveLength(2);
  });
});

describe('a faulty file', () => {
  it.each([
    ['{"values": [', 'kolada.format {}'],
    ['{"detail": "Not found"}', 'kolada.record 1 {"number":"1"}'],
    [page([{ id: 'U33401', title: 'Utredningstid' }]), 'kolada.record 1 {"number":"1"}'],
    [
      page([record([value()]), record([value()], { municipality: undefined, ou: 'V15E1' })]),
      'kolada.record 1 {"number":"2"}',
    ],
    [page([record([value({ value: '1,5' })])]), 'kolada.record 1 {"number":"1"}'],
    [page([record([value()], { period: '23' })]), 'kolada.record 1 {"number":"1"}'],
    [page([]), 'file.empty {"expected":"minst ett värde"}'],
    [
      page([record([value({ value: null, status: 'Unknown' })])]),
      'kolada.value 1 {"figure":"U33401 Alingsås 2023","gender":"T","status":"Unknown","value":""}',
    ],
    [
      page([record([value({ status: 'Missing' })])]),
      'kolada.value 1 {"figure":"U33401 Alingsås 2023","gender":"T","status":"Missing","value":"1"}',
    ],
    [
      page([record([value({ gender: 'X' })])]),
      'kolada.value 1 {"figure":"U33401 Alingsås 2023","gender":"X","status":"","value":"1"}',
    ],
  ])('%#', (text, expected) => {
    expect(read(text).faults).toEqual([expected]);
    expect(read(text).found).toBeUndefined();
  });

  it('has key figures and areas without a name: all of them are told', () => {
    expect(
      read(
        page([
          record([value()], { kpi: 'N1', municipality: '0180' }),
          record([value()], { kpi: 'N0', municipality: '__proto__' }),
        ]),
      ).faults,
    ).toEqual([
      'kolada.unnamed-figures {"found":"N0, N1"}',
      'kolada.unnamed-areas {"found":"0180, __proto__"}',
    ]);
  });
});

it.each([
  ['{"values":[]}', 'kolada'],
  ['\ufeff\n [ { "values": [] } ]', 'kolada'],
  ['[Rapport];;', 'csv'],
  ['#FLAGGA 0\n', 'sie'],
  ['#FORMAT PC8', 'sie'],
  ['#Konto;Belopp', 'csv'],
  ['Konto;Belopp', 'csv'],
  ['<html><body>', 'html'],
])('%j is told by how it begins: %s', (text, kind) => expect(kindOf(bytesOf(text))).toBe(kind));
