import type { KeyFigureForms } from '../read/keyFigureNames.ts';
import type { Origin } from '../read/keyFigures.ts';
import type { Figure, Quantity } from './figure.ts';

/** A key figure's value in one year, and where it comes from. */
export interface KeyFigureCell {
  readonly figure: Figure;
  readonly origin: Origin;
}

/** A key figure of one municipality or group, by year. */
export interface KeyFigureSeries {
  /** As ids have it: `liknande-kommuner-individ-och-familjeomsorg`. */
  readonly id: string;
  readonly name: string;
  /** After "i" and "än": "liknande kommuner". */
  readonly inText: string;
  /** The board's own municipality. */
  readonly own: boolean;
  /** Who is in it, and for which year that holds. */
  readonly group?: { readonly year: number; readonly members: readonly string[] } | undefined;
  readonly values: ReadonlyMap<number, KeyFigureCell>;
}

export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  /** As the source has it: "kronor per invånare". */
  readonly unit: string;
  readonly quantity: Quantity;
  readonly decimals: number;
  /** Every year that any series has, in order. */
  readonly years: readonly number[];
  readonly series: readonly KeyFigureSeries[];
  /** Undefined when nyckeltal-namn.csv has none. */
  readonly forms?: KeyFigureForms | undefined;
}

/** The key figures of a review by id, in the source's order. */
export type KeyFigures = ReadonlyMap<string, KeyFigure>;
