import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../src/config/dialect.ts';
import { codePageByte, decodeCodePage } from '../../../../src/read/codePage.ts';
import { decodeSie } from '../../../../src/read/sie/decode.ts';
import { reported } from '../../../support/reported.ts';

const decode = (bytes: readonly number[]) =>
  decodeSie(Uint8Array.from(bytes), 'f.se', () => {
    throw new Error('no fault expected');
  });
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

describe('code page 437', () => {
  it.each([
    [0x8f, 'Å'],
    [0x8e, 'Ä'],
    [0x99, 'Ö'],
    [0x86, 'å'],
    [0x84, 'ä'],
    [0x94, 'ö'],
    [0x82, 'é'],
    [0x90, 'É'],
    [0x81, 'ü'],
    [0x80, 'Ç'],
    [0x9c, '£'],
    [0xb3, '│'],
    [0xdb, '█'],
    [0xe1, 'ß'],
    [0xf1, '±'],
    [0xf8, '°'],
    [0xfd, '²'],
    [0xff, '\u00a0'],
    [0x41, 'A'],
  ])('has %i as %s', (byte, character) => {
    expect(decodeCodePage(Uint8Array.of(byte))).toBe(character);
    expect(codePageByte(character)).toBe(byte);
  });

  it('has a character of its own for every byte', () => {
    const all = decodeCodePage(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(new Set(all).size).toBe(256);
    expect([...all].map(codePageByte)).toEqual(Array.from({ length: 256 }, (_, byte) => byte));
  });

  it('decodes files longer than a call can take', () => {
    const long = decodeCodePage(new Uint8Array(300_000).fill(0x86));
    expect(long).toBe('å'.repeat(300_000));
  });
});

describe('a SIE file', () => {
  const label = ascii('#FORMAT PC8\r\n#FNAMN ');
  it.each([
    ['cp437', [0x99, 0x76, 0x72, 0x65, 0x20, 0x62, 0x86, 0x74]],
    ['windows-1252', [0xd6, 0x76, 0x72, 0x65, 0x20, 0x62, 0xe5, 0x74]],
    ['utf-8', [0xc3, 0x96, 0x76, 0x72, 0x65, 0x20, 0x62, 0xc3, 0xa5, 0x74]],
  ])('in %s is read as that, whatever it says', (encoding, name) => {
    const found = decode([...label, ...name, 0x0d, 0x0a]);
    expect(found?.text).toBe('#FORMAT PC8\n#FNAMN Övre båt\n');
    expect(found?.encoding).toBe(encoding);
  });

  it('in UTF-8 may begin with a byte order mark', () => {
    expect(decode([0xef, 0xbb, 0xbf, ...ascii('#FNAMN '), 0xc3, 0x85])?.text).toBe('#FNAMN Å');
  });

  it('with letters of both is read as what it has most of', () => {
    expect(decode([...ascii('#FNAMN '), 0x86, 0x84, 0x94, 0xe5])?.text).toBe('#FNAMN åäöσ');
  });

  const told = (bytes: readonly number[], declared: Encoding) =>
    reported((report) => decodeSie(Uint8Array.from(bytes), 'f.se', report, declared));
  it('is read in the encoding that is declared, whatever its letters look like', () => {
    // "bät" in Windows-1252 beside a sign that code page 437 has as ä.
    const name = [...ascii('#FNAMN b'), 0xe4, 0x74, 0x20, 0x84, 0x84];
    expect(decode(name)?.text).toBe('#FNAMN bΣt ää');
    expect(told(name, 'windows-1252').value).toEqual(
      expect.objectContaining({ text: '#FNAMN bät „„', encoding: 'windows-1252' }),
    );
    // The Greek letter may be one.
    expect(told([...ascii('#FNAMN '), 0xe4], 'cp437').value?.text).toBe('#FNAMN Σ');
    expect(told([...ascii('#FNAMN '), 0xe5, 0x86], 'windows-1252').value?.text).toBe('#FNAMN å†');
  });

  it('that can not be in the declared encoding, or does not look like it, is told', () => {
    expect(told([...ascii('#FNAMN '), 0xe5], 'utf-8')).toMatchObject({
      value: undefined,
      problems: [{ code: 'file.encoding-differs', place: { line: 1, column: 8 } }],
    });
    for (const [letter, found] of [
      [[0xc3, 0xa5], 'b├Ñt'],
      [[0xe5], 'bσt'],
    ] as const)
      expect(told([...ascii('#FNAMN b'), ...letter, ...ascii('t')], 'cp437').problems).toMatchObject([
        { code: 'file.characters', severity: 'warning', details: { found, encoding: 'cp437' } },
      ]);
    expect(told([...ascii('#FNAMN b'), 0x86, ...ascii('t')], 'windows-1252').problems).toMatchObject([
      { code: 'file.characters', severity: 'warning' },
    ]);
  });
});
