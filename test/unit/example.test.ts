import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_FOLDER, exampleFiles } from '../exempel/make-example.ts';

/** A row of a file by its column names; parsed here on its own, so that the generator can't agree with itself. */
type Row = Readonly<Record<string, string>>;

const bytesOf = (path: string): Buffer => readFileSync(`${EXAMPLE_FOLDER}/${path}`);

/** Bytes 0x80–0x9F by hand: on some Node versions TextDecoder gets them wrong. */
const decode1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replaceAll('\x80', '€').replaceAll('\x96', '–');

const parsed = new Map<string, Row[]>();

/** A file's rows; each file is parsed once. */
function rowsOf(path: string): Row[] {
  const rows = parsed.get(path) ?? parse(path);
  parsed.set(path, rows);
  return rows;
}

function parse(path: string): Row[] {
  const bytes = bytesOf(path);
  const text = /utfall|prognos/.test(path)
    ? decode1252(bytes)
    : bytes.toString('utf8').replace(/^\ufeff/, '');
  const [header, ...lines] = text.trimEnd().split('\r\n');
  const names = header!.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    if (cells.length !== names.length) throw new Error(`${path}: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
  });
}

function ore(amount: string): bigint {
  const match = /^(-?)(\d+)(?:,(\d\d))?$/.exec(amount);
  if (!match) throw new Error(`no amount: ${amount}`);
  return BigInt(`${match[1]}${match[2]}${match[3] ?? '00'}`);
}

/** The row of the statement by account, as kommun.yaml has it; the buffer (49) moved when 2025 came. */
const prefixesOf = (year: number): Record<string, RegExp> => ({
  intakter: /^3/,
  personalkostnader: /^5/,
  lokalhyror: /^60/,
  'kop-av-tjanster': year === 2024 ? /^(46|49|7[45])/ : /^(46|7[45])/,
  'ovriga-kostnader': year === 2024 ? /^(4[0-578]|6[1-9]|7[0-36-9])/ : /^(4[0-5789]|6[1-9]|7[0-36-9])/,
  finansnetto: /^8[45]/,
  kommunbidrag: /^891/,
});

/** Sums by row of the statement, in öre and report sign, for the periods up to and including a month. */
function statement(path: string, throughMonth: number, wanted: (row: Row) => boolean = () => true) {
  const year = Number(path.slice(0, 4));
  const prefixes = prefixesOf(year);
  const period = new RegExp(`^${year}(0[1-9]|1[0-2])$`);
  const sums = Object.fromEntries(Object.keys(prefixes).map((name) => [name, 0n])) as Record<string, bigint>;
  for (const row of rowsOf(path)) {
    const names = Object.keys(prefixes).filter((name) => prefixes[name]!.test(row['Konto']!));
    if (names.length !== 1) throw new Error(`${names.length} rows take account ${row['Konto']}`);
    if (!period.test(row['Period']!)) throw new Error(`${path}: ${row['Period']}`);
    if (Number(row['Period']!.slice(4)) <= throughMonth && wanted(row))
      sums[names[0]!]! -= ore(row['Belopp']!);
  }
  return sums;
}

const total = (sums: Record<string, bigint>): bigint => Object.values(sums).reduce((a, b) => a + b, 0n);

/** Öre to whole tkr, half away from zero. */
const tkr = (amount: bigint): number =>
  Number(amount < 0n ? -((-amount + 50_000n) / 100_000n) : (amount + 50_000n) / 100_000n);

const variance = (month: number, wanted?: (row: Row) => boolean): Record<string, bigint> => {
  const actual = statement('2025/utfall.csv', month, wanted);
  const budget = statement('2025/budget.csv', month, wanted);
  return Object.fromEntries(Object.entries(actual).map(([name, sum]) => [name, sum - budget[name]!]));
};

const holidayPay = (year: number, month: number): bigint =>
  ore(rowsOf(`${year}/justeringar.csv`)[month - 1]!['Belopp']!);

/** The measure that the reports write about: the ledger's result and the accumulated liability. */
const result = (month: number): bigint =>
  total(statement('2025/utfall.csv', month)) + holidayPay(2025, month);

describe('the example files', () => {
  it('are what the generator makes, byte for byte', () => {
    for (const [path, bytes] of exampleFiles())
      expect(Buffer.compare(bytesOf(path), Buffer.from(bytes)), path).toBe(0);
  });

  it('look like exports: encoding, line ends, size', () => {
    const ledger = bytesOf('2025/utfall.csv');
    const lines = ledger.toString('latin1').split('\r\n');
    expect(lines[0]).toBe(
      'Konto;Kontotext;Ansvar;Ansvarstext;Verksamhet;Verksamhetstext;Period;Verifikat;Text;Belopp',
    );
    expect(ledger.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ledger.includes(0x80) && ledger.includes(0x96)).toBe(true);
    expect(bytesOf('2025/justeringar.csv').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytesOf('2025/budget.csv')[0]).toBe('K'.charCodeAt(0));
    const rows = rowsOf('2025/utfall.csv');
    expect(rows.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(rows.map((row) => row['Konto'])).size).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map((row) => row['Period']))).toEqual(
      new Set(['202501', '202502', '202503', '202504', '202505']),
    );
  });
});

describe('the budgets', () => {
  it('are the reference’s in 2025, exact thousands that come out at zero', () => {
    const year = statement('2025/budget.csv', 12);
    expect(Object.fromEntries(Object.entries(year).map(([name, sum]) => [name, sum / 100n]))).toEqual({
      intakter: 32_336_000n,
      personalkostnader: -161_198_000n,
      lokalhyror: -17_111_000n,
      'kop-av-tjanster': -63_743_000n,
      'ovriga-kostnader': -46_587_000n,
      finansnetto: 0n,
      kommunbidrag: 256_303_000n,
    });
    expect(total(year)).toBe(0n);
  });

  it('round to everything that the reference prints for 2024', () => {
    const year = statement('2024/budget.csv', 12);
    const costs =
      year['personalkostnader']! + year['lokalhyror']! + year['kop-av-tjanster']! + year['ovriga-kostnader']!;
    expect(Object.values(year).map(tkr)).toEqual([31_417, -158_695, -17_416, -62_376, -38_013, 0, 245_082]);
    expect(tkr(costs)).toBe(-276_500);
    expect(tkr(year['intakter']! + costs)).toBe(-245_082);
    expect(total(year)).toBe(0n);
  });

  it('balance every month, since the grant is the month’s net costs', () => {
    for (const year of [2024, 2025])
      for (let month = 1; month <= 12; month += 1)
        expect(total(statement(`${year}/budget.csv`, month)), `${year}-${month}`).toBe(0n);
  });
});

describe('the ledger of 2025', () => {
  it('has the grant of the budget and no net of interest, in every month', () => {
    for (let month = 1; month <= 5; month += 1) {
      expect(variance(month)['kommunbidrag']).toBe(0n);
      expect(statement('2025/utfall.csv', month)['finansnetto']).toBe(0n);
    }
  });

  it('strays from the budget as the reports say', () => {
    const may = variance(5);
    expect(Object.values(may).map(tkr)).toEqual([1314, 1487, -21, -1812, 1371, 0, 0]);
    const assistance = variance(5, (row) => row['Konto']!.startsWith('451'));
    expect(tkr(assistance['ovriga-kostnader']!)).toBe(-1136);
    const adults = variance(5, (row) => row['Verksamhet'] === '552');
    expect(tkr(adults['kop-av-tjanster']!)).toBe(165);
  });

  it('has purchased care for children fall from February to May, and all purchases with it', () => {
    for (const wanted of [(row: Row) => row['Verksamhet'] === '555', () => true]) {
      const upTo = [1, 2, 3, 4, 5].map(
        (month) => -statement('2025/utfall.csv', month, wanted)['kop-av-tjanster']!,
      );
      const months = upTo.slice(1).map((sum, i) => sum - upTo[i]!);
      expect(months).toEqual([...months].sort((a, b) => (a < b ? 1 : -1)));
    }
  });

  it('ends a good 0,9 million short with the holiday-pay liability, a little worse than in April', () => {
    expect([1, 2, 3, 4, 5].map((month) => tkr(result(month)))).toEqual([-371, -652, -814, -860, -905]);
    expect(result(5)).toBe(-905_411_35n);
  });
});

describe('the ledger of 2024', () => {
  it('is over its frame by purchases and by financial assistance', () => {
    const actual = statement('2024/utfall.csv', 12);
    const budget = statement('2024/budget.csv', 12);
    const strayed = Object.keys(actual).map((name) => tkr(actual[name]! - budget[name]!));
    expect(strayed).toEqual([1412, 1038, -96, -4870, -2964, 0, 0]);
    const keys = rowsOf('2024/utfall.csv').map((row) =>
      [row['Konto'], row['Ansvar'], row['Verksamhet'], row['Period']].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the forecasts', () => {
  it('are the reference’s in May, and give the same result in April', () => {
    const forecast = (period: string): number[] =>
      rowsOf('2025/prognos.csv')
        .filter((row) => row['Prognos per'] === period)
        .map((row) => Number(row['Helårsprognos']!.replaceAll('\u00a0', '')));
    expect(forecast('2025-05')).toEqual([35_336, -160_198, -17_111, -67_743, -46_587, 256_303, 0]);
    expect(forecast('2025-04')).toEqual([35_336, -160_698, -17_111, -67_243, -46_587, 256_303, 0]);
    for (const period of ['2025-04', '2025-05']) expect(forecast(period).reduce((a, b) => a + b, 0)).toBe(0);
  });
});
