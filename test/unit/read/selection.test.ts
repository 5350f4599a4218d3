import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../src/config/board.ts';
import { describeReceipt } from '../../../src/language/receipt.ts';
import { openSources } from '../../../src/read/sources.ts';
import { largeFile } from '../../support/largeReader.ts';
import { inShort } from '../../support/reported.ts';
import { bytesOf } from '../../support/sources.ts';

/** A ledger of 2025, or (`optional`) one that need not be there, of which namnd.yaml chooses rows. */
function read(
  text: string,
  selection: string,
  wanted: 'required' | 'optional' = 'required',
  isLarge = false,
) {
  const faults: string[] = [];
  const yaml = `namn: Nämnden
forkortning: N
trosklar: { i-linje-tkr: "1", i-linje-procent: "0,5" }
kallor:
  utfall: { fil: utfall.csv, tecken: rapport, enhet: kr, period: "2025-02", urval: { ${selection} } }
`;
  const report = (found: Parameters<typeof inShort>[0]) => faults.push(inShort(found));
  const board = readBoard({ text: yaml, file: 'namnd.yaml', firstLine: 1 }, report);
  // A large file is read by its own reader, or the other one would have nothing.
  const files = isLarge
    ? { read: () => undefined, large: () => largeFile(bytesOf(text)) }
    : { read: () => bytesOf(text), large: () => undefined };
  const postings = board && openSources(board, 'd', files, report).read('utfall', 2025, wanted);
  return {
    postings: postings?.all.map(({ account, amount, line }) => `${account.code} ${amount} rad ${line}`),
    lines: postings && [...postings.linesOf(postings.all)],
    receipt:
      postings?.receipt &&
      describeReceipt({ receipt: postings.receipt, groups: [] })
        .replaceAll('\u00a0', ' ')
        .split('\n')
        .slice(1),
    faults,
  };
}

const LONG = `Konto;Ansvar;Verksamhet;Period;Belopp
5011;5301 Hem;601;202501;-1
5011;5399;601;202501;-10
5011;5400;601;202501;-100
5011;54101;999;202501;-1000
5011;;601;202501;-10000
5011;A53;601;202501;-100000
Summa 5;;;;-111111
1930;5301;601;202501;7
`;

describe('a selection', () => {
  it('takes the rows whose code is in a range or begins as a part does, and holds totals against all rows', () => {
    expect(read(LONG, 'ansvar: "5300-5399, 5410"')).toEqual({
      postings: ['5011 -100 rad 2', '5011 -1000 rad 3', '5011 -100000 rad 5', '1930 700 rad 9'],
      lines: [2, 3, 5, 9],
      receipt: [
        '  Utelämnat: 1 summarad (rad 8)',
        '  Utanför urvalet (ansvar 5300-5399, 5410): 3 rader, därav 1 rad utan ansvar',
        '  1 kontrollsumma stämmer: Summa 5',
      ],
      faults: [],
    });
    expect(read(LONG.replace('-111111', '-1011'), 'ansvar: "53"').faults).toEqual([
      expect.stringMatching(/^csv\.total-differs 8 /),
    ]);
  });

  it('takes what is in all of its columns', () => {
    expect(read(LONG, 'konto: "3-8", ansvar: "53-54", verksamhet: "600-699"')).toMatchObject({
      lines: [2, 3, 4],
      receipt: [
        expect.anything(),
        '  Utanför urvalet (konto 3-8 och ansvar 53-54 och verksamhet 600-699): 4 rader, därav 1 rad utan ansvar',
        expect.anything(),
      ],
      faults: [],
    });
  });

  it('counts the rows of a wide file, not its months', () => {
    const wide = 'Konto;Ansvar;jan 2025;feb 2025\n5011;53;-1;-2\n5011;54;-3;-4\n5021;54;-5;\n';
    expect(read(wide, 'ansvar: "53"')).toEqual({
      postings: ['5011 -100 rad 2', '5011 -200 rad 2'],
      lines: [2, 2],
      receipt: ['  Utanför urvalet (ansvar 53): 2 rader'],
      faults: [],
    });
  });

  it('takes rows of accumulated amounts', () => {
    const text = 'Konto;Ansvar;Utfall ack\n5011;53;-1\n5011;54;-3\n';
    expect(read(text, 'ansvar: "53"')).toMatchObject({ postings: ['5011 -100 rad 2'], faults: [] });
  });

  it('may leave nothing out, and says so', () => {
    expect(read(LONG.replace('5011;;', '5011;53;'), 'konto: "1-9"').receipt?.[1]).toBe(
      '  Utanför urvalet (konto 1-9): inga rader',
    );
  });

  it('that takes no row is an error that says what there is', () => {
    expect(read(LONG, 'ansvar: "7"')).toMatchObject({
      postings: undefined,
      faults: ['source.selection-empty {"wanted":"ansvar 7","found":"ansvar 5301, 5399, 5400, 54101, A53"}'],
    });
    // Both have rows, but none has both.
    expect(read(LONG, 'ansvar: "53", verksamhet: "9"').faults).toEqual([
      'source.selection-empty {"wanted":"ansvar 53 och verksamhet 9","found":"ansvar 5301, 5399, 5400, 54101, A53; verksamhet 601, 999"}',
    ]);
    const many = Array.from({ length: 20 }, (_, index) => `5011;${index + 10};202501;-${index + 1}\n`);
    expect(read(`Konto;Ansvar;Period;Belopp\n${many.join('')}`, 'ansvar: "9"').faults).toEqual([
      'source.selection-empty {"wanted":"ansvar 9","found":"ansvar 10, 11, 12, 13, 14, 15, 16 … 29 (20 olika)"}',
    ]);
  });

  it('by codes that no row has is an error', () => {
    expect(read('Konto;Period;Belopp\n5011;202501;-1\n', 'ansvar: "5", konto: "5"')).toMatchObject({
      postings: undefined,
      faults: ['source.selection-column {"column":"ansvar"}'],
    });
    expect(read('Konto;Ansvar;Period;Belopp\n5011;;202501;-1\n', 'ansvar: "5"').faults).toHaveLength(1);
  });

  it('of which a part takes no row is a warning, but not for a file that need not be there', () => {
    const misspelt = 'ansvar: "5300-5399, 5140"';
    expect(read(LONG, misspelt)).toMatchObject({
      lines: [2, 3, 9],
      faults: ['source.selection-unused {"column":"ansvar","part":"5140"}'],
    });
    expect(read(LONG, misspelt, 'optional')).toMatchObject({ lines: [2, 3, 9], faults: [] });
  });

  it.each([
    ['ansvar: "53; 54"', 'config.value 5:86 '],
    ['ansvar: "5399-5300"', 'config.value 5:86 '],
    ['ansvar: ""', 'config.value 5:86 '],
    ['', 'config.value 5:77 '],
    ['projekt: "1"', 'config.unknown-key 5:86 '],
  ])('that can not be read is told: %s', (selection, expected) => {
    expect(read(LONG, selection).faults).toEqual([expect.stringMatching(`^${expected}`)]);
  });

  it('leaves rows that stand twice a fault, whoever has them', () => {
    const others = Array.from({ length: 5 }, (_, index) => `5011;77;601;202501;-${index + 1}\n`).join('');
    expect(read(LONG.replace('Summa 5;;;;-111111\n', others + others), 'ansvar: "53"').faults).toEqual([
      expect.stringMatching(/^csv\.repeated-rows 13 \{"rows":"5","first":"8"/),
    ]);
  });

  it('takes the same of a large file', () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) =>
        `50${index % 7};${index % 11 === 0 ? '' : 5300 + (index % 9)};601;20250${1 + (index % 2)};-${index},25\n`,
    );
    const text = `Konto;Ansvar;Verksamhet;Period;Belopp\n${rows.join('')}`;
    const large = read(text, 'ansvar: "5302-5304"', 'required', true);
    expect(large).toEqual(read(text, 'ansvar: "5302-5304"'));
    expect(large.faults).toEqual([]);
    expect(large.receipt).toEqual([
      expect.stringMatching(
        /^ {2}Utanför urvalet \(ansvar 5302-5304\): \d+ rader, därav 37 rader utan ansvar$/,
      ),
    ]);
  });
});
