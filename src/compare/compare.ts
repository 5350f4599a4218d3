import { monthOf, type ReportPeriod } from '../figures/period.ts';
import { type Snapshot, snapshotOf } from '../figures/snapshot.ts';
import type { Prepared } from '../prepare.ts';
import { authorText } from './authorText.ts';
import { type FigureChanges, figureChanges, type ValueBefore } from './figureChanges.ts';
import { type HistoryChanges, historyChanges } from './history.ts';
import type { PublishedTrace } from './publishedTrace.ts';
import { type StandingSentence, standingSentences } from './standingSentences.ts';
import { type UntouchedSection, untouchedSections } from './untouched.ts';

/** A report of a comparison. */
export interface Compared {
  readonly title: string;
  /** `data/…/2025-04-manadsuppfoljning.md` */
  readonly file: string;
  readonly period: ReportPeriod;
}

/**
 * How far back the memory goes. none: the older report was never built, or by a program that kept nothing. late: it was
 * built from an export that already had months after its own, so what was changed before that can't be seen. accumulated: one of
 * the reports has a ledger without months.
 */
export type Memory = 'none' | 'late' | 'accumulated' | 'whole';

/** What has become of a report since an older one: everything that the three outputs say. */
export interface Comparison {
  readonly older: Compared;
  readonly newer: Compared;
  readonly memory: Memory;
  /** Undefined without memory, and for reports that read no ledger. */
  readonly history?: HistoryChanges | undefined;
  /** What the older report said of a figure. */
  readonly before: ValueBefore;
  readonly figures: FigureChanges;
  readonly sentences: readonly StandingSentence[];
  readonly untouched: readonly UntouchedSection[];
  /** How many sections the newer report has text in. */
  readonly sections: number;
}

/** Holds a report against an older one of the same kind. `trace` is what the older one's last build left, if it was built. */
export function compare(older: Prepared, newer: Prepared, trace: PublishedTrace | undefined): Comparison {
  const { report, context } = older.opened;
  const month = monthOf(report.period) ?? { year: report.period.year, month: 12 };
  const then = trace?.snapshot;
  const today = snapshotOf(context.sources, report.period.year);
  const [before, now] = [authorText(older), authorText(newer)];
  const value = valueBefore(older, trace);
  return {
    older: comparedOf(older),
    newer: comparedOf(newer),
    memory: memoryOf(then, today, report.period),
    history: then && historyChanges(then, today, month),
    before: value,
    figures: figureChanges(newer.document, newer.figures.byId, value),
    sentences: standingSentences({ report: older, text: before, value }, { report: newer, text: now }),
    untouched: untouchedSections(before, now),
    sections: now.length,
  };
}

const comparedOf = ({ document, opened: { report } }: Prepared): Compared => ({
  title: document.metadata.title,
  file: report.file,
  period: report.period,
});

function memoryOf(then: Snapshot | undefined, today: Snapshot, period: ReportPeriod): Memory {
  if (!then) return 'none';
  // A ledger that only one of them has is accumulated in the other.
  const hasLedger = (snapshot: Snapshot): boolean => snapshot.utfall !== undefined;
  if (hasLedger(then) !== hasLedger(today)) return 'accumulated';
  const month = monthOf(period);
  const own = `${period.year}-${String(month?.month ?? 12).padStart(2, '0')}`;
  return then.utfall?.manader.some((it) => it > own) ? 'late' : 'whole';
}

/** A figure's value as the older report said it; where its trace has no word of it, as today's files give it. */
function valueBefore(older: Prepared, trace: PublishedTrace | undefined): ValueBefore {
  return (id) => trace?.figures.get(id) ?? older.figures.byId.get(id)?.value;
}
