import type { Figure } from '../../../figures/figure.ts';
import type { Place } from '../../../problems.ts';

/**
 * What the check found of a number that the author has typed: borne out by figures; accepted by the author's own note of a source;
 * true of another row than the one named; true but of another base than the one named; in the wrong direction (says more, is less);
 * a range from high to low; or not borne out by anything.
 */
export type NumberOutcome =
  | 'borne-out'
  | 'accepted'
  | 'other-row'
  | 'other-base'
  | 'direction'
  | 'reversed'
  | 'not-borne-out';

/** Figures, and how a number comes out of them: what bears a number out, or what comes nearest to it. */
export interface Support {
  readonly figures: readonly Figure[];
  /** In Swedish: "Personalkostnader, utfallets avvikelse mot budget 2025". */
  readonly derivation: string;
  /** In Swedish, in the unit and at the precision that shows the difference: "1,5 mnkr". */
  readonly value: string;
}

/** A number in the author's text, where it stands, and what the figures say of it. */
export interface CheckedNumber {
  /** As it stands: "drygt 0,9 mnkr". */
  readonly text: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  readonly place: Place;
  readonly outcome: NumberOutcome;
  /** What bears it out; where nothing does, what comes nearest. Undefined for an accepted number, and where nothing is near. */
  readonly support?: Support | undefined;
  /** The word that says which way, where that is contrary to the figures. */
  readonly direction?: string | undefined;
  /** The author's note of where it comes from: `{{kalla "…"}}`. */
  readonly source?: string | undefined;
  /** Where that note stands. */
  readonly notedAt?: Place | undefined;
}
