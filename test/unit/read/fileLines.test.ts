import { describe, expect, it } from 'vitest';
import { LineIndex, linesOfLarge } from '../../../src/read/fileLines.ts';
import { readLargePostings } from '../../../src/read/large/largePostings.ts';
import { largeFile, SMALL_WINDOWS } from '../../support/largeReader.ts';
import { source } from '../../support/sources.ts';

/** The lines of a ledger, by the places that its reader has taken down. */
function linesOf(bytes: Uint8Array) {
  let index = new LineIndex();
  const file = largeFile(bytes, (found) => {
    index = found;
  });
  expect(readLargePostings(file, 'f.csv', source(), SMALL_WINDOWS)).toBeDefined();
  return { ...linesOfLarge(file.open, index), known: index.lines.length };
}

describe('the lines of a large file are read one by one', () => {
  const row = (index: number) => `5011 ${'Lön å '.repeat(index % 9)};20250${1 + (index % 3)};${index},25`;

  it.each(['\n', '\r\n'])('ended by %j', (end) => {
    const lines = ['Konto;Period;Belopp', ...Array.from({ length: 1999 }, (_, index) => row(index))];
    for (const text of [lines.join(end), lines.join(end) + end]) {
      const { count, textOf, known } = linesOf(new TextEncoder().encode(text));
      expect([count, known]).toEqual([2000, 8]);
      for (const line of [1, 2, 255, 256, 257, 258, 1024, 1999, 2000])
        expect(textOf(line).replace('\r', '')).toBe(lines[line - 1]);
      expect([textOf(0), textOf(2001)]).toEqual(['', '']);
    }
  });

  it('in cells of several lines too', () => {
    const rows = Array.from({ length: 600 }, (_, index) => `5011;202501;${index},25;"ett\ntvå ${index}"`);
    const text = `Konto;Period;Belopp;Text\n${rows.join('\n')}\n`;
    const { count, textOf } = linesOf(new TextEncoder().encode(text));
    expect(count).toBe(1201);
    for (const [index, line] of text.split('\n').entries()) expect(textOf(index + 1)).toBe(line);
  });

  it('in Windows-1252', () => {
    const text = 'Konto;Period;Belopp\n5011 L\u00f6ner \u0096 \u0080;202501;1,00\n';
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(linesOf(bytes).textOf(2)).toBe('5011 Löner – €;202501;1,00');
  });
});

it('a line is decoded in the encoding that the file was read in', () => {
  const bytes = Uint8Array.of(0x4c, 0x94, 0x6e, 0x65, 0x72, 0x0a);
  const index = new LineIndex();
  index.count = 1;
  expect(linesOfLarge(largeFile(bytes).open, index).textOf(1, 'cp437')).toBe('Löner');
});
