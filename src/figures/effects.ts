import type { EffectTime } from '../read/measures.ts';
import type { Figure } from './figure.ts';

/** An estimated saving in öre. The same figure twice when it is one amount and no interval. */
export interface Effect {
  readonly lowest: Figure;
  readonly highest: Figure;
}

/** Effects by when they come; what nobody has estimated is not there. */
export type Effects = ReadonlyMap<EffectTime, Effect>;
