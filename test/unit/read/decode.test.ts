import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/read/decode.ts';
import { reported } from '../../support/reported.ts';

const TEXT = 'Åtgärd; “–”\nkr: 12\u00a0500\n';
const utf8 = new TextEncoder().encode(TEXT);

const decoded = (bytes: Uint8Array) => reported((report) => decodeText(bytes, 'f.csv', report));

const bytesOf = (...parts: (number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((it) => [...it]));

const utf16 = (text: string, littleEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

describe('decoding', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], utf8), 'utf-8'],
    ['UTF-8 with two marks', bytesOf([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8), 'utf-8'],
    ['UTF-16 LE', bytesOf([0xff, 0xfe], utf16(TEXT, true)), 'utf-16le'],
    ['UTF-16 BE', bytesOf([0xfe, 0xff], utf16(TEXT, false)), 'utf-16be'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decoded(bytes)).toEqual({ value: { text: TEXT, encoding }, problems: [] });
  });

  it('Windows-1252: every byte from 0x80 to 0xFF is its own character', () => {
    // The table of the standard; 81, 8D, 8F, 90 and 9D are unused and stay control characters.
    const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    expect(decoded(bytes).value).toEqual({ text: high + latin, encoding: 'windows-1252' });
  });

  it('one byte that is not UTF-8 makes the file Windows-1252, never U+FFFD', () => {
    const bytes = bytesOf(new TextEncoder().encode('a'.repeat(5000)), [0xe5]);
    expect(decoded(bytes).value).toEqual({ text: `${'a'.repeat(5000)}å`, encoding: 'windows-1252' });
  });

  it('line ends of every kind are one', () => {
    expect(decoded(new TextEncoder().encode('a\r\nb\rc\nd\r\n\r\n')).value?.text).toBe('a\nb\nc\nd\n\n');
  });

  it.each([
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0xff])],
    ['UTF-16 without a mark', utf16('Konto;Belopp', true)],
  ])('%s is no text file', (_name, bytes) => {
    const { value, problems } = decoded(bytes);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'file.encoding', place: { file: 'f.csv' } }]);
  });
});
