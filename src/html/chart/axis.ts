import { nice, ticks } from 'd3-array';
import type { TickFormat } from '../../document/document.ts';
import { exact } from '../../figures/exact.ts';
import { formatNumber } from '../../language/numbers.ts';

/** An axis of values: its ends, and the values that are written along it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly position: number; readonly text: string }[];
}

/** Steps on an axis: enough to read a value by, few enough to stay in the background. */
const STEPS = 5;

/** Fewer along bars: their values are printed. */
const BAR_STEPS = 3;

/** From this share of the largest value and up, the smallest one leaves zero too far away for changes to be seen. */
const FAR_FROM_ZERO = 0.5;

/** A value of the axis as it is printed: `−40 000`, `12,5 %`. */
export const tickText = (position: number, { decimals, suffix }: TickFormat): string => {
  const scale = 10 ** decimals;
  return formatNumber(exact(BigInt(Math.round(position * scale)), BigInt(scale)), decimals) + suffix;
};

/** An axis that holds zero and all values, its ends at the values themselves: bars are measured from zero. */
export function axisFromZero(values: readonly number[], format: TickFormat): Axis {
  const from = Math.min(0, ...values);
  const to = Math.max(0, ...values);
  if (from === to) return { from: 0, to: 1, ticks: [{ position: 0, text: tickText(0, format) }] };
  const { ticks: steps } = roundAxis(from, to, format, BAR_STEPS);
  return { from, to, ticks: steps.filter(({ position }) => position >= from && position <= to) };
}

/**
 * An axis with round ends for lines. It holds zero, unless all values lie far from it and on one side:
 * then the chart says in words that it doesn't.
 */
export function axisForLines(values: readonly number[], format: TickFormat): Axis {
  if (values.length === 0) return axisFromZero([], format);
  const from = Math.min(...values);
  const to = Math.max(...values);
  const nearest = Math.min(Math.abs(from), Math.abs(to));
  const farthest = Math.max(Math.abs(from), Math.abs(to));
  const apart = from !== to && from * to > 0 && nearest >= FAR_FROM_ZERO * farthest;
  if (from === 0 && to === 0) return axisFromZero([], format);
  return apart ? roundAxis(from, to, format) : roundAxis(Math.min(0, from), Math.max(0, to), format);
}

/** Round ends and steps, none finer than the printed decimals can tell apart. */
function roundAxis(from: number, to: number, format: TickFormat, steps = STEPS): Axis {
  const scale = 10 ** format.decimals;
  const printsWhole = (position: number) =>
    Math.abs(position * scale - Math.round(position * scale)) <
    1e-6 * Math.max(1, Math.abs(position * scale));
  const axis = (start: number, end: number, positions: readonly number[]): Axis => ({
    from: start,
    to: end,
    ticks: positions.map((position) => ({ position, text: tickText(position, format) })),
  });
  for (let count = steps; count >= 1; count--) {
    const [start, end] = nice(from, to, count);
    const positions = ticks(start, end, count);
    if (positions.length >= 2 && positions.every(printsWhole)) return axis(start, end, positions);
  }
  const start = Math.floor(from * scale) / scale;
  const end = Math.max(Math.ceil(to * scale), Math.floor(from * scale) + 1) / scale;
  return axis(start, end, [start, end]);
}
