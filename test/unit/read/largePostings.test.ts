import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, large, SMALL_WINDOWS } from '../../support/largeReader.ts';
import { bytesOf, source } from '../../support/sources.ts';

describe('the reader of large ledgers reads the examples', () => {
  it.each([
    'data/alingsas/socialnamnden/2024/utfall.csv',
    'data/alingsas/socialnamnden/2025/utfall.csv',
    'data/alingsas/socialnamnden/2025/budget.csv',
  ])('%s', (file) => {
    for (const sizes of [SMALL_WINDOWS, { head: 1 << 16, window: 1 << 20 }])
      expect(compare(readFileSync(file), file, source({ sign: 'ledger' }), sizes).read).toBe(true);
  });
});

describe('a large ledger', () => {
  const header = 'Konto;Period;Belopp\n';
  const rows = (count: number, row: (index: number) => string) =>
    header + Array.from({ length: count }, (_, index) => row(index)).join('');
  const sound = rows(200, (index) => `${5000 + (index % 7)};20250${1 + (index % 3)};${index},50\n`);

  it('is read whatever stands at the end of a window', () => {
    for (let size = 60; size < 140; size += 2)
      expect(compare(bytesOf(sound), `${size}`, source(), { head: 64, window: size }).read).toBe(true);
  });

  it('is left to the ordinary reader where a row is longer than a window', () => {
    const long = `${sound}5011;"${'x'.repeat(3000)}";1\n`;
    expect(large(bytesOf(long), source())).toBeUndefined();
  });

  it('turns from ASCII to Windows-1252 far into the file, but not from UTF-8', () => {
    const withBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const late = `${sound}5011 L\u00f6ner;202501;1,00\n`;
    expect(compare(withBytes(late), 'late', source()).read).toBe(true);
    const mixed = `${header}5011 L\u00c3\u00b6ner;202501;1,00\n${late.slice(header.length)}`;
    expect(compare(withBytes(mixed), 'mixed', source()).read).toBe(false);
  });

  it('has its exact sum in amounts of any size', () => {
    const of = (amount: (index: number) => string) =>
      `Text;Konto;Period;Belopp\n${Array.from({ length: 300 }, (_, index) => `v${index};5011;202501;${amount(index)}\n`).join('')}`;
    const great = of((index) => `${index % 2 ? '-' : ''}${'9'.repeat(13)},${10 + (index % 90)}`);
    expect(compare(bytesOf(great), 'great', source()).read).toBe(true);
    const greater = of((index) => `${index}${'9'.repeat(40)},99`);
    expect(compare(bytesOf(greater), 'greater', source()).read).toBe(true);
  });

  it('has totals left out and held against its rows, where they stand', () => {
    const row = (account: string, month: number, amount: string) => `${account};20250${month};${amount}\n`;
    const text =
      header +
      'KOSTNADER;;\n' +
      row('5011', 1, '100,00') +
      row('5011', 1, '50,25') +
      'Summa 50;;150,25\n' +
      row('6011', 1, '10,00') +
      row('5011', 2, '-0,25') +
      'Summa 60;;10,00\nSumma;;9,75\nTotalt;;160,00\n';
    const found = large(bytesOf(text), source({ sign: 'ledger' }))!;
    expect(found.receipt!.controls).toEqual([
      { name: 'Summa 50', line: 5 },
      { name: 'Summa 60', line: 8 },
      { name: 'Summa', line: 9 },
      { name: 'Totalt', line: 10 },
    ]);
    expect(found.receipt!.leftOut).toEqual([
      { reason: 'total', lines: [5, 8, 9, 10] },
      { reason: 'heading', lines: [2] },
    ]);
    expect(found.all.map(({ amount }) => amount)).toEqual([-15_025n, -1_000n, 25n]);
    expect(compare(bytesOf(text), 'totals', source({ sign: 'ledger' })).read).toBe(true);
    for (const wrong of ['Summa 50;;150,26', 'Summa 50;;0,00', 'Summa 50;;150.25'])
      expect(large(bytesOf(text.replace('Summa 50;;150,25', wrong)), source()), wrong).toBeUndefined();
  });

  it('with hundreds of totals is left to the ordinary reader', () => {
    const numbered = (count: number) =>
      header +
      Array.from(
        { length: count },
        (_, index) => `${5011 + index};202501;1,00\nTotalt;;${index + 1},00\n`,
      ).join('');
    expect(compare(bytesOf(numbered(200)), '200', source()).read).toBe(true);
    expect(large(bytesOf(numbered(201)), source())).toBeUndefined();
  });

  it('has no wrong sums of its rows among them, whatever their codes', () => {
    const row = (first: string) => `${first};5011;202501;1,00\n`;
    for (const first of ['Summa', ' TOTALT', '\u00a0summa', '"Total"', 'Antal rader: 3']) {
      const text = `Text;Konto;Period;Belopp\n${row('Socialkontoret').repeat(3)}${row(first)}${row('Teknik')}`;
      expect(large(bytesOf(text), source()), first).toBeUndefined();
    }
    const text = `Text;Konto;Period;Belopp\n${row('Socialkontoret')}${row('Teknik')}${row('')}${row('Åsen')}`;
    expect(compare(bytesOf(text), 'words', source()).read).toBe(true);
  });

  it('with rows that stand twice, a total by its account or two decimal signs is left to the ordinary reader', () => {
    const row = (index: number, sign = ',') =>
      `5011;20250${1 + Math.floor(index / 100)};${index + 1}${sign}25\n`;
    const once = rows(250, (index) => row(index));
    expect(compare(bytesOf(once), 'once', source()).read).toBe(true);
    const again = Array.from({ length: 6 }, (_, index) => row(30 + index)).join('');
    const month = '5011;202504;1,00\n5011;202504;2,00\n';
    const total = rows(3, (index) => `501${index};202501;1,00\n`) + '50;202501;3,00\n';
    for (const text of [once + again, once + month + month, total, once + row(251, '.')])
      expect(compare(bytesOf(text), text.slice(-80), source())).toEqual({ read: false, readable: false });
  });

  it('with a fault anywhere is left to the ordinary reader, which tells of it', () => {
    for (const fault of ['50x1;202501;1,00\n', '5011;202513;1,00\n', '5011;202501;1,0x\n', '5011;202501\n'])
      expect(large(bytesOf(sound + fault), source()), fault).toBeUndefined();
  });
});
