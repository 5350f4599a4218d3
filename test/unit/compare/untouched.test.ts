import { describe, expect, it } from 'vitest';
import type { AuthorSection } from '../../../src/compare/authorText.ts';
import { untouchedSections } from '../../../src/compare/untouched.ts';

const section = (heading: string, ...forms: string[]): AuthorSection => ({
  heading,
  place: { file: 'r.md', line: 12, column: 1 },
  sentences: forms.map((form) => ({ text: form, form, typed: form, figures: [], place: { file: 'r.md' } })),
});

describe('untouched sections', () => {
  it('are those with the same sentences under the same heading', () => {
    const before = [section('Läget', 'A.', 'B.'), section('Hyror', 'C.'), section('Lön', 'D.')];
    const now = [section('Läget', 'A.', 'B.'), section('Hyror', 'C!'), section('Löner', 'D.')];
    expect(untouchedSections(before, now)).toEqual([
      { heading: 'Läget', place: { file: 'r.md', line: 12, column: 1 }, sentences: 2 },
    ]);
  });

  it('are not those that have lost or moved a sentence', () => {
    expect(untouchedSections([section('A', '1.', '2.')], [section('A', '2.', '1.')])).toEqual([]);
    expect(untouchedSections([section('A', '1.', '2.')], [section('A', '1.')])).toEqual([]);
  });
});
