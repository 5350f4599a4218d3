import { expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import { budgetChangeSentences } from '../../../../src/language/sentences/budgetChange.ts';
import { grantSentences } from '../../../../src/language/sentences/grant.ts';
import { investmentSentences } from '../../../../src/language/sentences/investments.ts';
import {
  coverageSentences,
  fullYearSentences,
  totalEffectSentences,
} from '../../../../src/language/sentences/measures.ts';
import { riskSentences } from '../../../../src/language/sentences/risks.ts';
import { random } from '../random.ts';
import { checkForm } from './form.ts';
import { readBudgetChange, readGrant, readInvestments, readPlan, readRisks } from './reading/planReader.ts';
import { figure, ROWS, SETTINGS } from './statements.ts';

const CASES = 3_000;
const next = random(20250919);
const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const pick = <T>(...items: T[]): T => items[between(0, items.length - 1)]!;
const ore = (id: string, value: bigint) => figure(id, exact(value));

/** Amounts in öre of every size that a wording turns on. */
const amount = (): bigint =>
  pick(
    () => 0n,
    () => BigInt(between(0, 60_000)),
    () => pick(49_999n, 50_000n, 9_949_999n, 9_950_000n, 9_999_999n, 10_000_000n, 100_000_000n),
    () => BigInt(between(0, 40_000_000)),
    () => BigInt(between(0, 900)) * 1_000_000n,
    () => BigInt(between(0, 300_000)) * 100_000n,
    () => BigInt(between(0, 2_000_000_000)),
  )();
const signed = (): bigint => amount() * BigInt(pick(-1, 1, 1));

/** Writes, reads back, and counts by rule. */
function reader() {
  const rules = new Map<string, number>();
  let count = 0;
  return {
    rules,
    count: () => count,
    check: (sentences: readonly GeneratedSentence[], read: (text: string) => void) => {
      for (const sentence of sentences) {
        rules.set(sentence.rule, (rules.get(sentence.rule) ?? 0) + 1);
        count += 1;
        read(checkForm(sentence));
      }
    },
  };
}

function grantFacts() {
  const before =
    next() < 0.1 ? undefined : next() < 0.1 ? 0n : BigInt(between(1, 300_000)) * 1_000_000n + amount();
  const components = Array.from({ length: between(0, 4) }, signed);
  const indices = Array.from({ length: pick(0, 0, 1, 2) }, () => {
    const value = signed();
    return { amount: value, share: [value, 100_000_000n * BigInt(between(1, 300))] as [bigint, bigint] };
  });
  const parts = [...components, ...indices.map((it) => it.amount)].reduce((sum, it) => sum + it, 0n);
  const change = pick(
    () => parts,
    () => parts + BigInt(between(-60_000, 60_000)),
    () => signed(),
  )();
  return { now: (before ?? 200_000_000n) + change, before, components, indices };
}

test(`no sentence of ${CASES} random grants contradicts their amounts`, () => {
  const { rules, count, check } = reader();
  for (let made = 0; made < CASES; made += 1) {
    const facts = grantFacts();
    const sentences = grantSentences(
      {
        year: 2025,
        grant: ore('bidrag.2025', facts.now),
        previous: facts.before === undefined ? undefined : ore('bidrag.2024', facts.before),
        components: facts.components.map((it, at) => ({
          name: `Post ${at + 1}`,
          amount: ore(`post.${at}`, it),
        })),
        indices: facts.indices.map((it, at) => ({
          name: `Index ${at + 1}`,
          amount: ore(`index.${at}`, it.amount),
          share: figure(`andel.${at}`, exact(...it.share), 'share'),
        })),
      },
      SETTINGS,
    );
    check(sentences, (text) => readGrant(text, facts));
  }
  console.log(`${count()} sentences of ${CASES} random grants read back, ${rules.size} rules`);
  expect([...rules.keys()].sort()).toEqual([
    'bidrag.belopp',
    'bidrag.minskning',
    'bidrag.nedraknas',
    'bidrag.oforandrat',
    'bidrag.okning',
    'bidrag.sammansattning',
    'bidrag.uppraknas',
  ]);
});

test(`no sentence of ${CASES} random plans contradicts their amounts`, () => {
  const { rules, count, check } = reader();
  for (let made = 0; made < CASES; made += 1) {
    const [a, b] = [amount(), next() < 0.3 ? undefined : amount()];
    const [lowest, highest] = b === undefined ? [a, a] : a < b ? [a, b] : [b, a];
    const near = [lowest, highest, lowest + highest][between(0, 2)]! + BigInt(between(-200_000, 200_000));
    const deficit = -(next() < 0.3 ? near : amount());
    const facts = {
      lowest,
      highest,
      fullYear: signed(),
      inYear: next() < 0.2 ? undefined : signed(),
      deficit,
    };
    const interval = { year: 2025, lowest: ore('lagst', lowest), highest: ore('hogst', highest) };
    const inYear = facts.inYear === undefined ? undefined : ore('i-ar', facts.inYear);
    const sentences = [
      ...fullYearSentences({ year: 2025, fullYear: ore('helar', facts.fullYear), inYear }, SETTINGS),
      ...totalEffectSentences(interval, SETTINGS),
      ...coverageSentences(interval, ore('underskott', deficit), SETTINGS),
    ];
    check(sentences, (text) => readPlan(text, facts));

    const total = signed();
    const to = pick(2025, 2029);
    const years = to === 2025 ? '2025' : '2025–2029';
    check(investmentSentences({ from: 2025, to, total: ore('investering', total) }, SETTINGS), (text) =>
      readInvestments(text, years, total),
    );
    const [handled, all] = [between(0, 15), between(0, 15)];
    const counted = (value: number) => figure('risker', exact(BigInt(value)), 'count');
    check(riskSentences({ handled: counted(handled), total: counted(all) }), (text) =>
      readRisks(text, handled, all),
    );
  }
  console.log(`${count()} sentences of ${CASES} random plans read back, ${rules.size} rules`);
  expect([...rules.keys()].sort()).toEqual([
    'atgard.helar',
    'atgard.sammantagen',
    'atgard.tacker',
    'atgard.tacker-allt',
    'atgard.tacker-hogst-allt',
    'atgard.tacker-inget',
    'investering.ingen',
    'investering.summa',
    'risk.alla',
    'risk.antal',
    'risk.en',
    'risk.ingen',
  ]);
});

test(`no sentence of ${CASES} random budget rows contradicts the two years' amounts`, () => {
  const { rules, count, check } = reader();
  const id = 'lokalhyror';
  for (let made = 0; made < CASES; made += 1) {
    const before = signed();
    const now = next() < 0.5 ? before + signed() : signed();
    const column = (name: string, value: bigint) => new Map([[id, ore(`${name}.${id}`, value)]]);
    const sentences = budgetChangeSentences(
      {
        year: 2025,
        rows: ROWS.filter((row) => row.id === id),
        years: [
          { year: 2024, kind: 'budget', column: column('2024', before) },
          { year: 2025, kind: 'budget', column: column('2025', now) },
        ],
        changes: new Map([[2025, { column: column('forandring', now - before) }]]),
      },
      id,
      SETTINGS,
    );
    check(sentences, (text) => readBudgetChange(text, now, before));
  }
  console.log(`${count()} sentences of ${CASES} random budget rows read back, ${rules.size} rules`);
  expect([...rules.keys()].sort()).toEqual([
    'budget.belopp',
    'budget.minskning',
    'budget.oforandrad',
    'budget.okning',
  ]);
});
