import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../src/config/board.ts';
import { describeReceipt } from '../../../src/language/receipt.ts';
import { readForecasts } from '../../../src/read/forecasts.ts';
import { inShort, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

function read(text: string, setting: Partial<SourceSetting> = {}, file = '2025/u-202505.csv') {
  const { value, problems } = reported((report) =>
    readForecasts(bytesOf(text), file, source({ year: 2025, ...setting }), report),
  );
  return {
    rows: value?.rows,
    madeAt: value?.byAccount?.madeAt,
    accounts: value?.byAccount?.postings.all.map(
      ({ account, amount, line }) => `${account.code} ${amount} rad ${line}`,
    ),
    receipt:
      value?.receipt && describeReceipt({ receipt: value.receipt, groups: [] }).replaceAll('\u00a0', ' '),
    faults: problems.map(inShort),
  };
}

describe('forecasts by account', () => {
  it.each(['Prognos', 'Helårsprognos', 'Prognos helår', 'PROGNOS 2025'])('stand in the column %s', (name) => {
    const text = `Konto;Utfall ack;Budget ack;Avvikelse;${name};Budget 2025\n5011;1;2;-1;-5,50;-6\nSumma;1;2;-1;-5,50;-6\n`;
    expect(read(text)).toEqual({
      rows: [],
      madeAt: { year: 2025, month: 5 },
      accounts: ['5011 -550 rad 2'],
      receipt: `2025/u-202505.csv: 1 rad, ${name} (för helåret, gjord per maj 2025), UTF-8, semikolon, radslut LF
  Utelämnat: 1 summarad (rad 3)
  1 kontrollsumma stämmer: Summa
  1 avvikelse stämmer`,
      faults: [],
    });
    expect(read(text, { sign: 'ledger' }).accounts).toEqual(['5011 550 rad 2']);
    expect(read(text.replace('Summa;1;2;-1;-5,50', 'Summa;1;2;-1;-5,60')).faults).toEqual([
      expect.stringMatching(new RegExp(`^csv\\.total-differs 3 .*"column":"${name}"`)),
    ]);
  });

  it('may go by the name that the board says', () => {
    const columns = { helårsprognos: 'Bedömning' };
    const text = 'Konto;Utfall ack;Prognos;Bedömning\n5011;1;2;3\n';
    expect(read(text, { columns }).accounts).toEqual(['5011 300 rad 2']);
  });

  it('are of one column of the year', () => {
    const two = 'Konto;Utfall ack;Prognos;Prognos 2025\n5011;1;2;3\n';
    expect(read(two).faults).toEqual([
      'csv.ambiguous-column 1 {"column":"helårsprognos","found":"Prognos, Prognos 2025"}',
    ]);
    expect(read('Konto;Utfall ack;Prognos 2026\n5011;1;3\n').faults).toEqual([
      expect.stringMatching(/^csv\.missing-column 1 .*"column":"helårsprognos"/),
    ]);
  });

  it('must be there where the account has something else, or where that is not known', () => {
    const missing = 'csv.forecast-missing 3:10 {"column":"Prognos","account":"5012"}';
    const text = 'Konto;Utfall ack;Budget ack;Prognos\n5011;1;2;3\n';
    expect(read(`${text}5012;0,00;-;\n`)).toMatchObject({ faults: [], accounts: ['5011 300 rad 2'] });
    expect(read(`${text}5012;0;1;\n`).faults).toEqual([missing]);
    expect(read(`${text}5012;0;x;\n`).faults).toEqual([missing]);
    // The budget goes by a name that nobody knows.
    const unknown = text.replace('Budget ack', 'Bdg');
    expect(read(`${unknown}5012;0;0;\n`).faults).toEqual([missing]);
  });

  it('must be amounts, of a month that is said', () => {
    expect(read('Konto;Utfall ack;Prognos\n5011;1;x\n').faults).toEqual([
      'csv.amount 2:8 {"column":"Prognos","found":"x"}',
    ]);
    expect(read('Konto;Utfall ack;Prognos\n5011;1;2\n', {}, '2025/u.csv').faults).toEqual([
      'csv.accumulated-unsaid 1 {}',
    ]);
  });

  it('are not what a file by follow-up and row has, though it names accounts', () => {
    const text = 'Konto;Prognos per;Kontogrupp;Prognos;Utfall ack\n5;2025-05;Personal;3;1\n';
    expect(read(text)).toMatchObject({
      rows: [{ madeAt: { year: 2025, month: 5 }, row: 'Personal', amount: 300n, lines: [2] }],
      accounts: undefined,
      faults: [],
    });
  });
});
