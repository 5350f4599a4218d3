import { exact } from '../figures/exact.ts';
import { monthOf, parsePeriodId, type ReportPeriod } from '../figures/period.ts';
import {
  CHANGE_COLUMNS,
  COMPARISON_FACTS,
  COMPARISON_TITLE,
  figuresChanged,
  HISTORY_TABLES,
  historyAsBefore,
  historyChanged,
  lateMemory,
  noLedger,
  noMemory,
  onActivity,
  onResponsibility,
  ROW_COLUMN,
  SECTION_TITLES,
  standingCount,
  standingReasons,
  untouchedCount,
  untouchedSection,
  WHOLE_YEAR,
  withoutMonths,
} from '../language/comparison.ts';
import { monthAndYear } from '../language/dates.ts';
import { formatAmount } from '../language/numbers.ts';
import type { Place } from '../problems.ts';
import type { Compared, Comparison } from './compare.ts';
import type { AmountChange, HistoryChanges, NamedChange, PostingChange } from './history.ts';
import type { Sheet, SheetRow, SheetSection, SheetTable } from './sheet.ts';
import type { Reason } from './standingSentences.ts';

/** A comparison in words and tables: what nobody would look for first, the many figures last. */
export function comparisonSheet(comparison: Comparison, traceFile: string): Sheet {
  const { older, newer } = comparison;
  const fact = ({ title, file }: Compared): string => `${title} (${file})`;
  return {
    title: COMPARISON_TITLE,
    facts: [
      [COMPARISON_FACTS.older, fact(older)],
      [COMPARISON_FACTS.newer, fact(newer)],
    ],
    sections: [
      historySection(comparison, traceFile),
      standingSection(comparison),
      untouchedSheet(comparison),
      figuresSection(comparison),
    ],
  };
}

function historySection({ memory, history, older }: Comparison, traceFile: string): SheetSection {
  const period = periodWords(older.period);
  const section = (paragraphs: readonly string[], tables: readonly SheetTable[] = []): SheetSection => ({
    id: 'historik',
    title: SECTION_TITLES.history,
    paragraphs,
    items: [],
    tables,
  });
  if (memory === 'none') return section([noMemory(traceFile)]);
  if (!history) return section([noLedger]);
  const caveats = memory === 'late' ? [lateMemory(period)] : memory === 'accumulated' ? [withoutMonths] : [];
  const tables = historyTables(history);
  const count = Object.values(history).reduce((sum, { length }) => sum + length, 0);
  return count === 0
    ? section([historyAsBefore(period), ...caveats])
    : section([historyChanged(count, period), ...caveats], tables);
}

function historyTables({ actual, budget, forecasts, adjustments }: HistoryChanges): SheetTable[] {
  const table = (
    name: keyof typeof HISTORY_TABLES,
    first: string,
    rows: readonly SheetRow[],
  ): SheetTable[] =>
    rows.length === 0 ? [] : [{ caption: HISTORY_TABLES[name], columns: [first, ...CHANGE_COLUMNS], rows }];
  return [
    ...table('actual', ROW_COLUMN.month, postingRows(actual)),
    ...table('budget', ROW_COLUMN.year, postingRows(budget)),
    ...table('forecasts', ROW_COLUMN.row, forecasts.map(namedRow)),
    ...table('adjustments', ROW_COLUMN.row, adjustments.map(namedRow)),
  ];
}

function postingRows(postings: readonly PostingChange[]): SheetRow[] {
  if (postings.length === 0) return [];
  const rows = postings.flatMap(({ account, responsibility, activity, changes }): SheetRow[] => {
    const name = [
      account,
      ...(responsibility === undefined ? [] : [onResponsibility(responsibility)]),
      ...(activity === undefined ? [] : [onActivity(activity)]),
    ].join(' · ');
    return [{ kind: 'group', cells: [name] }, ...changes.map((it) => amountRow('row', monthWords(it), it))];
  });
  const all = postings.flatMap(({ changes }) => changes);
  const total = {
    before: all.reduce((sum, { before }) => sum + before, 0n),
    now: all.reduce((sum, { now }) => sum + now, 0n),
  };
  return [...rows, amountRow('sum', ROW_COLUMN.sum, total)];
}

const namedRow = (change: NamedChange): SheetRow =>
  amountRow('row', `${change.name}, ${monthWords(change)}`, change);

const amountRow = (kind: SheetRow['kind'], name: string, { before, now }: AmountChange): SheetRow => ({
  kind,
  cells: [name, kronor(before), kronor(now), kronor(now - before, 'always')],
});

const kronor = (ore: bigint, sign: 'minus' | 'always' = 'minus'): string =>
  formatAmount(exact(ore), 'kr', 2, sign);

const standingSection = ({ sentences }: Comparison): SheetSection => ({
  id: 'meningar',
  title: SECTION_TITLES.sentences,
  paragraphs: [standingCount(sentences.length)],
  items: sentences.map(({ heading, sentence, reasons }) => ({
    place: `${placeWords(sentence.place)} (${heading})`,
    text: `”${sentence.text}”`,
    reasons: reasons.map(reasonWords),
  })),
  tables: [],
});

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'number':
      return standingReasons.number(reason.typed, reason.label, reason.before, reason.now);
    case 'direction':
      return standingReasons.direction(reason.words, reason.label, reason.before, reason.now);
    case 'month':
      return standingReasons.month(reason.month);
    case 'figure':
      return standingReasons.figure(reason.label, reason.before, reason.now);
    default:
      return reason satisfies never;
  }
}

const untouchedSheet = ({ untouched, sections }: Comparison): SheetSection => ({
  id: 'orort',
  title: SECTION_TITLES.untouched,
  paragraphs: [untouchedCount(untouched.length, sections)],
  items: untouched.map(({ heading, place, sentences }) => ({
    place: placeWords(place),
    text: untouchedSection(heading, sentences),
    reasons: [],
  })),
  tables: [],
});

function figuresSection({ figures }: Comparison): SheetSection {
  const { groups, unchanged, added } = figures;
  const changed = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return {
    id: 'siffror',
    title: SECTION_TITLES.figures,
    paragraphs: [figuresChanged(changed, unchanged, added)],
    items: [],
    tables: groups.map(({ name, unit, changes }) => ({
      caption: unit === undefined ? name : `${name} (${unit.toLocaleLowerCase('sv')})`,
      columns: [ROW_COLUMN.figure, ...CHANGE_COLUMNS],
      rows: changes.map(({ label, before, now, difference }) => ({
        kind: 'row' as const,
        cells: [label, before, now, difference],
      })),
    })),
  };
}

const placeWords = ({ file, line }: Place): string => (line === undefined ? file : `${file}:${line}`);

function monthWords({ month }: AmountChange): string {
  const period = month === undefined ? undefined : parsePeriodId(month);
  return period ? monthAndYear(period) : WHOLE_YEAR;
}

function periodWords(period: ReportPeriod): string {
  const month = monthOf(period);
  return month ? monthAndYear(month) : String(period.year);
}
