import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { type Changes, prepareSmall, REPORT, smallFile, withText } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';

/** The small board in thousands and millions: income 20 tkr over budget in January, 10 under with February; staff 90 and 185,55 over. */
const SCALED: Changes = {
  'data/k/n/2024/utfall.csv': undefined,
  [BOARD]: smallFile(BOARD)
    .replaceAll('enhet: kr', 'enhet: tkr')
    .replace('rapport, enhet: tkr }\n  just', 'rapport, enhet: mnkr }\n  just'),
};

/** What is told of the sentences of a text that stood in January's report, and stands in February's. */
function told(january: string, february = january) {
  const prepared = (month: string, text: string) => {
    const report = withText(`## Läget\n\n${text}\n`)[REPORT]!.replace('2025-02', month);
    // As when two reports are compared: a number that no longer holds stops nothing.
    const { prepared: made, faults } = prepareSmall({ ...SCALED, [REPORT]: report }, 'warning');
    if (!made) throw new Error(faults.join('\n'));
    return made;
  };
  return compare(prepared('2025-01', january), prepared('2025-02', february), undefined).sentences;
}
const reasons = (january: string, february?: string) => told(january, february).map((it) => it.reasons);

/** The figures of the statement are computed when the text asks for one of them. */
const RESULT = '{{tkr "driftbudget.budget.resultat"}}';

describe('a sentence that stands as it did', () => {
  it('is told of when its number was true of a figure and isn’t any more', () => {
    expect(reasons(`Vi ser ${RESULT}. Personalen har kostat 400 tkr.`)).toEqual([
      [
        {
          kind: 'number',
          typed: '400\u00a0tkr',
          label: 'Personal, utfall jan–feb 2025',
          before: '−400\u00a0tkr',
          now: '−806\u00a0tkr',
        },
      ],
    ]);
  });

  it('is not when the number is still true, or never was', () => {
    expect(
      reasons(`Vi ser ${RESULT}. Personalen har en budget om 930 tkr, och 777 tkr är något annat.`),
    ).toEqual([]);
  });

  it('is told of when it says that a row is better and the row has turned', () => {
    expect(reasons(`Vi ser ${RESULT}. Intäkterna är hittills högre än budget.`)[0]).toContainEqual({
      kind: 'direction',
      words: ['högre'],
      label: 'Intäkter, utfallets avvikelse mot budget 2025',
      before: '20\u00a0tkr',
      now: '−10\u00a0tkr',
    });
  });

  it('is not when the row is only worse than it was', () => {
    // Staff: 90 tkr over budget in January, 186 with February; the forecast was as the budget and is 70 over.
    expect(reasons(`Vi ser ${RESULT}. Personalen har varit dyrare än budget.`).flat()).toEqual([
      expect.objectContaining({
        label: 'Personal, prognosens avvikelse mot budget 2025',
        before: '0\u00a0tkr',
      }),
    ]);
  });

  it('is told of when it says “oförändrad” of a forecast that has moved', () => {
    expect(reasons(`Vi ser ${RESULT}. Prognosen för personal är oförändrad.`)[0]).toContainEqual({
      kind: 'direction',
      words: ['oförändrad'],
      label: expect.stringContaining('Personal'),
      before: '0\u00a0tkr',
      now: '−70\u00a0tkr',
    });
  });

  it('is told of when it names the older report’s month', () => {
    expect(reasons('Efter januari är läget gott. Läget är gott.')).toEqual([
      [{ kind: 'month', month: 'januari' }],
    ]);
  });

  it('is told of when a figure in it that follows the sources has another value', () => {
    expect(reasons('Personalen har kostat {{tkr "driftbudget.utfall-ack.personal"}} hittills.')).toEqual([
      [
        {
          kind: 'figure',
          label: 'Personal, utfall jan–feb 2025',
          before: '−400\u00a0tkr',
          now: '−806\u00a0tkr',
        },
      ],
    ]);
  });

  it('is found by its line and column in the file', () => {
    const [found] = told('Läget är gott.\n\nDet ljusnar.\nEfter januari\när allt bra.');
    const lines = withText('## Läget\n\nLäget är gott.\n\nDet ljusnar.\nEfter januari\när allt bra.\n')[
      REPORT
    ]!.split('\n');
    const line = lines.indexOf('Efter januari') + 1;
    expect(found!.sentence.place).toEqual({ file: REPORT, line, column: 1 });
    expect(found!.sentence.text).toBe('Efter januari är allt bra.');
  });
});

describe('a sentence that has been written anew', () => {
  it('is not told of, however little of it is new', () => {
    expect(
      reasons(
        `Vi ser ${RESULT}. Personalen har kostat 400 tkr.`,
        `Vi ser ${RESULT}. Personalen kostade 400 tkr.`,
      ),
    ).toEqual([]);
  });
});
