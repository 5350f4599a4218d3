import { beforeAll, describe, expect, it } from 'vitest';
import { mergeDocuments } from '../../../src/compare/merge/merge.ts';
import { differenceOf } from '../../../src/parity/compare.ts';
import { expectedOf } from '../../../src/parity/expected.ts';
import { readWord } from '../../../src/word/reading.ts';
import { renderWord } from '../../../src/word/word.ts';
import { exampleWorkplace, MAY, prepareExample } from '../../support/example.ts';
import { fonts } from '../word/opened.ts';

const APRIL = '2025-04-manadsuppfoljning';

describe('May’s document with tracked changes against April’s', () => {
  const workplace = exampleWorkplace();
  const older = prepareExample(APRIL, workplace).document;
  const newer = prepareExample(MAY, workplace).document;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { document, revisions } = mergeDocuments(older, newer, 'Underlag');
    bytes = await renderWord(document, { fonts, revisions });
  });

  it('is May’s when all changes are accepted', () => {
    expect(differenceOf(expectedOf(newer), readWord(bytes, 'accepted'))).toBeUndefined();
  });

  it('is April’s when all are rejected, save for the charts', () => {
    const noPictures = <T extends { readonly pieces: readonly { readonly kind: string }[] }>(reading: T) => ({
      ...reading,
      pieces: reading.pieces.filter(({ kind }) => kind !== 'picture'),
    });
    const rejected = { ...readWord(bytes, 'rejected'), title: older.metadata.title };
    expect(differenceOf(noPictures(expectedOf(older)), noPictures(rejected))).toBeUndefined();
  });

  it('is the same file each time', async () => {
    const { document, revisions } = mergeDocuments(older, newer, 'Underlag');
    expect(Buffer.compare(await renderWord(document, { fonts, revisions }), bytes)).toBe(0);
  });
});
