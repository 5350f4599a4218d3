import { absolute, divide, signOf } from '../figures/exact.ts';
import { type Figure, figureValue } from '../figures/figure.ts';
import { leafRows, type Statement, type StatementRow, statementFigure } from '../figures/statement.ts';
import { monthName } from './dates.ts';
import { formatMoney, formatPercent, NBSP } from './numbers.ts';
import type { WordingSettings } from './sentences/settings.ts';
import { BASES, BASIS_COLUMNS, type RowVariance, rowVariance } from './sentences/variance.ts';

/** A row that deviates so much from budget that the text must say why. */
export interface Deviation {
  readonly row: StatementRow;
  /** "4 000 tkr (6,3 procent) sämre än budget i prognosen och 1 812 tkr (6,8 procent) sämre till och med maj" */
  readonly words: string;
  /** Whether the text must point to a measure too: it is worse than budget, in the forecast or so far. */
  readonly measure: boolean;
}

/** What is not booked yet (the holiday-pay liability) is explained, but not met with measures. */
const isMetWithMeasures = ({ kind }: StatementRow): boolean => kind !== 'adjustment';

/**
 * The rows, in the statement's order, whose variance reaches the threshold of `settings.inLine`, in the forecast for the year or
 * so far. Only variances that `isShown` count: what a document doesn't show it need not explain.
 */
export function deviationsOf(
  statement: Statement,
  settings: WordingSettings,
  isShown: (figure: Figure) => boolean = () => true,
): Deviation[] {
  return leafRows(statement).flatMap((row) => {
    const large = BASES.flatMap((basis) => rowVariance(statement, row, basis, settings) ?? []).filter(
      (variance) => !variance.inLine && isShown(variance.figure),
    );
    if (large.length === 0) return [];
    const words = large.map((variance, index) => wordsOf(variance, index === 0, statement)).join(' och ');
    const worse = large.some(({ direction }) => direction === 'worse');
    return [{ row, words, measure: worse && isMetWithMeasures(row) }];
  });
}

function wordsOf(
  { row, basis, value, direction }: RowVariance,
  first: boolean,
  statement: Statement,
): string {
  const size = formatMoney(absolute(value), 'tkr', 0);
  const budget = statementFigure(statement, BASIS_COLUMNS[basis].budget, row.id);
  const base = budget && figureValue(budget);
  // A percentage of a budget of nothing is not computed.
  const share = base && signOf(base) !== 0 ? formatPercent(absolute(divide(value, base)), 1) : undefined;
  const side = direction === 'worse' ? 'sämre' : 'bättre';
  const when = basis === 'forecast' ? 'i prognosen' : `till och med ${monthName(statement.period)}`;
  return `${size}${share ? ` (${share}${NBSP}procent)` : ''} ${side}${first ? ' än budget' : ''} ${when}`;
}
