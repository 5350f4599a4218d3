import { describe, expect, it } from 'vitest';
import { type Changes, prepareSmall, smallFile, withText } from '../../../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';

/** Three persons with HVB for 9 876 543 kr: hidden, and with them the next smallest group. */
const volumes: Changes = {
  [BOARD]: `${smallFile(BOARD)}  volymer: { fil: volymer.csv, enhet: kr }\nsekretess: { minsta-grupp: "5" }\n`,
  'data/k/n/2025/volymer.csv': `Period;Grupp;Antal personer;Kostnad
2025-02;HVB;3;9876543
2025-02;Familjehem;79;8765432
2025-02;Stöd;500;1000000
`,
};
const told = (text: string) =>
  prepareSmall({ ...volumes, ...withText(`## Läget\n\n${text}\n`) }, 'warning').problems.filter(({ code }) =>
    code.startsWith('number.'),
  );

describe('a number beside a hidden figure', () => {
  it.each([
    'HVB kostade 9 877 tkr i februari.',
    'HVB kostade 9,9 mnkr i februari.',
    'HVB kostade 9 800 tkr i februari.',
    'HVB kostade 3 292 tkr per person i februari.',
    'I februari hade HVB 3 personer.',
    'I februari hade HVB 4 personer.',
    'Familjehem och HVB kostade 18 642 tkr i februari.',
  ])('is borne out by nothing, and the hidden is not told as the nearest: %s', (text) => {
    const found = told(text);
    expect(found.map(({ code }) => code)).toEqual(['number.not-borne-out']);
    const { found: typed, ...rest } = found[0]!.details as { found: string };
    const shown = JSON.stringify(rest).replace(/[\u00a0 ]/g, '');
    expect(typed).not.toBe('');
    expect(shown).not.toMatch(/HVB|Familjehem|9[8,]|876|3292|18642/);
  });

  it('is told with the nearest where nothing is hidden', () => {
    const [found] = told('Stöd kostade 1 100 tkr i februari.');
    expect(found!.details).toMatchObject({
      nearest: 'Stöd, kostnad februari\u00a02025',
      value: '1\u00a0000\u00a0tkr',
    });
  });
});
