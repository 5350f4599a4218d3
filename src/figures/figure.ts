import type { Exact } from './exact.ts';

/** What a figure measures: amounts are exact öre, shares exact ratios, points percentage points as ratios, the rest plain numbers. */
export type Quantity = 'amount' | 'share' | 'points' | 'count' | 'number';

/** Why a figure has no value: nobody has given one, or it would disclose a small group. Zero is a value. */
export type Absence = 'missing' | 'suppressed';

/** The lines of one source file that a figure comes from: 1-based, inclusive ranges in ascending order. */
export interface Source {
  readonly file: string;
  readonly lines: readonly (readonly [first: number, last: number])[];
  /** What stands on these lines would disclose a small group: the text is never shown, by whatever figure one comes there. */
  readonly withheld?: true | undefined;
  /** There are more lines than are told: a figure may come from half of a large ledger. */
  readonly more?: boolean;
}

/** One number that a document can show, with everything needed to trace it. */
export interface Figure {
  /** The author's name for it, such as `driftbudget.prognos.nettokostnader`. */
  readonly id: string;
  /** In Swedish, for readers of the trace: "Verksamhetens nettokostnader, helårsprognos 2025". */
  readonly label: string;
  readonly quantity: Quantity;
  readonly value: Exact | Absence;
  /** In Swedish: "Helårsprognos − Budget 2025". */
  readonly formula: string;
  /** Ids of the figures that the formula reads; empty when it reads source rows. */
  readonly terms: readonly string[];
  readonly sources: readonly Source[];
}

/** A figure's value, or undefined where it has none. */
export const figureValue = (figure: Figure): Exact | undefined =>
  typeof figure.value === 'string' ? undefined : figure.value;
