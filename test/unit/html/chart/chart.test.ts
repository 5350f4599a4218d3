import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BarPlot, Chart, LinePlot, PlotValue } from '../../../../src/document/document.ts';
import { axisForLines, axisFromZero, tickText } from '../../../../src/html/chart/axis.ts';
import { barGeometry } from '../../../../src/html/chart/bars.ts';
import { clearance } from '../../../../src/html/chart/clearance.ts';
import { WIDTH } from '../../../../src/html/chart/frame.ts';
import { spread } from '../../../../src/html/chart/labels.ts';
import { lineGeometry } from '../../../../src/html/chart/lineGeometry.ts';
import { dash } from '../../../../src/html/chart/marker.ts';
import { measureWith, wrap } from '../../../../src/html/chart/typeface.ts';
import { all, attr, figure, one, render, text } from '../dom.ts';

const data = new Uint8Array(readFileSync('templates/stil/typsnitt/SourceSans3-Regular.ttf'));
const measure = measureWith([{ family: 'Source Sans 3', weight: 400, style: 'normal', data }]);

const tick = { decimals: 0, suffix: '' };
const value = (position: number, printed = String(position)): PlotValue => ({
  position,
  text: printed,
  figure,
});
const barPlot = (...values: number[]): BarPlot => ({
  kind: 'bars',
  bars: values.map((position, index) => ({ name: `Grupp ${index}`, value: value(position) })),
  tick,
});
const linePlot = (series: Record<string, (number | null)[]>, changes: Partial<LinePlot> = {}): LinePlot => ({
  kind: 'lines',
  categories: (Object.values(series)[0] ?? []).map((_, index) => String(2018 + index)),
  series: Object.entries(series).map(([name, values], index) => ({
    name,
    emphasis: index === 0,
    values: values.map((position) => (position === null ? null : value(position))),
  })),
  tick,
  ...changes,
});
const chartOf = (plot: Chart['plot']): Chart => ({
  kind: 'chart',
  id: 'diagram',
  label: 'Figur\u00a01',
  caption: 'Avvikelse',
  unit: 'tkr',
  alternative: 'Vad diagrammet säger',
  plot,
  notes: [],
});

describe('bars', () => {
  const { bars, zero, ticks } = barGeometry(barPlot(3000, 1000, 0, -4000), measure);

  test('are as long as their values', () => {
    expect(bars[0]!.width / bars[1]!.width).toBeCloseTo(3, 9);
    expect(bars[3]!.width / bars[1]!.width).toBeCloseTo(4, 9);
    expect(bars[2]!.width).toBe(0);
  });

  test('start at zero, better to the right and worse to the left', () => {
    expect(bars[0]).toMatchObject({ x: zero, side: 'better' });
    expect(bars[3]!.x + bars[3]!.width).toBeCloseTo(zero, 9);
    expect(bars[3]!.side).toBe('worse');
    expect(bars[2]!.side).toBe('none');
    expect(ticks.find(({ text }) => text === '0')!.x).toBe(zero);
  });

  test('leave room for names and values within the width', () => {
    expect(bars[3]!.x - measure('−4000', 9.5, 600) - 6).toBeGreaterThan(measure('Grupp 0', 9.5, 400));
    expect(bars[0]!.x + bars[0]!.width + 6 + measure('3000', 9.5, 600)).toBeLessThanOrEqual(WIDTH);
  });

  test('nothing but zeros, and no bars at all, are drawn without numbers that are not', () => {
    for (const plot of [barPlot(0, 0), barPlot()])
      expect(JSON.stringify(barGeometry(plot, measure))).not.toMatch(/null/);
    expect(barGeometry(barPlot(0, 0), measure).ticks).toHaveLength(1);
  });

  test('print the text of the figure, and nothing that is not finite', () => {
    const plot: BarPlot = { kind: 'bars', bars: [{ name: 'Köp', value: value(-4000, '−4 000') }], tick };
    const svg = one(render([chartOf(plot)]), 'svg');
    expect(all(svg, 'text', 'varde').map(text)).toEqual(['−4 000']);
    expect(attr(all(svg, 'text', 'varde')[0]!, 'text-anchor')).toBe('end');
    expect(all(svg, 'rect', 'samre')).toHaveLength(1);
    expect(JSON.stringify(all(svg, 'text').map((element) => element.attrs))).not.toMatch(/NaN|Infinity/);
  });
});

test('a chart has one carrier of its text alternative', () => {
  const page = render([chartOf(barPlot(1))]);
  const svg = one(page, 'svg');
  expect(attr(svg, 'role')).toBe('img');
  expect(attr(svg, 'aria-label')).toBe('Vad diagrammet säger');
  expect(all(page, 'figure')).toEqual([]);
  expect(text(one(page, 'p', 'bildtext'))).toBe('Figur\u00a01. Avvikelse tkr');
});

test('no text in a chart is smaller than 8.5 points', () => {
  const page = render([chartOf(barPlot(1, -2)), { ...chartOf(linePlot({ A: [80, 90] })), id: 'b' }]);
  const sizes = all(page, 'text').map((element) => Number(attr(element, 'font-size')));
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.5);
});

describe('axes', () => {
  const numbers = (axis: ReturnType<typeof axisForLines>) => axis.ticks.map(({ position }) => position);

  test('write Swedish numbers', () => {
    expect(tickText(-40000, tick)).toBe('−40\u00a0000');
    expect(tickText(12.5, { decimals: 1, suffix: '\u00a0%' })).toBe('12,5\u00a0%');
    expect(tickText(-0.4, tick)).toBe('0');
  });

  test('hold zero for bars, and for lines unless it is far away', () => {
    expect(axisFromZero([80, 90], tick)).toMatchObject({ from: 0, to: 90 });
    expect(axisForLines([20, 90], tick).from).toBe(0);
    expect(axisForLines([-5, 90], tick).from).toBeLessThanOrEqual(-5);
    expect(axisForLines([84, 95], tick)).toMatchObject({ from: 84, to: 96 });
    expect(axisForLines([-95, -84], tick)).toMatchObject({ from: -96, to: -84 });
  });

  test('never write the same number twice', () => {
    for (const values of [
      [0.1, 0.3],
      [0.2, 1.1],
      [99.8, 100.1],
      [0, 0.0001],
      [7, 7],
    ]) {
      const { ticks } = axisForLines(values, tick);
      expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
    }
    expect(numbers(axisForLines([0, 2], tick))).toEqual([0, 1, 2]);
  });
});

describe('lines', () => {
  test('an axis without zero says so in words', () => {
    const far = one(render([chartOf(linePlot({ A: [84, 95] }))]), 'svg');
    expect(all(far, 'text').map(text)).toContain('Axeln går från 84 till 96 och visar inte noll.');
    expect(lineGeometry(linePlot({ A: [10, 95] }), measure).warning).toBeUndefined();
  });

  test('a missing value is a gap', () => {
    const [series] = lineGeometry(linePlot({ A: [1, 2, null, 4, 5] }), measure).series;
    expect(series!.stretches.map((stretch) => stretch.map(({ text }) => text))).toEqual([
      ['1', '2'],
      ['4', '5'],
    ]);
    expect(all(render([chartOf(linePlot({ A: [1, 2, null, 4, 5] }))]), 'path', 'linje')).toHaveLength(2);
  });

  test('points are equally far apart and as high as their values', () => {
    const { series, bottom, top } = lineGeometry(linePlot({ A: [0, 50, 100] }), measure);
    const [a, b, c] = series[0]!.stretches[0]!;
    expect(b!.x - a!.x).toBeCloseTo(c!.x - b!.x, 9);
    expect(a!.y).toBeCloseTo(bottom, 9);
    expect(b!.y).toBeCloseTo((top + bottom) / 2, 9);
    expect(c!.y).toBeCloseTo(top, 9);
  });

  test('every series is named at its end with its last value, none over another', () => {
    const plot = linePlot({
      Alingsås: [50, 88.2],
      Ale: [50, 88],
      Kungälv: [50, 88.1],
      'Liknande kommuner': [50, 88],
      'Genomsnittet för samtliga kommuner': [50, 87.9],
    });
    const { series, height } = lineGeometry(plot, measure);
    const boxes = series
      .map(({ label }) => {
        const half = (label.lines.length * 11.5) / 2;
        return { from: label.middle - half, to: label.middle + half };
      })
      .sort((a, b) => a.from - b.from);
    boxes.slice(1).forEach((box, index) => {
      expect(box.from).toBeGreaterThanOrEqual(boxes[index]!.to);
    });
    expect(boxes[0]!.from).toBeGreaterThanOrEqual(0);
    expect(boxes.at(-1)!.to).toBeLessThanOrEqual(height);
    const labels = series.map(({ label }) => `${label.lines.join(' ')} ${label.value}`.replaceAll('  ', ' '));
    expect(labels).toContain('Ale: 88');
    expect(labels).toContain('Genomsnittet för samtliga kommuner: 87.9');
    for (const { label } of series)
      for (const line of label.lines) expect(label.x + measure(line, 9.5, 600)).toBeLessThanOrEqual(WIDTH);
  });

  test('a line that ends early is named where it ends, a series without values still by name', () => {
    const { series } = lineGeometry(
      linePlot({ Utfall: [10, 20, null, null], Tom: [null, null, null, null] }),
      measure,
    );
    expect(series[0]!.label).toMatchObject({ place: 'within', value: '20', lines: ['Utfall:'] });
    expect(Math.abs(series[0]!.label.x - series[0]!.stretches[0]![1]!.x)).toBeLessThan(20);
    expect(series[1]!.label).toMatchObject({ place: 'beside', value: '–' });
  });

  test('printed values keep clear of all lines where there is room', () => {
    const { series } = lineGeometry(
      linePlot({ A: [100, 108, 116, 105, 95], B: [100, 101, 102, 101, 100] }),
      measure,
    );
    const lines = series.flatMap(({ stretches }) => stretches);
    expect(series[0]!.values.map(({ text }) => text)).toEqual(['100', '108', '116', '105']);
    const distances = series[0]!.values.slice(1).map(({ x, middle, anchor, text }) => {
      const width = measure(text, 9.5, 600);
      const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
      return clearance({ left, right: left + width, middle }, lines);
    });
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(6);
    expect(series[1]!.values).toEqual([]);
  });

  test('series differ in dash pattern and marker, not in colour alone', () => {
    expect(new Set([0, 1, 2, 3, 4].map(dash)).size).toBe(5);
    const svg = one(render([chartOf(linePlot({ A: [1, 2], B: [2, 3], C: [3, 4] }))]), 'svg');
    expect(all(svg, 'g', 'framhavd')).toHaveLength(1);
    const patterns = all(svg, 'path', 'linje').map((path) => attr(path, 'stroke-dasharray'));
    expect(new Set(patterns.slice(0, 2)).size).toBe(2);
    const marks = all(svg, 'g').map(
      (g) => g.childNodes.findLast((n) => 'tagName' in n && n.tagName !== 'text')!.nodeName,
    );
    expect(new Set(marks).size).toBe(3);
  });

  test('odd data is drawn all the same', () => {
    for (const series of [{ A: [5] }, { A: [0, 0] }, { A: [null] }, {}, { A: [-3, -3] }] as Record<
      string,
      (number | null)[]
    >[]) {
      const svg = one(render([chartOf(linePlot(series))]), 'svg');
      const attributes = [...all(svg, 'text'), ...all(svg, 'path'), ...all(svg, 'line')].flatMap(
        (e) => e.attrs,
      );
      expect(attributes.map((a) => a.value).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

test('labels that meet settle around their wishes, in order', () => {
  const wish = (middle: number) => ({ middle, height: 10 });
  expect(spread([wish(50), wish(90)], 0, 200)).toEqual([50, 90]);
  expect(spread([wish(52), wish(50)], 0, 200)).toEqual([56, 46]);
  expect(spread([wish(50), wish(50), wish(58)], 0, 200).map(Math.round)).toEqual([43, 53, 63]);
  expect(spread([wish(198), wish(199)], 0, 200)).toEqual([185, 195]);
  expect(spread([wish(-5)], 0, 200)).toEqual([5]);
});

test('a line that runs steeply through a label is not missed', () => {
  const steep = [
    [
      { x: 0, y: 0 },
      { x: 10, y: 100 },
    ],
  ];
  expect(clearance({ left: 0, right: 40, middle: 33 }, steep)).toBe(0);
  expect(clearance({ left: 5, right: 40, middle: 33 }, steep)).toBeCloseTo(17, 9);
  expect(clearance({ left: 11, right: 40, middle: 33 }, steep)).toBe(Number.POSITIVE_INFINITY);
});

test('widths come from the font itself', () => {
  expect(measure('i', 10, 400)).toBeLessThan(measure('m', 10, 400) / 2);
  // 497 of 1000 units each: the figures of Source Sans are equally wide.
  expect(measure('1188', 10, 400)).toBeCloseTo(4 * 4.97, 5);
  expect(wrap('Genomsnitt samtliga kommuner', 90, 9.5, 400, measure)).toEqual([
    'Genomsnitt samtliga',
    'kommuner',
  ]);
});
