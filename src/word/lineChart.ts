import type { ChartLineDash, ChartMarkerShape, LineChartOptions } from 'docx/charts';
import type { LinePlot, PlotValue } from '../document/document.ts';
import { axisWithoutZero } from '../language/charts.ts';
import { type Axis, axisFormat, lineAxis, tickText } from './axis.ts';
import type { ChartLook } from './chartPart.ts';
import type { Colours } from './colours.ts';
import { SEMIBOLD } from './scale.ts';

/** Pixels: the chart's height, for the few years of a key figure and for many points, the least distance between two names, a letter's width, and the name's own margin. */
const LOW_HEIGHT = 230;
const HEIGHT = 290;
const FEW_CATEGORIES = 7;
const NAME_LINE = 15;
const LETTER = 6.2;
const NAME_GAP = 14;
/** The plot's place in the chart, as shares of its size. */
const PLOT = { x: 0.08, y: 0.05, height: 0.83 };
/** The largest share of the width that names may take (Word wraps longer ones), and the most points whose values are printed. */
const WIDEST_NAMES = 0.25;
const MOST_VALUES = 13;
/** The share of the axis from which a line is steep between two points. */
const STEEP = 0.2;

/** Dashes and marks, so that the lines can be told apart without their colours. */
const MARKS: readonly { dash: ChartLineDash; shape: ChartMarkerShape }[] = [
  { dash: 'shortDash', shape: 'square' },
  { dash: 'longDash', shape: 'triangle' },
  { dash: 'shortDot', shape: 'diamond' },
  { dash: 'longDashDot', shape: 'x' },
  { dash: 'dash', shape: 'star' },
];

/** Lines that end in their names, or have a legend where the names would collide; width in pixels. */
export function lineChart(
  plot: LinePlot,
  width: number,
  { accent, ink, grey, hairline, rule, warm }: Colours,
): { options: LineChartOptions; look: ChartLook; warning: string | undefined } {
  const axis = lineAxis(
    plot.series.flatMap((series) => series.values.flatMap((value) => value?.position ?? [])),
  );
  const names = plot.series.map(({ name, values }) => {
    const last = values.findLastIndex((value) => value !== null);
    return { last, text: last < 0 ? name : `${name} ${values[last]!.text}` };
  });
  const share = (Math.max(...names.map(({ text }) => text.length)) * LETTER + NAME_GAP) / width;
  const tall = plot.categories.length <= FEW_CATEGORIES ? LOW_HEIGHT : HEIGHT;
  const direct = share <= WIDEST_NAMES && !collide(plot, axis, tall);
  // What a line has to rise from one point to the next for a value beside the point to stand clear of it.
  const steep = (axis.maximum - axis.minimum) * STEEP;
  const others = [grey, ink, warm];
  const emphasised = plot.series.some((series) => series.emphasis);
  let other = 0;
  const series = plot.series.map(({ name, values, emphasis }, index) => {
    const main = emphasis || (!emphasised && index === 0);
    const mark = main ? ({ dash: 'solid', shape: 'circle' } as const) : MARKS[other % MARKS.length]!;
    const color = main ? accent : others[other++ % others.length]!;
    return {
      name,
      values: values.map((value) => value?.position ?? null),
      color,
      line: { color, width: main ? 2.75 : 1.75, dash: mark.dash },
      markers: { shape: mark.shape, size: main ? 7 : 6 },
      pointLabels: labels(values, direct ? names[index] : undefined, main, color, steep),
    };
  });
  return {
    options: {
      type: 'line',
      categories: plot.categories,
      series,
      legend: direct ? false : { position: 'right', font: { size: 9.5, color: ink } },
      categoryAxis: { font: { size: 9.5, color: ink } },
      valueAxis: { ...axis, numberFormat: axisFormat(plot.tick), font: { size: 9, color: grey } },
      transformation: { width, height: tall },
    },
    warning: axisWarning(axis, plot),
    look: {
      zeroLine: rule,
      grid: hairline,
      ...(direct ? { plot: { ...PLOT, width: 1 - PLOT.x - share } } : {}),
    },
  };
}

/** Said in words when the axis leaves out zero. */
function axisWarning({ minimum, maximum }: Axis, { tick }: LinePlot): string | undefined {
  if (minimum <= 0 && maximum >= 0) return undefined;
  const [from, to] = [minimum, maximum].map((end) => tickText(end, tick));
  return axisWithoutZero(from!, to!);
}

/** Whether two lines end so close that their names would overlap. */
function collide({ series }: LinePlot, { minimum, maximum }: Axis, height: number): boolean {
  const ends = series
    .flatMap(({ values }) => values.findLast((value) => value !== null)?.position ?? [])
    .sort((a, b) => a - b);
  const least = (NAME_LINE * (maximum - minimum)) / (height * PLOT.height);
  return ends.some((end, index) => index > 0 && end - ends[index - 1]! < least);
}

/** The printed values of the line that the chart is about, and the name at a line's end. */
function labels(
  values: readonly (PlotValue | null)[],
  name: { last: number; text: string } | undefined,
  main: boolean,
  color: string,
  steep: number,
) {
  const printed = main && values.length <= MOST_VALUES;
  return values.map((value, index) => {
    const font = { name: SEMIBOLD, size: 9.5, color };
    if (name?.last === index) return { text: name.text, position: 'right' as const, font };
    if (!printed || value === null) return undefined;
    return { text: value.text, position: side(values[index - 1], value, values[index + 1], steep), font };
  });
}

type Side = 'left' | 'right' | 'above' | 'below';

/** The side of a point that its own line leaves free: above a top, below a bottom, outside a slope. */
function side(
  before: PlotValue | null | undefined,
  { position }: PlotValue,
  after: PlotValue | null | undefined,
  steep: number,
): Side {
  const rises = (after?.position ?? position) - position;
  const risen = position - (before?.position ?? position);
  if (risen < 0 && rises < 0) return -risen > steep && -rises > steep ? 'right' : 'above';
  if (risen > 0 && rises > 0) return risen > steep && rises > steep ? 'left' : 'above';
  return risen < 0 || rises > 0 ? 'below' : 'above';
}
