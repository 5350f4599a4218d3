import { type FileChild, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '../document/document.ts';
import { barChart } from './barChart.ts';
import { caption } from './caption.ts';
import type { Context } from './context.ts';
import { lineChart } from './lineChart.ts';
import { notes } from './note.ts';
import { FONT, millimetres } from './scale.ts';

/** The widest that a chart is, in twips: on landscape pages a line that is longer is no easier to follow. */
const WIDEST = millimetres(210);
const TWIPS_PER_PIXEL = 15;

/** A native chart that can be edited in Word, with its caption above and its small print below, on one page. */
export function chart(block: Chart, context: Context): FileChild[] {
  const width = Math.floor(Math.min(context.width - context.indent, WIDEST) / TWIPS_PER_PIXEL);
  const { options, look, warning } =
    block.plot.kind === 'bars'
      ? { ...barChart(block.plot, width, context.colours), warning: undefined }
      : lineChart(block.plot, width, context.colours);
  const small = [...(warning ? [warning] : []), ...block.notes];
  context.counters.charts.push(look);
  const run = new ChartRun({
    ...options,
    font: { name: FONT, color: context.colours.ink },
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: block.label, title: block.caption, description: block.alternative },
  });
  const above = caption(block, context);
  return [
    ...(above ? [above] : []),
    new Paragraph({
      style: 'Figure',
      children: [run],
      ...(small.length > 0 || context.tie ? { keepNext: true } : {}),
    }),
    ...notes(small, context),
  ];
}
