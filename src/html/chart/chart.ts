import type { BarPlot, Chart, LinePlot } from '../../document/document.ts';
import { captionLine, notesUnder } from '../caption.ts';
import type { Context } from '../context.ts';
import { html, type Markup } from '../markup.ts';
import { unhandled } from '../unhandled.ts';
import { bars } from './bars.ts';
import { WIDTH } from './frame.ts';
import { lines } from './lines.ts';
import type { Measure } from './typeface.ts';

/**
 * A chart with its caption above and its notes below. The picture is one figure to a screen reader, and its only
 * alternative text is the label: a title or a figure element besides would have it read twice.
 */
export function chart(element: Chart, { measure, marks }: Context): Markup {
  const { id, alternative, plot, notes } = element;
  const { height, drawing } = draw(plot, measure);
  return html`<div class="diagram" id="${id}">
<p class="bildtext">${captionLine(element) ?? ''}</p>
<svg role="img" aria-label="${alternative}" width="${WIDTH}pt" height="${height}pt" viewBox="0 0 ${WIDTH} ${height}">
${drawing}</svg>
${marks.underChart(element)}${notesUnder(notes)}</div>
`;
}

function draw(plot: BarPlot | LinePlot, measure: Measure): { height: number; drawing: Markup } {
  switch (plot.kind) {
    case 'bars':
      return bars(plot, measure);
    case 'lines':
      return lines(plot, measure);
    default:
      return unhandled(plot);
  }
}
