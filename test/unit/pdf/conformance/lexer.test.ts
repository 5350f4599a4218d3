import { describe, expect, it } from 'vitest';
import { operations } from '../../../../src/pdf/conformance/lexer.ts';
import { operandsOf } from '../../../../src/pdf/conformance/operands.ts';

/** Operators with their operands, for short. */
const read = (source: string) =>
  operations(source).map((operation) => [operation.operator, ...operandsOf(source, operation)]);

describe('operations', () => {
  it('are found with their places', () => {
    const source = 'q\n1 0 0 1 72 -7.5 cm\n/F1 12 Tf Q';
    const found = operations(source);
    expect(found.map(({ operator }) => operator)).toEqual(['q', 'cm', 'Tf', 'Q']);
    expect(found.map(({ start, end }) => source.slice(start, end))).toEqual([
      'q',
      '1 0 0 1 72 -7.5 cm',
      '/F1 12 Tf',
      'Q',
    ]);
  });

  it.each(['f*', 'B*', "'", '"', 'T*', 'd0', 'BT'])('may be called %s', (operator) => {
    expect(read(`${operator} n`)).toEqual([[operator], ['n']]);
  });

  it('may stand close to their operands', () => {
    expect(read('(a)Tj[(b)]TJ<</MCID 1>>BDC/N gs')).toEqual([
      ['Tj', { bytes: 'a' }],
      ['TJ', [{ bytes: 'b' }]],
      ['BDC', new Map([['MCID', 1]])],
      ['gs', { name: 'N' }],
    ]);
  });

  it('are not found in comments and strings', () => {
    expect(read('% q Q (\nn (Q % q) Tj')).toEqual([['n'], ['Tj', { bytes: 'Q % q' }]]);
  });

  it('take an inline image whole, whatever is in it', () => {
    const source = 'BI /W 1 ID EIx(\x00<EI> EI Q';
    expect(operations(source).map(({ operator, end }) => [operator, end])).toEqual([
      ['BI', source.length - 2],
      ['Q', source.length],
    ]);
  });

  it('end with an empty or unfinished stream', () => {
    expect(read('')).toEqual([]);
    expect(read('  % nothing')).toEqual([]);
    expect(read('1 2 (never closed')).toEqual([]);
  });
});

describe('operands', () => {
  it('are numbers, names, words', () => {
    expect(read('+1 -.5 4. 0.25 true false null /A#20B x')).toEqual([
      ['x', 1, -0.5, 4, 0.25, true, false, null, { name: 'A#20B' }],
    ]);
  });

  it('are strings with escapes and brackets', () => {
    expect(read('(a(b)\\(\\)\\\\\\n\\101\\7\\\r\nc\\q) Tj')).toEqual([
      ['Tj', { bytes: 'a(b)()\\\nA\x07cq' }],
    ]);
  });

  it('are hexadecimal strings, with space in them and a digit missing', () => {
    expect(read('<00 4A\n4> Tj')).toEqual([['Tj', { bytes: '\x00J@' }]]);
  });

  it('are lists and dictionaries, within each other', () => {
    expect(read('[1 [<41>] <</A [2] /B <</C (d)>>>>] x')).toEqual([
      [
        'x',
        [
          1,
          [{ bytes: 'A' }],
          new Map<string, unknown>([
            ['A', [2]],
            ['B', new Map([['C', { bytes: 'd' }]])],
          ]),
        ],
      ],
    ]);
  });
});
