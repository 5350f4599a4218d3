import type { Table, TableRow } from '../document/document.ts';
import type { Colours } from './colours.ts';

/** A horizontal line: its width in eighths of a point. */
interface Rule {
  readonly style: 'single' | 'nil';
  readonly size?: number;
  readonly color?: string;
}

/**
 * The lines above, between and below rows that are other than the table style's hairlines: one more than there are rows,
 * undefined where the style's holds. A line is the same for the row above it and the row below it, so that every
 * program draws it.
 */
export function rulesBetween(
  rows: readonly TableRow[],
  { head, style }: Table,
  { rule, hairline }: Colours,
): (Rule | undefined)[] {
  if (style === 'metadata') return rows.map(() => undefined).concat([undefined]);
  const strong = { style: 'single', size: 8, color: rule } as const;
  const medium = { style: 'single', size: 4, color: rule } as const;
  const faint = { style: 'single', size: 4, color: hairline } as const;
  return [...rows, undefined].map((below, index) => {
    const above = rows[index - 1];
    if (index === 0) return undefined;
    // A single header row has its line from the table style.
    if (index === head.length) return head.length > 1 ? strong : undefined;
    if (index < head.length) return faint;
    if (below?.kind === 'result' || above?.kind === 'result') return strong;
    if (below?.kind === 'sum') return medium;
    return undefined;
  });
}
