/** WCAG 2.1, 1.4.3: text against its background, 4.5:1. */
export const LEAST_CONTRAST = 4.5;

/** Contrast of a colour (`#rrggbb`) against white, 1–21, by WCAG's relative luminance. */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 1.05 / (luminance + 0.05);
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
