import type { Exact } from '../../figures/exact.ts';

/** What a municipality decides about the wording of generated sentences. */
export interface WordingSettings {
  /** What a million kronor is called. */
  readonly million: 'mnkr' | 'mkr';
  /** A variance is in line with budget when it is smaller than the larger of the two. */
  readonly inLine: {
    /** In öre. */
    readonly amount: Exact;
    /** Ratio of the budget: 0,5 procent is 5/1000. */
    readonly share: Exact;
  };
}
