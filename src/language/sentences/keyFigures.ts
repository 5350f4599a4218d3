import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  round,
  signOf,
  subtract,
} from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { formatAmount, formatNumber, formatPercent, NBSP } from '../numbers.ts';
import type { GeneratedSentence, SentencePart } from '../sentence.ts';
import { roundPercent } from './amount.ts';
import { derive, magnitude } from './derived.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';

/** A key figure's name in the forms that sentences need, and how its values are written. */
export interface KeyFigureName {
  /** After "högre": "nettokostnad per invånare". */
  readonly indefinite: string;
  /** As a subject: "nettokostnaden per invånare". */
  readonly definite: string;
  /** After a value: "kronor", "dagar"; "procent" for shares. */
  readonly unit: string;
  readonly decimals: number;
}

/** Whose value it is, as it stands after "i": "Alingsås", "liknande kommuner"; and the value. */
export interface KeyFigureValue {
  readonly name: string;
  readonly figure: Figure;
}

/** A key figure in two years. */
export interface KeyFigureDevelopment {
  readonly name: KeyFigureName;
  readonly from: { readonly year: number; readonly figure: Figure };
  readonly to: { readonly year: number; readonly figure: Figure };
}
