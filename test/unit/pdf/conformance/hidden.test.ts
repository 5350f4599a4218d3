import { describe, expect, it } from 'vitest';
import { hiddenContentProblems } from '../../../../src/pdf/conformance/hidden.ts';

const expected = (page: number, pages: number) => [
  'Månadsuppföljning maj 2025',
  'Alingsås kommun · Socialnämnden',
  `Sida ${page} (${pages})`,
  'UTKAST',
];
const found = (...hidden: string[]) => hiddenContentProblems(hidden, expected).map(({ details }) => details);

describe('text outside the tags', () => {
  it('may be what is expected, on its page, in any order', () => {
    expect(
      found('Sida 1 (2)UTKASTAlingsås kommun · Socialnämnden', 'Månadsuppföljning maj 2025Sida 2 (2)'),
    ).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('may have lost its spaces where lines were broken, and has spaces that do not break', () => {
    expect(found('Månadsuppföljningmaj\u00a02025Alingsås kommun · Social\u00adnämnden')).toEqual([]);
  });

  it('may not be anything else', () => {
    expect(found('Sida 1 (2)Intern notering', 'Sida 1 (2)')).toEqual([
      { found: 'Internnotering' },
      { found: 'Sida1(2)' },
    ]);
  });

  it('may be there once', () => {
    expect(found('UTKAST UTKAST')).toEqual([{ found: 'UTKAST' }]);
  });

  it('is not pieced together from both sides of what is taken out', () => {
    expect(found('Sida UTKAST 1 (1)')).toEqual([{ found: 'Sida 1(1)' }]);
  });
});
