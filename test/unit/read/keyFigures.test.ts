import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/figures/exact.ts';
import { readGroups } from '../../../src/read/groups.ts';
import { readKeyFigureNames } from '../../../src/read/keyFigureNames.ts';
import { readKeyFigures } from '../../../src/read/keyFigures.ts';
import { readPossibilities } from '../../../src/read/possibilities.ts';
import { inShort, reported } from '../../support/reported.ts';
import { bytesOf, source } from '../../support/sources.ts';

const HEADER = 'Nyckeltal;Namn;Enhet;Kommun eller grupp;År;Kön;Värde;Status;Ursprung\n';
const keyFigures = (rows: string) =>
  reported((report) => readKeyFigures(bytesOf(HEADER + rows), 'n.csv', source(), report));
const faults = ({ problems }: { problems: readonly Parameters<typeof inShort>[0][] }) =>
  problems.map(inShort);

describe('key figures', () => {
  it('are exact, with the decimals that the file has', () => {
    const { value, problems } = keyFigures(
      'U1;Tid;dagar;Ale;2023;T;1 012,50;;Kolada\nU1;Tid;dagar;Ale;2022;;7;;exempel\n',
    );
    expect(problems).toEqual([]);
    expect(value?.rows.map((row) => [row.value, row.decimals, row.gender, row.origin, row.line])).toEqual([
      [exact(2025n, 2n), 2, 'T', 'Kolada', 2],
      [exact(7n), 0, 'T', 'exempel', 3],
    ]);
  });

  it('without a value say why', () => {
    const { value } = keyFigures(
      'U1;Tid;dagar;Ale;2023;K;;saknas;Kolada\nU1;Tid;dagar;Ale;2023;M;;sekretess;Kolada\n',
    );
    expect(value?.rows.map((row) => [row.gender, row.value])).toEqual([
      ['K', 'missing'],
      ['M', 'suppressed'],
    ]);
  });

  it('with faults are all told', () => {
    const read = keyFigures(
      'U1;Tid;dagar;Ale;2023;T;;;Kolada\nU 1;;dagar;Ale;23;X;ett;;kolda\nU1;Tid;dagar;Ale;2023;T;5;saknas;Kolada\n',
    );
    expect(read.value).toBeUndefined();
    expect(faults(read)).toEqual([
      'csv.value 2:26 {"column":"Status","found":"(tom)","expected":"saknas eller sekretess när värdet är tomt"}',
      'csv.value 3:1 {"column":"Nyckeltal","found":"U 1","expected":"bokstäver a–z, siffror och bindestreck"}',
      'csv.empty-cell 3:5 {"column":"Namn"}',
      'csv.value 3:16 {"column":"År","found":"23","expected":"ett år som 2023"}',
      'csv.value 3:19 {"column":"Kön","found":"X","expected":"något av T, K, M (menade du T?)"}',
      'csv.value 3:26 {"column":"Ursprung","found":"kolda","expected":"något av Kolada, bearbetad, exempel (menade du Kolada?)"}',
      'csv.value 3:21 {"column":"Värde","found":"ett","expected":"ett tal som 12,5"}',
      'csv.value 4:27 {"column":"Status","found":"saknas","expected":"tom när värdet är givet"}',
    ]);
  });
});

it('names of key figures have all their forms', () => {
  const names = (row: string) =>
    reported((report) =>
      readKeyFigureNames(
        bytesOf(`Nyckeltal;Obestämd form;Bestämd form;Enhet i text\n${row}\n`),
        'f.csv',
        source(),
        report,
      ),
    );
  expect(names('U1;tid;tiden;dagar').value?.rows).toEqual([
    { id: 'U1', indefinite: 'tid', definite: 'tiden', unit: 'dagar', line: 2, column: 1 },
  ]);
  expect(faults(names('U1;tid;;dagar'))).toEqual(['csv.empty-cell 2:8 {"column":"Bestämd form"}']);
});

it('groups may be without members, not without a year', () => {
  const groups = (row: string) =>
    reported((report) =>
      readGroups(bytesOf(`Grupp;Visas som;I text;År;Medlem\n${row}\n`), 'g.csv', source(), report),
    );
  expect(groups('Alla;Alla;alla;2023;').value?.rows[0]?.member).toBe('');
  expect(faults(groups('Alla;Alla;alla;;Ale'))).toEqual(['csv.empty-cell 2:16 {"column":"År"}']);
});

describe('possibilities', () => {
  const read = (row: string) =>
    reported((report) =>
      readPossibilities(
        bytesOf(`Möjlighet;Beskrivning;Genomförbarhet;Kategori;Besparing i mnkr;Gäller;Område\n${row}\n`),
        'm.csv',
        source({ unit: 'mnkr' }),
        report,
      ),
    );

  it('are savings in öre, every year unless they say otherwise', () => {
    expect(read('AI;Stöd;kort sikt;Digitalt;1,4;;Barn').value?.rows).toEqual([
      {
        name: 'AI',
        description: 'Stöd',
        horizon: 'Kort sikt',
        category: 'Digitalt',
        saving: exact(140_000_000n),
        recurrence: 'per år',
        area: 'Barn',
        line: 2,
      },
    ]);
  });

  it('with faults are told', () => {
    expect(faults(read('AI;Stöd;Snart;Digitalt;-1;ibland;Barn'))).toEqual([
      'csv.value 2:9 {"column":"Genomförbarhet","found":"Snart","expected":"något av Kort sikt, Lång sikt, Vidare lokal utredning, Vidare utökad utredning"}',
      'csv.value 2:27 {"column":"Gäller","found":"ibland","expected":"något av per år, initialt"}',
      'csv.value 2:24 {"column":"Besparing i mnkr","found":"-1","expected":"ett belopp som 1,4"}',
    ]);
  });
});
