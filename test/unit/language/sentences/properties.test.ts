import { expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { Statement, StatementColumn } from '../../../../src/figures/statement.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import { rowSummary, SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import { random } from '../random.ts';
import { checkFigures, checkForm } from './form.ts';
import { print } from './reading/printedStatement.ts';
import { readStatementSentence } from './reading/statementReader.ts';
import { figure, type Leaves, ROWS, SETTINGS, statementOf, texts } from './statements.ts';

const STATEMENTS = 2_000;
const next = random(20250531);
const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const pick = <T>(...items: T[]): T => items[between(0, items.length - 1)]!;

/** Deviations in öre of every size that a wording turns on, ties and thresholds among them. */
const deviation = (): bigint =>
  pick(
    () => 0n,
    () => BigInt(between(-60_000, 60_000)),
    () => BigInt(pick(-1, 1)) * pick(49_999n, 50_000n, 9_999_999n, 10_000_000n, 24_999_999n, 25_000_000n),
    () => BigInt(between(-40_000_000, 40_000_000)),
    () => BigInt(between(-900, 900)) * 1_000_000n,
    () => BigInt(between(-2_000_000_000, 2_000_000_000)),
  )();

const LEAVES = ROWS.filter(({ sumOf }) => sumOf.length === 0);
const SCALE: Record<string, number> = {
  intakter: 32,
  personal: -161,
  lokalhyror: -17,
  kop: -64,
  ovriga: -47,
  bidrag: 256,
  finans: 0,
};

const GROUPS = ROWS.filter(({ kind, sumOf }) => sumOf.length === 0 && /income|cost/.test(kind)).map(
  ({ name }) => name,
);

function randomLeaves(leaves: typeof LEAVES): Leaves {
  const empty = next() < 0.1;
  const budget = Object.fromEntries(
    leaves.map(({ id }) => [
      id,
      // Some rows have no budget at all: no percentage has a base then.
      empty || next() < 0.05 ? 0n : BigInt(SCALE[id]!) * 100_000_000n + (next() < 0.3 ? deviation() : 0n),
    ]),
  );
  const quiet = next() < 0.2;
  // The same deviation on several rows: ties.
  const tie = next() < 0.2 ? deviation() : undefined;
  const moved = (base: Record<string, bigint>) =>
    Object.fromEntries(
      Object.entries(base).map(([id, value]) => {
        if (quiet || next() < 0.3) return [id, value];
        return [id, value + (tie !== undefined && next() < 0.7 ? tie * BigInt(pick(-1, 1)) : deviation())];
      }),
    );
  const period = Object.fromEntries(Object.entries(budget).map(([id, value]) => [id, (value * 5n) / 12n]));
  const forecast = moved(budget);
  const columns: Partial<Record<StatementColumn, Record<string, bigint>>> = {};
  if (next() < 0.95) columns.budget = budget;
  if (next() < 0.9) columns.prognos = forecast;
  if (next() < 0.7) columns['foregaende-prognos'] = next() < 0.4 ? forecast : moved(forecast);
  if (next() < 0.9) columns['budget-ack'] = period;
  if (next() < 0.95) columns['utfall-ack'] = moved(period);
  const missing = next() < 0.03 ? 1 : 0.01;
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      Object.fromEntries(
        Object.entries(values).map(([id, value]) => [
          id,
          next() < missing ? pick('missing' as const, 'suppressed' as const) : exact(value),
        ]),
      ),
    ]),
  );
}

/** The reference rows, one of them alone, or some of them; sums of those that are left. */
function randomRows(): typeof ROWS {
  const kept = next() < 0.8 ? LEAVES : next() < 0.5 ? [pick(...LEAVES)] : LEAVES.filter(() => next() < 0.6);
  const ids = new Set(kept.map(({ id }) => id));
  return ROWS.flatMap((row): typeof ROWS => {
    if (row.sumOf.length === 0) return ids.has(row.id) ? [row] : [];
    const sumOf = row.sumOf.filter((id) => ids.has(id));
    if (sumOf.length === 0) return [];
    ids.add(row.id);
    return [{ ...row, sumOf }];
  });
}

function randomStatement(): Statement {
  const rows = randomRows();
  return statementOf(randomLeaves(rows.filter(({ sumOf }) => sumOf.length === 0)), {
    rows,
    period: { year: 2025, month: between(1, 12) },
    forecastPeriod: pick(undefined, { year: 2025, month: 4 }),
    previousForecastPeriod: pick(undefined, { year: 2025, month: 3 }, { year: 2024, month: 12 }),
    previousResult: pick(undefined, figure('tidigare', exact(deviation()))),
  });
}

/** Every rule that the statement's sentences can follow. */
const STATEMENT_RULES = [
  ...['framst', 'motverkas', 'spridd', 'storst', 'vags-upp'].map((rule) => `forklaring.${rule}`),
  'korthet.storst',
  ...['balans', 'forbattrad', 'forsamrad', 'noll', 'oforandrad', 'omfordelad', 'overskott', 'underskott'].map(
    (rule) => `prognos.${rule}`,
  ),
  ...['alla-i-linje', 'avviker-negativt', 'avviker-positivt', 'hogre', 'i-linje', 'lagre'].map(
    (rule) => `rad.${rule}`,
  ),
  ...['negativ', 'overstiger', 'positiv', 'understiger'].map((rule) => `rad.${rule}`),
  ...['ackumulerat', 'avvikelse', 'balans', 'battre', 'ingen-avvikelse', 'oforandrat', 'samre'].map(
    (rule) => `resultat.${rule}`,
  ),
];

test(`no sentence of ${STATEMENTS} random statements contradicts its table`, { timeout: 120_000 }, () => {
  const rules = new Map<string, number>();
  let count = 0;
  for (let made = 0; made < STATEMENTS; made += 1) {
    const statement = randomStatement();
    const printed = print(statement);
    const before = statement.previousResult?.value;
    const previousResult = before && typeof before !== 'string' ? before.numerator : undefined;
    const check = (summary: string, sentence: GeneratedSentence): string[] => {
      rules.set(sentence.rule, (rules.get(sentence.rule) ?? 0) + 1);
      count += 1;
      const text = checkForm(sentence);
      checkFigures(sentence, statement);
      return readStatementSentence(text, { printed, summary, previousResult });
    };
    for (const [summary, write] of Object.entries(SUMMARIES)) {
      const sentences = write(statement, SETTINGS);
      if (made % 25 === 0) expect(write(statement, SETTINGS)).toEqual(sentences);
      const spokenOf = sentences.flatMap((sentence) => check(summary, sentence));
      // Every account group that the table has a variance for is spoken of, and none twice.
      if (summary !== 'kontogrupper') continue;
      const column = /periodens budget/.test(texts(sentences).join()) ? 'avvikelse-ack' : 'avvikelse-prognos';
      const known = GROUPS.filter((name) => printed.ore(column, name) !== undefined);
      expect(spokenOf.filter((name) => GROUPS.includes(name)).sort()).toEqual(
        sentences.length > 0 ? known.sort() : [],
      );
    }
    for (const { id, name } of statement.rows)
      for (const sentence of rowSummary(statement, id, SETTINGS))
        expect(check('kontogrupp', sentence)).toEqual([name]);
  }
  console.log(`${count} sentences of ${STATEMENTS} random statements read back, ${rules.size} rules`);
  expect(count).toBeGreaterThan(STATEMENTS * 10);
  expect([...rules.keys()].sort()).toEqual([...STATEMENT_RULES].sort());
});
