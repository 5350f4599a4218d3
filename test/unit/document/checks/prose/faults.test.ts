import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../support/proseFixture.ts';

const outcomes = (text: string, heading?: string) =>
  checkText(text, heading).map((it) => `${it.text}: ${it.outcome}`);

/** The faults that the reference documents have (their figures and the kind of claim; the words are our own). */
describe('the four faults of the references', () => {
  it('the base of a percentage: just under one per cent holds only against the budget to May', () => {
    const said = 'Utfallet till och med maj är -0,9 mnkr. Det är knappt en procent av nettokostnaden.';
    expect(outcomes(said)).toEqual(['-0,9 mnkr: borne-out', 'knappt en procent: other-base']);
    expect(checkText(said)[1]!.support).toMatchObject({
      derivation: 'Årets resultat, utfall-ack ÷ Verksamhetens nettokostnader, budget-ack',
      value: '0,9\u00a0procent',
    });
    const right =
      'Utfallet till och med maj är -0,9 mnkr. Det är knappt en procent av den budgeterade nettokostnaden för januari–maj.';
    expect(outcomes(right)[1]).toBe('knappt en procent: borne-out');
  });

  it('9,3 against 9,356: two rounded parts added up', () => {
    const said = 'Kommunbidraget ökar med 9,3 mnkr 2027.';
    expect(outcomes(said)).toEqual(['9,3 mnkr: not-borne-out']);
    expect(checkText(said)[0]!.support!.value).toBe('9,356\u00a0mnkr');
    expect(outcomes('Kommunbidraget ökar med 9,4 mnkr 2027.')).toEqual(['9,4 mnkr: borne-out']);
  });

  it('the intervals of Borås: the parts add up to 9,2–10,2, not 7–10', () => {
    const said = 'Åtgärderna ger tillsammans 7–10 mkr under 2025.';
    expect(outcomes(said)).toEqual(['7–10 mkr: not-borne-out']);
    expect(checkText(said)[0]!.support!.value).toBe('9,200–10,200\u00a0mnkr');
    expect(outcomes('Åtgärderna ger tillsammans 9,2–10,2 mkr under 2025.')).toEqual([
      '9,2–10,2 mkr: borne-out',
    ]);
  });

  it('the reversed range: between 35 and 20 per cent', () => {
    expect(outcomes('Andelen låg mellan 35 och 20 procent.')).toEqual(['mellan 35 och 20 procent: reversed']);
  });
});
