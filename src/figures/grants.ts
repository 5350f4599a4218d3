import type { GrantPartKind } from '../read/grants.ts';
import type { Figure } from './figure.ts';

/** One part of the change of a year's grant. */
export interface GrantComponent {
  readonly name: string;
  readonly kind: GrantPartKind;
  /** Öre: positive raises the grant. */
  readonly amount: Figure;
  /** The percentage of an index, as a ratio. */
  readonly share?: Figure | undefined;
}

/** The municipality's grant of a year, the year before, and what the change is made of. */
export interface GrantYear {
  readonly year: number;
  readonly grant: Figure;
  readonly previous: Figure;
  /** Öre, with its sign. */
  readonly change: Figure;
  /** In the file's order. */
  readonly components: readonly GrantComponent[];
}

/** The grant of the budget's year and of the plan years, in order. */
export interface Grants {
  readonly years: readonly GrantYear[];
}
