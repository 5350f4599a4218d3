import { exact, sum, toDecimal } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { inUnit } from '../../language/numbers.ts';
import type { AmountFormat } from '../cells.ts';

/** A sum and its parts as a table prints them. */
export interface PrintedSum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/**
 * The note under a table whose printed rows don't add up to a printed sum, though the exact ones do. Undefined where they
 * all add up. Each figure is rounded by itself from its exact value: a published row is never adjusted to fit.
 */
export function roundingNote(sums: readonly PrintedSum[], format: AmountFormat): string | undefined {
  return sums.every((printed) => addsUp(printed, format))
    ? undefined
    : 'Varje belopp är avrundat för sig. Därför stämmer summorna inte alltid med de tryckta raderna på sista siffran.';
}

function addsUp({ total, parts }: PrintedSum, format: AmountFormat): boolean {
  const printed = (figure: Figure) => {
    const value = figureValue(figure);
    return value && toDecimal(inUnit(value, format.unit), format.decimals);
  };
  const whole = printed(total);
  if (whole === undefined) return true;
  const scale = 10n ** BigInt(format.decimals);
  const units = (text: string) => exact(BigInt(text.replace('.', '')), scale);
  const rows = parts.map(printed).filter((text) => text !== undefined);
  const difference = sum(rows.map(units));
  return difference.numerator * units(whole).denominator === units(whole).numerator * difference.denominator;
}
