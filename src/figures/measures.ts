import { nearest } from '../language/nearest.ts';
import { formatMoney } from '../language/numbers.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { DeficitRows } from '../read/deficits.ts';
import { EFFECT_TIMES, type EffectTime, type MeasureRow, type MeasureRows } from '../read/measures.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import type { Effect, Effects } from './effects.ts';
import { exact, sum } from './exact.ts';
import { type Figure, figureValue } from './figure.ts';
import { sourceOf } from './lines.ts';
import { checkStatedSum } from './statedSum.ts';

/** A measure of an action plan. */
export interface Measure {
  /** `mobila-team` */
  readonly id: string;
  readonly name: string;
  readonly effects: Effects;
  /** The other measure that its effect is counted in; `several` when there is more than one. */
  readonly countedIn?: string | 'several' | undefined;
  readonly comment: string;
}

/** An action plan: its measures, what they give together, and the deficit that they answer. */
export interface MeasurePlan {
  readonly year: number;
  readonly measures: readonly Measure[];
  /** As the table adds them up: with what is counted in other measures too, when the board has chosen so. */
  readonly totals: Effects;
  /** Without what is counted in other measures: what the plan really gives. */
  readonly net: Effects;
  /** What is counted in other measures too; empty when nothing is. */
  readonly countedInOthers: Effects;
  /** Whether the totals have that in them, and so count it twice. */
  readonly countsTwice: boolean;
  /** Öre in report sign; undefined where no file says. */
  readonly deficit?: Figure | undefined;
}

const TIMES: Readonly<Record<EffectTime, (year: number) => string>> = {
  'i-ar': (year) => `effekt ${year}`,
  'nasta-ar': (year) => `effekt ${year + 1}`,
  helar: () => 'helårseffekt',
};

/**
 * The action plan of the report's year. Ids: `atgarder.i-ar.<measure>`, `atgarder.nasta-ar.<measure>`, `atgarder.helar.<measure>`,
 * with `.lagst` and `.hogst` after them for intervals; `summa`, `netto` and `medraknat` in the measure's place for the sums, and
 * `atgarder.underskott`. Names that occur twice or don't exist are reported.
 */
export function computeMeasures({
  sources,
  period,
  municipality,
  board,
  report,
}: ComputeContext): Computed<MeasurePlan> | undefined {
  const { year } = period;
  const source = sources.read('atgarder', year, 'required');
  const deficits = sources.read('underskott', year, 'optional');
  const deficit = deficits && deficitOf(deficits, report);
  if (!source || !checkRows(source, report)) return undefined;
  const measures = source.rows.map((row) => measureOf(row, source, year));
  const alone = measures.filter(({ countedIn }) => countedIn === undefined);
  const others = measures.filter(({ countedIn }) => countedIn !== undefined);
  const net = addUp(alone, 'netto', 'Utan det som är medräknat i andra åtgärder', year);
  const countedInOthers = addUp(others, 'medraknat', 'Medräknat i andra åtgärder', year);
  const totals = addUp(board.countsTwice ? measures : alone, 'summa', 'Alla åtgärder', year);
  if (source.stated) checkStatedSum(source.stated, [totals, net], municipality.million, report);
  const figures = [...measures.map(({ effects }) => effects), totals, net, countedInOthers].flatMap(
    (effects) => [...effects.values()].flatMap(({ lowest, highest }) => [lowest, highest]),
  );
  return {
    data: { year, measures, totals, net, countedInOthers, countsTwice: board.countsTwice, deficit },
    figures: deficit ? [...figures, deficit] : figures,
  };
}

function measureOf(row: MeasureRow, { file, rows }: MeasureRows, year: number): Measure {
  const id = slug(row.name);
  const effects = new Map<EffectTime, Effect>();
  for (const [time, { lowest, highest }] of row.estimates) {
    const about = { id: `atgarder.${time}.${id}`, label: `${row.name}, ${TIMES[time](year)}` };
    const figure = (value: bigint): Omit<Figure, 'id' | 'label'> => ({
      quantity: 'amount',
      value: exact(value),
      formula: 'Belopp i filen',
      terms: [],
      sources: [sourceOf(file, [row.line])],
    });
    effects.set(time, ends(about, lowest === highest, figure(lowest), figure(highest)));
  }
  const named = rows.find(({ name }) => slug(name) === slug(row.countedIn));
  return {
    id,
    name: row.name,
    effects,
    countedIn: row.countedIn === '' ? undefined : (named?.name ?? 'several'),
    comment: row.comment,
  };
}

/** One figure for an amount, two for an interval. */
function ends(
  { id, label }: Pick<Figure, 'id' | 'label'>,
  isAmount: boolean,
  lowest: Omit<Figure, 'id' | 'label'>,
  highest: Omit<Figure, 'id' | 'label'>,
): Effect {
  if (isAmount) {
    const figure = { ...lowest, id, label };
    return { lowest: figure, highest: figure };
  }
  return {
    lowest: { ...lowest, id: `${id}.lagst`, label: `${label}, lägst` },
    highest: { ...highest, id: `${id}.hogst`, label: `${label}, högst` },
  };
}

/** The sums of the effects that measures have; a time that none of them has an effect at gets no sum. */
function addUp(measures: readonly Measure[], id: string, name: string, year: number): Effects {
  const sums = new Map<EffectTime, Effect>();
  for (const time of EFFECT_TIMES) {
    const effects = measures.flatMap(({ effects }) => effects.get(time) ?? []);
    if (effects.length === 0) continue;
    const total = (of: keyof Effect): Omit<Figure, 'id' | 'label'> => ({
      quantity: 'amount',
      value: sum(effects.map((effect) => figureValue(effect[of])!)),
      formula: effects.map((effect) => effect[of].label).join(' + '),
      terms: effects.map((effect) => effect[of].id),
      sources: [],
    });
    const about = { id: `atgarder.${time}.${id}`, label: `${name}, ${TIMES[time](year)}` };
    const isAmount = effects.every(({ lowest, highest }) => lowest === highest);
    sums.set(time, ends(about, isAmount, total('lowest'), total('highest')));
  }
  return sums;
}

function deficitOf({ file, rows }: DeficitRows, report: Report): Figure | undefined {
  const total = rows.reduce((so, { amount }) => so + amount, 0n);
  const lines = rows.map(({ line }) => line);
  if (total >= 0n) {
    const details = { found: formatMoney(exact(total), 'kr', 0) };
    report(problem('deficit.positive', { file, line: lines[0] }, details));
    return undefined;
  }
  return {
    id: 'atgarder.underskott',
    label: rows.map(({ name }) => name).join(' + '),
    quantity: 'amount',
    value: exact(total),
    formula: rows.length === 1 ? 'Belopp i filen' : `Summan av ${rows.length} rader`,
    terms: [],
    sources: [sourceOf(file, lines)],
  };
}

/** Every measure stands once, and one whose effect is counted in another names one that exists. */
function checkRows({ rows }: MeasureRows, report: Report): boolean {
  let faults = 0;
  rows.forEach((row, index) => {
    const { name, countedIn: found } = row;
    if (rows.findIndex((it) => slug(it.name) === slug(name)) < index) {
      faults += 1;
      report(problem('measure.duplicate', row.place, { measure: name }));
    }
    const others = rows.filter((it) => it !== row).map((it) => it.name);
    const known = found === '' || found.toLowerCase() === 'ja';
    if (known || others.some((other) => slug(other) === slug(found))) return;
    faults += 1;
    report(problem('measure.unknown', row.countedInPlace, { found, suggestion: nearest(found, others) }));
  });
  return faults === 0;
}
