import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../../../src/read/sie/checksum.ts';
import { fieldsOf } from '../../../../src/read/sie/record.ts';

const fields = (line: string, count = 9) => {
  const found = fieldsOf(line, 0, count);
  if ('fault' in found) return found;
  return found.map((field) => field.list?.items.map(({ text }) => text) ?? field.text);
};

describe('the fields of a record', () => {
  it.each([
    ['1510 Kundfordringar', ['1510', 'Kundfordringar']],
    ['1510   "Kund fordringar" \t x', ['1510', 'Kund fordringar', 'x']],
    ['"a \\"b\\" c" d', ['a "b" c', 'd']],
    ['"C:\\temp\\fil" d', ['C:\\temp\\fil', 'd']],
    ['bar\\"e', ['bar"e']],
    ['"" x', ['', 'x']],
    ['5010 {} -12.50', ['5010', [], '-12.50']],
    ['5010 { } 1', ['5010', [], '1']],
    ['5010 {1 "5320" 20 610} 1', ['5010', ['1', '5320', '20', '610'], '1']],
    ['5010{"1" "a b"}1', ['5010', ['1', 'a b'], '1']],
    ['6 "Avd {med} klammer"', ['6', 'Avd {med} klammer']],
    ['', []],
  ])('%j', (line, expected) => expect(fields(line)).toEqual(expected));

  it('know their columns, and those in a list theirs', () => {
    const found = fieldsOf('#TRANS 5010 {1 "53"}  -2.00', 6, 4);
    expect(found).toEqual([
      { text: '5010', column: 8 },
      {
        text: '',
        column: 13,
        list: {
          source: '{1 "53"}',
          items: [
            { text: '1', column: 14 },
            { text: '53', column: 16 },
          ],
        },
      },
      { text: '-2.00', column: 23 },
    ]);
  });

  it('are read as far as they are wanted, whatever comes after', () => {
    expect(fields('5010 {} -2 20250101 "Köp av "nya" bord', 4)).toEqual(['5010', [], '-2', '20250101']);
  });

  it.each([
    ['1 "öppet', { fault: 'quote-open', column: 3 }],
    ['1 "Köp "nytt" bord"', { fault: 'quote-inside', column: 8 }],
    ['5010 {1 "5320" 3.00', { fault: 'brace-open', column: 6 }],
    ['5010 {1 "53', { fault: 'quote-open', column: 9 }],
  ])('%j can not be divided', (line, fault) => expect(fields(line)).toEqual(fault));

  it('come back as they were written: 2,000 random records', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const alphabet = 'aåÖ1 \t"{}#-.;';
    const word = () => Array.from({ length: random(6) }, () => alphabet[random(alphabet.length)]).join('');
    // A field that ends in a backslash can't be told from one that goes on: the standard has no way to write it.
    const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
    const written = (text: string) => (/^[^ \t"{}\\]+$/.test(text) && random(2) ? text : quoted(text));
    for (let round = 0; round < 2000; round += 1) {
      const record = Array.from({ length: 1 + random(5) }, () =>
        random(4) === 0 ? Array.from({ length: random(4) }, word) : word(),
      );
      const gap = () => [' ', '\t', '   '][random(3)]!;
      const line = record
        .map((it) => (typeof it === 'string' ? written(it) : `{${it.map(written).join(gap())}}`))
        .join(gap());
      expect(fields(line), line).toEqual(record);
    }
  });
});

describe('the check sum', () => {
  it('is CRC-32 of labels and fields, without what parts them', () => {
    // The published check value of CRC-32: "123456789" gives CBF43926.
    expect(checksumOf(['1234 "56"', '', '{', '\t7 {8}', '}', '"9"'])).toBe(0xcbf43926);
  });

  it('counts a quote in a field without its backslash, and spaces in it', () => {
    expect(checksumOf(['#A "b \\"c\\""'])).toBe(checksumOf(['#A', '"b "', '\\"c\\"']));
    expect(checksumOf(['#A "b c"'])).not.toBe(checksumOf(['#A "bc"']));
  });

  it('counts characters by their number in code page 437', () => {
    // zlib.crc32(b'\x82')
    expect(checksumOf(['é'])).toBe(3518238081);
    expect(checksumOf(['–'])).toBeUndefined();
  });
});
