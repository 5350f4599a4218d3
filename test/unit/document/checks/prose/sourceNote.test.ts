import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../../src/document/plainText.ts';
import { traceJson } from '../../../../../src/trace/json.ts';
import { traceOf } from '../../../../../src/trace/trace.ts';
import { prepareSmall, REPORT, withText } from '../../../../support/smallBoard.ts';

/** A draft, in which a number that nothing bears out is a warning. */
const numbersOf = (text: string) => {
  const report = withText(text)[REPORT]!.replace('---\nmall', '---\nstatus: utkast\nmall');
  return prepareSmall({ [REPORT]: report }).prepared?.numbers ?? [];
};
const accepted = (text: string) =>
  numbersOf(`## Läget\n\n${text}\n`)
    .filter(({ outcome }) => outcome === 'accepted')
    .map((it) => `${it.text} ← ${it.source}`);

describe('a note of a source', () => {
  it('accepts the numbers before it in the sentence, back to the note before', () => {
    const text =
      'Ett dygn kostar 6–8 tkr {{kalla "avtal"}} och 140 dygn {{kalla "prognos"}} ersätts, medan 12 åker hem.';
    expect(accepted(text)).toEqual(['6–8\u00a0tkr ← avtal', '140 ← prognos']);
  });

  it('may stand after the stop, and accepts nothing in other sentences', () => {
    expect(accepted('Det kostar 3 mnkr. Det ger 5 mnkr. {{kalla "beslut"}} Det tar 2 mnkr.')).toEqual([
      '5\u00a0mnkr ← beslut',
    ]);
  });

  it('prints nothing, not even the space before it', () => {
    const { prepared } = prepareSmall(
      withText('## Läget\n\nDet kostar 3 mnkr {{kalla "avtal"}}. Sedan inget.\n'),
    );
    const paragraph = prepared!.document.blocks.find(({ kind }) => kind === 'paragraph');
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.content)).toBe(
      'Det kostar 3\u00a0mnkr. Sedan inget.',
    );
  });

  it.each([
    ['{{kala "beslut"}}', 'menade du kalla?'],
    ['{{kalla}}', 'en källa inom citattecken'],
    ['{{kalla "…"}}', 'en källa inom citattecken'],
    ['{{kalla "a" "b"}}', 'en källa inom citattecken'],
    ['{{kalla "beslut" rad=2}}', 'inga tillägg'],
  ])('that is misspelt is an error: %s', (note, expected) => {
    const { prepared, problems } = prepareSmall(withText(`## Läget\n\nDet kostar 3 mnkr ${note}.\n`));
    expect(prepared).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'template.argument', place: { line: 9, column: 19 } });
    expect(JSON.stringify(problems[0]!.details)).toContain(expected);
  });

  it('that no number stands before in its sentence is an error', () => {
    const { faults } = prepareSmall(
      withText('## Läget\n\nAllt är {{kalla "beslut"}} väl. Det kostar 3 mnkr {{kalla "avtal"}}.\n'),
    );
    expect(faults).toEqual(['text.source-unused 9:9 {"found":"beslut"}']);
  });

  it('goes into the trace with the number, its sentence and its place', () => {
    const { prepared } = prepareSmall(
      withText('## Läget\n\nAllt är\nsom   det brukar: **drygt 3,5\nmnkr** {{kalla "avtal 7"}}.\n'),
    );
    const trace = JSON.parse(
      traceJson(traceOf(prepared!.document, 'r', new Map(), () => '', prepared!.numbers)),
    ) as {
      tal: unknown;
    };
    expect(trace.tal).toEqual([
      {
        text: 'drygt 3,5\u00a0mnkr',
        mening: 'Allt är som   det brukar: drygt 3,5\u00a0mnkr.',
        fil: 'data/k/n/rapporter/r.md',
        rad: 10,
        kolumn: 21,
        utfall: 'godtaget',
        kalla: 'avtal 7',
      },
    ]);
  });
});
