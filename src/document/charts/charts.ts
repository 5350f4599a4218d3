import type { Report } from '../../problems.ts';
import type { HelperCall } from '../arguments.ts';
import type { Chart } from '../document.ts';
import type { Material } from '../material.ts';
import { accumulatedChart } from './accumulatedChart.ts';
import { varianceChart } from './varianceChart.ts';

/** Makes a chart from a template's call; what is wrong with the call is reported, and gives undefined. */
export type ChartMaker = (call: HelperCall, material: Material, report: Report) => Chart | undefined;

/** The charts that a template can ask for with `{{diagram "…"}}`. */
export const CHARTS: Readonly<Record<string, ChartMaker>> = {
  avvikelser: varianceChart,
  ackumulerat: accumulatedChart,
};
