import { isNamed } from '../document/completeness/words.ts';
import {
  absolute,
  compare,
  type Exact,
  exact,
  multiply,
  round,
  signOf,
  subtract,
  ZERO,
} from '../figures/exact.ts';
import { type Absence, type Figure, figureValue } from '../figures/figure.ts';
import { monthOf } from '../figures/period.ts';
import {
  STATEMENT_COLUMNS,
  type Statement,
  type StatementRow,
  statementFigure,
} from '../figures/statement.ts';
import { monthName } from '../language/dates.ts';
import { directionWords } from '../language/directionWords.ts';
import { formatMoney } from '../language/numbers.ts';
import type { Mention } from '../language/prose/mention.ts';
import { mentionsIn } from '../language/prose/mentions.ts';
import { rowVariance } from '../language/sentences/variance.ts';
import type { Prepared } from '../prepare.ts';
import type { AuthorSection, AuthorSentence } from './authorText.ts';
import type { ValueBefore } from './figureChanges.ts';
import { printedAs } from './printedAs.ts';

/**
 * Why a sentence that stands as it did may be wrong now. number: it has a typed number that was true of a figure and isn't
 * any more. direction: it has a word of direction, and the row that it is about has turned. month: it names the older
 * report's month. figure: a figure in it that follows the sources has another value, which the words round it may not fit.
 */
export type Reason =
  | {
      readonly kind: 'number';
      readonly typed: string;
      readonly label: string;
      readonly before: string;
      readonly now: string;
    }
  | {
      readonly kind: 'direction';
      readonly words: readonly string[];
      readonly label: string;
      readonly before: string;
      readonly now: string;
    }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'figure'; readonly label: string; readonly before: string; readonly now: string };

export interface StandingSentence {
  readonly heading: string;
  readonly sentence: AuthorSentence;
  readonly reasons: readonly Reason[];
}

/** The sentences that stand unchanged though something that they are about has moved, in the newer document's order. */
export function standingSentences(
  older: { readonly report: Prepared; readonly text: readonly AuthorSection[]; readonly value: ValueBefore },
  newer: { readonly report: Prepared; readonly text: readonly AuthorSection[] },
): StandingSentence[] {
  const known = new Set(older.text.flatMap(({ sentences }) => sentences.map(({ form }) => form)));
  const reasonsFor = reasonFinder(older.report, older.value, newer.report);
  return newer.text.flatMap(({ heading, sentences }) =>
    sentences
      .filter(({ form }) => known.has(form))
      .map((sentence) => ({ heading, sentence, reasons: reasonsFor(sentence, heading) }))
      .filter(({ reasons }) => reasons.length > 0),
  );
}

function reasonFinder(older: Prepared, before: ValueBefore, newer: Prepared) {
  const statements = [older, newer].map((it) => it.figures.datasets.driftbudget);
  const rows = statements[1]?.rows ?? [];
  return (sentence: AuthorSentence, heading: string): Reason[] => {
    const about = rowsOf(sentence, heading, rows);
    return [
      ...numberReasons(sentence, figuresOf(statements[1], about), before),
      ...directionReasons(sentence, about, older, newer),
      ...monthReasons(sentence, older, newer),
      ...figureReasons(sentence, before),
    ];
  };
}

/** The rows that a sentence is about: those of its figures, else those that it names, else the one whose section it stands in. */
function rowsOf(
  { figures, text }: AuthorSentence,
  heading: string,
  rows: readonly StatementRow[],
): readonly StatementRow[] {
  const placed = rows.filter(({ id }) =>
    figures.some(({ figure }) => figure.id.startsWith('driftbudget.') && figure.id.split('.')[2] === id),
  );
  if (placed.length > 0) return placed;
  const named = rows.filter(({ name }) => isNamed(name, text));
  return named.length > 0 ? named : rows.filter(({ name }) => name === heading);
}

/** Every figure of some rows of the statement; of all rows where a sentence is about none. */
function figuresOf(statement: Statement | undefined, about: readonly StatementRow[]): Figure[] {
  if (!statement) return [];
  return (about.length > 0 ? about : statement.rows).flatMap(({ id }) =>
    STATEMENT_COLUMNS.flatMap((column) => statementFigure(statement, column, id) ?? []),
  );
}

function numberReasons(sentence: AuthorSentence, figures: readonly Figure[], before: ValueBefore): Reason[] {
  return mentionsIn(sentence.typed).flatMap((mention): Reason[] => {
    if (mention.quantity !== 'amount') return [];
    const was = figures.filter((figure) => isSaid(mention, before(figure.id)));
    // A figure that the number is still true of bears it out.
    if (was.some((figure) => isSaid(mention, figure.value))) return [];
    const figure = was[0];
    if (!figure) return [];
    const print = printedAs(figure, mention.text.replace(/^[^\d\u2212-]*/, '').replaceAll(' ', '\u00a0'));
    return [
      {
        kind: 'number',
        typed: mention.text,
        label: figure.label,
        before: print.value(before(figure.id)!),
        now: print.value(figure.value),
      },
    ];
  });
}

const TENTH = exact(1n, 10n);

/** Whether a number as written is a figure's size: rounded to its last digit, or within a tenth of it on the side that it says. */
function isSaid({ first, approximation }: Mention, value: Exact | Absence | undefined): boolean {
  if (value === undefined || typeof value === 'string') return false;
  const size = absolute(value);
  const steps = round(multiply(size, exact(first.step.denominator, first.step.numerator)));
  if (compare(multiply(exact(steps), first.step), first.value) === 0) return true;
  const difference = subtract(size, first.value);
  if (!approximation || compare(absolute(difference), multiply(first.value, TENTH)) > 0) return false;
  return approximation === 'cirka' || signOf(difference) > 0 === (approximation === 'drygt');
}

const BASES = ['forecast', 'accumulated'] as const;

function directionReasons(
  { typed }: AuthorSentence,
  about: readonly StatementRow[],
  older: Prepared,
  newer: Prepared,
): Reason[] {
  const words = directionWords(typed);
  return about.flatMap((row) => [
    ...BASES.flatMap((basis) => turnedVariance(row, basis, older, newer, words)),
    ...movedForecast(row, older, newer, words.stays),
  ]);
}

/** A row that was better than budget and isn't, or the other way round: for words that say so; or that has left it, for "i linje". */
function turnedVariance(
  row: StatementRow,
  basis: (typeof BASES)[number],
  older: Prepared,
  newer: Prepared,
  { moves, stays }: ReturnType<typeof directionWords>,
): Reason[] {
  const [before, now] = [older, newer].map(({ figures, opened: { board, municipality } }) => {
    const statement = figures.datasets.driftbudget;
    const settings = { million: municipality.million, inLine: board.inLine };
    return statement && rowVariance(statement, row, basis, settings);
  });
  if (!before || !now) return [];
  const isOther = signOf(before.value) !== signOf(now.value);
  const hasTurned = before.inLine ? !now.inLine && isOther : now.inLine || isOther;
  const words = [...(hasTurned ? moves : []), ...(before.inLine && !now.inLine ? stays : [])];
  return directionReason(words, now.figure, before.value, now.value);
}

/** A forecast that was as it had been the time before, and has moved since: for "oförändrad". */
function movedForecast(
  { id }: StatementRow,
  older: Prepared,
  newer: Prepared,
  stays: readonly string[],
): Reason[] {
  const [before, now] = [older, newer].map(
    ({ figures: { datasets } }) =>
      datasets.driftbudget && statementFigure(datasets.driftbudget, 'prognosforandring', id),
  );
  const [was, is] = [before, now].map((figure) => figure && figureValue(figure));
  if (!now || !is || signOf(is) === 0 || (was && signOf(was) !== 0)) return [];
  return directionReason(stays, now, was ?? ZERO, is);
}

function directionReason(words: readonly string[], figure: Figure, before: Exact, now: Exact): Reason[] {
  if (words.length === 0) return [];
  const [was, is] = [before, now].map((value) => formatMoney(value, 'tkr', 0)) as [string, string];
  return [{ kind: 'direction', words, label: figure.label, before: was, now: is }];
}

function monthReasons({ typed }: AuthorSentence, older: Prepared, newer: Prepared): Reason[] {
  const [before, now] = [older, newer].map(({ opened }) => monthOf(opened.report.period));
  if (!before || !now || before.month === now.month) return [];
  const month = monthName(before);
  return new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'iu').test(typed) ? [{ kind: 'month', month }] : [];
}

function figureReasons({ figures }: AuthorSentence, value: ValueBefore): Reason[] {
  return figures.flatMap(({ figure, text }): Reason[] => {
    const old = value(figure.id);
    if (old === undefined) return [];
    const print = printedAs(figure, text);
    const [before, now] = [print.value(old), print.value(figure.value)];
    return before === now ? [] : [{ kind: 'figure', label: figure.label, before, now }];
  });
}
