import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import openWabt from 'wabt';
import { MarkedBytes } from '../../../src/read/large/markedBytes.ts';
import { MARKS_CODE } from '../../../src/read/large/marksCode.ts';

describe('the bytes that are marked', () => {
  /** Numbers from 0 below 256, the same every time. */
  const randomBytes = (count: number, seed: number): Uint8Array => {
    let state = seed + 1;
    return Uint8Array.from({ length: count }, () => {
      state = (state * 48271) % 2147483647;
      return state & 0xff;
    });
  };

  it('are those of the kinds that are asked for, whatever they are and wherever they stand', () => {
    for (let round = 0; round < 300; round += 1) {
      const size = 1 + ((round * 37) % 200);
      const text = randomBytes(size, round);
      const kinds = randomBytes(256, round + 1000).map((value) =>
        value % (1 + (round % 7)) === 0 ? value : 0,
      );
      const marked = new MarkedBytes(size);
      marked.setKinds(kinds);
      marked.bytes.set(text);
      marked.mark(size);
      const expected = [...text.keys()].filter((at) => kinds[text[at]!] !== 0);
      expect([...marked.marks.subarray(0, expected.length + 1)], `round ${round}`).toEqual([
        ...expected,
        size,
      ]);
    }
  });

  it('end where they are said to', () => {
    const marked = new MarkedBytes(64);
    marked.setKinds(new Uint8Array(256).fill(1));
    for (const end of [0, 1, 15, 16, 17, 63]) {
      marked.mark(end);
      expect([...marked.marks.subarray(0, end + 1)]).toEqual(Array.from({ length: end + 1 }, (_, at) => at));
    }
  });

  it('change with the kinds', () => {
    const marked = new MarkedBytes(3);
    marked.bytes.set([1, 200, 3]);
    for (const byte of [1, 200, 3]) {
      marked.setKinds(new Uint8Array(256).fill(1, byte, byte + 1));
      marked.mark(3);
      expect(marked.bytes[marked.marks[0]!]).toBe(byte);
      expect(marked.marks[1]).toBe(3);
    }
  });
});

it('the machine code is what marks.wat says', async () => {
  const source = 'src/read/large/marks.wat';
  const wabt = await openWabt();
  const { buffer } = wabt.parseWat(source, readFileSync(source, 'utf8'), { simd: true }).toBinary({});
  expect(Buffer.from(MARKS_CODE, 'base64').equals(Buffer.from(buffer))).toBe(true);
});
