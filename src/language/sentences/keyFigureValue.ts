import { compare, type Exact } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { formatAmount, formatNumber, formatPercent, NBSP } from '../numbers.ts';
import type { SentencePart } from '../sentence.ts';

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

/** Whose value it is, as it stands after "i" ("Alingsås", "liknande kommuner"), and the value. */
export interface KeyFigureValue {
  readonly name: string;
  readonly figure: Figure;
}

/** A value as it is printed, without its unit: two that are printed alike are never called different. */
export function printed(
  value: Exact,
  { quantity }: Figure,
  { decimals }: Pick<KeyFigureName, 'decimals'>,
): string {
  if (quantity === 'amount') return formatAmount(value, 'kr', decimals);
  return quantity === 'share' ? formatPercent(value, decimals) : formatNumber(value, decimals);
}

/** A value without its unit, as a part of a sentence. */
export const bare = (figure: Figure, name: KeyFigureName): SentencePart => ({
  text: printed(figureValue(figure)!, figure, name),
  figure,
});

/** A value with its unit: "112 dagar". */
export const withUnit = (figure: Figure, name: KeyFigureName): SentencePart => ({
  text: `${printed(figureValue(figure)!, figure, name)}${NBSP}${name.unit}`,
  figure,
});

/** −1, 0 or 1 as a is printed lower than, like or higher than b. */
export function comparePrinted(a: Figure, b: Figure, name: KeyFigureName): number {
  const [first, second] = [figureValue(a)!, figureValue(b)!];
  return printed(first, a, name) === printed(second, b, name) ? 0 : compare(first, second);
}

/** Whether a value is known, and no secret. */
export const hasValue = ({ figure }: { readonly figure: Figure }): boolean =>
  figureValue(figure) !== undefined;
