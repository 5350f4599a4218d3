import { absolute, compare, divide, type Exact, signOf } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { type BudgetChange, budgetFigure, type MultiYearBudget } from '../../figures/multiYear.ts';
import type { StatementRow } from '../../figures/statement.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, percent, printsAsZero } from './amount.ts';
import { deriveSize } from './derived.ts';
import { type Phrase, phrase, sentence } from './phrase.ts';
import { inText } from './rowName.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

/** Whether the row has grown: a cost's change is negative when it has, a sum of costs likewise. */
const hasGrown = (change: Exact, before: Exact): boolean =>
  signOf(before) === 0 ? signOf(change) !== 0 : signOf(change) === signOf(before);

/** "en ökning med 1,4 mnkr eller 2,2 procent"; without the share where the year before has nothing to compare with. */
function changeWords(change: Figure, before: Figure, settings: WordingSettings): Phrase {
  const [moved, base] = [figureValue(change)!, figureValue(before)!];
  const opening = hasGrown(moved, base) ? 'en ökning med ' : 'en minskning med ';
  const size = phrase(opening, amount(change, settings));
  if (signOf(base) === 0) return size;
  const share = percent(
    deriveSize(
      {
        id: `${change.id}.andel`,
        label: `${change.label}, andel`,
        quantity: 'share',
        formula: `(${change.label}) ÷ ${before.label}`,
        value: absolute(divide(moved, base)),
      },
      [change, before],
    ),
  );
  return share ? phrase(size, ' eller ', share) : size;
}

/** The budget of a row and how it differs from the year before. */
function mainSentence(
  row: StatementRow,
  year: number,
  now: Figure,
  before: Figure,
  change: Figure,
  settings: WordingSettings,
): GeneratedSentence {
  const moved = figureValue(change)!;
  const reason = `${row.name} budgeteras till ${inKronor(figureValue(now)!)} ${year}; förändringen är ${inKronor(moved)}.`;
  const [value, old] = [figureValue(now)!, figureValue(before)!];
  const size = printsAsZero(value) ? ['noll'] : amount(now, settings);
  const opening = phrase(`för ${year} budgeteras ${inText(row.name)} till `, size);
  // From a surplus to a deficit: no growth and no percentage.
  if (signOf(value) * signOf(old) < 0) return sentence('budget.belopp', reason, opening);
  if (printsAsZero(moved))
    return sentence('budget.oforandrad', reason, opening, `, oförändrat jämfört med budget ${year - 1}`);
  const rule = hasGrown(moved, old) ? 'budget.okning' : 'budget.minskning';
  return sentence(
    rule,
    reason,
    opening,
    ', ',
    changeWords(change, before, settings),
    ` jämfört med budget ${year - 1}`,
  );
}

/** What the change would be with the same accounts on the row in both years, where accounts have moved to or from it. */
function comparableSentence(
  row: StatementRow,
  year: number,
  before: Figure,
  comparable: NonNullable<BudgetChange['comparable']>,
  settings: WordingSettings,
): GeneratedSentence | undefined {
  const previous = comparable.previous.get(row.id);
  const change = comparable.change.get(row.id);
  const [value, moved, old] = [previous, change, before].map((figure) => figure && figureValue(figure));
  if (!previous || !change || !value || !moved || !old || compare(value, old) === 0) return undefined;
  const reason = `Med ${year} års kontoindelning var budget ${year - 1} ${inKronor(value)}, i stället för ${inKronor(old)}.`;
  const words = printsAsZero(moved)
    ? phrase('är raden oförändrad')
    : phrase('är förändringen ', changeWords(change, previous, settings));
  return sentence(
    'budget.jamforbar',
    reason,
    `konton har flyttats mellan kontogrupperna: räknat på samma konton båda åren `,
    words,
  );
}

/** One row of the budget's year, by its id: its amount and how it differs from the year before. None for an unknown row. */
export function budgetChangeSentences(
  budget: MultiYearBudget,
  rowId: string,
  settings: WordingSettings,
): GeneratedSentence[] {
  const { year } = budget;
  const row = budget.rows.find(({ id }) => id === rowId);
  const changes = budget.changes.get(year);
  const [now, before] = [budgetFigure(budget, year, rowId), budgetFigure(budget, year - 1, rowId)];
  const change = changes?.column.get(rowId);
  if (!row || !changes || !now || !before || !change || !figureValue(change)) return [];
  const main = mainSentence(row, year, now, before, change, settings);
  const comparable =
    changes.comparable && comparableSentence(row, year, before, changes.comparable, settings);
  return comparable ? [main, comparable] : [main];
}
