import type { LinePlot } from '../../document/document.ts';
import { axisWithoutZero } from '../../language/charts.ts';
import { type Axis, axisForLines } from './axis.ts';
import { LABEL_SIZE, LINE_HEIGHT, scale, TICK_SIZE, WIDTH } from './frame.ts';
import {
  type LineLabel,
  labelText,
  placeBeside,
  placeValue,
  placeWithin,
  type ValueLabel,
  type ValuePoint,
} from './lineLabels.ts';
import type { Measure } from './typeface.ts';

/** Months need a higher plot than the few years of a key figure, whose lines are shorter. */
const PLOT_HEIGHT = 168;
const LOW_PLOT_HEIGHT = 132;
const FEW_CATEGORIES = 7;
/** Between the last point and its label: room for the leader and the label's own marker. */
const LEADER = 26;
const TOP = 12;
const PADDING = 8;
/** So many values are printed along an emphasised line; more of them crowd it, and the text alternative has them. */
const PRINTED_VALUES = 8;

export interface LineSeries {
  readonly emphasis: boolean;
  /** Place among the emphasised series, or among the others: chooses the dash pattern. */
  readonly rank: number;
  /** Place among all: chooses the marker. */
  readonly index: number;
  /** Unbroken stretches: a value that is missing leaves a gap. */
  readonly stretches: readonly (readonly ValuePoint[])[];
  /** Values printed along the line; the last one stands in the label. */
  readonly values: readonly ValueLabel[];
  readonly label: LineLabel;
}

/** Where everything in a line chart is, in points from the upper left corner. */
export interface LineGeometry {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly text: string; readonly zero: boolean }[];
  readonly categories: readonly { readonly x: number; readonly text: string }[];
  readonly series: readonly LineSeries[];
  /** Said in words when the axis leaves out zero. */
  readonly warning: string | undefined;
}

export function lineGeometry({ categories, series, tick }: LinePlot, measure: Measure): LineGeometry {
  const positions = series.flatMap(({ values }) => values.flatMap((value) => value?.position ?? []));
  const axis = axisForLines(positions, tick);
  const last = categories.length - 1;
  const texts = series.map(({ name, values }) => {
    const lastValue = values.findLastIndex(Boolean);
    const within = lastValue >= 0 && lastValue < last;
    return { within, text: labelText(name, values[lastValue]?.text, !within, measure) };
  });
  const beside = texts.filter(({ within }) => !within).map(({ text }) => text);

  const left = Math.max(0, ...axis.ticks.map(({ text }) => measure(text, TICK_SIZE, 400))) + PADDING;
  const right =
    WIDTH - (beside.length > 0 ? LEADER + Math.max(...beside.map(({ width }) => width)) : PADDING);
  // Many series need a higher plot, so that their names find room beside it.
  const least = categories.length <= FEW_CATEGORIES ? LOW_PLOT_HEIGHT : PLOT_HEIGHT;
  const bottom = TOP + Math.max(least, ...[beside.reduce((sum, { height }) => sum + height, 0)]);
  // The first value printed on a line must not stand in the axis's numbers.
  const firsts = series.map(({ emphasis, values }) => (emphasis ? (values[0]?.text ?? '') : ''));
  const inset =
    Math.max(
      measure(categories[0] ?? '', TICK_SIZE, 400),
      ...firsts.map((text) => measure(text, LABEL_SIZE, 600)),
    ) /
      2 +
    2;
  const x = (index: number) =>
    last > 0 ? left + inset + (index / last) * (right - left - inset) : (left + right) / 2;
  const y = scale(axis.from, axis.to, bottom, TOP);

  const lines = series.map(({ values }) =>
    stretches(values.map((value, index) => value && { x: x(index), y: y(value.position), text: value.text })),
  );
  const all = lines.flat();
  const room = { left, right, top: TOP, bottom };
  const ends = lines.map((line) => line.at(-1)?.at(-1));
  const column = placeBeside(
    texts.flatMap(({ within, text }, index) => (within ? [] : { text, end: ends[index] })),
    right + LEADER,
    TOP - PADDING,
    bottom + PADDING,
  );
  const label = (index: number): LineLabel => {
    const { within, text } = texts[index]!;
    const before = texts.slice(0, index).filter((other) => !other.within).length;
    return within ? placeWithin(text, ends[index]!, room, all) : column[before]!;
  };
  const printed = (index: number): ValueLabel[] => {
    const points = lines[index]!.flat();
    if (!series[index]!.emphasis || points.length > PRINTED_VALUES) return [];
    return points.slice(0, -1).map((point) => placeValue(point, room, all, measure));
  };
  const warning = axisWarning(axis);
  return {
    height: bottom + 18 + (warning ? LINE_HEIGHT + 3 : 0),
    left,
    right,
    top: TOP,
    bottom,
    ticks: axis.ticks.map(({ position, text }) => ({ y: y(position), text, zero: position === 0 })),
    categories: thinned(categories, right - left, measure).map(({ text, index }) => ({ x: x(index), text })),
    series: series.map(({ emphasis }, index) => ({
      emphasis,
      rank: series.slice(0, index).filter((other) => other.emphasis === emphasis).length,
      index,
      stretches: lines[index]!,
      values: printed(index),
      label: label(index),
    })),
    warning,
  };
}

const axisWarning = ({ from, to, ticks }: Axis): string | undefined =>
  from > 0 || to < 0 ? axisWithoutZero(ticks[0]!.text, ticks.at(-1)!.text) : undefined;

function stretches(points: readonly (ValuePoint | null)[]): ValuePoint[][] {
  const all: ValuePoint[][] = [[]];
  for (const point of points) {
    if (point) all.at(-1)!.push(point);
    else if (all.at(-1)!.length > 0) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

/** Every category, or every second, third … counted from the last, when their names need more room than there is. */
function thinned(
  categories: readonly string[],
  width: number,
  measure: Measure,
): { text: string; index: number }[] {
  const widest = Math.max(0, ...categories.map((text) => measure(text, TICK_SIZE, 400))) + PADDING;
  const step = Math.max(1, Math.ceil((widest * (categories.length - 1)) / width));
  return categories
    .map((text, index) => ({ text, index }))
    .filter(({ index }) => (categories.length - 1 - index) % step === 0);
}
