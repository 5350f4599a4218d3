import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../src/config/board.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { faultsOf, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

const read = (text: string, setting: Partial<SourceSetting> = {}) =>
  reported((report) => readPostings(bytesOf(text), 'f.csv', source(setting), report));
const faults = (text: string, setting: Partial<SourceSetting> = {}) =>
  faultsOf((report) => readPostings(bytesOf(text), 'f.csv', source(setting), report));

describe('postings', () => {
  it('have account, dimensions, period, amount and line', () => {
    const { value, problems } = read(
      'Konto;Kontotext;Ansvar;Ansvarstext;Verksamhet;Verksamhetstext;Period;Belopp\n' +
        '5011;Löner;5320;Enheten;610;Arbetsmarknad;202505;-12,50\n' +
        '3011;Avgifter;;;610;;maj 2025;3\n',
    );
    expect(problems).toEqual([]);
    expect(value?.all).toEqual([
      {
        account: { code: '5011', name: 'Löner' },
        responsibility: { code: '5320', name: 'Enheten' },
        activity: { code: '610', name: 'Arbetsmarknad' },
        period: { year: 2025, month: 5 },
        amount: -1250n,
        count: 1,
        line: 2,
      },
      {
        account: { code: '3011', name: 'Avgifter' },
        responsibility: undefined,
        activity: { code: '610', name: '610' },
        period: { year: 2025, month: 5 },
        amount: 300n,
        count: 1,
        line: 3,
      },
    ]);
  });

  it('take code and text from one cell', () => {
    const { value } = read('Konto;Period;Belopp\n60 Lokal- och markhyror;202501;1\n');
    expect(value?.all[0]?.account).toEqual({ code: '60', name: 'Lokal- och markhyror' });
  });

  it('turn the sign of a ledger and keep that of a report', () => {
    const amounts = (sign: SourceSetting['sign']) =>
      read('Konto;Period;Belopp\n3011;202501;-100\n5011;202501;40\n', { sign }).value?.all.map(
        ({ amount }) => amount,
      );
    expect(amounts('ledger')).toEqual([10_000n, -4_000n]);
    expect(amounts('report')).toEqual([-10_000n, 4_000n]);
  });

  it.each([
    ['kr', 100n],
    ['tkr', 100_000n],
    ['ore', 1n],
  ] as const)('in %s', (unit, ore) => {
    expect(read('Konto;Period;Belopp\n3;202501;1\n', { unit }).value?.all[0]?.amount).toBe(ore);
  });
});

describe('columns', () => {
  it.each([
    ['UKONTO;Månad;Saldo', {}],
    ['  konto ;PERIOD;Belopp', {}],
    ['Period;Konto;Belopp', {}],
    ['KONTO NR;PERIOD;UTFALL Ack', { konto: 'Konto  nr', belopp: 'utfall ack' }],
  ])('are found in the header %j', (header, columns) => {
    const cells = header.startsWith('Period') ? '202501;3011;7' : '3011;202501;7';
    const { value, problems } = read(`${header}\n${cells}\n`, { columns });
    expect(problems).toEqual([]);
    expect(value?.all[0]).toMatchObject({ account: { code: '3011' }, amount: 700n });
  });

  it('go by the configured name alone, where there is one', () => {
    expect(faults('Konto;Period;Belopp\n1;202501;1\n', { columns: { belopp: 'Utfall ack' } })).toEqual([
      'csv.missing-column 1 {"column":"belopp","known":"Utfall ack","found":"Konto, Period, Belopp"}',
    ]);
  });

  it('that are missing are all told, with what they may be called and what there is', () => {
    expect(faults('A;Belopp\n1;2\n')).toEqual([
      'csv.missing-column 1 {"column":"konto","known":"konto, ukonto, kontonr, kontonummer","found":"A, Belopp"}',
      'csv.missing-column 1 {"column":"period","known":"period, månad, redovisningsperiod","found":"A, Belopp"}',
    ]);
  });
});

describe('faulty rows', () => {
  it('are all told, with line, column, name and what was found', () => {
    const text = 'Konto;Månad;Belopp\n5011;202513;1\n50l1;202501;x\n5011;202501;\n5011;202501;5\n';
    expect(read(text).value).toBeUndefined();
    expect(faults(text)).toEqual([
      'csv.period 2:6 {"column":"Månad","found":"202513"}',
      'csv.account 3:1 {"column":"Konto","found":"50l1"}',
      'csv.amount 3:13 {"column":"Belopp","found":"x"}',
      'csv.amount 4:13 {"column":"Belopp","found":""}',
    ]);
  });

  it('are no totals because a text in them says so', () => {
    expect(faults('Konto;Text;Period;Belopp\n5011;Summa av allt;202501;1\n')).toEqual([]);
  });
});
