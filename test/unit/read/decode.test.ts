import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../src/config/dialect.ts';
import { decodeText } from '../../../src/read/decode.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const TEXT = 'Åtgärd; “–”\nkr: 12\u00a0500\n';
const utf8 = new TextEncoder().encode(TEXT);

const decoded = (bytes: Uint8Array, declared?: Encoding) =>
  reported((report) => decodeText(bytes, 'f.csv', report, declared));
const faults = (bytes: Uint8Array, declared?: Encoding) =>
  faultsOf((report) => decodeText(bytes, 'f.csv', report, declared));

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
    ['UTF-16 LE without a mark', utf16(TEXT, true), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(TEXT, false), 'utf-16be'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decoded(bytes)).toEqual({ value: { text: TEXT, encoding, lineEnd: 'lf' }, problems: [] });
  });

  it('Windows-1252: every byte from 0x80 to 0xFF is its own character', () => {
    // The table of the standard, without 81, 8D, 8F, 90 and 9D, which have none.
    const high = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const unused = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const bytes = Array.from({ length: 128 }, (_, index) => 0x80 + index).filter(
      (it) => !unused.includes(it),
    );
    const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
    const apart = bytes.flatMap((byte) => [byte, 0x20]);
    const value = {
      text: [...(high + latin)].map((it) => `${it} `).join(''),
      encoding: 'windows-1252',
      lineEnd: 'none',
    };
    expect(decoded(Uint8Array.from(apart))).toEqual({ value, problems: [] });
  });

  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])(
    'a byte 0x%s that Windows-1252 has not is told with its place',
    (byte) => {
      const name = `0x${byte.toString(16).toUpperCase()}`;
      const bytes = bytesOf([0x61, 0x0d, 0x0a, 0x62], [byte]);
      expect(faults(bytes)).toEqual([
        `file.encoding-unknown 2:2 {"encoding":"windows-1252","byte":"${name}"}`,
      ]);
    },
  );

  it('one byte that is not UTF-8 makes the file Windows-1252, never U+FFFD', () => {
    const bytes = bytesOf(new TextEncoder().encode('a'.repeat(5000)), [0xe5]);
    expect(decoded(bytes).value).toEqual({
      text: `${'a'.repeat(5000)}å`,
      encoding: 'windows-1252',
      lineEnd: 'none',
    });
  });

  it('line ends of every kind are one', () => {
    expect(decoded(new TextEncoder().encode('a\r\nb\rc\nd\r\n\r\n')).value?.text).toBe('a\nb\nc\nd\n\n');
  });

  it.each([
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0xff])],
    ['a text with a zero byte in it', Uint8Array.from([0x61, 0x62, 0x0a, 0x63, 0, 0x64])],
  ])('%s is no text file', (_name, bytes) => {
    const { value, problems } = decoded(bytes);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'file.encoding', place: { file: 'f.csv' } }]);
  });
});

describe('a declared encoding', () => {
  it.each([
    ['latin-1', [0xe5, 0xe4, 0xf6, 0x20, 0xc5], 'åäö Å'],
    ['windows-1252', [0xe5, 0x80, 0x96], 'å€–'],
    ['utf-8', [0xc3, 0xa5], 'å'],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa5], 'å'],
    ['utf-16le', [0xe5, 0x00], 'å'],
    ['utf-16be', [0x00, 0xe5], 'å'],
    ['cp437', [0x86, 0x84, 0x94, 0x20, 0x8f], 'åäö Å'],
  ] as const)('%s reads %j', (encoding, bytes, text) => {
    expect(decoded(Uint8Array.from(bytes), encoding).value).toMatchObject({ text, encoding });
  });

  it.each([
    ['utf-8', [0x61, 0x0a, 0x62, 0x62, 0xe5, 0x62], '2:3', '0xE5'],
    ['utf-8', [0x61, 0xc3], '1:2', '0xC3'],
    ['latin-1', [0xe5, 0x0a, 0x80], '2:1', '0x80'],
    ['windows-1252', [0x61, 0x9d], '1:2', '0x9D'],
    ['utf-16le', [0x61, 0x00, 0x01, 0xd8, 0x61, 0x00], '1:2', '0x01'],
    ['utf-16be', [0x00, 0x61, 0x00], '1:2', '0x00'],
  ] as const)('%s that the bytes are not is told with the place: %j', (encoding, bytes, place, byte) => {
    expect(faults(Uint8Array.from(bytes), encoding)).toEqual([
      `file.encoding-differs ${place} {"encoding":"${encoding}","byte":"${byte}"}`,
    ]);
  });

  it('against the mark of the file is told', () => {
    expect(faults(bytesOf([0xef, 0xbb, 0xbf], utf8), 'windows-1252')).toEqual([
      'file.encoding-mark 1:1 {"declared":"windows-1252","found":"utf-8"}',
    ]);
  });
});

describe('characters that show another encoding', () => {
  const severities = (bytes: Uint8Array, declared?: Encoding) =>
    decoded(bytes, declared).problems.map(({ severity }) => severity);

  it('UTF-8 that was read as Windows-1252 before it was saved is a warning', () => {
    const bytes = new TextEncoder().encode('Konto;Text\n3011;FÃ¶rsÃ¤ljning\n');
    expect(faults(bytes)).toEqual(['file.characters 2:7 {"found":"FÃ¶rsÃ¤ljning","encoding":"utf-8"}']);
    expect(severities(bytes)).toEqual(['warning']);
  });

  it('characters lost in U+FFFD are a warning', () => {
    const bytes = new TextEncoder().encode('Konto;F\uFFFDrs\n');
    expect(severities(bytes)).toEqual(['warning']);
  });

  it('a file of two encodings is an error, unless one is declared', () => {
    const bytes = bytesOf([0xc3, 0xb6, 0x0a], [0xf6]);
    expect(faults(bytes)).toEqual(['file.characters 1:1 {"found":"Ã¶","encoding":"windows-1252"}']);
    expect(severities(bytes)).toEqual(['error']);
    expect(severities(bytes, 'windows-1252')).toEqual(['warning']);
  });

  it('MS-DOS letters inside words are an error', () => {
    // "Försäljning" in CP437: ö is 94, ä is 84.
    const bytes = bytesOf([0x46, 0x94, 0x72, 0x73, 0x84, 0x6c, 0x6a, 0x6e, 0x69, 0x6e, 0x67]);
    expect(faults(bytes)).toEqual(['file.characters 1:2 {"found":"F”rs„ljning","encoding":"windows-1252"}']);
    expect(severities(bytes)).toEqual(['error']);
  });

  it('quotation marks round words are none', () => {
    expect(decoded(new TextEncoder().encode('Han sa ”ja” och „nej”, â och Ã.')).problems).toEqual([]);
  });
});
