import { describe, expect, it } from 'vitest';
import type { CheckedNumber } from '../../../../../src/document/checks/prose/checkedNumber.ts';
import { checkTyped } from '../../../../../src/document/checks/prose/prose.ts';
import { readPassage } from '../../../../../src/document/checks/prose/readPassage.ts';
import {
  digits,
  directions,
  type Mutation,
  rows,
  seeded,
  signs,
  type Target,
  units,
} from '../../../../support/mutations.ts';
import { type WrittenOut, withPassageText, writtenOutExamples } from '../../../../support/writtenOut.ts';

const isFinding = ({ outcome }: CheckedNumber): boolean => outcome !== 'borne-out' && outcome !== 'accepted';
const check = ({ knowledge }: WrittenOut, passage: WrittenOut['passage']): CheckedNumber[] =>
  checkTyped(readPassage(passage), () => knowledge, { text: '', firstLine: 1 });

const passages = writtenOutExamples();
const written = passages.flatMap((source) => {
  const findings = check(source, source.passage).filter(isFinding);
  return source.typed.map((typed) => {
    const target: Target = { ...typed, text: source.passage.text };
    const number = target.text.slice(target.start, target.end);
    return { source, target, isBorneOut: findings.every(({ text }) => !text.includes(number)) };
  });
});
/** What a figure bears out is changed; numbers that a note of a source accepts can't be caught, and are not among them. */
const base = written.filter(({ isBorneOut }) => isBorneOut);
const KINDS: Readonly<Record<Mutation['kind'], (target: Target, source: WrittenOut) => Mutation[]>> = {
  digit: digits,
  sign: signs,
  unit: units,
  direction: directions,
  row: (target, { byId }) => rows(target, byId),
};

/** Changes of each kind that are made; signs and directions have fewer places than this. */
const MOST = 140;

describe('numbers typed in place of the examples’ figures', () => {
  it('are borne out by the words round them', () => {
    const lost = written.filter(({ isBorneOut }) => !isBorneOut);
    console.log(`Utskrivna siffror i exemplen: ${base.length} av ${written.length} styrks av meningen.`);
    for (const { target } of lost)
      console.log(`  inte styrkt: ${target.text.slice(target.start, target.end)} (${target.figure.id})`);
    // One sentence names neither the possibility nor what it saves: nothing in it tells which figure is meant.
    expect(lost.map(({ target }) => target.figure.id)).toEqual(['mojligheter.lots-utokat-stod']);
  });

  it('are found when they are changed: seeded changes of five kinds', { timeout: 120_000 }, () => {
    const random = seeded(20250531n);
    const tally = new Map<string, { made: number; caught: number }>();
    const missed: string[] = [];
    const pools = (Object.keys(KINDS) as Mutation['kind'][]).map((kind) => ({
      kind,
      all: base.flatMap(({ source, target }) =>
        KINDS[kind](target, source).map((mutation) => ({ source, mutation })),
      ),
    }));
    for (const { kind, all } of pools) {
      const counts = { made: 0, caught: 0 };
      tally.set(kind, counts);
      const left = [...all];
      for (let made = 0; made < MOST && left.length > 0; made += 1) {
        const [{ source, mutation }] = left.splice(random(left.length), 1) as [(typeof all)[number]];
        const changed = withPassageText(source.passage, mutation.text, mutation.at, mutation.grown);
        counts.made += 1;
        if (check(source, changed).some(isFinding)) counts.caught += 1;
        else
          missed.push(
            `${kind}: ${mutation.change} i ”${mutation.text.slice(Math.max(0, mutation.at - 90), mutation.at + 60)}”`,
          );
      }
    }
    const made = [...tally.values()].reduce((sum, it) => sum + it.made, 0);
    const caught = [...tally.values()].reduce((sum, it) => sum + it.caught, 0);
    for (const [kind, counts] of tally) console.log(`${kind}: ${counts.caught} av ${counts.made}`);
    console.log(`Fångade: ${caught} av ${made} (${((100 * caught) / made).toFixed(1)} procent)`);
    for (const it of missed) console.log(`  missad ${it}`);
    expect(made).toBeGreaterThanOrEqual(500);
    expect(caught / made).toBeGreaterThanOrEqual(0.98);
  });
});
