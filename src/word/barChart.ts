import type { BarChartOptions } from 'docx/charts';
import type { BarPlot } from '../document/document.ts';
import { axisFormat, barAxis } from './axis.ts';
import type { ChartLook } from './chartPart.ts';
import type { Colours } from './colours.ts';
import { SEMIBOLD } from './scale.ts';

/** Heights in pixels: of a bar with the space round it, and of the axis below. */
const BAR = 29;
const AXIS = 28;

/** Horizontal bars, the first on top, with their values printed at their ends; width in pixels. */
export function barChart(
  plot: BarPlot,
  width: number,
  { accent, warm, ink, grey, hairline, rule }: Colours,
): { options: BarChartOptions; look: ChartLook } {
  const values = plot.bars.map((bar) => bar.value.position);
  const numberFormat = axisFormat(plot.tick);
  const label = { name: SEMIBOLD, size: 10, color: ink };
  return {
    options: {
      type: 'bar',
      categories: plot.bars.map((bar) => bar.name),
      series: [
        {
          name: 'Värde',
          values,
          color: accent,
          colors: values.map((value) => (value < 0 ? warm : undefined)),
          pointLabels: plot.bars.map(({ value }) => ({
            text: value.text,
            position: 'outsideEnd' as const,
            font: label,
          })),
        },
      ],
      gapWidth: 45,
      legend: false,
      categoryAxis: { reverseOrder: true, font: { size: 10, color: ink } },
      valueAxis: {
        ...barAxis(values),
        numberFormat,
        // In reverse order the axis of values is on top; the far side of it is below.
        crossesAt: 'maximum',
        font: { size: 9, color: grey },
      },
      transformation: { width, height: plot.bars.length * BAR + AXIS },
    },
    look: { zeroLine: rule, grid: hairline },
  };
}
