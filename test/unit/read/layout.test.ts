import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../src/config/board.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { inShort, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

/** Read as a file in the folder of 2025. */
function read(text: string, setting: Partial<SourceSetting> = {}) {
  const { value, problems } = reported((report) =>
    readPostings(bytesOf(text), 'f.csv', source({ year: 2025, ...setting }), report),
  );
  return {
    postings: value?.all.map(
      ({ account, period, amount, line }) =>
        `${account.code} ${period.year}-${period.month} ${amount} rad ${line}`,
    ),
    receipt: value?.receipt,
    faults: problems.map(inShort),
  };
}

describe('a file with a column per month', () => {
  it.each([
    'Konto;Benämning;jan;feb',
    'Konto;Text;Januari;Februari',
    'Konto;Text;202501;202502',
    'Konto;Text;2025-01;2025-02',
    'Konto;Text;Jan 2025;Feb 2025',
    'Konto;Text;jan-25;feb-25',
    'Konto;Text;Utfall jan;Utfall feb',
  ])('has postings of each: %s', (header) => {
    const { postings, receipt, faults } = read(`${header}\n5011;Lön;1,50;-2\n6011;Hyra;;3\n`);
    expect(faults).toEqual([]);
    expect(postings).toEqual(['5011 2025-1 150 rad 2', '5011 2025-2 -200 rad 2', '6011 2025-2 300 rad 3']);
    expect(receipt).toMatchObject({ layout: 'wide', rows: 2, leftOut: [] });
  });

  it('has months in any order, and cells that are empty or a dash', () => {
    const { postings } = read('mars;Konto;jan\n-;5011;1\n2;5012;–\n');
    expect(postings).toEqual(['5011 2025-1 100 rad 2', '5012 2025-3 200 rad 3']);
  });

  it('turns the sign of a ledger', () => {
    expect(read('Konto;jan\n5011;1\n', { sign: 'ledger' }).postings).toEqual(['5011 2025-1 -100 rad 2']);
  });

  it('tells the place of a faulty amount', () => {
    expect(read('Konto;jan;feb\n5011;1;2x\n').faults).toEqual([
      'csv.amount 2:8 {"column":"feb","found":"2x"}',
    ]);
  });

  it('has totals that are right or wrong in each column', () => {
    const text = 'Konto;jan;feb\n5011;1;2\n5012;3;4\nSumma 50;4;6\nTotalt;4;6\n';
    expect(read(text)).toMatchObject({
      faults: [],
      receipt: { rows: 2, controls: [{ line: 4 }, { line: 5 }] },
    });
    expect(read(text.replace('50;4;6', '50;4;7')).faults).toEqual([
      expect.stringMatching(/^csv\.total-differs 4 \{"name":"Summa 50","column":"feb"/),
    ]);
  });

  it('has totals that only their amounts tell: right they are left out, wrong they are no accounts', () => {
    const text = 'Konto;jan;feb\nKOSTNADER;;\n5011;1;2\n5012;3;4\nNettokostnad;4;6\n';
    expect(read(text)).toMatchObject({
      faults: [],
      receipt: {
        controls: [{ name: 'Nettokostnad', line: 5 }],
        leftOut: [{ reason: 'total' }, { reason: 'heading' }],
      },
    });
    expect(read(text.replace('4;6', '4;7')).faults).toEqual([
      'csv.account 5 {"column":"konto","found":"Nettokostnad"}',
    ]);
  });

  it('has sums of its rows that are right or wrong', () => {
    const text = 'Konto;jan;feb;Summa\n5011;1,00;2,00;3,00\n5012;3;;3\n';
    expect(read(text)).toMatchObject({ faults: [], receipt: { rowSums: 2 } });
    expect(read(text.replace('3,00\n', '3,01\n')).faults).toEqual([
      expect.stringMatching(/^csv\.row-sum 2:16 \{"column":"Summa","stated":"3,01/),
    ]);
  });

  it('can have the months of two things, of which the board says one', () => {
    const text = 'Konto;Utfall jan;Budget jan\n5011;1;2\n';
    expect(read(text).faults).toEqual([
      'csv.month-twice 1 {"month":"2025-01","found":"Utfall jan, Budget jan"}',
    ]);
    expect(read(text, { columns: { belopp: 'Budget' } }).postings).toEqual(['5011 2025-1 200 rad 2']);
  });

  it('has no column for the period besides', () => {
    expect(read('Konto;Period;jan;feb\n5011;202501;1;2\n').faults).toEqual([
      'csv.two-layouts 1 {"period":"Period","months":"jan, feb"}',
    ]);
  });
});

describe('columns', () => {
  it('that could be the same are a question, when they are asked for', () => {
    const text = 'Konto;Period;Belopp;Saldo;Ansvar;Ansvarskod\n5011;202501;1;2;3;4\n';
    expect(read(text).faults).toEqual(['csv.ambiguous-column 1 {"column":"belopp","found":"Belopp, Saldo"}']);
    expect(read(text, { columns: { belopp: 'Saldo' } }).faults).toEqual([
      'csv.ambiguous-column 1 {"column":"ansvar","found":"Ansvar, Ansvarskod"}',
    ]);
    expect(read(text, { columns: { belopp: 'Saldo', ansvar: 'Ansvarskod' } }).faults).toEqual([]);
  });

  it('have one decimal sign each', () => {
    const text = 'Konto;Period;Belopp\n5011;202501;12,50\n5012;202501;1 000\n5013;202501;7.25\n';
    expect(read(text).faults).toEqual([
      'csv.decimal-signs 4:13 {"column":"Belopp","found":"7.25","other":"12,50","line":"2"}',
    ]);
    expect(read(text.replace('7.25', '1.007,25')).faults).toEqual([]);
    expect(read(text.replace('7.25', '1.007')).faults).toEqual([
      'csv.amount 4:13 {"column":"Belopp","found":"1.007"}',
    ]);
  });
});

describe('rows that stand in a file twice', () => {
  const row = (account: number, period = 202501) => `${account};${period};${account},00\n`;
  const rows = (...accounts: number[]) => `Konto;Period;Belopp\n${accounts.map((it) => row(it)).join('')}`;

  it('are told from five in a row', () => {
    expect(read(rows(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7)).faults).toEqual([
      'csv.repeated-rows 8 {"rows":"5","first":"2","last":"12"}',
    ]);
    expect(read(rows(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 7)).faults).toEqual([]);
  });

  it('may be, where the board says so', () => {
    expect(read(rows(1, 2, 3, 4, 5, 1, 2, 3, 4, 5), { repeats: true }).faults).toEqual([]);
  });

  it('are two alike, or many of the same: no fault', () => {
    expect(read(rows(1, 1, 2, 3)).faults).toEqual([]);
    expect(read(rows(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).faults).toEqual([]);
  });

  it('are a whole month, or the whole file', () => {
    expect(read(rows(1, 2, 1, 2)).faults).toHaveLength(1);
    const month = (period: number) => row(1, period) + row(2, period);
    const text = `Konto;Period;Belopp\n${month(202501)}${month(202502)}${month(202501)}`;
    expect(read(text).faults).toEqual(['csv.repeated-rows 6 {"rows":"2","first":"2","last":"7"}']);
  });

  it('are one in a file with a column per month', () => {
    const text = 'Konto;jan;feb\n5011;1;2\n5012;3;4\n5011;1;2\n';
    expect(read(text).faults).toEqual(['csv.repeated-rows 4 {"rows":"1","first":"2","last":"4"}']);
    expect(read(text.replaceAll('1;2', '0;')).faults).toEqual([]);
  });
});
