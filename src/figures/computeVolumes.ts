import { monthAndYear } from '../language/dates.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { VolumeRow, VolumeRows } from '../read/volumes.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { divide, type Exact, signOf, subtract } from './exact.ts';
import type { Absence, Figure, Quantity } from './figure.ts';
import { sourceOf } from './lines.ts';
import { monthOf, type ReportPeriod } from './period.ts';
import {
  reportPeriodId,
  VOLUME_MEASURES,
  type VolumeColumn,
  type VolumeLine,
  type VolumeMeasure,
  type Volumes,
} from './volumes.ts';
import { type VolumeTable, volumeTable } from './volumeTable.ts';

const QUANTITIES: Record<VolumeMeasure, Quantity> = { personer: 'count', dygn: 'number', kostnad: 'amount' };
const NAMES: Record<VolumeMeasure, string> = { personer: 'antal personer', dygn: 'dygn', kostnad: 'kostnad' };

/**
 * The board's volumes in the report's period and all others of its year and the year before. Ids: `volymer.<column>.<line>`
 * for the report's period and with `.2025-04` or `.2024` after it for others; columns and lines as in volumes.ts. Faults are
 * reported and give undefined.
 */
export function computeVolumes({
  sources,
  period,
  board,
  report,
}: ComputeContext): Computed<Volumes> | undefined {
  const { year } = period;
  const read = [year, year - 1].flatMap((it) => {
    const found = sources.read('volymer', it, it === year ? 'required' : 'optional');
    return found ? [{ ...found, year: it }] : [];
  });
  let faults = 0;
  const fault: Report = (found) => {
    faults += 1;
    report(found);
  };
  for (const file of read) checkRows(file, file.year, fault);
  const [own] = read;
  if (!own || own.year !== year) return undefined;
  const wanted = reportPeriodId(period);
  if (!own.rows.some((row) => reportPeriodId(row.period) === wanted))
    fault(problem('volume.period-missing', { file: own.file }, { period: wanted }));
  if (faults > 0) return undefined;

  const figures = new Map<string, Figure>();
  const periods: ReportPeriod[] = [];
  const tables = read.map((file) => ({ file, table: volumeTable(file.rows, board.smallestGroup) }));
  const idOf = (column: VolumeColumn, line: string, { id }: Named): string =>
    `volymer.${column}.${line}${id === wanted ? '' : `.${id}`}`;
  for (const { file, table } of tables)
    for (const [id, lines] of table.lines) {
      const [first] = file.rows.filter((row) => reportPeriodId(row.period) === id);
      const named = { id, name: nameOf(first!.period), period: first!.period };
      periods.push(named.period);
      for (const figure of figuresOf(lines, named, { ...file, table }, idOf)) figures.set(figure.id, figure);
    }
  for (const { table } of tables)
    for (const [id, lines] of table.lines)
      for (const line of lines)
        for (const measure of VOLUME_MEASURES) {
          const change = changeOf(
            line,
            measure,
            periods.find((it) => reportPeriodId(it) === id)!,
            figures,
            idOf,
          );
          if (change) figures.set(change.id, change);
        }
  const lines = tables[0]!.table.lines.get(wanted)!;
  const figure: Volumes['figure'] = (column, line, of) =>
    figures.get(idOf(column, line, { id: reportPeriodId(of), name: '' }));
  periods.sort((a, b) => (reportPeriodId(a) < reportPeriodId(b) ? -1 : 1));
  return { data: { period, lines, periods, figure }, figures: figures.values() };
}

interface Named {
  readonly id: string;
  /** "maj 2025", "2025" */
  readonly name: string;
}
type IdOf = (column: VolumeColumn, line: string, period: Named) => string;

const nameOf = (period: ReportPeriod): string => {
  const month = monthOf(period);
  return month ? monthAndYear(month) : String(period.year);
};

/** The numbers of a period's lines, and the averages of them. */
function figuresOf(
  lines: readonly VolumeLine[],
  period: Named,
  { file, rows, table }: VolumeRows & { readonly table: VolumeTable },
  idOf: IdOf,
): Figure[] {
  const lineOf = new Map(
    rows.filter((row) => reportPeriodId(row.period) === period.id).map((row) => [slug(row.group), row.line]),
  );
  return lines.flatMap((line) => {
    const measured = (measure: VolumeMeasure): Figure | undefined => {
      const value = table.value(measure, line.id, period.id);
      if (value === undefined) return undefined;
      const source = lineOf.get(line.id);
      return {
        id: idOf(measure, line.id, period),
        label: `${line.name}, ${NAMES[measure]} ${period.name}`,
        quantity: QUANTITIES[measure],
        value,
        formula: line.kind === 'group' ? 'Uppgift i filen' : `Summan av ${line.parts.length} rader`,
        terms: line.parts.map((part) => idOf(measure, part, period)),
        sources:
          line.kind === 'group' && source !== undefined
            ? [{ ...sourceOf(file, [source]), ...(value === 'suppressed' && { withheld: true as const }) }]
            : [],
      };
    };
    const persons = measured('personer')!;
    const days = measured('dygn');
    const cost = measured('kostnad')!;
    const per = (column: VolumeColumn, what: string, by: Figure): Figure => ({
      id: idOf(column, line.id, period),
      label: `${line.name}, ${what} ${period.name}`,
      quantity: 'amount',
      value: ofBoth(cost, by, (a, b) => (signOf(b) === 0 ? 'missing' : divide(a, b))),
      formula: `${cost.label} ÷ ${by.label}`,
      terms: [cost.id, by.id],
      sources: [],
    });
    return [
      persons,
      cost,
      per('kostnad-per-person', 'kostnad per person', persons),
      ...(days ? [days, per('kostnad-per-dygn', 'kostnad per dygn', days)] : []),
    ];
  });
}

/** From the same period a year before; undefined where there is none. */
function changeOf(
  { id, name }: VolumeLine,
  measure: VolumeMeasure,
  period: ReportPeriod,
  figures: ReadonlyMap<string, Figure>,
  idOf: IdOf,
): Figure | undefined {
  const before = { ...period, year: period.year - 1 };
  const named = (it: ReportPeriod): Named => ({ id: reportPeriodId(it), name: nameOf(it) });
  const [to, from] = [period, before].map((it) => figures.get(idOf(measure, id, named(it))));
  if (!to || !from) return undefined;
  return {
    id: idOf(`${measure}-forandring`, id, named(period)),
    label: `${name}, ${NAMES[measure]}, förändring från ${nameOf(before)} till ${nameOf(period)}`,
    quantity: QUANTITIES[measure],
    value: ofBoth(to, from, subtract),
    formula: `${to.label} − ${from.label}`,
    terms: [to.id, from.id],
    sources: [],
  };
}

/** What is computed from two figures: hidden where one of them is, for the other would tell, and missing where one is missing. */
function ofBoth(a: Figure, b: Figure, compute: (a: Exact, b: Exact) => Exact | Absence): Exact | Absence {
  if (a.value === 'suppressed' || b.value === 'suppressed') return 'suppressed';
  return a.value === 'missing' || b.value === 'missing' ? 'missing' : compute(a.value, b.value);
}

/** Rows of another year, a group twice in a period, and a group under two areas. */
function checkRows({ file, rows }: VolumeRows, year: number, fault: Report): void {
  const first = new Map<string, VolumeRow>();
  const areaOf = new Map<string, string>();
  for (const row of rows) {
    const { group, area, line } = row;
    const place = { file, line };
    const [id, period] = [slug(group), reportPeriodId(row.period)];
    if (row.period.year !== year)
      fault(problem('ledger.wrong-year', place, { found: period, expected: String(year) }));
    const earlier = first.get(`${id} ${period}`);
    if (earlier) fault(problem('volume.duplicate', place, { group, period, first: String(earlier.line) }));
    first.set(`${id} ${period}`, earlier ?? row);
    if ((areaOf.get(id) ?? area) !== area) fault(problem('volume.area', place, { group }));
    areaOf.set(id, area);
  }
}
