import { describe, expect, it } from 'vitest';
import type { CheckedNumber } from '../../../../../src/document/checks/prose/checkedNumber.ts';
import { checkPlaced } from '../../../../../src/document/checks/prose/placed.ts';
import { readPassage } from '../../../../../src/document/checks/prose/readPassage.ts';
import { directions } from '../../../../support/mutations.ts';
import { type Changes, LEDGER, prepareSmall, smallFile, withText } from '../../../../support/smallBoard.ts';
import { type WrittenOut, withChangedText, writtenOutExamples } from '../../../../support/writtenOut.ts';

const check = ({ topicOf }: WrittenOut, passage: WrittenOut['placed']): CheckedNumber[] =>
  checkPlaced(readPassage(passage), topicOf, 'mnkr', { text: '', firstLine: 1 });

const examples = writtenOutExamples();

describe('the examples’ figures that stand by their names', () => {
  it('go with the words round them', () => {
    const alarms = examples.flatMap((it) => check(it, it.placed));
    const count = examples.reduce((sum, { placed }) => sum + placed.figures.length, 0);
    console.log(`Inlagda siffror i exemplen: ${count}, falska larm: ${alarms.length}.`);
    expect(alarms.map(({ text, sentence, outcome }) => ({ text, sentence, outcome }))).toEqual([]);
  });

  it('are told of when the direction that they are said with is turned', () => {
    const mutations = examples.flatMap((source) =>
      source.placed.figures.flatMap((placed) =>
        directions({ ...placed, text: source.placed.text }).map((mutation) => ({ source, mutation })),
      ),
    );
    const missed = mutations.filter(({ source, mutation: { text, at, grown } }) => {
      const found = check(source, withChangedText(source.placed, text, at, grown));
      return !found.some(({ outcome }) => outcome === 'direction');
    });
    console.log(
      `Vända riktningar vid inlagda siffror: ${mutations.length - missed.length} av ${mutations.length} fångade.`,
    );
    for (const { mutation } of missed)
      console.log(
        `  missad ${mutation.change} i ”${mutation.text.slice(Math.max(0, mutation.at - 90), mutation.at + 60)}”`,
      );
    expect(mutations.length).toBeGreaterThanOrEqual(30);
    expect(missed.length / mutations.length).toBeLessThanOrEqual(0.02);
  });
});

/**
 * The small board's figures per February: income 10 kr under budget, staff 185,55 over, a result of 201,95 above zero.
 */
const board: Changes = { 'data/k/n/2024/utfall.csv': undefined };
const findings = (text: string, more: Changes = {}) =>
  prepareSmall({ ...board, ...withText(`## Läget\n\n${text}\n`), ...more }, 'warning').problems;
const figure = (id: string, helper = 'kr') => `{{${helper} "driftbudget.${id}" utan-tecken=true}}`;

describe('a figure that stands by its name', () => {
  it.each([
    [`Intäkterna är ${figure('avvikelse-ack.intakter')} högre än budget.`, 'högre'],
    [`Intäkterna överstiger budget med ${figure('avvikelse-ack.intakter')}.`, 'överstiger'],
    [`Personalen kostar ${figure('avvikelse-ack.personal')} mindre än budget.`, 'mindre'],
    [`Personalen är {{kr "driftbudget.avvikelse-ack.personal"}} bättre än budget.`, 'bättre'],
    [`Perioden visar ett underskott om ${figure('utfall-ack.resultat')}.`, 'underskott'],
    [`Perioden visar ett underskott\nom drygt ${figure('utfall-ack.resultat')}.`, 'underskott'],
  ])('is told of when the word beside it says the opposite: %s', (text, said) => {
    const found = findings(text);
    const [line, column] = [9, text.indexOf(said) + 1];
    expect(found.map(({ code, place }) => [code, place!.line, place!.column])).toEqual([
      ['number.direction', line, column],
    ]);
    expect(found[0]!.details).toMatchObject({ said });
  });

  it.each([
    `Intäkterna är ${figure('avvikelse-ack.intakter')} lägre än budget.`,
    `Personalen kostar ${figure('avvikelse-ack.personal')} mer än budget.`,
    `Avvikelsen är {{kr "driftbudget.avvikelse-ack.personal"}} mot budget, ett underskott.`,
    `Perioden visar ett överskott om ${figure('utfall-ack.resultat')}.`,
    `Personalen har en budget om ${figure('budget.personal')}, vilket är mer än förra året.`,
    `Färre platser gav lägre intäkter, och de är ${figure('avvikelse-ack.intakter')} under budget.`,
  ])('is not when it says the same: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it('is told of when “drygt” and “knappt” say the wrong side of what is printed', () => {
    // 185,55 kr, printed as 186, and 0,93 tkr, printed as 0,9.
    const staff = figure('avvikelse-ack.personal');
    const budget = figure('budget.personal', 'tkr').replace('}}', ' decimaler=1}}');
    const codes = (text: string) => findings(text).map(({ code }) => code);
    expect(codes(`Personalen kostar knappt ${staff} mer än budget.`)).toEqual([]);
    expect(codes(`Personalen kostar drygt ${staff} mer än budget.`)).toEqual(['number.not-borne-out']);
    expect(codes(`Personalen har en budget om drygt ${budget}.`)).toEqual([]);
    expect(codes(`Personalen har en budget om knappt ${budget}.`)).toEqual(['number.not-borne-out']);
  });

  it('that is a deficit and printed without its sign needs a word that says so', () => {
    // Staff costs 600 kr more than on the board: the result is −398,05.
    const deficit: Changes = { [LEDGER]: smallFile(LEDGER).replace('305,55', '905,55') };
    const told = (text: string) => findings(text, deficit).map(({ code, place }) => [code, place!.column]);
    const unsigned = figure('utfall-ack.resultat');
    expect(told(`Resultatet är ${unsigned}.`)).toEqual([['number.direction', 15]]);
    expect(told('Resultatet är {{kr "driftbudget.utfall-ack.resultat"}}.')).toEqual([]);
    for (const worded of ['Underskottet är', 'Det fattas', 'Nämnden går back', 'Perioden gav ett minus om'])
      expect(told(`${worded} ${unsigned}.`)).toEqual([]);
  });
});
