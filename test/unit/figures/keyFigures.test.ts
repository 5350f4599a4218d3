import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/language/numbers.ts';
import { computeAll } from '../../../src/prepare.ts';
import { inShort } from '../../support/reported.ts';
import { openSmall, prepareSmall, smallFile, withText } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const HEADER = 'Nyckeltal;Namn;Enhet;Kommun eller grupp;År;Kön;Värde;Status;Ursprung\n';
const ROWS = `U1;Andel;procent;Ale;2021;T;4;;Kolada
U1;Andel;procent;Exempel;2021;T;5;;Kolada
U1;Andel;procent;Exempel;2022;T;;saknas;Kolada
U1;Andel;procent;Exempel;2023;T;6,5;;Kolada
U1;Andel;procent;Exempel;2023;K;7;;Kolada
U1;Andel;procent;Par;2023;T;0;;exempel
U2;Kostnad;kr/inv;Exempel;2022;T;200;;exempel
U2;Kostnad;kr/inv;Exempel;2023;T;150;;exempel
U2;Kostnad;kr/inv;Par;2023;T;100;;exempel
`;
const GROUPS =
  'Grupp;Visas som;I text;År;Medlem\nPar;Ett par;paret;2022;A\nPar;Ett par;paret;2023;B\nPar;Ett par;paret;2023;C\n';
const NAMES = 'Nyckeltal;Obestämd form;Bestämd form;Enhet i text\nU2;kostnad;kostnaden;kronor\n';
const POSSIBILITIES =
  'Möjlighet;Beskrivning;Genomförbarhet;Kategori;Besparing;Område\nA;a;Kort sikt;k;1,05;Barn\nB;b;Lång sikt;k;2;Vuxna\nC;c;Lång sikt;k;0,5;Barn\n';

const files = (rows = ROWS, names = NAMES, possibilities = POSSIBILITIES) => ({
  [BOARD]: `${smallFile(BOARD)}  nyckeltal: { fil: nyckeltal.csv }
  grupper: { fil: grupper.csv }
  nyckeltal-namn: { fil: namn.csv }
  mojligheter: { fil: mojligheter.csv, enhet: mnkr }
`,
  'data/k/n/2025/nyckeltal.csv': HEADER + rows,
  'data/k/n/2025/grupper.csv': GROUPS,
  'data/k/n/2025/namn.csv': names,
  'data/k/n/2025/mojligheter.csv': possibilities,
});

const { byId, datasets } = computeAll(openSmall(files()));
const written = (id: string, scale = 1): string => {
  const value = byId.get(id)?.value;
  if (value === undefined || typeof value === 'string') return String(value);
  return formatNumber({ ...value, numerator: value.numerator * BigInt(scale) }, 4).replace(/,?0+$/, '');
};

describe('key figures', () => {
  it('are shares, amounts or numbers by their unit, missing ones among them', () => {
    expect(written('nyckeltal.U1.exempel.2023')).toBe('0,065');
    expect(written('nyckeltal.U1.exempel.2022')).toBe('missing');
    expect(written('nyckeltal.U1.exempel.2023.k')).toBe('0,07');
    expect(byId.get('nyckeltal.U2.exempel.2022')).toMatchObject({ quantity: 'amount' });
    expect(byId.get('nyckeltal.U2.exempel.2022')!.sources[0]).toEqual({
      file: 'data/k/n/2025/nyckeltal.csv',
      lines: [[8, 8]],
    });
  });

  it('put the own municipality first, and know a group’s members of its latest year', () => {
    const { series, years, decimals } = datasets.nyckeltal!.get('U1')!;
    expect(series.map(({ name, own }) => [name, own])).toEqual([
      ['Exempel', true],
      ['Ale', false],
      ['Ett par', false],
    ]);
    expect(series[2]).toMatchObject({ inText: 'paret', group: { year: 2023, members: ['B', 'C'] } });
    expect(years).toEqual([2021, 2022, 2023]);
    expect(decimals).toBe(1);
  });

  it('change in points and in relation, and stand apart from others', () => {
    expect(byId.get('nyckeltal.U1.exempel.forandring.2021-2023')).toMatchObject({ quantity: 'points' });
    expect(written('nyckeltal.U1.exempel.forandring.2021-2023')).toBe('0,015');
    expect(written('nyckeltal.U1.exempel.relativ.2021-2023')).toBe('0,3');
    expect(written('nyckeltal.U1.exempel.forandring.2021-2022')).toBe('undefined');
    expect(written('nyckeltal.U2.exempel.forandring.2022-2023')).toBe('−0,25');
    expect(written('nyckeltal.U1.exempel.mot.ale.2021')).toBe('0,25');
    expect(written('nyckeltal.U1.exempel.skillnad.ale.2021')).toBe('0,01');
    // Nothing is measured against zero.
    expect(written('nyckeltal.U1.exempel.mot.par.2023')).toBe('undefined');
    expect(written('nyckeltal.U2.exempel.mot.par.2023')).toBe('0,5');
  });
});

it('possibilities add up by area and by horizon', () => {
  expect(datasets.mojligheter!.areas.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Barn', 2],
    ['Vuxna', 1],
  ]);
  const ore = (id: string) => byId.get(`mojligheter.${id}`)!.value;
  expect(ore('omrade.barn')).toEqual({ numerator: 155_000_000n, denominator: 1n });
  expect(ore('sikt.lang-sikt')).toEqual({ numerator: 250_000_000n, denominator: 1n });
  expect(ore('sikt.lang-sikt.barn')).toEqual({ numerator: 50_000_000n, denominator: 1n });
  expect(ore('sikt.vidare-lokal-utredning')).toEqual({ numerator: 0n, denominator: 1n });
  expect(ore('totalt')).toEqual({ numerator: 355_000_000n, denominator: 1n });
});

describe('faults', () => {
  const faults = (changes: ReturnType<typeof files>, text = '## Läget\n\nAllt är väl.\n') => {
    const problems: string[] = [];
    const opened = openSmall({ ...changes, ...withText(text) }, (found) => problems.push(inShort(found)));
    computeAll(opened);
    return problems;
  };

  it('of values that are given twice, of names that differ, and of names without a figure', () => {
    const rows = `${ROWS}U2;Kostnad;kr/inv;Par;2023;T;101;;exempel\nU2;Kostnader;kr/inv;Ale;2023;T;1;;exempel\n`;
    expect(faults(files(rows, `${NAMES}U3;a;b;c\n`, `${POSSIBILITIES}A;a;Kort sikt;k;1;Barn\n`))).toEqual([
      'keyfigure.names-differ 12 {"figure":"U2","found":"Kostnader (kr/inv)","expected":"Kostnad (kr/inv)"}',
      'keyfigure.duplicate 11 {"figure":"nyckeltal.U2.par.2023","first":"10"}',
      'keyfigure.unknown 3:1 {"found":"U3","suggestion":"U1"}',
      'possibility.duplicate 5 {"found":"A","first":"2"}',
    ]);
  });

  it('of calls: a figure that there is none of, a series, and sentences without forms', () => {
    const template = (line: string) => ({
      ...files(),
      'templates/enkel.hbs': `<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n${line}\n`,
    });
    const told = (line: string) => prepareSmall(template(line)).faults;
    expect(told('{{diagram "nyckeltal" id="U9"}}')).toEqual([
      expect.stringMatching(/template\.argument .*id=\\"U9\\".*U1, U2/),
    ]);
    expect(told('{{tabell "nyckeltal" id="U1" serier="exempel al"}}')).toEqual([
      expect.stringMatching(/"found":"al".*menade du ale/),
    ]);
    expect(told('{{sammanfattning "nyckeltal" id="U1"}}')).toEqual([
      'keyfigure.forms-missing 4:1 {"figure":"U1"}',
    ]);
    expect(told('{{sammanfattning "nyckeltal" id="U2"}}')).toEqual([]);
    expect(told('{{tabell "mojligheter" omrade="barm"}}')).toEqual([expect.stringMatching(/menade du barn/)]);
  });
});

describe('key figures that count persons', () => {
  const rows = (women: string, origin: string) =>
    [`K;${women}`, 'M;40', 'T;43'].map((it) => `U3;Placerade;antal;Exempel;2023;${it};;${origin}\n`).join('');
  const values = (text: string) => {
    const { byId: found } = computeAll(openSmall(files(ROWS + text)));
    return ['.k', '.m', ''].map((gender) => found.get(`nyckeltal.U3.exempel.2023${gender}`)!);
  };

  it('hide small groups of the board’s own, and what would tell of them', () => {
    const [women, men, all] = values(rows('3', 'bearbetad'));
    expect([women, men].map((it) => [it!.value, it!.sources[0]!.withheld])).toEqual([
      ['suppressed', true],
      ['suppressed', true],
    ]);
    expect(all!.value).toMatchObject({ numerator: 43n });
  });

  it('show what Kolada has published, and what is no group of persons', () => {
    expect(values(rows('3', 'Kolada')).map(({ value }) => value)).not.toContain('suppressed');
    expect(
      values(rows('3', 'bearbetad').replaceAll('antal', 'antal per 1 000')).map(({ value }) => value),
    ).not.toContain('suppressed');
  });
});
