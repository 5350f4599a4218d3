import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../src/config/board.ts';
import { exact } from '../../../src/figures/exact.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const TEXT = `namn: Socialnämnden
forkortning: SN
trosklar: { i-linje-tkr: "100", i-linje-procent: "0,5" }
kallor:
  utfall: { fil: utfall.csv, tecken: huvudbok, enhet: kr }
  prognos: { fil: prognos.csv, tecken: rapport, enhet: tkr, kolumner: { kontogrupp: Post } }
`;
const read = (text: string) =>
  reported((report) => readBoard({ text, file: 'namnd.yaml', firstLine: 1 }, report));
const faults = (text: string) =>
  faultsOf((report) => readBoard({ text, file: 'namnd.yaml', firstLine: 1 }, report));

describe('namnd.yaml', () => {
  it('gives the board, its thresholds in öre and as a ratio, and its sources', () => {
    const { value, problems } = read(TEXT);
    expect(problems).toEqual([]);
    expect(value?.inLine).toEqual({ amount: exact(10_000_000n), share: exact(5n, 1000n) });
    expect(value?.sources).toMatchObject({
      utfall: { file: 'utfall.csv', sign: 'ledger', unit: 'kr', columns: {} },
      prognos: { file: 'prognos.csv', sign: 'report', unit: 'tkr', columns: { kontogrupp: 'Post' } },
    });
  });

  it('asks for comments on what is not in line, unless it has thresholds of their own', () => {
    expect(read(TEXT).value?.comment).toEqual({ amount: exact(10_000_000n), share: exact(5n, 1000n) });
    const own = (more: string) => TEXT.replace('"0,5" }', `"0,5", ${more} }`);
    expect(read(own('kommentar-tkr: "250", kommentar-procent: "1,5"')).value?.comment).toEqual({
      amount: exact(25_000_000n),
      share: exact(15n, 1000n),
    });
    expect(read(own('kommentar-tkr: "250"')).value?.comment.share).toEqual(exact(5n, 1000n));
    expect(faults(own('kommentar-tkr: "99,9"'))).toEqual([
      'config.value 3:57 {"key":"trosklar.kommentar-tkr","found":"99,9","expected":"ett tal som är minst lika stort som i-linje-tkr"}',
    ]);
    expect(faults(own('kommentar-procent: "0,4"'))).toEqual([
      'config.value 3:57 {"key":"trosklar.kommentar-procent","found":"0,4","expected":"ett tal som är minst lika stort som i-linje-procent"}',
    ]);
    expect(faults(own('komentar-tkr: "250"'))).toEqual([
      'config.unknown-key 3:57 {"key":"trosklar.komentar-tkr","suggestion":"kommentar-tkr"}',
    ]);
  });

  it('says how a file is written, where the file does not show it', () => {
    const { value, problems } = read(
      TEXT.replace('utfall.csv,', 'utfall.csv, teckenkodning: latin-1, avgransare: tabb, rubrikrad: "4",'),
    );
    expect(problems).toEqual([]);
    expect(value?.sources.utfall?.dialect).toEqual({ encoding: 'latin-1', delimiter: '\t', headerLine: 4 });
  });

  it.each([
    ['utfall.csv', '../utfall.csv', 'config.value 5:13 '],
    ['utfall.csv', 'utfall.csv, teckenkodning: ansi', 'config.value 5:30 '],
    ['utfall.csv', 'utfall.csv, avgransare: punkt', 'config.value 5:30 '],
    ['utfall.csv', 'utfall.csv, rubrikrad: "0"', 'config.value 5:30 '],
    ['utfall.csv', 'C:/utfall.csv', 'config.value 5:13 '],
    ['huvudbok', 'omvänt', 'config.value 5:30 '],
    ['enhet: kr ', 'enhet: euro ', 'config.value 5:48 '],
    ['"0,5"', '"0.5"', 'config.value 3:33 '],
    ['"100"', '"-100"', 'config.value 3:13 '],
    ['prognos:', 'prognoser:', 'config.unknown-key 6:3 {"key":"kallor.prognoser","suggestion":"prognos"}'],
    ['forkortning: SN\n', '', 'config.missing 1:1 '],
    ['kontogrupp: Post', 'kontogrup: Post', 'config.unknown-key 6:73 '],
  ])('with %j as %j tells where the fault is', (find, replacement, expected) => {
    const text = TEXT.replace(find, replacement);
    expect(text).not.toBe(TEXT);
    expect(read(text).value).toBeUndefined();
    expect(faults(text)).toEqual([
      expect.stringMatching(new RegExp(`^${expected.replace(/[{}"]/g, '\\$&')}`)),
    ]);
  });

  it('has usual levels of risk and adds nothing twice, unless it says otherwise', () => {
    expect(read(TEXT).value).toMatchObject({ riskLevels: { medium: 4, high: 9 }, countsTwice: false });
    const own = `${TEXT}risknivaer: { medel-fran: "3", hog-fran: "8" }\nhandlingsplan: { medraknade-i-andra: summeras }\n`;
    expect(read(own).value).toMatchObject({ riskLevels: { medium: 3, high: 8 }, countsTwice: true });
    expect(faults(own.replace('"8"', '"3"'))).toEqual([
      'config.value 7:32 {"key":"risknivaer.hog-fran","found":"3","expected":"ett tal som är större än medel-fran"}',
    ]);
  });

  it('need not say the sign and the unit of a SIE file, which has them itself', () => {
    const sie = TEXT.replace('{ fil: utfall.csv, tecken: huvudbok, enhet: kr }', '{ fil: ekonomi.se }');
    const ledger = { file: 'ekonomi.se', sign: 'ledger', unit: 'kr', columns: {} };
    expect(read(sie).value?.sources.utfall).toMatchObject(ledger);
    const named = sie.replace('ekonomi.se }', 'ekonomi.txt, slag: sie, dimensioner: { ansvar: "1" } }');
    expect(read(named).value?.sources.utfall).toMatchObject({
      ...ledger,
      file: 'ekonomi.txt',
      kind: 'sie',
      dimensions: { responsibility: '1' },
    });
    expect(faults(sie.replace('ekonomi.se', 'ekonomi.txt'))).toEqual([
      'config.missing 5:3 {"key":"kallor.utfall.tecken","expected":"något av huvudbok, rapport"}',
      'config.missing 5:3 {"key":"kallor.utfall.enhet","expected":"något av ore, kr, tkr, mnkr, mkr"}',
    ]);
    expect(faults(named.replace('"1"', 'ett'))).toEqual([
      'config.value 5:57 {"key":"kallor.utfall.dimensioner.ansvar","found":"ett","expected":"dimensionens nummer i SIE-filen, till exempel 1"}',
    ]);
  });
});
