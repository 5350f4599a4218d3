import type { Statement } from '../../figures/statement.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount } from './amount.ts';
import { offsetClause } from './explanation.ts';
import { forecastInBrief } from './forecast.ts';
import { phrase, sentence, series } from './phrase.ts';
import { resultInBrief } from './result.ts';
import { inText } from './rowName.ts';
import { allInLineSentence, varianceClause, varianceRule } from './rows.ts';
import type { WordingSettings } from './settings.ts';
import { allGroupsKnown, bestBasis, deviations, leafVariances, type RowVariance } from './variance.ts';

/** So many deviations are told each in words of its own; with more, the largest are listed. */
const MOST_NAMED = 3;

/** "De största negativa avvikelserna mot budget gäller A (4,0 mnkr), B (3,0 mnkr) och C (2,0 mnkr)." */
function largestSentence(rows: readonly RowVariance[], settings: WordingSettings): GeneratedSentence {
  const [first] = rows as [RowVariance];
  const budget = first.basis === 'forecast' ? 'budget' : 'periodens budget';
  const side = first.direction === 'worse' ? 'negativa' : 'positiva';
  const names = rows
    .slice(0, MOST_NAMED)
    .map(({ row, figure }) => phrase(inText(row.name), ' (', amount(figure, settings), ')'));
  const reason = rows.map((row) => row.reason).join(' ');
  return sentence(
    'korthet.storst',
    reason,
    `de största ${side} avvikelserna mot ${budget} gäller `,
    series(names),
  );
}

/** The largest deviations and what makes up for them; that there are none, where that is known. */
function deviationsInBrief(statement: Statement, settings: WordingSettings): GeneratedSentence | undefined {
  const basis = bestBasis(statement, settings);
  const variances = leafVariances(statement, basis, settings);
  const worse = deviations(variances, 'worse');
  const better = deviations(variances, 'better');
  const rows = worse.length > 0 ? worse : better;
  const [first] = rows;
  if (!first) {
    return allGroupsKnown(statement, variances)
      ? allInLineSentence(statement, variances, basis, settings)
      : undefined;
  }
  if (rows.length > MOST_NAMED) return largestSentence(rows, settings);
  const clauses = series(rows.map((variance) => varianceClause(variance, statement, settings)));
  const clause = rows.length > 1 ? 'subordinate' : 'main';
  const offset = offsetClause(worse, better, settings, { clause, amounts: false });
  const joined = rows.length > 1 ? ', vilket ' : ' och ';
  const reason = [...worse, ...better].map((variance) => variance.reason).join(' ');
  return sentence(varianceRule(first), reason, clauses, offset ? phrase(joined, offset) : '');
}

/** What a board must know: the forecast, the result so far, and the largest deviations with what makes up for them. */
export const briefSentences = (statement: Statement, settings: WordingSettings): GeneratedSentence[] =>
  [
    ...forecastInBrief(statement, settings),
    ...resultInBrief(statement, settings),
    deviationsInBrief(statement, settings),
  ].filter((found) => found !== undefined);
