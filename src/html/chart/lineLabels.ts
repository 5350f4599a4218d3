import { EN_DASH } from '../../language/numbers.ts';
import { type Box, clearance, type Point } from './clearance.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import { spread } from './labels.ts';
import { type Measure, wrap } from './typeface.ts';

/** Widest name beside the ends of the lines; longer ones go on to a second line. */
const NAME_WIDTH = 112;
/** From a point to the middle of a label above, below or beside it. */
const OFFSET = 10;
/** A line this near the middle of a text runs through it. */
const CLEAR = 6;

/** A point of a line with its printed value. */
export interface ValuePoint extends Point {
  readonly text: string;
}

/** The name of a series and its last value, at the end of its line. */
export interface LineLabel {
  readonly lines: readonly string[];
  readonly value: string;
  /** beside: in the column to the right, tied to its line by a leader. within: in the plot, where the line ends early. */
  readonly place: 'beside' | 'within';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly middle: number;
}

/** A label before its place is known. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly value: string;
  readonly width: number;
  readonly height: number;
}

/** "Alingsås: 1 188" on as few lines as fit beside the plot; "–" for a series without any value. */
export function labelText(
  name: string,
  value: string | undefined,
  wraps: boolean,
  measure: Measure,
): LabelText {
  const shown = value ?? EN_DASH;
  const lines = wrap(`${name}:`, wraps ? NAME_WIDTH : Number.POSITIVE_INFINITY, LABEL_SIZE, 600, measure);
  const valueWidth = measure(` ${shown}`, LABEL_SIZE, 600);
  // The value moves down to a line of its own when it doesn't fit beside the name.
  if (wraps && measure(lines.at(-1)!, LABEL_SIZE, 600) + valueWidth > NAME_WIDTH) lines.push('');
  const widths = lines.map((line) => measure(line, LABEL_SIZE, 600));
  widths[widths.length - 1]! += valueWidth;
  return { lines, value: shown, width: Math.max(...widths), height: lines.length * LINE_HEIGHT + 3 };
}

/** Labels in the column beside the plot, each as near the end of its line as the others allow. */
export function placeBeside(
  labels: readonly { readonly text: LabelText; readonly end: Point | undefined }[],
  x: number,
  top: number,
  bottom: number,
): LineLabel[] {
  const wishes = labels.map(({ text, end }) => ({ middle: end?.y ?? bottom, height: text.height }));
  const middles = spread(wishes, top, bottom);
  return labels.map(({ text: { lines, value } }, index) => ({
    lines,
    value,
    place: 'beside',
    anchor: 'start',
    x,
    middle: middles[index]!,
  }));
}

/** Where a text can stand at a point: its box, and how it hangs on it. */
interface Candidate extends Box {
  readonly anchor: LineLabel['anchor'];
}

/** A place beside, over, under or before a point; `dy` in the usual distances. */
function candidate({ x, y }: Point, width: number, anchor: LineLabel['anchor'], dy: number): Candidate {
  const left = { start: x + OFFSET, middle: x - width / 2, end: x - OFFSET - width }[anchor];
  return { left, right: left + width, middle: y + dy * OFFSET, anchor };
}

/** The first place that no line runs through; where there is none, the one with most room. */
const clearest = (candidates: readonly Candidate[], all: readonly (readonly Point[])[]): Candidate =>
  candidates.find((place) => clearance(place, all) >= CLEAR) ??
  candidates.reduce((a, b) => (clearance(b, all) > clearance(a, all) ? b : a));

const anchored = ({ anchor, left, right, middle }: Candidate) => ({
  anchor,
  x: { start: left, middle: (left + right) / 2, end: right }[anchor],
  middle,
});

/** The plot that labels have to stay within. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label right at the last point of a line that ends before the plot does. */
export function placeWithin(
  { lines, value, width }: LabelText,
  end: Point,
  room: Room,
  all: readonly (readonly Point[])[],
): LineLabel {
  const after = [0, 1, -1].map((dy) => candidate(end, width, 'start', dy));
  const over = [-1.2, 1.2].map((dy) => candidate(end, width, 'middle', dy));
  const before = [1, -1].map((dy) => candidate(end, width, 'end', dy));
  const fitting = [...after, ...over, ...before].filter(
    ({ left, right, middle }) =>
      left >= room.left && right <= room.right + OFFSET && middle >= room.top && middle <= lowest(room),
  );
  const place = clearest(fitting.length > 0 ? fitting : over, all);
  return { lines, value, place: 'within', ...anchored(place) };
}

/** A value printed at its point. */
export interface ValueLabel {
  readonly text: string;
  readonly anchor: LineLabel['anchor'];
  readonly x: number;
  readonly middle: number;
}

/** A value close above its point or below it, else beside it or farther away, where no line runs through it. */
export function placeValue(
  point: ValuePoint,
  room: Room,
  all: readonly (readonly Point[])[],
  measure: Measure,
): ValueLabel {
  const width = measure(point.text, LABEL_SIZE, 600);
  const candidates = [
    candidate(point, width, 'middle', -1),
    candidate(point, width, 'middle', 1),
    candidate(point, width, 'start', -0.5),
    candidate(point, width, 'end', -0.5),
    candidate(point, width, 'middle', -1.6),
    candidate(point, width, 'middle', 1.6),
  ];
  const fitting = candidates.filter(({ left, middle }) => left >= room.left && middle <= lowest(room));
  return { text: point.text, ...anchored(clearest(fitting, all)) };
}

/** The lowest middle of a text that doesn't touch the axis. */
const lowest = ({ bottom }: Room): number => bottom - LABEL_SIZE / 2;
