import type { Exact } from '../../figures/exact.ts';

/** How an author says that a number is not meant to the last digit, or only as a limit. */
export type Approximation = 'drygt' | 'knappt' | 'cirka';

/** A number as written: its value in the unit's own terms (öre, ratio, plain), and the width of its last digit. */
export interface Written {
  readonly value: Exact;
  /** What a step of the last written digit is worth: 0,1 mnkr for "0,9 mnkr". */
  readonly step: Exact;
  /** What a step of the last digit that isn't zero is worth: 1 000 for "4 000". */
  readonly roundStep: Exact;
}

/** A number, or a range of two, that a text states of something. Offsets are those of the text; amounts in öre, shares as ratios. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As it stands, with its unit and the word before it that qualifies it. */
  readonly text: string;
  readonly quantity: 'amount' | 'share' | 'points' | 'count';
  /** What is counted, as written: "årsarbetare"; empty for amounts and shares. */
  readonly noun: string;
  readonly first: Written;
  /** The other end of a range, in the order written. */
  readonly last?: Written | undefined;
  /** Written with a minus sign. */
  readonly minus: boolean;
  readonly approximation?: Approximation | undefined;
  /** In letters: "tre". */
  readonly inWords: boolean;
}
