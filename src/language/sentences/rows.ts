import { absolute, compare, sum } from '../../figures/exact.ts';
import { accountGroups, type Statement } from '../../figures/statement.ts';
import { monthName } from '../dates.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, printsAsZero } from './amount.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';
import { inText } from './rowName.ts';
import type { WordingSettings } from './settings.ts';
import {
  allGroupsKnown,
  BASES,
  type Basis,
  bestBasis,
  leafVariances,
  type RowVariance,
  rowVariance,
} from './variance.ts';

/** A row's deviation in words that begin with its name: "köp av tjänster beräknas överstiga budget med 4,0 mnkr". */
export function varianceClause(
  { row, basis, figure, direction }: RowVariance,
  { period }: Statement,
  settings: WordingSettings,
): Phrase {
  const name = inText(row.name);
  const better = direction === 'better';
  const size = amount(figure, settings);
  const side = better ? 'positivt' : 'negativt';
  if (basis === 'accumulated')
    return phrase(name, ` avviker per ${monthName(period)} ${side} från periodens budget med `, size);
  switch (row.kind) {
    case 'income':
    case 'grant':
      return phrase(name, ' beräknas bli ', size, better ? ' högre än budget' : ' lägre än budget');
    case 'cost':
      return phrase(name, ` beräknas ${better ? 'understiga' : 'överstiga'} budget med `, size);
    default:
      return phrase(name, ` beräknas avvika ${side} från budget med `, size);
  }
}

/** The stable name of the wording that a deviation gets. */
export function varianceRule({ row, basis, direction }: RowVariance): string {
  const better = direction === 'better';
  if (basis === 'accumulated') return better ? 'rad.avviker-positivt' : 'rad.avviker-negativt';
  if (row.kind === 'income' || row.kind === 'grant') return better ? 'rad.hogre' : 'rad.lagre';
  if (row.kind === 'cost') return better ? 'rad.understiger' : 'rad.overstiger';
  return better ? 'rad.positiv' : 'rad.negativ';
}

const inLineWords = (basis: Basis, { period }: Statement): string =>
  basis === 'forecast'
    ? ' beräknas vara i linje med budget'
    : ` är per ${monthName(period)} i linje med periodens budget`;

/** That every account group is in line; "var för sig" where their sum is not. */
export function allInLineSentence(
  statement: Statement,
  variances: readonly RowVariance[],
  basis: Basis,
  settings: WordingSettings,
): GeneratedSentence {
  const total = absolute(sum(variances.map(({ value }) => value)));
  const each = !printsAsZero(total) && compare(total, settings.inLine.amount) >= 0 ? ' var för sig' : '';
  const verb = basis === 'forecast' ? 'beräknas' : `är per ${monthName(statement.period)}`;
  const end = basis === 'forecast' ? 'vara i linje med budget' : 'i linje med periodens budget';
  const reason = variances.map((variance) => variance.reason).join(' ');
  return sentence('rad.alla-i-linje', reason, `samtliga kontogrupper ${verb}${each} ${end}`);
}

/** One sentence about one row, in line or not. */
function rowSentence(
  variance: RowVariance,
  statement: Statement,
  settings: WordingSettings,
): GeneratedSentence {
  const { row, basis, reason } = variance;
  if (variance.inLine)
    return sentence('rad.i-linje', reason, inText(row.name), inLineWords(basis, statement));
  return sentence(varianceRule(variance), reason, varianceClause(variance, statement, settings));
}

/**
 * The account groups, on the forecast where there is one: a sentence for each that deviates, in the statement's order,
 * and one for those in line with budget. Grant, financial and adjustment rows are spoken of when they deviate.
 */
export function accountGroupSentences(statement: Statement, settings: WordingSettings): GeneratedSentence[] {
  const basis = bestBasis(statement, settings);
  const variances = leafVariances(statement, basis, settings);
  const groups = new Set(accountGroups(statement).map(({ id }) => id));
  const level = variances.filter(({ row, inLine }) => inLine && groups.has(row.id));
  const sentences = variances
    .filter(({ inLine }) => !inLine)
    .map((variance) => rowSentence(variance, statement, settings));
  if (level.length === 0) return sentences;
  if (level.length === groups.size && groups.size > 1 && allGroupsKnown(statement, variances))
    return [...sentences, allInLineSentence(statement, level, basis, settings)];
  const names = series(level.map(({ row }) => [inText(row.name)]));
  const reason = level.map((variance) => variance.reason).join(' ');
  return [...sentences, sentence('rad.i-linje', reason, names, inLineWords(basis, statement))];
}

/** One row, by its id: its forecast and its outcome so far against budget. Nothing for an unknown row. */
export function rowSentences(
  statement: Statement,
  rowId: string,
  settings: WordingSettings,
): GeneratedSentence[] {
  const row = statement.rows.find(({ id }) => id === rowId);
  if (!row) return [];
  return BASES.flatMap((basis) => rowVariance(statement, row, basis, settings) ?? []).map((variance) =>
    rowSentence(variance, statement, settings),
  );
}
