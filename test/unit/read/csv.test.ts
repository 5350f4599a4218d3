import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/config/dialect.ts';
import { readCsv } from '../../../src/read/csv.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, dialect: Dialect = {}) =>
  reported((report) => readCsv(bytes(text), 'f.csv', report, { dialect }));
const faults = (text: string, dialect: Dialect = {}) =>
  faultsOf((report) => readCsv(bytes(text), 'f.csv', report, { dialect }));

describe('a CSV file', () => {
  it.each([
    [';', 'Konto;Text, och mer;Belopp\n1;a,b;2\n'],
    [',', 'Konto,Text; och mer,Belopp\n1,a;b,2\n'],
    ['\t', 'Konto\tText, och\tBelopp\n1\ta,b;c\t2\n'],
  ])('is divided by the delimiter %j that its header has', (delimiter, text) => {
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(value?.text.delimiter).toBe(delimiter);
    expect(value?.header).toHaveLength(3);
    expect(value?.rows.map(({ cells }) => cells.length)).toEqual([3]);
  });

  it('has header names without surrounding space and without empty columns at the end', () => {
    const { value } = read(' Konto ;Belopp;;\n1;2;;\n');
    expect(value?.header).toEqual(['Konto', 'Belopp']);
    expect(value?.rows).toEqual([{ line: 2, cells: ['1', '2', '', ''] }]);
  });

  it('numbers its lines past empty ones', () => {
    const { value } = read('A;B\n\n1;2\n\n\n3;4\n');
    expect(value?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, '1', '2'],
      [6, '3', '4'],
    ]);
  });

  it('passes over rows of nothing but delimiters, as many as there are', () => {
    const { value, problems } = read('A;B;C\n1;2;3\n;;\n; ;;;\n;\n');
    expect(problems).toEqual([]);
    expect(value?.rows.map(({ line }) => line)).toEqual([2]);
  });

  it('numbers its lines past quoted cells with line ends, delimiters and quotes in them', () => {
    const { value, problems } = read('A;B\n1;"två\nrader"\n2;"a;b"\n"tre ""3""";x\n4;y\n');
    expect(problems).toEqual([]);
    expect(value?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, '1', 'två\nrader'],
      [4, '2', 'a;b'],
      [5, 'tre "3"', 'x'],
      [6, '4', 'y'],
    ]);
  });

  it('tells the column of a cell in characters, quotes counted', () => {
    const { value } = read('A;B;C\n"a;b";22;333\n1;22;333\n');
    const columns = value!.rows.map((row) => [0, 1, 2].map((cell) => value!.columnOf(row, cell)));
    expect(columns).toEqual([
      [1, 7, 10],
      [1, 3, 6],
    ]);
  });

  it('reads the same with CRLF, CR and mixed line ends', () => {
    const rows = (text: string) => read(text).value?.rows;
    expect(rows('A;B\r\n1;2\r\n3;4\r\n')).toEqual(rows('A;B\n1;2\r3;4'));
  });
});

describe('the dialect of a CSV file', () => {
  it.each([
    [';', 'Utskrivet 2025-06-01, kl 10, av Ek\nKonto;Period;Belopp\n1;202501;2\n'],
    [',', 'Rapport: utfall; maj; alla\nKonto,Period,Belopp\n1,202501,2\n'],
    ['|', 'Konto|Period|Belopp\n1|202501|2,5\n'],
    ['\t', '"Konto"\t"Period"\t"Belopp"\n1\t202501\t2,5\n'],
    [',', 'Konto, namn,Belopp\n1,2,3\n'],
    ['|', 'Okänt|Annat; och, mer|x\n1|2|3\n'],
  ])('the line with known names shows %j', (delimiter, text) => {
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(value?.text.delimiter).toBe(delimiter);
  });

  it('is told by a first line sep=, which keeps its number', () => {
    const { value } = read('sep=|\nA|B;C;D\n1|2\n');
    expect(value).toMatchObject({ header: ['A', 'B;C;D'], headerLine: 2, text: { delimiter: '|' } });
    expect(value?.rows).toEqual([{ line: 3, cells: ['1', '2'] }]);
  });

  it('is what the board has said', () => {
    const text = 'Konto;Period;Belopp, kr\n1;202501;2,5\n';
    expect(read(text, { delimiter: ',' }).value?.header).toEqual(['Konto;Period;Belopp', 'kr']);
  });

  it.each([
    ['a\r\nb\r\nc\r\n', 'crlf'],
    ['a\nb\nc\n', 'lf'],
    ['a\rb\rc', 'cr'],
    ['a\r\nb\nc', 'mixed'],
    ['a\n\rb', 'mixed'],
  ])('has line ends: %j', (text, lineEnd) => {
    expect(read(text).value?.text.lineEnd).toBe(lineEnd);
  });
});

describe('lines that are no rows', () => {
  it('stand above the header with known names', () => {
    const { value, problems } = read(
      'Alingsås kommun;;\nPeriod:;202501-202505;\n\nKonto;Period;Belopp\n5011;202501;1\n',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ headerLine: 4, header: ['Konto', 'Period', 'Belopp'] });
    expect(value?.rows).toEqual([{ line: 5, cells: ['5011', '202501', '1'] }]);
    expect(value?.leftOut).toEqual([{ reason: 'preamble', lines: [1, 2] }]);
  });

  it('stand above the header that the board has said', () => {
    const { value } = read('Konto;Period\nKod;Tid\n1;2\n', { headerLine: 2 });
    expect(value).toMatchObject({ header: ['Kod', 'Tid'], leftOut: [{ reason: 'preamble', lines: [1] }] });
  });

  it('are the header once more, empty ones, and a footer whose count is right', () => {
    const { value, problems } = read(
      'Konto;Period\n1;2\n;\nKonto;Period\n3;4\n\nUtskrivet 2025-06-10 av Ek\nAntal rader: 2\n',
    );
    expect(problems).toEqual([]);
    expect(value?.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(value?.leftOut).toEqual([
      { reason: 'header-again', lines: [4] },
      { reason: 'footer', lines: [7, 8] },
      { reason: 'empty', lines: [3] },
    ]);
  });

  it('are not guessed at: text right under the rows may be a row that has been cut off', () => {
    expect(faults('Konto;Period\n1;2\nLöner\n')).toEqual(['csv.cut-off 3 {"found":"1","expected":"2"}']);
  });
});

describe('a faulty CSV file', () => {
  it.each([
    ['', 'file.empty'],
    ['A;B\n', 'file.empty'],
    ['\n\n', 'file.empty'],
  ])('%j is empty', (text, code) => {
    expect(read(text).value).toBeUndefined();
    expect(read(text).problems).toMatchObject([{ code, place: { file: 'f.csv' } }]);
  });

  it('has two columns of one name', () => {
    expect(faults('Konto;Belopp;Konto \n1;2;3\n')).toEqual(['csv.duplicate-column 1 {"column":"Konto"}']);
  });

  it('has rows with too many or too few columns, each of them told', () => {
    expect(faults('A;B\n1;2;3\n1;2\n1\n')).toEqual([
      'csv.column-count 2 {"found":"3","expected":"2"}',
      'csv.cut-off 4 {"found":"1","expected":"2"}',
    ]);
    expect(faults('A;B\n1\n1;2\n')).toEqual(['csv.column-count 2 {"found":"1","expected":"2"}']);
  });

  it('has a header of another width than its rows, told once and not row by row', () => {
    expect(faults('Utfall 2025\nKod;Värde\n1;2\n3;4\n')).toEqual([
      'csv.column-count 2 {"found":"2","expected":"1"}',
    ]);
  });

  it('is cut off: in its last row, or in the last amount of a column with decimals', () => {
    expect(faults('A;B\n1;2\n1;2\n1')).toEqual(['csv.cut-off 4 {"found":"1","expected":"2"}']);
    expect(faults('A;B\n1;2,00\n1;-12,50\n1;30,1')).toEqual([
      'csv.cut-off-amount 4:3 {"column":"B","found":"30,1"}',
    ]);
    expect(faults('A;B\n1;2,00\n1;12,50\n1;')).toEqual(['csv.cut-off-amount 4:3 {"column":"B","found":""}']);
  });

  it.each([
    'A;B\n1;2,00\n1;12,50\n1;30,10',
    'A;B\n1;2\n1;12,50\n1;30',
    'A;B\n1;2\n1;12\n1;3',
    'A;B\n1;x\n1;yy\n1;z',
  ])('is whole without its last line end: %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('counts its rows wrongly', () => {
    expect(faults('A;B\n1;2\n3;4\nAntal rader: 3\n')).toEqual(['csv.row-count 4 {"stated":"3","found":"2"}']);
  });

  it('has no row where its header is said to be', () => {
    expect(faults('A;B\n1;2\n', { headerLine: 7 })).toEqual(['csv.header-line 7 {"line":"7"}']);
  });

  it('has a quote that never ends', () => {
    expect(faults('A;B\n1;2\n1;"2\n3;4\n')).toEqual([
      expect.stringMatching(/^csv\.syntax \d+ \{"reason":"CSV_QUOTE_NOT_CLOSED"\}$/),
    ]);
  });
});

describe('text without quotes, which is divided without csv-parse', () => {
  const asParsed = (text: string) =>
    (parse(text, { delimiter: ';', relaxColumnCount: true, quote: null }) as string[][]).slice(1);
  const asRead = (text: string) => read(text).value?.rows.map(({ cells }) => cells);

  it('is divided as csv-parse divides it: the example ledger', () => {
    const text = readFileSync('data/alingsas/socialnamnden/2025/budget.csv', 'utf8').replaceAll('\r\n', '\n');
    expect(text).not.toContain('"');
    expect(asRead(text)).toEqual(asParsed(text));
  });

  it('is divided as csv-parse divides it: random cells', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const cell = () => Array.from({ length: random(4) }, () => "aåé '\t,-1\u00a0"[random(10)]).join('');
      const row = () => `x${Array.from({ length: 3 }, cell).join(';')}`;
      const text = `A;B;C\n${Array.from({ length: 1 + random(5) }, row).join('\n')}\n`;
      expect(asRead(text)).toEqual(asParsed(text));
    }
  });
});
