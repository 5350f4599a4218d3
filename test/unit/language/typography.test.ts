import { describe, expect, it } from 'vitest';
import { typeset, typesetText } from '../../../src/language/typography.ts';

/** Set text with `~` for a no-break space, and unbroken pieces in braces. */
const shown = (text: string): string =>
  typeset(text)
    .map((piece) => (piece.unbroken ? `{${piece.text}}` : piece.text))
    .join('')
    .replaceAll('\u00a0', '~');

describe.each([
  [
    'decision references have one form',
    [
      ['(SN 2024-09-17, §42)', '({SN~2024-09-17,~§~42})'],
      ['KF 2024-11-06 §149.', '{KF~2024-11-06,~§~149}.'],
      ['SN 2024-09-17, § 42', '{SN~2024-09-17,~§~42}'],
      ['KSAU 2025-01-14 §§ 3 - 5', '{KSAU~2025-01-14,~§§~3–5}'],
      ['IFN 2025-03-25 och', '{IFN~2025-03-25} och'],
      ['beslut 2024-09-17, §42', 'beslut {2024-09-17,~§~42}'],
      ['enligt §42', 'enligt §~42'],
      ['enligt § 23 och § 24', 'enligt §~23 och §~24'],
      ['§§4-6', '{§§~4–6}'],
      ['8 kap. 3 § regeringsformen', '8 kap. 3~§ regeringsformen'],
    ],
  ],
  [
    'dates and numbers that are names keep their hyphens',
    [
      ['från 2025-01-01 till 2025-12-31', 'från {2025-01-01} till {2025-12-31}'],
      ['perioden 2025-05', 'perioden {2025-05}'],
      ['dnr 2025.031 SN', '{dnr~2025.031~SN}'],
      ['Dnr: KS 2024-00123', '{Dnr:~KS~2024-00123}'],
      ['ärende 2024/0123 och 2025.031 SN', 'ärende {2024/0123} och {2025.031~SN}'],
      ['0322-61 60 00', '{0322-61~60~00}'],
      ['033-35 70 00', '{033-35~70~00}'],
      ['070-1234567', '{070-1234567}'],
      ['lagen (2018:1937)', 'lagen (2018:1937)'],
      ['SFS 2010:659', 'SFS 2010:659'],
      ['org.nr 212000-1553', '{org.nr~212000-1553}'],
      ['212000-1553', '{212000-1553}'],
      ['bankgiro 123-4567', '{bankgiro~123-4567}'],
      ['441 81 Alingsås', '441 81 Alingsås'],
    ],
  ],
  [
    'numbers stay with their parts and units',
    [
      ['upp till 0,5 mnkr per månad', 'upp till 0,5~mnkr per månad'],
      ['10 000 kronor', '10~000~kronor'],
      ['1 234 567,50 kr', '1~234~567,50~kr'],
      ['40 procent', '40~procent'],
      ['40 % och 5%', '40~% och 5~%'],
      ['21 år, 21 årskurser', '21~år, 21 årskurser'],
      ['2024 100 personer', '2024 100 personer'],
      ['3 personer', '3 personer'],
    ],
  ],
  [
    'a hyphen before a number is a minus',
    [
      ['resultatet är -0,9 mnkr', 'resultatet är −0,9~mnkr'],
      ['(-905)', '(−905)'],
      ['-12', '−12'],
      ['COVID-19', 'COVID-19'],
      ['A4-5', 'A4-5'],
      ['- 5', '- 5'],
    ],
  ],
  [
    'a hyphen between numbers is an en dash',
    [
      ['6-8 tkr', '{6–8~tkr}'],
      ['8–12 år', '{8–12~år}'],
      ['2025-2027', '{2025–2027}'],
      ['10 000-12 000 kr', '{10~000–12~000~kr}'],
      ['1,5-2,0 mnkr', '{1,5–2,0~mnkr}'],
      ['-3-5', '{−3–5}'],
      ['6-8-åringar', '{6–8}-åringar'],
      ['5-6-7', '5-6-7'],
      ['6-åring', '6-åring'],
      ['https://example.se/2024/6-8', 'https://example.se/2024/6-8'],
    ],
  ],
  [
    'text without numbers is left alone',
    [
      ['i linje med budget - eller nästan', 'i linje med budget - eller nästan'],
      ['§', '§'],
      ['', ''],
    ],
  ],
] satisfies [string, [string, string][]][])('%s', (_name, table) => {
  it.each(table as [string, string][])('%j', (typed, set) => {
    expect(shown(typed)).toBe(set);
    // Set once or twice is the same.
    expect(typesetText(typesetText(typed))).toBe(typesetText(typed));
  });
});

it('loses no letter and no digit', () => {
  const text = 'SN 2024-09-17, §42 gav -0,9 mnkr, 6-8 tkr per dygn (dnr 2025.031 SN) och 10 000 kr.';
  const letters = (it: string) => it.replace(/[^\p{L}\p{N}]/gu, '');
  expect(letters(typesetText(text))).toBe(letters(text));
});
