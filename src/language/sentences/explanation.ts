import { absolute, add, compare, signOf, sum } from '../../figures/exact.ts';
import type { Statement } from '../../figures/statement.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, printsAsZero } from './amount.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';
import { cause, inText } from './rowName.ts';
import type { WordingSettings } from './settings.ts';
import {
  type Basis,
  deviations,
  leafVariances,
  offset,
  type RowVariance,
  resultVariance,
} from './variance.ts';

/** So many rows are named in one sentence. */
const MOST_NAMED = 3;

/** The adverb stands after the verb in a main clause, before it in a subordinate one. */
const OFFSET_WORDS = {
  wholly: { main: 'vägs upp av ', subordinate: 'vägs upp av ' },
  mostly: { main: 'vägs till största delen upp av ', subordinate: 'till största delen vägs upp av ' },
  partly: { main: 'vägs delvis upp av ', subordinate: 'delvis vägs upp av ' },
} as const;

/** What the rows stand for, the largest first: "högre intäkter och lägre personalkostnader"; `shown` adds their amounts. */
function causes(variances: readonly RowVariance[], settings: WordingSettings, shown: boolean): Phrase {
  const named = variances.slice(0, MOST_NAMED).map(({ row, direction, figure }) => {
    const size = shown ? phrase(' (', amount(figure, settings), ')') : [];
    return phrase(cause(row, direction), size);
  });
  return phrase(variances.length > MOST_NAMED ? 'bland annat ' : '', series(named));
}

/** "vägs upp av högre intäkter": what makes up for the worse rows, and how far; undefined when nothing does. */
export function offsetClause(
  worse: readonly RowVariance[],
  better: readonly RowVariance[],
  settings: WordingSettings,
  { clause, amounts }: { readonly clause: 'main' | 'subordinate'; readonly amounts: boolean },
): Phrase | undefined {
  const degree = offset(worse, better);
  return degree && phrase(OFFSET_WORDS[degree][clause], causes(better, settings, amounts));
}

/** The fewest rows, the largest first, that make at least half of the deviations in their direction; undefined above three. */
function mainRows(large: readonly RowVariance[], all: readonly RowVariance[]): RowVariance[] | undefined {
  const total = absolute(sum(all.map(({ value }) => value)));
  for (let count = 1; count <= Math.min(large.length, MOST_NAMED); count += 1) {
    const rows = large.slice(0, count);
    const part = absolute(sum(rows.map(({ value }) => value)));
    if (compare(add(part, part), total) >= 0) return rows;
  }
  return undefined;
}

/** What the deviation of the result comes from, when it has one. */
function mainSentence(
  result: RowVariance,
  variances: readonly RowVariance[],
  settings: WordingSettings,
): GeneratedSentence | undefined {
  const budget = result.basis === 'forecast' ? 'budget' : 'periodens budget';
  const same = variances.filter(
    ({ direction, value }) => direction === result.direction && signOf(value) !== 0,
  );
  const large = deviations(same, result.direction);
  const reason = `${result.reason} ${same.map((variance) => variance.reason).join(' ')}`;
  const subject = `avvikelsen mot ${budget} `;
  if (large.length === 0) {
    if (same.length < 2) return undefined;
    return sentence(
      'forklaring.spridd',
      reason,
      subject,
      'fördelar sig på flera rader, var och en i linje med budget',
    );
  }
  const main = mainRows(large, same);
  if (main)
    return sentence(
      'forklaring.framst',
      reason,
      subject,
      'förklaras främst av ',
      causes(main, settings, true),
    );
  return sentence(
    'forklaring.storst',
    reason,
    subject,
    'har flera orsaker, störst ',
    causes(large.slice(0, 1), settings, true),
  );
}

/** What makes up for the rows that are worse than budget; or, under a better result, what they are. */
function oppositeSentence(
  better: boolean,
  variances: readonly RowVariance[],
  settings: WordingSettings,
): GeneratedSentence | undefined {
  const worse = deviations(variances, 'worse');
  const gains = deviations(variances, 'better');
  const reason = [...worse, ...gains].map((variance) => variance.reason).join(' ');
  if (worse.length === 0) return undefined;
  if (better)
    return sentence(
      'forklaring.motverkas',
      reason,
      'i motsatt riktning verkar ',
      causes(worse, settings, true),
    );
  const clause = offsetClause(worse, gains, settings, { clause: 'main', amounts: true });
  if (!clause) return undefined;
  const names = series(
    worse.map(({ row, figure }) => phrase(inText(row.name), ' (', amount(figure, settings), ')')),
  );
  const subject = worse.length > 1 ? 'de negativa avvikelserna för ' : 'den negativa avvikelsen för ';
  return sentence('forklaring.vags-upp', reason, subject, names, ' ', clause);
}

/**
 * Why the result deviates from budget: the rows behind it, and those that go the other way. A result that deviates by
 * less than the threshold is not explained, but rows that outweigh each other are told of.
 */
export function explanationSentences(
  statement: Statement,
  settings: WordingSettings,
  basis: Basis,
): GeneratedSentence[] {
  const result = resultVariance(statement, basis, settings);
  if (!result) return [];
  const variances = leafVariances(statement, basis, settings);
  const level = printsAsZero(result.value) || compare(absolute(result.value), settings.inLine.amount) < 0;
  const main = level ? undefined : mainSentence(result, variances, settings);
  const better = !level && result.direction === 'better';
  return [main, oppositeSentence(better, variances, settings)].filter((found) => found !== undefined);
}
