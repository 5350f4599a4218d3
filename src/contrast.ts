/** WCAG 2.1, 1.4.3: text against its background, 4.5:1. */
export const LEAST_CONTRAST = 4.5;

/** Contrast of two colours (`#rrggbb`, or six digits without the sign), 1–21, by WCAG's relative luminance. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Contrast of a colour against white. */
export const contrastOnWhite = (colour: string): number => contrast(colour, '#ffffff');

function luminance(colour: string): number {
  const digits = colour.replace('#', '');
  const [red, green, blue] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
