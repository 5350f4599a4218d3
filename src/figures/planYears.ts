import type { StatementRowSetting } from '../config/municipality.ts';
import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { PlannedAmount, Plans } from '../read/plans.ts';
import { type CellOf, isNamed } from './cells.ts';
import { exact } from './exact.ts';
import { sourceOf } from './lines.ts';
import { checkSigns } from './mapping.ts';

/** The years that a plan has amounts for, in order. */
export const planYears = ({ rows }: Plans): number[] =>
  [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

/**
 * The cells of one plan year. An unknown row, a row that is there twice, one that is missing and a sign that is turned are
 * reported: a plan with a hole in it would have a wrong result in silence.
 */
export function fromPlan(
  { file, rows: planned }: Plans,
  year: number,
  rows: readonly StatementRowSetting[],
  report: Report,
): CellOf {
  const open = rows.filter(({ sumOf, kind }) => sumOf.length === 0 && kind !== 'adjustment');
  const byRow = new Map<string, PlannedAmount>();
  let unknown = false;
  for (const amount of planned.filter((it) => it.year === year)) {
    const place = { file, line: amount.line, column: amount.column };
    const row = open.find((it) => isNamed(it, amount.row));
    if (!row) {
      unknown = true;
      const names = open.map(({ name }) => name);
      const suggestion = nearest(amount.row, names);
      report(problem('plan.unknown-row', place, { found: amount.row, suggestion }));
    } else if (byRow.has(row.id))
      report(problem('plan.duplicate', place, { year: String(year), row: row.name }));
    else byRow.set(row.id, amount);
  }
  // A misspelt row is missing under its own name too: told once.
  const missing = unknown ? [] : open.filter(({ id }) => !byRow.has(id));
  for (const { name } of missing)
    report(problem('plan.row-missing', { file }, { year: String(year), row: name }));
  checkSigns(open, (id) => byRow.get(id)?.amount ?? 0n, file, report);
  return ({ id }) => {
    const amount = byRow.get(id);
    return amount
      ? {
          value: exact(amount.amount),
          formula: 'Belopp i planen',
          terms: [],
          sources: [sourceOf(file, [amount.line])],
        }
      : { value: 'missing', formula: '', terms: [], sources: [] };
  };
}
