import { describe, expect, it } from 'vitest';
import type { SourceSetting } from '../../../src/config/board.ts';
import { readPostings } from '../../../src/read/postings.ts';
import { reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

/** Read as a file of kronor for 2025: how many postings, which totals are right, and what is wrong. */
function read(text: string, setting: Partial<SourceSetting> = {}) {
  const { value, problems } = reported((report) =>
    readPostings(bytesOf(text), 'f.csv', source({ year: 2025, ...setting }), report),
  );
  return {
    sum: value?.all.reduce((sum, { amount }) => sum + amount, 0n),
    right: value?.receipt?.controls.map(({ line, name }) => `${line} ${name}`),
    leftOut: value?.receipt?.leftOut,
    faults: problems.map(({ code, place, severity }) => `${severity} ${code} ${place?.line}`),
    details: problems[0]?.details,
  };
}

const LONG = 'Konto;Kontotext;Ansvar;Period;Belopp\n';
const ROWS = `${LONG}3011;Avgifter;10;202501;-40,00
Summa 3;;;;-40,00
6011;Hyror;10;202501;100,10
6012;El;10;202501;50,20
Summa 60;;;;150,30
6111;Avgifter;20;202502;1,00
Summa 61;;;;1,00
Summa KOSTNADER;;;;151,30
Totalt;;;;111,30
`;

describe('totals inside a file', () => {
  it('are left out and held against the rows that they cover', () => {
    expect(read(ROWS)).toMatchObject({
      sum: 11_130n,
      right: ['3 Summa 3', '6 Summa 60', '8 Summa 61', '9 Summa KOSTNADER', '10 Totalt'],
      leftOut: [{ reason: 'total', lines: [3, 6, 8, 9, 10] }],
      faults: [],
    });
  });

  it.each([
    ['Summa 60;;;;150,30', 'Summa 60;;;;150,31', 6],
    ['6012;El;10;202501;50,20', '6012;El;10;202501;50,19', 6],
    ['Summa 61;;;;1,00', 'Summa 61;;;;100,00', 8],
    ['Totalt;;;;111,30', 'Totalt;;;;151,30', 10],
  ])('that differ are told: %s as %s', (find, replacement, line) => {
    const { faults, sum } = read(ROWS.replace(find, replacement));
    expect(sum).toBeUndefined();
    expect(faults).toContain(`error csv.total-differs ${line}`);
  });

  it('tell the stated sum, the rows, what those are, and the difference', () => {
    expect(read(ROWS.replace('150,30', '160,30')).details).toEqual({
      name: 'Summa 60',
      column: '',
      stated: '160,30\u00a0kr',
      found: '150,30\u00a0kr',
      difference: '10,00\u00a0kr',
      rows: '4–5',
    });
  });

  it.each([
    ['a name that says nothing, and no rows that come to it', 'Summa KOSTNADER;;;;151,31', 9],
    ['a code that no row has', 'Summa 75;;;;151,30', 9],
  ])('whose rows cannot be told are questions: %s', (_why, row, line) => {
    const { faults } = read(ROWS.replace('Summa KOSTNADER;;;;151,30', row));
    expect(faults).toEqual([`error csv.total-unknown ${line}`]);
  });

  it('above every row is a question', () => {
    expect(read(`${LONG}Summa 60;;;;1\n6011;;;202501;1\n`).faults).toEqual(['error csv.total-unknown 2']);
  });

  it.each([
    '60 Lokalhyror Summa;;;;150,30',
    'Summa 60 Lokalhyror;;;;150,30',
    'Summa konto 60;;;;150,30',
    'Summa 60-61;;;;150,30',
    ';Summa 60;;;150,30',
    'SUMMA: 60;;;;150,30',
    '60 Totalt;;;;150,30',
    'Summa 202501;;;;110,30',
    'Summa 10;;;;110,30',
    'Summa ansvar 10;;;;110,30',
    'Summa 60;;;202501;150,30',
    'Delsumma;;;;150,30',
    'Summa;;;;150,30',
    'Totalsumma;;;;110,30',
  ])('are known by their names: %s', (row) => {
    const text = ROWS.split('\n').slice(0, 5).join('\n');
    expect(read(`${text}\n${row}\n`)).toMatchObject({ sum: 11_030n, faults: [] });
    const wrong = read(`${text}\n${row.replace(',30', ',31')}\n`).faults;
    expect(wrong).toEqual(['error csv.total-differs 6']);
  });

  it('of the same name cover their own block, or all of it', () => {
    const block = (ansvar: string, amount: string) =>
      `5011;Lön;${ansvar};202501;${amount}\nSumma 50;;;;${amount}\nSumma ansvar ${ansvar};;;;${amount}\n`;
    expect(read(`${LONG}${block('10', '1')}${block('20', '2')}Totalt 50;;;;3\n`).faults).toEqual([]);
  });

  it('in a file of whole thousands may differ by rounding, which is a warning', () => {
    const text = `${LONG}5011;Lön;;202501;10\n5012;Lön;;202501;11\nSumma 50;;;;22\n`;
    expect(read(text, { unit: 'tkr' }).faults).toEqual(['warning csv.total-rounded 4']);
    expect(read(text, { unit: 'tkr' }).sum).toBe(2_100_000n);
    expect(read(text.replace(';22', ';24'), { unit: 'tkr' }).faults).toEqual(['error csv.total-differs 4']);
    expect(read(text, { unit: 'ore' }).faults).toEqual(['error csv.total-differs 4']);
  });

  it('may be rows with a text and no amount, which are headings', () => {
    const { faults, leftOut } = read(`${LONG}LOKALER;;;;\n60 Lokalhyror;;;202501;5\nSumma;;;;\n`);
    expect(faults).toEqual([]);
    expect(leftOut).toEqual([{ reason: 'heading', lines: [2, 4] }]);
  });

  it('are no totals because an account or a text is called something like it', () => {
    const text = 'Konto;Text;Period;Belopp\n4600 Totalentreprenad;Summa av allt;202501;1\n';
    expect(read(text)).toMatchObject({ sum: 100n, right: [], faults: [] });
  });
});

describe('an account that is a total of others by its number', () => {
  it('is told when it has the same amount every month', () => {
    const rows = `${LONG}60;Lokaler;;202501;3\n6011;Hyra;;202501;1\n6012;El;;202501;2\n`;
    expect(read(rows).faults).toEqual(['error csv.account-total 2']);
    expect(read(rows.replace(';3', ';4')).faults).toEqual([]);
    expect(read(`${rows}6012;El;;202502;2\n`).faults).toEqual([]);
  });
});
