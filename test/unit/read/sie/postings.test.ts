import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../../src/config/board.ts';
import { openLedgerFiles } from '../../../../src/read/ledgerFiles.ts';
import type { SieContent } from '../../../../src/read/sie/postings.ts';
import { inShort, reported } from '../../../support/reported.ts';
import { bytesOf, source } from '../../../support/sources.ts';

const LEDGER: Partial<SourceSetting> = { sign: 'ledger', unit: 'kr' };

function read(text: string, content: SieContent = 'actual', setting = LEDGER, year = 2025) {
  const { value, problems } = reported((report) =>
    openLedgerFiles(report).read(content, bytesOf(text), 'f.se', source(setting), year),
  );
  const rows = value?.all.map(({ account, responsibility, activity, period, amount }) =>
    [account.code, responsibility?.code ?? '-', activity?.code ?? '-', period.month, Number(amount)].join(
      ' ',
    ),
  );
  return { value, rows, faults: problems.map(inShort) };
}

const HEAD = `#FLAGGA 0
#SIETYP 3
#RAR 0 20250101 20251231
#RAR -1 20240101 20241231
#KONTO 1930 "Bank"
#KONTO 3010 "Avgifter"
#KONTO 5010 "Löner"
#DIM 1 "Ansvar"
#DIM 20 "Verksamhet"
#OBJEKT 1 "5320" "Enheten"
#OBJEKT 20 "610" "Arbetsmarknad"
`;

describe('postings from transactions', () => {
  const vouchers = `${HEAD}#VER A 1 20250115
{
#TRANS 5010 {1 "5320" 20 "610"} 100.00
#TRANS 3010 {20 "620"} -30.00
#TRANS 1930 {} -70.00
}
#VER A 2 20250201
{
#TRANS 5010 {1 "5320" 20 "610" 6 "P1"} 40.00
#TRANS 1930 {} -40.00
}
`;
  it('have report sign, names of accounts and objects, and no balance sheet', () => {
    const { value, rows, faults } = read(vouchers);
    expect(faults).toEqual([]);
    expect(rows).toEqual(['5010 5320 610 1 -10000', '3010 - 620 1 3000', '5010 5320 610 2 -4000']);
    expect(value?.all[0]).toMatchObject({
      account: { code: '5010', name: 'Löner' },
      responsibility: { code: '5320', name: 'Enheten' },
      activity: { code: '610', name: 'Arbetsmarknad' },
    });
    expect(value?.all[1]?.activity).toEqual({ code: '620', name: '620' });
    expect([...value!.linesOf(value!.all)]).toEqual([14, 15, 20]);
  });

  it('tell an account of the balance sheet by its kind, where the file says it', () => {
    const text = vouchers.replace(
      '#KONTO 5010 "Löner"\n',
      '#KONTO 5010 "Löner"\n#KTYP 3010 S\n#KTYP 1930 K\n',
    );
    expect(read(text).rows).toEqual([
      '5010 5320 610 1 -10000',
      '1930 - - 1 7000',
      '5010 5320 610 2 -4000',
      '1930 - - 2 4000',
    ]);
  });

  it('of a file that has other years too are those of the year, row by row', () => {
    const other = '#VER A 9 20240131\n{\n#TRANS 5010 {} 9.00\n#TRANS 1930 {} -9.00\n}\n';
    const { rows, value, faults } = read(vouchers.replace(/#RAR.*\n/g, '') + other);
    expect(faults).toEqual([]);
    expect(rows).toEqual(['5010 5320 610 1 -10000', '3010 - 620 1 3000', '5010 5320 610 2 -4000']);
    expect(value?.receipt).toMatchObject({
      sie: { type: 3, encoding: 'utf-8', content: 'actual', year: 2025 },
      rows: 3,
      leftOut: [{ reason: 'balance', lines: [14, 19] }],
      controls: [],
    });
  });

  it('agree with the year and month that the file says elsewhere', () => {
    const said = '#RES 0 3010 -30.00\n#RES 0 5010 140.00\n#PSALDO 0 202501 5010 {} 100.00\n';
    const months = '#PSALDO 0 202501 3010 {} -30.00\n#PSALDO 0 202502 5010 {} 40.00\n';
    const agreed = read(vouchers + said + months);
    expect(agreed.faults).toEqual([]);
    expect(agreed.value?.receipt?.controls.map(({ name, line }) => `${line} ${name}`)).toEqual([
      '23 #RES 3010',
      '24 #RES 5010',
      '25 #PSALDO 5010 2025-01',
      '26 #PSALDO 3010 2025-01',
      '27 #PSALDO 5010 2025-02',
    ]);
    expect(read(vouchers + said.replace('140.00', '139.99') + months).faults).toEqual([
      'sie.control 24 {"label":"#RES","account":"5010","stated":"139,99\u00a0kr","computed":"140,00\u00a0kr","others":"0"}',
    ]);
    expect(read(vouchers + said + months.replace('40.00', '41.00')).faults).toEqual([
      'sie.control 27 {"label":"#PSALDO","account":"5010 2025-02","stated":"41,00\u00a0kr","computed":"40,00\u00a0kr","others":"0"}',
    ]);
    // An account that the file has a sum for and no row of, and one the other way round.
    expect(read(`${vouchers}#RES 0 3010 -30.00\n#RES 0 7010 5.00\n`).faults).toEqual([
      'sie.control 24 {"label":"#RES","account":"7010","stated":"5,00\u00a0kr","computed":"0,00\u00a0kr","others":"1"}',
    ]);
  });
});

describe('postings from period balances', () => {
  const whole = `${HEAD}#PSALDO 0 202501 5010 {} 100.00
#PSALDO 0 202501 3010 {} -30.00
#PSALDO 0 202501 1930 {} -70.00
#PSALDO 0 202502 5010 {} 40.00
`;
  it('of type 2 have no objects', () => {
    expect(read(whole).rows).toEqual(['5010 - - 1 -10000', '3010 - - 1 3000', '5010 - - 2 -4000']);
  });

  it('of type 3 count nothing twice; what is on no object stays by itself', () => {
    const { rows, faults, value } = read(
      `${whole}#PSALDO 0 202501 5010 {1 "5320"} 60.00\n#PSALDO 0 202501 5010 {1 "5330"} 30.00\n#PSALDO 0 202501 5010 {6 "P1"} 100.00\n#PSALDO 0 202501 3010 {1 "5320"} -30.00\n`,
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      '5010 - - 1 -1000',
      '5010 - - 2 -4000',
      '5010 5320 - 1 -6000',
      '5010 5330 - 1 -3000',
      '3010 5320 - 1 3000',
    ]);
    expect(value!.all.reduce((sum, { amount }) => sum + amount, 0n)).toBe(-11000n);
  });

  it('divided by both dimensions at once have both', () => {
    const { rows } = read(
      `${whole}#PSALDO 0 202501 5010 {1 "5320"} 100.00\n#PSALDO 0 202501 5010 {20 "610"} 100.00\n#PSALDO 0 202501 5010 {20 "610" 1 "5320"} 100.00\n`,
    );
    expect(rows).toEqual(['3010 - - 1 3000', '5010 - - 2 -4000', '5010 5320 610 1 -10000']);
  });

  it('divided by each dimension alone need to be told which', () => {
    const text = `${whole}#PSALDO 0 202501 5010 {1 "5320"} 100.00\n#PSALDO 0 202501 5010 {20 "610"} 100.00\n`;
    expect(read(text).faults).toEqual(['sie.dimensions-apart  {"dimensions":"1 och 20"}'.replace('  ', ' ')]);
    const chosen = read(text, 'actual', { ...LEDGER, dimensions: { activity: '20' } });
    expect(chosen.faults).toEqual([]);
    expect(chosen.rows).toEqual(['3010 - - 1 3000', '5010 - - 2 -4000', '5010 - 610 1 -10000']);
  });

  it('on another object than the wanted ones, without the whole account, have no sum', () => {
    const text = `${whole}#PSALDO 0 202501 5010 {1 "5320"} 100.00\n#PSALDO 0 202503 5010 {6 "P1"} 9.00\n`;
    expect(read(text).faults).toEqual(['sie.no-total 17 {"account":"5010","dimensions":"6"}']);
  });

  it('agree with the sum of the year', () => {
    expect(read(`${whole}#RES 0 3010 -30.00\n#RES 0 5010 140.00\n`).faults).toEqual([]);
    expect(read(`${whole}#RES 0 3010 30.00\n#RES 0 5010 140.00\n`).faults).toEqual([
      'sie.control 16 {"label":"#RES","account":"3010","stated":"30,00\u00a0kr","computed":"−30,00\u00a0kr","others":"0"}',
    ]);
  });

  it('of the year before are there too', () => {
    const text = `${whole}#PSALDO -1 202412 5010 {} 7.00\n#RES -1 5010 7.00\n#RES -1 3010 0\n`;
    expect(read(text, 'actual', LEDGER, 2024).rows).toEqual(['5010 - - 12 -700']);
    expect(read(text.replace('-1 5010 7.00', '-1 5010 8.00'), 'actual', LEDGER, 2024).faults[0]).toMatch(
      /^sie\.control 17 /,
    );
  });
});

describe('a budget', () => {
  it('is the period budgets', () => {
    const text = `${HEAD}#PBUDGET 0 202501 5010 {} 110.00\n#PBUDGET 0 202501 5010 {20 "610"} 110.00\n#PSALDO 0 202501 5010 {} 1.00\n#RES 0 5010 1.00\n`;
    expect(read(text, 'budget').rows).toEqual(['5010 - 610 1 -11000']);
    expect(read(text).rows).toEqual(['5010 - - 1 -100']);
  });
  it('may be missing', () => {
    expect(read(`${HEAD}#PSALDO 0 202501 5010 {} 1.00\n`, 'budget').faults).toEqual(['sie.no-budget {}']);
  });
});

describe('a SIE file that does not have what is wanted', () => {
  it.each([
    ['#FLAGGA 0\n#SIETYP 1\n#RAR 0 20250101 20251231\n#RES 0 3010 -5\n', 'sie.no-months {"type":"1"}'],
    ['#FLAGGA 0\n#RES 0 3010 -5\n', 'sie.no-months {"type":"1"}'],
    [`${HEAD}#PSALDO -1 202401 3010 {} -5\n`, 'sie.year-missing {"year":"2025","found":"2024"}'],
  ])('%#', (text, expected) => expect(read(text).faults).toEqual([expected]));

  const text = `${HEAD}#PSALDO 0 202501 3010 {} -5\n`;
  it.each([
    [{ ...LEDGER, sign: 'report' }, 'sie.setting {"key":"tecken","found":"rapport","expected":"huvudbok"}'],
    [{ ...LEDGER, unit: 'tkr' }, 'sie.setting {"key":"enhet","found":"tkr","expected":"kr"}'],
    [
      { ...LEDGER, dimensions: { activity: '7' } },
      'sie.dimension {"found":"7","known":"1 Ansvar, 20 Verksamhet"}',
    ],
  ] as const)('or is configured otherwise: %j', (setting, expected) =>
    expect(read(text, 'actual', setting).faults).toEqual([expected]),
  );
});

describe('dimensions', () => {
  const amounts = (dims: string, objects: string) =>
    read(`#FLAGGA 0\n#SIETYP 4\n${dims}#VER A 1 20250101\n{\n#TRANS 5010 {${objects}} 0.00\n}\n`).rows;
  it.each([
    ['#DIM 1 "Kostnadsställe"\n', '1 "5320" 6 "P"', '5010 5320 - 1 0'],
    ['', '1 "5320"', '5010 5320 - 1 0'],
    ['#DIM 1 "VHT"\n#DIM 22 "Ansvar"\n', '1 "610" 22 "53"', '5010 53 610 1 0'],
    ['#DIM 1 "Verksamhet"\n', '1 "610"', '5010 - 610 1 0'],
  ])('are found by name, else by number: %j', (dims, objects, expected) =>
    expect(amounts(dims, objects)).toEqual([expected]),
  );
});
