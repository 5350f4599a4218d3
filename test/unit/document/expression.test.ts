import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/document/expression.ts';
import { faultsOf, reported } from '../../support/reported.ts';
import { prepareSmall, withText } from '../../support/smallBoard.ts';

const place = { file: 'r.md', line: 3, column: 5 };
const parse = (source: string) => reported((report) => parseExpression(source, place, report));

describe('an expression of the commentary', () => {
  it.each([
    ['{{mnkr "a.b.c"}}', 'mnkr', ['a.b.c'], {}],
    [
      "{{ tkr 'a.b' utan-tecken=true decimaler=2 }}",
      'tkr',
      ['a.b'],
      { 'utan-tecken': 'true', decimaler: '2' },
    ],
    ['{{se "tabell"}}', 'se', ['tabell'], {}],
  ])('%s', (source, helper, params, options) => {
    expect(parse(source)).toEqual({ value: { helper, params, options, place }, problems: [] });
  });

  it.each([
    '{{mnkr a.b}}',
    '{{mnkr ”a.b”}}',
    '{{mnkr "a" decimaler=b}}',
    '{{mnkr (x "a")}}',
    '{{#if a}}',
    '{{! kommentar }}',
    '{{> del}}',
    '{{}}',
    '{{mnkr "a}}',
    '{{mnkr "a" "b}}',
  ])('%s is refused with its place', (source) => {
    expect(faultsOf((report) => parseExpression(source, place, report))).toEqual([
      expect.stringMatching(/^text\.expression 3:5 \{"found":/),
    ]);
  });
});

/** The faults of a report's text, which begins on line 7 of its file. */
const faults = (text: string): string[] => prepareSmall(withText(`## Läget\n\n${text}\n`)).faults;

describe('the commentary', () => {
  it.each([
    '{{kr "driftbudget.budget.personal"}}, {{kr "driftbudget.budget.personal" utan-tecken=true decimaler=2}}',
    '*kursiv* **fet** [planen](https://example.se) <https://example.se> [post](mailto:a@b.se)',
    '- a\n- b\n\n1. c\n\n> citat\n\n| A | B |\n|---|--:|\n| x | 1 |',
    'Not[^1].\n\n[^1]: Med {{kr "driftbudget.budget.personal"}}.',
    'En { klammer } och R&D, a < b.',
  ])('may have %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    [
      '{{kr "driftbudget.budget.persnal"}}',
      'text.unknown-figure 9:1 {"found":"driftbudget.budget.persnal","suggestion":"driftbudget.budget.personal"}',
    ],
    [
      '{{kr "driftbudget.budget.skuld"}}',
      'text.figure-without-value 9:1 {"found":"driftbudget.budget.skuld"}',
    ],
    ['{{krr "driftbudget.budget.personal"}}', 'template.argument 9:1 '],
    ['{{tabell "driftbudget"}}', 'template.argument 9:1 '],
    ['{{procent "driftbudget.budget.personal"}}', 'template.argument 9:1 '],
    ['{{kr "driftbudget.budget.personal" decimaler=9}}', 'template.argument 9:1 '],
    ['{{kr "driftbudget.budget.personal" tecken=nej}}', 'text.expression 9:1 '],
    ['{{kr "driftbudget.budget.personal" teken="nej"}}', 'template.argument 9:1 '],
    ['Ett {{kr "driftbudget.budget.personal"} till', 'text.expression 9:5 '],
    ['Ett kr "driftbudget.budget.personal"}} till', 'text.expression 9:8 '],
    ['rad ett\n{{kr\n"driftbudget.budget.personal"}}', 'text.expression 10:1 '],
    ['Se {{se "tabell-7"}}.', 'text.unknown-reference 9:4 {"found":"tabell-7"}'],
    ['a <b>fet</b>', 'text.markup 9:3 {"found":"<b>"'],
    ['<div>a</div>', 'text.markup 9:1 '],
    ['a `kod`', 'text.markup 9:3 '],
    ['```\nkod\n```', 'text.markup 9:1 '],
    ['Text ![bild](bilder/a.png)', 'text.markup 9:6 {"found":"en bild"'],
    ['![bild](bild.png)', 'image.place 9:1 '],
    ['[a](javascript:alert(1))', 'text.link 9:1 {"found":"javascript:alert(1)"}'],
    ['[a](bilaga.pdf)', 'text.link 9:1 {"found":"bilaga.pdf"}'],
    ['a\n\n---\n\nb', 'text.markup 11:1 '],
    ['| A | B |\n|---|---|\n| x |', 'text.table-row 11:1 {"found":"1","expected":"2"}'],
    ['| A | B |\n|---|---|\n| x | y | z |', 'text.table-row 11:1 {"found":"3","expected":"2"}'],
    ['| A |  |\n|---|---|\n| x | y |', 'text.table-heading 9:5 {"column":"2"}'],
    ['Se [här](https://x.se).', 'document.link-text 9:4 {"found":"här","href":"https://x.se"}'],
  ])('with %s is refused', (text, expected) => {
    expect(faults(text)[0]?.slice(0, expected.length)).toBe(expected);
  });
});
