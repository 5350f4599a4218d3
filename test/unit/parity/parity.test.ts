import { expect, it } from 'vitest';
import { differenceOf } from '../../../src/parity/compare.ts';
import { expectedOf } from '../../../src/parity/expected.ts';
import { prove } from '../../../src/parity/prove.ts';
import type { Piece, Reading } from '../../../src/parity/reading.ts';
import { ProblemError } from '../../../src/problems.ts';
import { readWord } from '../../../src/word/reading.ts';
import { followUpDocument, sampleDocument } from '../../fixtures/sample-document.ts';
import { alterations } from '../../support/alterations.ts';
import { rendered } from '../word/opened.ts';

it('finds nothing in a Word file that says what its document says', async () => {
  const reading = readWord((await rendered(sampleDocument)).bytes);
  expect(differenceOf(expectedOf(sampleDocument), reading)).toBeUndefined();
  expect(reading.notes.length).toBeGreaterThan(0);
});

it('finds every single thing that a Word file says otherwise', async () => {
  const reading = readWord((await rendered(sampleDocument)).bytes);
  const all = [...alterations(expectedOf(sampleDocument))];
  const missed = all.filter(({ expected }) => differenceOf(expected, reading) === undefined);
  expect(missed.map(({ what }) => what)).toEqual([]);
  expect(all.length).toBeGreaterThan(300);
});

/** A reading by hand: a heading, a table of one row under two headers, and small print. */
const pieces: readonly Piece[] = [
  { kind: 'heading', level: 1, text: 'Uppföljning' },
  { kind: 'heading', level: 2, text: 'Utfall' },
  { kind: 'table' },
  {
    kind: 'row',
    cells: [
      { text: 'Post', isHeader: true },
      { text: 'Utfall', isHeader: true },
    ],
  },
  {
    kind: 'row',
    cells: [
      { text: 'Köp av tjänster', isHeader: true },
      { text: '−4 000', isHeader: false },
    ],
  },
  { kind: 'text', text: 'Minus är en kostnad.' },
];
const reading: Reading = { title: 'Uppföljning', language: 'sv-SE', pieces, notes: [] };
const cellOf = (text: string): Reading => ({
  ...reading,
  pieces: pieces.with(4, {
    kind: 'row',
    cells: [
      { text: 'Köp av tjänster', isHeader: true },
      { text, isHeader: false },
    ],
  }),
});
const expected = {
  title: 'Uppföljning',
  language: 'sv-SE',
  logo: undefined,
  notes: [],
  pieces: pieces as never,
};

it('says where a cell differs, what should stand there and what does', () => {
  expect(differenceOf(expected, cellOf('−4 001'))).toEqual({
    under: 'Utfall',
    expected: 'tabellrad: Köp av tjänster | −4 000',
    found: 'tabellrad: Köp av tjänster | −4 001',
  });
});

it.each([
  ['a lost sign', '4 000', true],
  ['a hyphen for a minus', '-4 000', true],
  ['a lost digit', '−4 00', true],
  ['another kind of space', '−4\u202f000', false],
  ['a line break', '−4\n000', false],
])('%s', (_, text, differs) => {
  expect(differenceOf(expected, cellOf(text)) !== undefined).toBe(differs);
});

it('throws what it found as a problem for whoever builds', () => {
  const empty: Reading = { title: followUpDocument.metadata.title, language: 'sv-SE', pieces: [], notes: [] };
  expect(() => prove(followUpDocument, 'PDF', empty)).toThrow(ProblemError);
});
