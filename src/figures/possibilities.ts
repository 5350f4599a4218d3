import { group } from 'd3-array';
import { slug } from '../language/slug.ts';
import { problem } from '../problems.ts';
import { HORIZONS, type Horizon, type Possibility } from '../read/possibilities.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import { sourceOf } from './lines.ts';

/** A possibility and its saving in öre. */
export interface PossibilityRow extends Possibility {
  readonly saved: Figure;
}

/** What a review has found to save: each possibility, by area in the source's order, by horizon, and in all. */
export interface PossibilityPlan {
  readonly areas: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly PossibilityRow[];
    readonly total: Figure;
  }[];
  readonly horizons: readonly {
    readonly name: Horizon;
    readonly total: Figure;
    /** By area, in the same order. */
    readonly ofAreas: readonly Figure[];
  }[];
  readonly total: Figure;
}

/**
 * Possibilities and their sums. Ids: `mojligheter.<name>`, `mojligheter.omrade.<area>`, `mojligheter.sikt.<horizon>`,
 * `mojligheter.sikt.<horizon>.<area>`, `mojligheter.totalt`; all in öre. Faults are reported and give undefined.
 */
export function computePossibilities(context: ComputeContext): Computed<PossibilityPlan> | undefined {
  const { sources, period, report } = context;
  const found = sources.read('mojligheter', period.year, 'required');
  if (!found) return undefined;
  const { file } = found;
  const seen = new Map<string, number>();
  const rows = found.rows.map((row): PossibilityRow => {
    const id = `mojligheter.${slug(row.name)}`;
    const first = seen.get(id);
    if (first !== undefined)
      report(
        problem('possibility.duplicate', { file, line: row.line }, { found: row.name, first: String(first) }),
      );
    seen.set(id, row.line);
    return {
      ...row,
      saved: {
        id,
        label: `${row.name}, besparing ${row.recurrence}`,
        quantity: 'amount',
        value: row.saving,
        formula: 'Besparing i filen',
        terms: [],
        sources: [sourceOf(file, [row.line])],
      },
    };
  });
  const areas = [...group(rows, ({ area }) => area)].map(([name, ofArea]) => ({
    id: slug(name),
    name,
    rows: ofArea,
    total: total(`omrade.${slug(name)}`, `Besparing, ${name}`, ofArea),
  }));
  const horizons = HORIZONS.map((name) => {
    const within = rows.filter(({ horizon }) => horizon === name);
    const id = `sikt.${slug(name)}`;
    return {
      name,
      total: total(id, `Besparing, ${name.toLowerCase()}`, within),
      ofAreas: areas.map((area) =>
        total(
          `${id}.${area.id}`,
          `Besparing, ${name.toLowerCase()}, ${area.name}`,
          within.filter((row) => row.area === area.name),
        ),
      ),
    };
  });
  const all = total('totalt', 'Besparing, alla möjligheter', rows);
  const sums = [
    ...areas.map((area) => area.total),
    ...horizons.flatMap((it) => [it.total, ...it.ofAreas]),
    all,
  ];
  return { data: { areas, horizons, total: all }, figures: [...rows.map(({ saved }) => saved), ...sums] };
}

/** The sum of possibilities: zero where there are none. */
function total(id: string, label: string, rows: readonly PossibilityRow[]): Figure {
  return {
    id: `mojligheter.${id}`,
    label,
    quantity: 'amount',
    value: sum(rows.map(({ saved }) => figureValue(saved)!)),
    formula: rows.map(({ name }) => name).join(' + ') || 'Inga möjligheter',
    terms: rows.map(({ saved }) => saved.id),
    sources: [],
  };
}
