import { describe, expect, it } from 'vitest';
import { readSie } from '../../../../src/read/sie/readSie.ts';
import { faultsOf, reported } from '../../../support/reported.ts';
import { bytesOf } from '../../../support/sources.ts';

const HEAD = '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20250101 20251231\n';
const read = (text: string) => reported((report) => readSie(bytesOf(text), 'f.se', report));
const faults = (text: string) => faultsOf((report) => readSie(bytesOf(text), 'f.se', report));
const voucher = (rows: string) => `#VER A 1 20250115 "Text"\n{\n${rows}}\n`;

describe('a SIE file', () => {
  it('has its accounts, dimensions, objects and years', () => {
    const { value, problems } = read(
      '#FLAGGA 1\n#PROGRAM "Ekonomi" 1.0\n#FORMAT PC8\n#GEN 20250601\n#SIETYP 3\n#FNR "C:\\Data\\"\n' +
        '#RAR 0 20250101 20251231\n#RAR -1 20240101 20241231\n#OMFATTN 20250531\n' +
        '#KONTO 3010 "Avgifter, \\"egna\\""\n#KTYP 3010 I\n#SRU 3010 7410\n' +
        '#DIM 1 "Ansvar"\n#UNDERDIM 21 "Enhet" 1\n#OBJEKT 1 "5320" "Arbetsmarknad"\n#NYTT 1 2 "3\n',
    );
    expect(problems).toEqual([]);
    expect(value?.type).toBe(3);
    expect([...value!.years]).toEqual([
      [0, { first: '20250101', last: '20251231' }],
      [-1, { first: '20240101', last: '20241231' }],
    ]);
    expect([...value!.accounts]).toEqual([['3010', 'Avgifter, "egna"']]);
    expect([...value!.accountKinds]).toEqual([['3010', 'I']]);
    expect([...value!.dimensions]).toEqual([
      ['1', 'Ansvar'],
      ['21', 'Enhet'],
    ]);
    expect([...value!.objects]).toEqual([['1 5320', 'Arbetsmarknad']]);
  });

  it('has transactions with objects, and the date of the voucher where they have none of their own', () => {
    const { value, problems } = read(
      `${HEAD}${voucher('\t#TRANS 5010 {1 "5320" 20 "610"} 100.5 20250203 "Köp "nu""\n  #TRANS 1930 {} -100.50\n')}`,
    );
    expect(problems).toEqual([]);
    expect(value?.transactions).toEqual([
      {
        account: '5010',
        period: { year: 2025, month: 2 },
        objects: new Map([
          ['1', '5320'],
          ['20', '610'],
        ]),
        amount: 10050n,
        line: 6,
      },
      { account: '1930', period: { year: 2025, month: 1 }, objects: new Map(), amount: -10050n, line: 7 },
    ]);
  });

  it('counts added rows once and removed rows not at all', () => {
    const { value, problems } = read(
      HEAD +
        voucher(
          '#TRANS 1930 {} -1000.00\n#TRANS 2640 {} 200.00\n#BTRANS 6110 {} 800.00\n#RTRANS 6250 {} 800.00\n#TRANS 6250 {} 800.00\n',
        ),
    );
    expect(problems).toEqual([]);
    expect(value?.transactions.map(({ account, amount }) => [account, amount])).toEqual([
      ['1930', -100000n],
      ['2640', 20000n],
      ['6250', 80000n],
    ]);
  });

  it('has balances and budgets by month, with objects or without', () => {
    const { value, problems } = read(
      `${HEAD}#RAR -1 20240101 20241231\n#PSALDO 0 202501 3010 {} -12.50 3\n#PSALDO -1 202412 3010 -7\n#PBUDGET 0 202501 5010 {1 "5"} 100\n#RES 0 3010 -12.50\n`,
    );
    expect(problems).toEqual([]);
    expect(
      value?.balances.map(({ account, period, amount, line }) => [account, period, amount, line]),
    ).toEqual([
      ['3010', { year: 2025, month: 1 }, -1250n, 5],
      ['3010', { year: 2024, month: 12 }, -700n, 6],
    ]);
    expect(value?.budgets).toMatchObject([
      { account: '5010', amount: 10000n, objects: new Map([['1', '5']]) },
    ]);
    expect(value?.results).toEqual([{ year: 0, account: '3010', amount: -1250n, line: 8 }]);
  });

  it('may end with Ctrl-Z and have indented, empty and CRLF lines', () => {
    expect(faults('\r\n  #SIETYP 4\r\n\r\n#KONTO 1 "a"\r\n\u001a')).toEqual([]);
  });
});

describe('a faulty SIE file', () => {
  it.each([
    ['#KONTO 3010 "Avgifter', 'sie.syntax 4:13 {"fault":"quote-open"}'],
    ['#KONTO 3010 "Köp "ny" bil"', 'sie.syntax 4:18 {"fault":"quote-inside"}'],
    ['#PSALDO 0 202501 3010 {1 "5" -3', 'sie.syntax 4:23 {"fault":"brace-open"}'],
    ['text utan etikett', 'sie.syntax 4 {"fault":"no-label"}'],
    ['{', 'sie.syntax 4 {"fault":"brace-alone"}'],
    ['}', 'sie.syntax 4 {"fault":"brace-alone"}'],
    ['#TRANS 5010 {} 1', 'sie.syntax 4 {"fault":"outside-voucher"}'],
    ['#SIETYP 7', 'sie.field 4:9 {"label":"#SIETYP","field":"typnr","found":"7",'],
    ['#VALUTA EUR', 'sie.field 4:9 {"label":"#VALUTA","field":"valutakod","found":"EUR","expected":"SEK"}'],
    ['#RAR 0 2025-01-01 20251231', 'sie.field 4:8 {"label":"#RAR","field":"start","found":"2025-01-01",'],
    ['#RAR 1 20250101 20251231', 'sie.field 4:6 {"label":"#RAR","field":"årsnr","found":"1",'],
    ['#KTYP 3010 X', 'sie.field 4:12 {"label":"#KTYP","field":"kontotyp","found":"X",'],
    ['#KONTO 3010', 'sie.field 4:12 {"label":"#KONTO","field":"namn","found":"",'],
    ['#OBJEKT 1 "5"', 'sie.field 4:14 {"label":"#OBJEKT","field":"objektnamn","found":"",'],
    ['#PSALDO 0 202513 3010 {} 1', 'sie.field 4:11 {"label":"#PSALDO","field":"period","found":"202513",'],
    ['#PSALDO 0 202401 3010 {} 1', 'sie.field 4:11 {"label":"#PSALDO","field":"period","found":"202401",'],
    ['#PSALDO 0 202501 A3 {} 1', 'sie.field 4:18 {"label":"#PSALDO","field":"konto","found":"A3",'],
    ['#PSALDO 0 202501 3010 {1} 1', 'sie.field 4:23 {"label":"#PSALDO","field":"objektlista","found":"",'],
    ['#PSALDO 0 202501 3010 {} 1,50', 'sie.field 4:26 {"label":"#PSALDO","field":"saldo","found":"1,50",'],
    ['#PSALDO 0 202501 3010 {} 1.505', 'sie.field 4:26 {"label":"#PSALDO","field":"saldo","found":"1.505",'],
    ['#PSALDO 0 202501 3010 {} +1', 'sie.field 4:26 {"label":"#PSALDO","field":"saldo","found":"+1",'],
    ['#PSALDO 0 202501 3010 {}', 'sie.field 4:25 {"label":"#PSALDO","field":"saldo","found":"",'],
    ['#RES 0 3010 1e3', 'sie.field 4:13 {"label":"#RES","field":"saldo","found":"1e3",'],
    [
      '#PBUDGET 0 202501 5010 {} 1\n#PBUDGET 0 202501 5010 {} 1',
      'sie.duplicate 5 {"label":"#PBUDGET","account":"5010","period":"202501","first":"4"}',
    ],
  ])('%j', (line, expected) => {
    const found = faults(`${HEAD}${line}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]!.startsWith(expected), found[0]).toBe(true);
    expect(read(`${HEAD}${line}\n`).value).toBeUndefined();
  });

  it('has vouchers that do not balance: the first is told, and how many there are', () => {
    expect(
      faults(
        `${HEAD}${voucher('#TRANS 5010 {} 100\n#TRANS 1930 {} -99.99\n')}${voucher('#TRANS 5010 {} 1\n')}`,
      ),
    ).toEqual(['sie.voucher 4 {"voucher":"A 1","difference":"0,01\u00a0kr","others":"1"}']);
  });

  it('has a transaction outside the fiscal year, by its own date or by that of its voucher', () => {
    expect(faults(`${HEAD}${voucher('#TRANS 5010 {} 0 20241231\n')}`)[0]).toMatch(
      /^sie\.field 6:18 .*transdat/,
    );
    expect(faults(`${HEAD}#VER A 1 20260101\n{\n#TRANS 5010 {} 0\n}\n`)[0]).toMatch(
      /^sie\.field 4 .*verdatum/,
    );
  });

  it('is cut short in a voucher', () => {
    expect(faults(`${HEAD}#VER A 1 20250101\n{\n#TRANS 5010 {} 1\n`)).toEqual([
      'sie.truncated 4 {"expected":"}"}',
    ]);
    expect(faults(`${HEAD}#VER A 1 20250101\n{\n#VER A 2 20250101\n{\n}\n`)[0]).toBe(
      'sie.truncated 4 {"expected":"}"}',
    );
  });
});

describe('a summed SIE file', () => {
  // zlib.crc32('#KONTO3010Försäljning'.encode('cp437'))
  const summed = (sum: string) => `#FLAGGA 0\n#KSUMMA\n#KONTO 3010 "Försäljning"\n#KSUMMA ${sum}\n`;
  it('is read when its sum is right', () => expect(faults(summed('1218686107'))).toEqual([]));
  it('has been changed when its sum is another', () =>
    expect(faults(summed('12345'))).toEqual(['sie.checksum 4 {"found":"12345"}']));
  it('is cut short when it has no sum at its end', () =>
    expect(faults('#FLAGGA 0\n#KSUMMA\n#KONTO 3010 "F"\n')).toEqual([
      'sie.truncated 4 {"expected":"#KSUMMA"}',
    ]));
});
