import { expect, it } from 'vitest';
import { linesOfLarge } from '../../../src/read/fileLines.ts';

const open = (bytes: Uint8Array) => () => {
  let at = 0;
  return {
    read: (target: Uint8Array, position = at) => {
      const piece = bytes.subarray(position, position + Math.min(target.length, 3000));
      target.set(piece);
      at = position + piece.length;
      return piece.length;
    },
    close: () => {},
  };
};

it.each(['\n', '\r\n'])('the lines of a large file are read one by one, ended by %j', (end) => {
  const lines = Array.from({ length: 2000 }, (_, index) => `${index} ${'å'.repeat(index % 90)}`);
  for (const text of [lines.join(end), lines.join(end) + end]) {
    const { count, textOf } = linesOfLarge(open(new TextEncoder().encode(text)));
    expect(count).toBe(2000);
    for (const line of [1, 2, 255, 256, 257, 1024, 1999, 2000]) expect(textOf(line)).toBe(lines[line - 1]);
    expect([textOf(0), textOf(2001)]).toEqual(['', '']);
  }
});

it('a line in Windows-1252 is decoded as such', () => {
  const bytes = Uint8Array.from('L\u00f6ner \u0096 100 \u0080\nx', (character) => character.charCodeAt(0));
  expect(linesOfLarge(open(bytes)).textOf(1)).toBe('Löner – 100 €');
});

it('a line is decoded in the encoding that the file was read in', () => {
  const bytes = Uint8Array.of(0x4c, 0x94, 0x6e, 0x65, 0x72, 0x0a);
  expect(linesOfLarge(open(bytes)).textOf(1, 'cp437')).toBe('Löner');
});
