export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room that a label takes: its sides and its middle height, in points. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** How far the nearest line passes above or below a label's middle, over the label's width; Infinity when none does. */
export function clearance(box: Box, lines: readonly (readonly Point[])[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines)
    line.forEach((to, index) => {
      nearest = Math.min(nearest, segmentClearance(box, line[index - 1] ?? to, to));
    });
  return nearest;
}

/** The same for one straight piece, from left to right: zero where it crosses the middle. */
function segmentClearance({ left, right, middle }: Box, from: Point, to: Point): number {
  const start = Math.max(left, from.x);
  const end = Math.min(right, to.x);
  if (start > end) return Number.POSITIVE_INFINITY;
  const slope = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  const above = from.y + (start - from.x) * slope - middle;
  const below = from.y + (end - from.x) * slope - middle;
  return above * below <= 0 ? 0 : Math.min(Math.abs(above), Math.abs(below));
}
