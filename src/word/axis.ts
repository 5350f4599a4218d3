import { tickStep } from 'd3-array';
import type { TickFormat } from '../document/document.ts';

/** A value axis: its ends and the distance between its ticks, in the plot's own numbers. */
export interface Axis {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
}

/** Steps of the axis that a plot aims at. */
const STEPS = 6;
/** Share of the axis that a printed value needs beyond the end of its bar. */
const LABEL_SHARE = 0.11;

/** Multiples of a step without the dust of binary fractions. */
const multiple = (count: number, step: number): number => Number((count * step).toPrecision(12));

/** The axis of bars: from zero both ways, with room for the values printed outside the bars' ends. */
export function barAxis(values: readonly number[]): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const interval = low === high ? 1 : tickStep(low, high, STEPS);
  const room = LABEL_SHARE * (high - low);
  const first = low < 0 ? Math.floor((low - room) / interval) : 0;
  const last = high > 0 || low === 0 ? Math.ceil((high + room) / interval) : 0;
  return {
    minimum: multiple(first, interval),
    maximum: multiple(Math.max(last, first + 1), interval),
    interval,
  };
}

/** The axis of lines: round the values, and from zero where that costs less than half the height. */
export function lineAxis(values: readonly number[]): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const low = least > 0 && least < most * 0.6 ? 0 : least;
  const high = most < 0 && most > least * 0.6 ? 0 : most;
  const interval = low === high ? Math.abs(low) || 1 : tickStep(low, high, STEPS - 1);
  const first = Math.floor(low / interval);
  const last = Math.ceil(high / interval);
  return {
    minimum: multiple(first, interval),
    maximum: multiple(Math.max(last, first + 1), interval),
    interval,
  };
}

/** The number format of an axis: Swedish separators and a true minus wherever it is shown. */
export function axisFormat({ decimals, suffix }: TickFormat): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const unit = suffix === '' ? '' : `"${suffix.replaceAll('"', '')}"`;
  return `[$-41D]${digits}${unit};[$-41D]"\u2212"${digits}${unit}`;
}

/** A tick as the axis shows it: "1 200", "−0,5 %". */
export function tickText(position: number, { decimals, suffix }: TickFormat): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${position.toLocaleString('sv-SE', digits)}${suffix}`;
}
