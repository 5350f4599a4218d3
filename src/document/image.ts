import type { Image } from './document.ts';

/** A pixel is a hundred-and-forty-fourth of an inch in print: a picture from a screen is sharp, and not larger than it need be. */
const POINTS_PER_PIXEL = 0.5;
/** No picture is higher than so, in points: a caption and a line of text have room on its page. */
const HIGHEST = 480;

/** How large a picture is printed, in points, in text of a width: as large as its pixels allow, and never wider than the text. */
export function printedSize({ width, height }: Image, room: number): { width: number; height: number } {
  const scale = Math.min(POINTS_PER_PIXEL, room / width, HIGHEST / height);
  return { width: width * scale, height: height * scale };
}
