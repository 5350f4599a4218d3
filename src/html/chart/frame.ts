/** Measures that the two kinds of chart share. One unit of an SVG is one point on paper. */

/** The width of the text area on a standing A4 page: 166 mm. */
export const WIDTH = 470;

/** Size of names and values, and of what is written along the axes. */
export const LABEL_SIZE = 9.5;
export const TICK_SIZE = 8.5;
export const LINE_HEIGHT = 11.5;

/** From the middle of a line of figures or letters down to its baseline, as a share of the size. */
export const BASELINE = 0.34;

/** A linear scale: values `from`–`to` to points `start`–`end`. */
export const scale =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - from) / (to - from)) * (end - start);
