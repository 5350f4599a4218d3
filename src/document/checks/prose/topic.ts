import type { Exact } from '../../../figures/exact.ts';
import type { Figure } from '../../../figures/figure.ts';

/** What a figure is of: a budget or plan, an outcome, a forecast, a difference to one of them, or something told by its names alone. */
export type Aspect =
  | 'budget'
  | 'actual'
  | 'forecast'
  | 'variance'
  | 'forecast-change'
  | 'change'
  | 'gap'
  | 'plain';

/** The time that a figure is about: a whole year, January to a month, a month for itself, or the period that its file has. */
export type Span = 'year' | 'to-date' | 'month' | 'period' | 'none';

/** How a value's sign is said in words: more income is better, more cost (a lower value) worse; plain is only more or less. */
export type Sense = 'income' | 'cost' | 'result' | 'plain';

/** One of the names that a figure goes by: a row, a measure, a municipality. */
export interface Name {
  /** What kind of name: an author names a row and a part, a key figure and a municipality. */
  readonly dimension: string;
  readonly key: string;
  /** As it is printed, for messages. */
  readonly text: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
}

/** A figure in the terms that an author speaks of it in. */
export interface Topic {
  readonly figure: Figure;
  readonly value: Exact;
  readonly names: readonly Name[];
  /** The dimensions of names that may go unsaid: the own municipality, for one. */
  readonly unsaid: readonly string[];
  readonly aspect: Aspect;
  readonly span: Span;
  /** Years: one for a level, from and to for a change. */
  readonly years: readonly number[];
  readonly month?: number | undefined;
  readonly sense: Sense;
  /** What the sentence, up to the end of the number's clause, must say for the figure to be meant, besides names: "per person". */
  readonly said?: RegExp | undefined;
  /** The figures that stand at the lowest and the highest end of an interval have this in common. */
  readonly interval?: { readonly of: string; readonly end: 'lowest' | 'highest' } | undefined;
}
