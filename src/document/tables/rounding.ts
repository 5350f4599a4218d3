import { compare, exact, subtract, sum, toDecimal } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { inUnit } from '../../language/numbers.ts';
import type { AmountFormat } from '../cells.ts';

/** A sum and its parts as a table prints them. */
export interface PrintedSum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** The differences among the figures of each row (avvikelse = utfall − budget), as sums: utfall is budget and avvikelse. */
export function printedDifferences(rows: readonly (readonly (Figure | undefined)[])[]): PrintedSum[] {
  return rows.flatMap((row) => {
    const figures = row.filter((figure) => figure !== undefined);
    return figures.flatMap((figure): PrintedSum[] => {
      const [from, what] = figure.terms.map((id) => figures.find((it) => it.id === id));
      if (figure.terms.length !== 2 || !from || !what) return [];
      const [value, minuend, subtrahend] = [figure, from, what].map(figureValue);
      const isDifference =
        value && minuend && subtrahend && compare(value, subtract(minuend, subtrahend)) === 0;
      return isDifference ? [{ total: from, parts: [what, figure] }] : [];
    });
  });
}

/**
 * The note under a table whose printed rows don't add up to a printed sum, or its differences to what they are between, though the exact ones do. Undefined where they
 * all add up. Each figure is rounded by itself from its exact value: a published row is never adjusted to fit.
 */
export function roundingNote(sums: readonly PrintedSum[], format: AmountFormat): string | undefined {
  return sums.every((printed) => addsUp(printed, format))
    ? undefined
    : 'Varje belopp är avrundat för sig. Därför stämmer summor och skillnader inte alltid på sista siffran.';
}

function addsUp({ total, parts }: PrintedSum, format: AmountFormat): boolean {
  const printed = (figure: Figure) => {
    const value = figureValue(figure);
    return value && toDecimal(inUnit(value, format.unit), format.decimals);
  };
  const whole = printed(total);
  // A suppressed part leaves nothing to compare with, and a note must not tell of it.
  if (whole === undefined || parts.some(({ value }) => value === 'suppressed')) return true;
  const scale = 10n ** BigInt(format.decimals);
  const units = (text: string) => exact(BigInt(text.replace('.', '')), scale);
  const rows = parts.map(printed).filter((text) => text !== undefined);
  const difference = sum(rows.map(units));
  return difference.numerator * units(whole).denominator === units(whole).numerator * difference.denominator;
}
