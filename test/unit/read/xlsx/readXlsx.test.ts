import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as told } from '../../../../src/language/messages.ts';
import { readPostings } from '../../../../src/read/postings.ts';
import { readTable } from '../../../../src/read/readTable.ts';
import { inShort, reported } from '../../../support/reported.ts';
import { source } from '../../../support/sources.ts';
import { type Cell, styled, type TestSheet, workbook } from '../../../support/workbook.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/xlsx');
const HEADER = ['Konto', 'Period', 'Belopp'];

function read(bytes: Uint8Array, setting: Parameters<typeof source>[0] = {}) {
  const { value, problems } = reported((report) => readTable(bytes, 'f.xlsx', source(setting), report));
  return {
    table: value,
    rows: value?.rows.map(({ cells }) => cells),
    faults: problems.map(inShort),
    problems,
  };
}
const cells = (...row: Cell[]) => read(workbook([{ rows: [['A', 'B', 'C'], ['x'], row] }]));

describe('a workbook', () => {
  it.each(readdirSync(FIXTURES))('from another program is read as it stands there: %s', (name) => {
    const { table, rows, faults } = read(readFileSync(join(FIXTURES, name)));
    // XlsxWriter's has a hidden row, and ExcelJS's a text in runs and a formula.
    expect(faults).toEqual(name === 'xlsxwriter.xlsx' ? ['xlsx.hidden 5 {"rows":"1"}'] : []);
    expect(table?.header).toEqual(['Konto', 'Kontotext', 'Period', 'Belopp']);
    expect(table?.headerLine).toBe(3);
    expect(rows).toEqual([
      ['5011', 'Löner & "annat" <å>', '2025-05-31', '1234,56'],
      ['3011', 'Avgifter\nbarn', '202505', '0,3'],
      ['6000', name === 'exceljs.xlsx' ? 'Rik text' : '', 'maj 2025', '-123456789,12'],
    ]);
    expect(table?.rows.map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  it('gives postings with the numbers of its rows, and faults with its columns', () => {
    const sheet = (amount: Cell): Uint8Array =>
      workbook(
        [{ rows: [['Utfall'], [], HEADER, [5011, 202505, -12.5], ['3011', styled(45808, 1), amount]] }],
        {
          formats: ['mmm-yy'],
        },
      );
    const postings = (amount: Cell) =>
      reported((report) => readPostings(sheet(amount), 'f.xlsx', source(), report));
    const { value, problems } = postings(100);
    expect(problems).toEqual([]);
    expect(
      value?.all.map(({ account, period, amount, line }) => [account.code, period, amount, line]),
    ).toEqual([
      ['5011', { year: 2025, month: 5 }, -1250n, 4],
      ['3011', { year: 2025, month: 5 }, 10000n, 5],
    ]);
    const faulty = postings('hundra').problems;
    expect(faulty.map(inShort)).toEqual(['csv.amount 5:3 {"column":"Belopp","found":"hundra"}']);
    expect(told(faulty[0]!)).toMatch(/^f\.xlsx, rad 5, kolumn C\n/);
  });

  it('may have cells and rows without references, prefixes, strict namespaces and texts in the cell', () => {
    const xml =
      '<x:sheetData xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:row><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c><x:c t="str"><x:v>B</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>två </x:t></x:r><x:r><x:t>delar</x:t></x:r></x:is></x:c></x:row></x:sheetData>';
    const { table, rows } = read(workbook([{ xml }]));
    expect(table?.header).toEqual(['A', 'B']);
    expect(rows).toEqual([['1', 'två delar']]);
  });

  it('has shared texts in runs, without how they are pronounced, and characters that XML can not hold', () => {
    const sst =
      '<sst><si><t>A</t></si><si><r><t xml:space="preserve">Rik </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>uttal</t></rPh></si><si><t>rad_x000A_två</t></si></sst>';
    const xml =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c></row></sheetData>';
    expect(read(workbook([{ xml }], { parts: { 'xl/sharedStrings.xml': sst } })).rows).toEqual([
      ['Rik text'],
      ['rad\ntvå'],
    ]);
  });

  it('has truth values, formulas as last computed, shares, codes with zeros in front, and empty cells', () => {
    const rows = [
      ['A', 'B', 'C', 'D', 'E', 'F'],
      [
        { xml: '<c t="b"><v>1</v></c>' },
        { xml: '<c><f>SUM(A1)</f><v>7.5</v></c>' },
        { xml: '<c t="str"><f>"a"</f><v>a</v></c>' },
        styled(0.125, 1),
        styled(180, 2),
        { xml: '<c s="1"/>' },
      ],
    ];
    expect(read(workbook([{ rows }], { formats: ['0.0%', '0000'] })).rows).toEqual([
      ['sant', '7,5', 'a', '12,5 %', '0180', ''],
    ]);
  });
});

describe('the sheet', () => {
  const sheet = (name: string, more: Partial<TestSheet> = {}): TestSheet => ({
    name,
    rows: [['A'], [name]],
    ...more,
  });
  it('is the only visible one', () => {
    const bytes = workbook([
      sheet('Pivot', { state: 'hidden' }),
      sheet('Utfall'),
      sheet('X', { state: 'veryHidden' }),
    ]);
    expect(read(bytes).rows).toEqual([['Utfall']]);
  });
  it('is named where there are several, and may be a hidden one', () => {
    const bytes = workbook([sheet('Läs mig'), sheet('Utfall & prognos'), sheet('Data', { state: 'hidden' })]);
    expect(read(bytes).faults).toEqual(['xlsx.sheet {"found":"","known":"”Läs mig”, ”Utfall & prognos”"}']);
    expect(read(bytes, { sheet: 'Utfall & prognos' }).rows).toEqual([['Utfall & prognos']]);
    expect(read(bytes, { sheet: 'Data' }).rows).toEqual([['Data']]);
    expect(read(bytes, { sheet: 'Dat' }).faults).toEqual([
      'xlsx.sheet {"found":"Dat","known":"”Läs mig”, ”Utfall & prognos”, ”Data”","suggestion":"Data"}',
    ]);
  });
  it('must be there', () => {
    expect(read(workbook([sheet('A', { state: 'hidden' })])).faults).toEqual([
      'xlsx.sheet {"found":"","known":""}',
    ]);
  });
});

describe('a cell without a value to read', () => {
  it.each([
    [{ xml: '<c t="e"><v>#REF!</v></c>' }, 'xlsx.cell 3:2 {"fault":"error","found":"#REF!"}'],
    [{ xml: '<c><f>A1+1</f></c>' }, 'xlsx.cell 3:2 {"fault":"formula","found":""}'],
    [{ xml: '<c><v>1,5</v></c>' }, 'xlsx.cell 3:2 {"fault":"value","found":"1,5"}'],
    [{ xml: '<c t="s"><v>99</v></c>' }, 'xlsx.cell 3:2 {"fault":"value","found":"99"}'],
    [{ xml: '<c t="z"><v>1</v></c>' }, 'xlsx.cell 3:2 {"fault":"value","found":"1"}'],
  ])('%#', (cell, expected) => expect(cells('a', cell).faults).toEqual([expected]));
});

describe('merged cells', () => {
  const merged = (reference: string) =>
    read(
      workbook([
        {
          rows: [['Utfall', ''], ['2025', ''], HEADER, [5011, 202501, 1], ['', 202502, 2], [6000, 202501, 3]],
          after: `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`,
        },
      ]),
    ).faults;
  it.each(['A1:C1', 'A1:C2', 'A4:B4'])('%s take no value from a row', (reference) =>
    expect(merged(reference)).toEqual([]),
  );
  it.each([
    ['A4:A5', 'xlsx.merged 4:1 {"last":"5"}'],
    ['C3:C4', 'xlsx.merged 3:3 {"last":"4"}'],
  ])('%s do', (reference, expected) => expect(merged(reference)).toEqual([expected]));
});

describe('a file that is no workbook, or a hostile one', () => {
  const good = { rows: [['A'], ['1']] };
  const zip = workbook([good]);
  it.each([
    ['cut short', zip.subarray(0, 300)],
    ['another archive', workbook([], { parts: { 'xl/workbook.xml': undefined, '_rels/.rels': undefined } })],
    ['without its sheet', workbook([good], { parts: { 'xl/worksheets/sheet1.xml': undefined } })],
    ['with broken XML', workbook([{ xml: '<sheetData><row>' }])],
    [
      'with an entity of its own',
      workbook([good], {
        parts: {
          'xl/sharedStrings.xml':
            '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
        },
      }),
    ],
    [
      'with bytes that are no UTF-8',
      workbook([good], {
        parts: { 'xl/sharedStrings.xml': Uint8Array.of(0x3c, 0x73, 0x3e, 0xe5, 0x3c, 0x2f, 0x73, 0x3e) },
      }),
    ],
  ])('%s', (_, bytes) => {
    expect(read(bytes).faults).toEqual(['xlsx.format {}']);
  });

  it.each([
    ['more than a ledger can be', 401_000_000, 'xlsx.size {}'],
    ['less than it has', 60, 'xlsx.format {}'],
  ])('that says that it unpacks to %s', (_, size, expected) => {
    const bytes = zip.slice();
    // The size that each entry of the archive's directory states: what it is unpacked to is never more.
    for (let at = 0; at < bytes.length - 28; at += 1)
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        new DataView(bytes.buffer).setUint32(at + 24, size, true);
    expect(read(bytes).faults).toEqual([expected]);
  });

  it('that has a cell far out and very many rows', () => {
    const many = '<row><c><v>1</v></c></row>'.repeat(2000);
    const xml = `<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row>${many}</sheetData>`;
    expect(read(workbook([{ xml }])).faults).toEqual(['xlsx.size {}']);
  });

  it('or of the old kind, protected, or a web page under another name', () => {
    const kinds = [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), new TextEncoder().encode('<html><table>')];
    expect(kinds.map((bytes) => read(bytes).faults[0])).toEqual([
      'source.kind {"found":"xls","expected":"en textfil (CSV) eller en Excel-arbetsbok (.xlsx)"}',
      'source.kind {"found":"html","expected":"en textfil (CSV) eller en Excel-arbetsbok (.xlsx)"}',
    ]);
  });
});
