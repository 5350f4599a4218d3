import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../src/config/board.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { inShort, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

const MAY = { year: 2025, month: 5 };

/** Read as a file in the folder of 2025. */
function read(text: string, setting: Partial<SourceSetting> = {}, file = '2025/f.csv') {
  const { value, problems } = reported((report) =>
    readPostings(bytesOf(text), file, source({ year: 2025, ...setting }), report),
  );
  return {
    postings: value?.all.map(
      ({ account, period, amount, line }) =>
        `${account.code} ${period.year}-${period.month} ${amount} rad ${line}`,
    ),
    knownTo: value?.knownTo?.map(({ month }) => month),
    receipt: value?.receipt,
    faults: problems.map(inShort),
  };
}

const TEXT = `Konto;Utfall ack;Budget ack;Avvikelse;Budget 2025
3011;-30,00;-20,00;-10,00;-48,00
5011;100,50;90,00;10,50;216,00
`;

describe('accumulated amounts', () => {
  it('of the actuals are known to their month', () => {
    const { postings, knownTo, faults, receipt } = read(TEXT, { accumulatedTo: MAY });
    expect(faults).toEqual([]);
    expect(postings).toEqual(['3011 2025-5 -3000 rad 2', '5011 2025-5 10050 rad 3']);
    expect(knownTo).toEqual([5]);
    expect(receipt).toMatchObject({
      layout: 'accumulated',
      rows: 2,
      variances: 2,
      accumulated: { columns: ['Utfall ack'], to: MAY },
    });
  });

  it('of the budget are known to their month and for the year, and together are the year', () => {
    const budget = (text: string) => read(text, { accumulatedTo: MAY, content: 'budget' });
    // The year −48 less −20 to May, and 216 less 90.
    expect(budget(TEXT)).toMatchObject({
      postings: [
        '3011 2025-5 -2000 rad 2',
        '3011 2025-12 -2800 rad 2',
        '5011 2025-5 9000 rad 3',
        '5011 2025-12 12600 rad 3',
      ],
      knownTo: [5, 12],
    });
    const year = 'Konto;Utfall ack;Budget 2025\n5011;1;2\n6011;;\n';
    expect(budget(year)).toMatchObject({ postings: ['5011 2025-12 200 rad 2'], knownTo: [12] });
    const ack = 'Konto;Utfall ack;Budget ack;Prognos\n5011;1;2;3\n';
    expect(budget(ack)).toMatchObject({ postings: ['5011 2025-5 200 rad 2'], knownTo: [5] });
    // An account that has a budget up to May and none for the year: nothing in all.
    const none = 'Konto;Budget ack;Budget 2025\n5011;2;\n';
    expect(budget(none)).toMatchObject({ postings: ['5011 2025-5 200 rad 2', '5011 2025-12 -200 rad 2'] });
  });

  it('of a December are the year once', () => {
    const december = { accumulatedTo: { year: 2025, month: 12 }, content: 'budget' } as const;
    expect(read('Konto;Budget ack;Budget 2025\n5011;2;2\n', december)).toMatchObject({
      postings: ['5011 2025-12 200 rad 2'],
      knownTo: [12],
    });
  });

  it('turn their sign as a ledger', () => {
    expect(read(TEXT, { accumulatedTo: MAY, sign: 'ledger' }).postings).toEqual([
      '3011 2025-5 3000 rad 2',
      '5011 2025-5 -10050 rad 3',
    ]);
  });

  it.each([
    'Period: 202505;;;;',
    'Period;2025-05;;;',
    'Utfall t.o.m. maj 2025;;;;',
    'Period: 202501-202505;;;;',
    'Ack: jan - maj 2025;Utskrivet 2025-06-03;;;',
  ])('can say their month above the header: %s', (line) => {
    expect(read(`${line}\n${TEXT}`)).toMatchObject({ faults: [], knownTo: [5] });
  });

  it.each(['2025/uppf-202505.csv', '2025/Utfall 2025-05.csv'])(
    "can say it in the file's name: %s",
    (file) => {
      expect(read(TEXT, {}, file)).toMatchObject({ faults: [], knownTo: [5] });
    },
  );

  it('must say it, in one way, and be from January', () => {
    expect(read(TEXT).faults).toEqual(['csv.accumulated-unsaid 1 {}']);
    expect(read(`Period: 202504;;;;\n${TEXT}`, { accumulatedTo: MAY }, '2025/u-202503.csv').faults).toEqual([
      'csv.accumulated-differs 2 {"found":"2025-05 (namnd.yaml), 2025-04 (rad 1), 2025-03 (filens namn)"}',
    ]);
    expect(read(`Period: feb - maj 2025;;;;\n${TEXT}`).faults).toEqual([
      'csv.accumulated-from 1 {"found":"2025-02–2025-05"}',
    ]);
  });

  it('have variances that are the one less the other, either way round, in the whole file', () => {
    const at = { accumulatedTo: MAY };
    const turned = TEXT.replace(';-10,00;', ';10,00;').replace(';10,50;', ';-10,50;');
    expect(read(turned, at)).toMatchObject({ faults: [], receipt: { variances: 2 } });
    expect(read(TEXT.replace(';10,50;', ';10,51;'), at).faults).toEqual([
      expect.stringMatching(
        /^csv\.variance 3:19 \{"column":"Avvikelse","of":"Utfall ack − Budget ack","stated":"10,51\skr","found":"10,50\skr"\}$/,
      ),
    ]);
    const mixed = 'Konto;UTFALL Ack;BUDGET 2025;Diff\n5011;1;2;1\n5012;1;3;2\n5013;1;3;-2\n';
    expect(read(mixed, at).faults).toEqual([
      expect.stringMatching(/^csv\.variance 4:10 \{"column":"Diff","of":"BUDGET 2025 − UTFALL Ack"/),
    ]);
    expect(read('Konto;Utfall ack;Budget ack;Diff\n5011;1;3;x\n', at).faults).toEqual([
      'csv.amount 2:10 {"column":"Diff","found":"x"}',
    ]);
  });

  it('have variances of the forecast, where more rows agree with that', () => {
    const text = 'Konto;Utfall ack;Prognos;Budget 2025;Avvikelse\n5011;1;7;2;5\n5012;1;8;3;5\n';
    const at = { accumulatedTo: MAY };
    expect(read(text, at)).toMatchObject({ faults: [], receipt: { variances: 2 } });
    expect(read(`${text}5013;1;2;3;4\n`, at).faults).toEqual([
      expect.stringMatching(/^csv\.variance 4:12 \{"column":"Avvikelse","of":"Prognos − Budget 2025"/),
    ]);
  });

  it('have totals that are right or wrong', () => {
    const total = `${TEXT}Summa;70,50;70,00;0,50;168,00\n`;
    const at = { accumulatedTo: MAY };
    expect(read(total, at)).toMatchObject({
      faults: [],
      receipt: { rows: 2, controls: [{ name: 'Summa' }] },
    });
    expect(read(total.replace('70,50', '70,60'), at).faults).toEqual([
      expect.stringMatching(/^csv\.total-differs 4/),
    ]);
  });

  it('can go by other names, which the board says', () => {
    const text = 'Konto;Utfall;Budget;Prognos\n5011;1;2;3\n';
    const at = { accumulatedTo: MAY };
    expect(read(text, at)).toMatchObject({ postings: ['5011 2025-5 100 rad 2'], knownTo: [5] });
    // Up to May, or for the year? Not guessed.
    expect(read(text, { ...at, content: 'budget' }).faults).toEqual([
      expect.stringMatching(/^csv\.missing-column 1 \{"column":"budget ack"/),
    ]);
    const columns = { 'budget helår': 'Budget' };
    expect(read(text, { ...at, content: 'budget', columns })).toMatchObject({
      postings: ['5011 2025-12 200 rad 2'],
      knownTo: [12],
    });
  });
});
