import type { Chart } from '../document.ts';
import type { Maker } from '../maker.ts';
import { accumulatedChart } from './accumulatedChart.ts';
import { keyFigureChart } from './keyFigureChart.ts';
import { varianceChart } from './varianceChart.ts';

/** The charts that a template can ask for with `{{diagram "…"}}`. */
export const CHARTS: Readonly<Record<string, Maker<Chart>>> = {
  avvikelser: varianceChart,
  ackumulerat: accumulatedChart,
  nyckeltal: keyFigureChart,
};
