import { expect, test } from 'vitest';
import { exact } from '../../../../src/figures/exact.ts';
import type { Statement, StatementColumn } from '../../../../src/figures/statement.ts';
import { rowSummary, SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import { random } from '../random.ts';
import { checkSentence } from './claims.ts';
import { figure, type Leaves, ROWS, SETTINGS, statementOf } from './statements.ts';

const STATEMENTS = 2_500;
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

function randomLeaves(): Leaves {
  const budget = Object.fromEntries(
    LEAVES.map(({ id }) => [id, BigInt(SCALE[id]!) * 100_000_000n + (next() < 0.3 ? deviation() : 0n)]),
  );
  const quiet = next() < 0.2;
  const moved = (base: Record<string, bigint>) =>
    Object.fromEntries(
      Object.entries(base).map(([id, value]) => [id, value + (quiet || next() < 0.3 ? 0n : deviation())]),
    );
  const period = Object.fromEntries(Object.entries(budget).map(([id, value]) => [id, (value * 5n) / 12n]));
  const forecast = moved(budget);
  const columns: Partial<Record<StatementColumn, Record<string, bigint>>> = {};
  if (next() < 0.95) columns.budget = budget;
  if (next() < 0.9) columns.prognos = forecast;
  if (next() < 0.7) columns['foregaende-prognos'] = next() < 0.4 ? forecast : moved(forecast);
  if (next() < 0.9) columns['budget-ack'] = period;
  if (next() < 0.95) columns['utfall-ack'] = moved(period);
  const leaves: Record<string, Record<string, ReturnType<typeof exact> | 'missing'>> = {};
  for (const [name, values] of Object.entries(columns))
    leaves[name] = Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, next() < 0.01 ? 'missing' : exact(value)]),
    );
  return leaves;
}

const randomStatement = (): Statement =>
  statementOf(randomLeaves(), {
    period: { year: 2025, month: between(1, 12) },
    forecastPeriod: pick(undefined, { year: 2025, month: 4 }),
    previousForecastPeriod: pick(undefined, { year: 2025, month: 3 }, { year: 2024, month: 12 }),
    previousResult: pick(undefined, figure('tidigare', exact(deviation()))),
  });

test(`no sentence of ${STATEMENTS} random statements contradicts its table`, { timeout: 60_000 }, () => {
  const rules = new Set<string>();
  let count = 0;
  for (let made = 0; made < STATEMENTS; made += 1) {
    const statement = randomStatement();
    const sentences = Object.entries(SUMMARIES).flatMap(([name, write]) => {
      const written = write(statement, SETTINGS);
      if (made % 25 === 0) expect(write(statement, SETTINGS)).toEqual(written);
      return written.map((sentence) => ({ name, sentence }));
    });
    for (const { id } of ROWS)
      sentences.push(
        ...rowSummary(statement, id, SETTINGS).map((sentence) => ({ name: 'kontogrupp', sentence })),
      );
    for (const { name, sentence } of sentences) {
      rules.add(sentence.rule);
      count += 1;
      checkSentence(name, sentence, statement);
    }
  }
  expect(count).toBeGreaterThan(STATEMENTS * 10);
  expect(rules.size).toBeGreaterThanOrEqual(25);
});
