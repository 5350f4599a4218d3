import type { BarPlot } from '../../document/document.ts';
import { html, type Markup } from '../markup.ts';
import { axisFromZero } from './axis.ts';
import { BASELINE, LABEL_SIZE, LINE_HEIGHT, scale, TICK_SIZE, WIDTH } from './frame.ts';
import { type Measure, wrap } from './typeface.ts';

const NAME_WIDTH = 150;
const GAP = 6;
const BAR_HEIGHT = 13;
const ROW_PADDING = 10;
const AXIS_HEIGHT = 16;

/** Where everything in a bar chart is, in points from the upper left corner. */
export interface BarGeometry {
  readonly height: number;
  readonly zero: number;
  /** Lower edge of the rows; the axis is written below it. */
  readonly bottom: number;
  readonly bars: readonly {
    readonly name: readonly string[];
    readonly text: string;
    readonly middle: number;
    readonly rowBottom: number;
    readonly x: number;
    readonly width: number;
    readonly side: 'better' | 'worse' | 'none';
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

/** Names flush left as in the table above, bars from the zero line, room kept outside the bars for their values. */
export function barGeometry({ bars, tick }: BarPlot, measure: Measure): BarGeometry {
  const names = bars.map(({ name }) => wrap(name, NAME_WIDTH, LABEL_SIZE, 400, measure));
  const nameWidth = Math.max(0, ...names.flat().map((line) => measure(line, LABEL_SIZE, 400)));
  const room = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => measure(text, LABEL_SIZE, 600) + 2 * GAP));
  const negative = bars.filter(({ value }) => value.position < 0);
  const positive = bars.filter(({ value }) => value.position >= 0);
  const left = nameWidth + 2 * GAP + room(negative.map(({ value }) => value.text));
  const right = WIDTH - room(positive.map(({ value }) => value.text));
  const axis = axisFromZero(
    bars.map(({ value }) => value.position),
    tick,
  );
  const x = scale(axis.from, axis.to, left, right);
  const zero = x(0);
  let bottom = 0;
  const rows = bars.map(({ value }, index) => {
    const name = names[index]!;
    const rowHeight = Math.max(BAR_HEIGHT, name.length * LINE_HEIGHT) + ROW_PADDING;
    bottom += rowHeight;
    const end = x(value.position);
    const side = value.position > 0 ? 'better' : value.position < 0 ? 'worse' : 'none';
    return {
      name,
      text: value.text,
      middle: bottom - rowHeight / 2,
      rowBottom: bottom,
      x: Math.min(zero, end),
      width: Math.abs(end - zero),
      side,
    } as const;
  });
  const ticks = axis.ticks.map(({ position, text }) => ({ x: x(position), text }));
  return { height: bottom + AXIS_HEIGHT, zero, bottom, bars: rows, ticks };
}

export function bars(plot: BarPlot, measure: Measure): { height: number; drawing: Markup } {
  const { height, zero, bottom, bars: rows, ticks } = barGeometry(plot, measure);
  const grid = ticks
    .filter((tick) => Math.abs(tick.x - zero) > 0.01)
    .map((tick) => html`<line class="natlinje" x1="${tick.x}" y1="0" x2="${tick.x}" y2="${bottom}"/>\n`);
  const rules = rows
    .slice(0, -1)
    .map(
      ({ rowBottom }) =>
        html`<line class="radlinje" x1="0" y1="${rowBottom}" x2="${WIDTH}" y2="${rowBottom}"/>\n`,
    );
  const rectangles = rows
    .filter(({ side }) => side !== 'none')
    .map(
      ({ x, width, middle, side }) =>
        html`<rect class="${side === 'better' ? 'battre' : 'samre'}" x="${x}" y="${middle - BAR_HEIGHT / 2}" width="${width}" height="${BAR_HEIGHT}"/>\n`,
    );
  const names = rows.flatMap(({ name, middle }) =>
    name.map((line, index) => {
      const y = middle + (index - (name.length - 1) / 2) * LINE_HEIGHT + LABEL_SIZE * BASELINE;
      return html`<text x="0" y="${y}" font-size="${LABEL_SIZE}">${line}</text>\n`;
    }),
  );
  const values = rows.map(({ x, width, middle, side, text }) => {
    const outside = side === 'worse' ? x - GAP : x + width + GAP;
    return html`<text class="varde" x="${outside}" y="${middle + LABEL_SIZE * BASELINE}" font-size="${LABEL_SIZE}" text-anchor="${side === 'worse' ? 'end' : 'start'}">${text}</text>\n`;
  });
  const tickTexts = ticks.map(
    ({ x, text }) =>
      html`<text class="skala" x="${x}" y="${height - 2}" font-size="${TICK_SIZE}" text-anchor="middle">${text}</text>\n`,
  );
  const zeroLine = html`<line class="nollinje" x1="${zero}" y1="0" x2="${zero}" y2="${bottom}"/>\n`;
  return { height, drawing: html`${[grid, rules, rectangles, zeroLine, names, values, tickTexts]}` };
}
