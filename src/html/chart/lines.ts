import type { LinePlot } from '../../document/document.ts';
import { html, type Markup, NOTHING } from '../markup.ts';
import { BASELINE, LABEL_SIZE, LINE_HEIGHT, TICK_SIZE } from './frame.ts';
import { type LineGeometry, type LineSeries, lineGeometry } from './lineGeometry.ts';
import { dash, marker } from './marker.ts';
import type { Measure } from './typeface.ts';

/** A line chart as SVG: the grid first, the emphasised lines last and on top. */
export function lines(plot: LinePlot, measure: Measure): { height: number; drawing: Markup } {
  const geometry = lineGeometry(plot, measure);
  const { height, bottom, series, warning } = geometry;
  const ordered = [...series].sort((a, b) => Number(a.emphasis) - Number(b.emphasis));
  const categories = geometry.categories.map(
    ({ x, text }) =>
      html`<text class="skala" x="${x}" y="${bottom + 14}" font-size="${TICK_SIZE}" text-anchor="middle">${text}</text>\n`,
  );
  const note = warning
    ? html`<text class="skala" x="0" y="${height - 3}" font-size="${TICK_SIZE}">${warning}</text>\n`
    : NOTHING;
  return { height, drawing: html`${[grid(geometry), categories, ordered.map(drawSeries), note]}` };
}

function grid({ ticks, left, right, bottom }: LineGeometry): Markup {
  return html`${ticks.map(({ y, text, zero }) => {
    const name = zero ? 'nollinje' : Math.abs(y - bottom) < 0.01 ? 'baslinje' : 'natlinje';
    return html`<line class="${name}" x1="${left}" y1="${y}" x2="${right}" y2="${y}"/>
<text class="skala" x="${left - 6}" y="${y + TICK_SIZE * BASELINE}" font-size="${TICK_SIZE}" text-anchor="end">${text}</text>
`;
  })}`;
}

function drawSeries(series: LineSeries): Markup {
  const { emphasis, rank, index, stretches, values } = series;
  const pattern = dash(rank);
  const paths = stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const path = stretch.map(({ x, y }, place) => html`${place === 0 ? 'M' : 'L'}${x} ${y}`);
      return html`<path class="linje" d="${path}"${pattern ? html` stroke-dasharray="${pattern}"` : NOTHING}/>\n`;
    });
  const marks = stretches.flat().map(({ x, y }) => marker(index, x, y, emphasis));
  const printed = values.map(
    ({ x, middle, anchor, text }) =>
      html`<text class="varde" x="${x}" y="${middle + LABEL_SIZE * BASELINE}" font-size="${LABEL_SIZE}" text-anchor="${anchor}">${text}</text>\n`,
  );
  return html`<g class="serie${emphasis ? ' framhavd' : ''}">\n${paths}${marks}\n${printed}${endLabel(series)}</g>\n`;
}

/** The series' name and last value at the end of its line, tied to it by a leader and a marker when it stands beside. */
function endLabel({ stretches, label, index, emphasis }: LineSeries): Markup {
  const { lines: names, value, x, middle, anchor, place } = label;
  const end = stretches.at(-1)?.at(-1);
  const leader =
    end && place === 'beside'
      ? html`<path class="ledare" d="M${end.x + 4.5} ${end.y}L${x - 13} ${middle}"/>${marker(index, x - 8, middle, emphasis)}\n`
      : NOTHING;
  const first = middle - ((names.length - 1) / 2) * LINE_HEIGHT + LABEL_SIZE * BASELINE;
  const texts = names.map((name, row) => {
    const number =
      row === names.length - 1 ? html`${name ? ' ' : ''}<tspan class="varde">${value}</tspan>` : NOTHING;
    return html`<text x="${x}" y="${first + row * LINE_HEIGHT}" font-size="${LABEL_SIZE}" text-anchor="${anchor}">${name}${number}</text>\n`;
  });
  return html`${[leader, texts]}`;
}
