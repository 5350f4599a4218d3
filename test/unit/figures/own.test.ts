import { describe, expect, it } from 'vitest';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { type Changes, prepareSmall, smallFile, TEMPLATE } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const FILE = 'data/k/n/2025/volymer.csv';
const SETTING = `  egna:
    volymer:
      fil: volymer.csv
      kolumner:
        - { namn: Verksamhet, slag: text }
        - { namn: Antal hushåll, slag: antal }
        - { namn: Andel, slag: andel }
        - { namn: Kostnad, slag: belopp, enhet: kr }
      summa: true
`;
const ROWS = `Verksamhet,Kostnad,Antal Hushåll,Andel
Boendestöd,"1 250,50",12,"12,5 %"
Ekonomiskt bistånd,-300,1 250,7
Familjerätt,,0,"80,5"
`;
const TEXT =
  '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n{{tabell "egna" kalla="volymer" rubrik="Volymer"}}\n';

const changes = (more: Changes = {}): Changes => ({
  [BOARD]: smallFile(BOARD) + SETTING,
  [FILE]: ROWS,
  [TEMPLATE]: TEXT,
  ...more,
});
function run(more: Changes = {}) {
  const { prepared, faults } = prepareSmall(changes(more));
  const lines = prepared ? dumpDocument(prepared.document).split('\n') : [];
  return {
    faults,
    table: lines.slice(
      lines.findIndex((line) => line.startsWith('table.')),
      -1,
    ),
    prepared,
  };
}

describe('a board’s own file', () => {
  it('is a table with the declared columns in order, each number a figure, and sums', () => {
    const { faults, table } = run();
    expect(faults).toEqual([]);
    expect(table).toEqual([
      'table.figures #volymer Tabell 1 · Volymer',
      '  columns left 2.6, right 1, right 1, right 1',
      '  head | col:Verksamhet | col:Antal hushåll | col:Andel | col:Kostnad / kr',
      '  row | row:Boendestöd | [12|egna.volymer.boendestod.antal-hushall] | [12,5~%|egna.volymer.boendestod.andel] | [1~251|egna.volymer.boendestod.kostnad]',
      '  row | row:Ekonomiskt bistånd | [1~250|egna.volymer.ekonomiskt-bistand.antal-hushall] | [7,0~%|egna.volymer.ekonomiskt-bistand.andel] | [−300|egna.volymer.ekonomiskt-bistand.kostnad]',
      '  row | row:Familjerätt | [0|egna.volymer.familjeratt.antal-hushall] | [80,5~%|egna.volymer.familjeratt.andel] | [–|egna.volymer.familjeratt.kostnad]',
      '  sum | row:Summa | [1~262|egna.volymer.summa.antal-hushall] | – | [–|egna.volymer.summa.kostnad]',
    ]);
  });

  it('has its figures in the text, with their lines', () => {
    const { faults, prepared } = run({
      [TEMPLATE]:
        '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n<p>{{antal "egna.volymer.boendestod.antal-hushall"}} {{procent "egna.volymer.familjeratt.andel"}}</p>\n',
    });
    expect(faults).toEqual([]);
    expect(dumpDocument(prepared!.document)).toContain(
      '[tolv|egna.volymer.boendestod.antal-hushall] [80,5~procent|egna.volymer.familjeratt.andel]',
    );
    expect(prepared!.figures.byId.get('egna.volymer.boendestod.kostnad')).toMatchObject({
      label: 'Boendestöd, kostnad',
      value: { numerator: 125050n },
      sources: [{ file: FILE, lines: [[2, 2]] }],
    });
  });

  it('says the unit once where all numbers are amounts', () => {
    const { table } = run({
      [BOARD]: smallFile(BOARD) + SETTING.replace(/.*slag: a.*\n/g, '').replace('enhet: kr', 'enhet: tkr'),
    });
    expect(table[0]).toBe('table.figures #volymer Tabell 1 · Volymer · Belopp i tkr');
    expect(table[3]).toBe('  row | row:Boendestöd | [1~251|egna.volymer.boendestod.kostnad]');
  });

  it.each<[string, Changes, string[]]>([
    [
      'no file for the year',
      {
        [FILE]: undefined,
        'data/k/n/2025/andra.csv': 'A,B\nx,1\n',
        [BOARD]:
          smallFile(BOARD) +
          SETTING +
          '    andra: { fil: andra.csv, kolumner: [{ namn: A, slag: text }, { namn: B, slag: tal }] }\n',
      },
      ['file.missing {"expected":"tabellen ”volymer”"}'],
    ],
    [
      'no file at all',
      { [FILE]: undefined },
      [expect.stringMatching(/^dataset.missing 4:1 \{"dataset":"egna"/)],
    ],
    [
      'another name',
      { [TEMPLATE]: TEXT.replace('"volymer"', '"volym"') },
      [expect.stringMatching(/^template.argument .*"found":"kalla=\\"volym\\"".*menade du volymer/)],
    ],
    [
      'no heading',
      { [TEMPLATE]: TEXT.replace(' rubrik="Volymer"', '') },
      [expect.stringMatching(/^template.argument 4:1 /)],
    ],
    [
      'a column missing',
      { [FILE]: ROWS.replace('Andel', 'Del') },
      [expect.stringMatching(/^csv.missing-column 1 \{"column":"Andel"/)],
    ],
    [
      'words where a number is to be',
      { [FILE]: ROWS.replace(',12,', ',tolv,') },
      [
        'csv.value 2:23 {"column":"Antal hushåll","found":"tolv","expected":"ett heltal som 125 eller 1 250"}',
      ],
    ],
    [
      'half a household',
      { [FILE]: ROWS.replace(',12,', ',"1,5",') },
      [expect.stringMatching(/^csv.value 2:23 /)],
    ],
    [
      'a row twice',
      { [FILE]: ROWS.replace('Familjerätt', 'boendestöd') },
      [expect.stringMatching(/^csv.value 4:1 .*"ett namn som ingen annan rad har"/)],
    ],
    [
      'a total row that would count twice',
      { [FILE]: `${ROWS}Summa,1,1,1\n` },
      [expect.stringMatching(/^csv.total-row 5:1 /)],
    ],
    [
      'an amount without a unit',
      { [BOARD]: smallFile(BOARD) + SETTING.replace(', enhet: kr', '') },
      [expect.stringMatching(/^config.missing .*egna.volymer.kolumner.3.enhet/)],
    ],
    [
      'no column that names the rows',
      { [BOARD]: smallFile(BOARD) + SETTING.replace('slag: text', 'slag: antal') },
      [expect.stringMatching(/^config.value .*först en kolumn med slag: text/)],
    ],
  ])('with %s is told of', (_name, more, expected) => {
    expect(run(more).faults).toEqual(expected);
  });
});

describe('a board’s own file about persons', () => {
  const columns = (persons: readonly string[], more: readonly string[], sum = true): Changes => ({
    [BOARD]: `${smallFile(BOARD)}  egna:
    volymer:
      fil: volymer.csv
      kolumner:
        - { namn: Insats, slag: text }
${persons.map((name) => `        - { namn: ${name}, slag: personer }`).join('\n')}
${more.map((column) => `        - { ${column} }`).join('\n')}
      summa: ${sum}
`,
  });
  const shown = (more: Changes) =>
    run(more).table.map((line) => line.trim().replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1'));

  it('hides small groups with all that is said of them, and what would tell, and says why', () => {
    const table = shown({
      ...columns(['Antal'], ['namn: Kostnad, slag: belopp, enhet: kr', 'namn: Andel, slag: andel']),
      [FILE]: 'Insats;Antal;Kostnad;Andel\nA;3;1234567;3\nB;17;400000;17\nC;30;500000;30\nD;50;600000;50\n',
    });
    expect(table.slice(3)).toEqual([
      'row | row:A | .. | .. | ..',
      'row | row:B | .. | .. | ..',
      'row | row:C | 30 | 500~000 | 30~%',
      'row | row:D | 50 | 600~000 | 50~%',
      'sum | row:Summa | 100 | 2~734~567 | –',
      'note Två punkter (..) betyder att uppgiften är dold för att skydda enskilda: gruppen är mindre än fem personer, eller så skulle en annan dold uppgift gå att räkna ut.',
    ]);
  });

  it('hides no more than the group itself where the table has no sums', () => {
    const table = shown({
      ...columns(['Antal'], ['namn: Kostnad, slag: belopp, enhet: kr'], false),
      [FILE]: 'Insats;Antal;Kostnad\nA;3;1234567\nB;17;400000\n',
    });
    expect(table.slice(3, 5)).toEqual(['row | row:A | .. | ..', 'row | row:B | 17 | 400~000']);
  });

  it('finds that a column is the sum of others', () => {
    const table = shown({
      ...columns(['Kvinnor', 'Män', 'Alla'], []),
      [FILE]: 'Insats;Kvinnor;Män;Alla\nA;3;40;43\nB;20;30;50\nC;21;31;52\n',
    });
    expect(table.slice(3, 7)).toEqual([
      'row | row:A | .. | .. | 43',
      'row | row:B | .. | .. | 50',
      'row | row:C | 21 | 31 | 52',
      'sum | row:Summa | 44 | 101 | 145',
    ]);
  });

  it('hides what is said of nobody, and of persons that nobody has counted', () => {
    const table = shown({
      ...columns(['Antal'], ['namn: Kostnad, slag: belopp, enhet: kr'], false),
      [FILE]: 'Insats;Antal;Kostnad\nA;0;1000\nB;;2000\nC;0;0\nD;9;3000\n',
    });
    expect(table.slice(3, 7)).toEqual([
      'row | row:A | 0 | ..',
      'row | row:B | – | ..',
      'row | row:C | 0 | 0',
      'row | row:D | 9 | 3~000',
    ]);
  });

  it('has faults that don’t say what stands in the file', () => {
    const { faults } = run({
      ...columns(['Antal'], ['namn: Kostnad, slag: belopp, enhet: kr']),
      [FILE]: 'Insats;Antal;Kostnad\nA;3;1234567 kr\nSumma;3,5;1234567\n',
    });
    expect(faults.join('\n')).toContain('volume.value');
    expect(faults.join('\n')).not.toMatch(/1234567|3,5/);
  });
});
