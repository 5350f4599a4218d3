import type { Figure } from '../../../../src/figures/figure.ts';
import type { Statement, StatementColumn } from '../../../../src/figures/statement.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import { writtenBy } from '../written.ts';
import { ROWS } from './statements.ts';

const HALF_TKR = 50_000n;
const LEAVES = ROWS.filter(({ sumOf }) => sumOf.length === 0);

/** As `expect`, at a cost that a million checks can bear. */
function claim(holds: boolean, about: string) {
  if (!holds) throw new Error(about);
}

/** A sentence as it is read. */
const plain = ({ parts }: GeneratedSentence) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** A value of the table in öre, read past the figures of the sentences. */
function cell(statement: Statement, column: StatementColumn, id: string): bigint | undefined {
  const value = statement.columns.get(column)?.get(id)?.value;
  return value === undefined || typeof value === 'string' ? undefined : value.numerator;
}

const size = (value: bigint) => (value < 0n ? -value : value);
const isZero = (value: bigint) => size(value) < HALF_TKR;

/** Whether the table bears out that a row is in line, by the rule in words: under the larger of 250 tkr and 0,5 procent. */
function inLine(value: bigint, budget: bigint | undefined): boolean {
  const share = size(budget ?? 0n);
  return isZero(value) || size(value) < 25_000_000n || size(value) * 200n < share;
}

function checkForm(sentence: GeneratedSentence) {
  const text = plain(sentence);
  claim(/^\p{Lu}.*[^.]\.$/u.test(text), text);
  claim(!/undefined|NaN|null|\[object| {2}| ,|−0(?![,\d])|(?:drygt|knappt|cirka) (?:−|-)/.test(text), text);
  claim(!/−/.test(text), text);
  claim(!/(?<![\d,\u00a0])0(?:,0)?\u00a0(?:mnkr|tkr|procent)/.test(text), text);
  claim(!/\d [a-z]*(?:kr|procent)\b/.test(text), text);
  claim(/^[a-z]+\.[a-z-]+$/.test(sentence.rule), sentence.rule);
  claim(/\.$/.test(sentence.reason), sentence.reason);
  claim(!/undefined|NaN/.test(sentence.reason), sentence.reason);
}

function checkFigures(sentence: GeneratedSentence, statement: Statement) {
  const known = new Map<string, Figure>();
  for (const byRow of statement.columns.values()) for (const item of byRow.values()) known.set(item.id, item);
  if (statement.previousResult) known.set(statement.previousResult.id, statement.previousResult);
  sentence.parts.forEach((part, index) => {
    if (typeof part === 'string') return;
    claim(part.text === writtenBy(part.figure, part.text), `${part.figure.id}: ${part.text}`);
    claim(part.figure.sources.length > 0, part.figure.id);
    const roots = part.figure.terms.length > 0 ? part.figure.terms : [part.figure.id];
    for (const id of roots) claim(known.has(id), id);
    checkQualifier(part.figure, part.text, String(sentence.parts[index - 1] ?? ''));
  });
}

/** drygt only above, knappt only below what is printed. */
function checkQualifier({ value }: Figure, text: string, before: string) {
  const word = /[ (](drygt|knappt|cirka) $/.exec(before)?.[1];
  if (!word || typeof value === 'string') return;
  claim(/mnkr$/.test(text), text);
  const printed = BigInt(text.replace(/[^\d]/g, '')) * 10_000_000n;
  const difference = value.numerator - printed;
  claim(size(difference) >= HALF_TKR, text);
  const near = size(difference) * 10n <= printed;
  claim(word === (near ? (difference > 0n ? 'drygt' : 'knappt') : 'cirka'), text);
}

const row = (name: string) => ROWS.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())!;

const NAMES = ROWS.map(({ name }) => name).join('|');
const ROW_CLAIMS: [RegExp, StatementColumn, (direction: string) => number][] = [
  [
    new RegExp(`(${NAMES}) beräknas (överstiga|understiga) budget med`, 'gi'),
    'avvikelse-prognos',
    (d) => (d === 'överstiga' ? -1 : 1),
  ],
  [
    new RegExp(`(${NAMES}) beräknas bli [^.]*? (högre|lägre) än budget`, 'gi'),
    'avvikelse-prognos',
    (d) => (d === 'lägre' ? -1 : 1),
  ],
  [
    new RegExp(`(${NAMES}) beräknas avvika (positivt|negativt)`, 'gi'),
    'avvikelse-prognos',
    (d) => (d === 'negativt' ? -1 : 1),
  ],
  [
    new RegExp(`(${NAMES}) avviker per \\p{L}+ (positivt|negativt)`, 'giu'),
    'avvikelse-ack',
    (d) => (d === 'negativt' ? -1 : 1),
  ],
];

/** Every claim about a row, wherever it stands, against the table. */
function checkRowClaims(text: string, statement: Statement) {
  for (const [pattern, column, sign] of ROW_CLAIMS)
    for (const [, name, direction] of text.matchAll(pattern)) {
      const value = cell(statement, column, row(name!).id)!;
      claim(Math.sign(Number(value)) === sign(direction!), text);
      const budget = cell(statement, column === 'avvikelse-ack' ? 'budget-ack' : 'budget', row(name!).id);
      claim(!inLine(value, budget), text);
    }
}

function checkInLineClaims(text: string, statement: Statement) {
  const found =
    /^(.*?) (?:beräknas|är per \p{L}+)(?: var för sig)?(?: vara)? i linje med (periodens )?budget\.$/u.exec(
      text,
    );
  if (!found) return;
  const [variance, budget] = found[2]
    ? (['avvikelse-ack', 'budget-ack'] as const)
    : (['avvikelse-prognos', 'budget'] as const);
  const groups = LEAVES.filter(({ kind }) => kind === 'income' || kind === 'cost');
  const named = found[1] === 'Samtliga kontogrupper' ? groups : found[1]!.split(/, | och /).map(row);
  for (const { id, name } of named) {
    const value = cell(statement, variance, id);
    claim(value !== undefined && inLine(value, cell(statement, budget, id)), `${name}: ${text}`);
  }
}

function checkResultClaims(text: string, statement: Statement) {
  const kind = (value: bigint) => (isZero(value) ? 'noll' : value < 0n ? 'underskott' : 'överskott');
  const forecast =
    /^Nämnden prognostiserar (?:en|ett) (budget i balans|nollresultat|underskott|överskott)/.exec(text)?.[1];
  if (forecast) {
    const expected = kind(cell(statement, 'prognos', 'resultat')!);
    claim(forecast.replace(/budget i balans|nollresultat/, 'noll') === expected, text);
    const budget = cell(statement, 'budget', 'resultat');
    if (forecast === 'budget i balans') claim(budget !== undefined && isZero(budget), text);
    const planned = /mot ett budgeterat (underskott|överskott)/.exec(text)?.[1];
    if (planned) claim(planned === kind(budget!), text);
  }
  const change = /oförändra[dt]|förbättra|försämra|förbättring|försämring/.exec(text)?.[0];
  if (change && /prognos/i.test(text)) {
    const value = cell(statement, 'prognosforandring', 'resultat')!;
    const expected = isZero(value) ? 'of' : value < 0n ? 'förs' : 'förb';
    claim(change.startsWith(expected), text);
  }
  if (/^Prognosen är oförändrad/.test(text))
    for (const { id } of LEAVES) claim(isZero(cell(statement, 'prognosforandring', id)!), text);
  const result = /^Det ackumulerade resultatet per \p{L}+ är (?:ett )?(i balans|underskott|överskott)/u.exec(
    text,
  )?.[1];
  const value = cell(statement, 'utfall-ack', 'resultat');
  if (result) claim(result.replace('i balans', 'noll') === kind(value!), text);
  const side = /^Uppföljningen .* en (positiv|negativ) avvikelse/.exec(text)?.[1];
  if (side)
    claim(side === (cell(statement, 'avvikelse-ack', 'resultat')! < 0n ? 'negativ' : 'positiv'), text);
  const degree = /^Resultatet är .*?(bättre|sämre|oförändrat)/.exec(text)?.[1];
  if (degree) {
    const before = statement.previousResult!.value;
    const moved = value! - (typeof before === 'string' ? 0n : before.numerator);
    claim(degree === (isZero(moved) ? 'oförändrat' : moved < 0n ? 'sämre' : 'bättre'), text);
  }
}

/** "vägs upp av" without a reservation is said only where the better rows make up for the worse. */
function checkOffset(text: string, statement: Statement) {
  const degree = /(delvis |till största delen )?vägs (delvis |till största delen )?upp av/.exec(text);
  if (!degree) return;
  const forecast = !/periodens budget|avviker per/.test(text);
  const accumulated = /avviker per|periodens/.test(text);
  if (forecast === accumulated) return;
  const columns = forecast
    ? (['avvikelse-prognos', 'budget'] as const)
    : (['avvikelse-ack', 'budget-ack'] as const);
  let [worse, better] = [0n, 0n];
  for (const { id } of LEAVES) {
    const value = cell(statement, columns[0], id);
    if (value === undefined || inLine(value, cell(statement, columns[1], id))) continue;
    if (value < 0n) worse -= value;
    else better += value;
  }
  const rest = worse - better;
  const word = degree[1] ?? degree[2];
  const wholly = rest < HALF_TKR;
  claim((word === undefined) === wholly, text);
  if (!wholly) claim(word === (better * 2n > worse ? 'till största delen ' : 'delvis '), text);
}

/** Holds one sentence, of the named summary, against the statement that it was written from. */
export function checkSentence(name: string, sentence: GeneratedSentence, statement: Statement) {
  const text = plain(sentence).replaceAll('\u00a0', ' ');
  checkForm(sentence);
  checkFigures(sentence, statement);
  checkRowClaims(text, statement);
  checkInLineClaims(text, statement);
  checkResultClaims(text, statement);
  if (name === 'i-korthet' || name === 'prognos') checkOffset(text, statement);
}
