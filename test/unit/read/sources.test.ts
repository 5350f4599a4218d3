import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../src/config/board.ts';
import { openSources } from '../../../src/read/sources.ts';
import { inShort } from '../../support/reported.ts';
import { bytesOf } from '../../support/sources.ts';
import { workbook } from '../../support/workbook.ts';

const BOARD = `namn: Nämnden
forkortning: N
trosklar: { i-linje-tkr: "1", i-linje-procent: "0,5" }
kallor:
  utfall: { fil: ekonomi.se }
  budget: { fil: ekonomi.se }
  grupper: { fil: grupper.xlsx, blad: Grupper }
  risker: { fil: risker.csv, slag: kolada }
  nyckeltal:
    fil: nyckeltal.json
    kommuner: { "1489": Alingsås }
    nyckeltal: { U33401: { namn: Utredningstid, enhet: dagar } }
  egna:
    volymer: { fil: volymer.xlsx, kolumner: [{ namn: Insats, slag: text }, { namn: Antal, slag: antal }] }
`;
const SIE = `#FLAGGA 0
#SIETYP 3
#RAR 0 20250101 20251231
#RAR -1 20240101 20241231
#KONTO 5010 "Löner"
#PSALDO 0 202501 5010 {} 10.00
#PSALDO -1 202401 5010 {} 9.00
#PBUDGET 0 202501 5010 {} 11.00
`;

function open(files: Readonly<Record<string, Uint8Array>>, text = BOARD) {
  const faults: string[] = [];
  const board = readBoard({ text, file: 'namnd.yaml', firstLine: 1 }, (found) => faults.push(inShort(found)));
  if (!board) throw new Error(faults.join('\n'));
  const sources = openSources(board, 'd', { read: (path) => files[path], large: () => undefined }, (found) =>
    faults.push(inShort(found)),
  );
  return { sources, board, faults };
}

describe('sources', () => {
  it('have ledger, budget and the year before in one SIE file', () => {
    const { sources, faults } = open({ 'd/2025/ekonomi.se': bytesOf(SIE) });
    const amounts = (name: 'utfall' | 'budget', year: number) =>
      sources.read(name, year, 'optional')?.all.map(({ amount }) => Number(amount));
    expect(amounts('utfall', 2025)).toEqual([-1000]);
    expect(amounts('budget', 2025)).toEqual([-1100]);
    expect(amounts('utfall', 2024)).toEqual([-900]);
    expect(sources.read('utfall', 2024, 'optional')?.file).toBe('d/2025/ekonomi.se');
    // What the file has nothing of is not asked for.
    expect(amounts('budget', 2024)).toBeUndefined();
    expect(amounts('utfall', 2023)).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('tell the faults of a SIE file once, though it is read as two sources', () => {
    const { sources, faults } = open({ 'd/2025/ekonomi.se': bytesOf(`${SIE}#RES 0 5010 x\n`) });
    sources.read('utfall', 2025, 'required');
    sources.read('budget', 2025, 'required');
    sources.read('utfall', 2024, 'optional');
    expect(faults).toHaveLength(1);
  });

  it('of the year itself must be there, whatever the year after has', () => {
    const { sources, faults } = open({ 'd/2025/ekonomi.se': bytesOf(SIE) });
    expect(sources.read('utfall', 2024, 'required')).toBeUndefined();
    expect(faults).toEqual(['file.missing {"expected":"utfall"}']);
  });

  it('may be workbooks, whatever they hold', () => {
    const groups = workbook([
      { rows: [['x']] },
      {
        name: 'Grupper',
        rows: [
          ['Grupp', 'Visas som', 'I text', 'År', 'Medlem'],
          ['Alla', 'Alla', 'alla', 2023, 'Ale'],
        ],
      },
    ]);
    const volumes = workbook([
      {
        rows: [
          ['Insats', 'Antal'],
          ['Hemtjänst', 1250],
        ],
      },
    ]);
    const { sources, board, faults } = open({
      'd/2024/grupper.xlsx': groups,
      'd/2024/volymer.xlsx': volumes,
    });
    expect(sources.read('grupper', 2024, 'required')?.rows).toMatchObject([{ year: 2023, member: 'Ale' }]);
    expect(sources.readOwn(board.ownSources[0]!, 2024).rows?.rows[0]?.id).toBe('hemtjanst');
    expect(faults).toEqual([]);
  });

  it('may be Kolada’s own data, which only key figures are', () => {
    const json = bytesOf(
      '{"values":[{"kpi":"U33401","municipality":"1489","period":2023,"values":[{"gender":"T","status":"","value":112}]}]}',
    );
    const { sources, faults } = open({ 'd/2024/nyckeltal.json': json, 'd/2024/risker.csv': json });
    expect(sources.read('nyckeltal', 2024, 'required')?.rows).toMatchObject([
      { id: 'U33401', name: 'Utredningstid', whose: 'Alingsås', year: 2023 },
    ]);
    expect(sources.read('risker', 2024, 'required')).toBeUndefined();
    expect(faults).toEqual([expect.stringMatching(/^source\.kind \{"found":"kolada"/)]);
  });

  it('in SIE and Kolada tell some of many faults that are alike, and how many there are besides', () => {
    const lines = Array.from({ length: 13 }, (_, index) => `#RES 0 50${index + 10} x\n`).join('');
    const { sources, faults } = open({ 'd/2025/ekonomi.se': bytesOf(SIE + lines) });
    sources.read('utfall', 2025, 'required');
    sources.read('budget', 2025, 'required');
    expect(faults.filter((it) => it.startsWith('sie.field '))).toHaveLength(10);
    expect(faults.at(-1)).toBe('file.more-faults {"count":"3","code":"sie.field"}');

    const values = Array.from(
      { length: 15 },
      (_, index) =>
        `{"kpi":"U33401","municipality":"1489","period":${2001 + index},"values":[{"gender":"X","value":1}]}`,
    );
    const kolada = open({ 'd/2024/nyckeltal.json': bytesOf(`{"values":[${values.join(',\n')}]}`) });
    expect(kolada.sources.read('nyckeltal', 2024, 'required')).toBeUndefined();
    expect(kolada.faults.filter((it) => it.startsWith('kolada.value '))).toHaveLength(10);
    expect(kolada.faults.at(-1)).toBe('file.more-faults {"count":"5","code":"kolada.value"}');
  });

  it('are read in the encoding that is declared, each source by its own', () => {
    const declared = BOARD.replace(
      'utfall: { fil: ekonomi.se }',
      'utfall: { fil: ekonomi.se, teckenkodning: windows-1252 }',
    );
    // ö in Windows-1252, and more letters that look like code page 437.
    const bytes = Uint8Array.from(SIE.replace('Löner', 'L\u00f6ner \u0084\u0084'), (it) => it.charCodeAt(0));
    const { sources } = open({ 'd/2025/ekonomi.se': bytes }, declared);
    const read = (name: 'utfall' | 'budget') => {
      const postings = sources.read(name, 2025, 'required');
      return [postings?.all[0]?.account.name, postings?.receipt?.sie?.encoding];
    };
    expect(read('utfall')).toEqual(['Löner „„', 'windows-1252']);
    expect(read('budget')).toEqual(['L÷ner ää', 'cp437']);
  });
});
