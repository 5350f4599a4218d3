import { type Exact, exact } from '../../../../src/figures/exact.ts';
import type { Absence, Figure } from '../../../../src/figures/figure.ts';
import type { Statement, StatementColumn, StatementRow } from '../../../../src/figures/statement.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import type { WordingSettings } from '../../../../src/language/sentences/settings.ts';

/** Amounts in tkr as öre. */
export const tkr = (amount: number): Exact => exact(BigInt(amount) * 100_000n);

/** The thresholds that the tests' expectations are written for: 250 tkr and 0,5 procent. */
export const SETTINGS: WordingSettings = {
  million: 'mnkr',
  inLine: { amount: tkr(250), share: exact(5n, 1000n) },
};

/** A figure from one line of one file. */
export const figure = (
  id: string,
  value: Exact | Absence,
  quantity: Figure['quantity'] = 'amount',
  line = 2,
): Figure => ({
  id,
  label: id,
  quantity,
  value,
  formula: 'Summa av rader',
  terms: [],
  sources: [{ file: 'utfall.csv', lines: [[line, line]] }],
});

/** The text of each sentence, with ordinary spaces for no-break ones so that expectations can be typed. */
export const texts = (sentences: readonly GeneratedSentence[]): string[] =>
  sentences.map(({ parts }) =>
    parts
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join('')
      .replaceAll('\u00a0', ' '),
  );

const row = (
  id: string,
  name: string,
  kind: StatementRow['kind'],
  sumOf: string[] = [],
  weight: StatementRow['weight'] = sumOf.length > 0 ? 'sum' : 'row',
): StatementRow => ({ id, name, kind, sumOf, weight });

/** The rows of the reference statement. */
export const ROWS: readonly StatementRow[] = [
  row('intakter', 'Verksamhetens intäkter', 'income'),
  row('personal', 'Personalkostnader', 'cost'),
  row('lokalhyror', 'Lokalhyror', 'cost'),
  row('kop', 'Köp av tjänster', 'cost'),
  row('ovriga', 'Övriga kostnader', 'cost'),
  row('kostnader', 'Verksamhetens kostnader', 'cost', ['personal', 'lokalhyror', 'kop', 'ovriga']),
  row('netto', 'Verksamhetens nettokostnader', 'result', ['intakter', 'kostnader']),
  row('bidrag', 'Kommunbidrag', 'grant'),
  row('finans', 'Finansnetto', 'financial'),
  row('resultat', 'Årets resultat', 'result', ['netto', 'bidrag', 'finans'], 'result'),
];

/** Values of leaf rows by column; sums are added, and differences are computed where both their columns are given. */
export type Leaves = Partial<Record<StatementColumn, Readonly<Record<string, Exact | Absence>>>>;

function withSums(rows: readonly StatementRow[], leaves: Readonly<Record<string, Exact | Absence>>) {
  const values = new Map<string, Exact | Absence>(Object.entries(leaves));
  for (const { id, sumOf } of rows) {
    if (sumOf.length === 0) continue;
    const terms = sumOf.map((term) => values.get(term) ?? 'missing');
    const absent = terms.find((term) => typeof term === 'string');
    const total = terms.reduce<bigint>(
      (sum, term) => sum + (typeof term === 'string' ? 0n : term.numerator),
      0n,
    );
    values.set(id, absent ?? exact(total));
  }
  return values;
}

const DIFFERENCES: readonly [StatementColumn, StatementColumn, StatementColumn][] = [
  ['avvikelse-ack', 'utfall-ack', 'budget-ack'],
  ['avvikelse-prognos', 'prognos', 'budget'],
  ['prognosforandring', 'prognos', 'foregaende-prognos'],
];

/** A statement for May 2025 from its leaf rows. Values are whole öre. */
export function statementOf(leaves: Leaves, more: Partial<Omit<Statement, 'columns'>> = {}): Statement {
  const rows = more.rows ?? ROWS;
  const values = new Map<StatementColumn, Map<string, Exact | Absence>>();
  for (const [column, given] of Object.entries(leaves) as [
    StatementColumn,
    Record<string, Exact | Absence>,
  ][])
    values.set(column, withSums(rows, given));
  for (const [column, minuend, subtrahend] of DIFFERENCES) {
    const [first, second] = [values.get(minuend), values.get(subtrahend)];
    if (!first || !second || values.has(column)) continue;
    const differences = new Map<string, Exact | Absence>();
    for (const { id } of rows) {
      const [a, b] = [first.get(id), second.get(id)];
      if (a === undefined || b === undefined) continue;
      const known = typeof a !== 'string' && typeof b !== 'string';
      differences.set(id, known ? exact(a.numerator - b.numerator) : 'missing');
    }
    values.set(column, differences);
  }
  const columns = new Map(
    [...values].map(([column, byRow]) => [
      column,
      new Map([...byRow].map(([id, value]) => [id, figure(`driftbudget.${column}.${id}`, value)])),
    ]),
  );
  return { period: { year: 2025, month: 5 }, ...more, rows, columns };
}

/** A column of leaf rows in tkr, in the order of the reference statement's. */
export const column = (
  intakter: number,
  personal: number,
  lokalhyror: number,
  kop: number,
  ovriga: number,
  bidrag: number,
  finans = 0,
): Record<string, Exact> => ({
  intakter: tkr(intakter),
  personal: tkr(personal),
  lokalhyror: tkr(lokalhyror),
  kop: tkr(kop),
  ovriga: tkr(ovriga),
  bidrag: tkr(bidrag),
  finans: tkr(finans),
});

export const BUDGET = column(32_336, -161_198, -17_111, -63_743, -46_587, 256_303);
export const FORECAST = column(35_336, -160_198, -17_111, -67_743, -46_587, 256_303);

/** The reference month: May 2025, accumulated result −905 tkr, net cost of the period 106 793 tkr. */
export const REFERENCE_LEAVES: Leaves = {
  budget: BUDGET,
  prognos: FORECAST,
  'foregaende-prognos': FORECAST,
  'budget-ack': column(13_473, -67_166, -7_130, -26_560, -19_410, 106_793),
  'utfall-ack': column(13_898, -65_710, -7_130, -28_640, -20_116, 106_793),
};

const REFERENCE_PERIODS = {
  forecastPeriod: { year: 2025, month: 5 },
  previousForecastPeriod: { year: 2025, month: 4 },
};

export const reference = (): Statement =>
  statementOf(REFERENCE_LEAVES, {
    ...REFERENCE_PERIODS,
    previousResult: figure('driftbudget.utfall-ack.resultat.2025-04', tkr(-730)),
  });
