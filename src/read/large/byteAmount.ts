const [SPACE, COMMA, MINUS, POINT, ZERO, NO_BREAK_SPACE, UTF_8_LEAD] = [
  0x20, 0x2c, 0x2d, 0x2e, 0x30, 0xa0, 0xc2,
];

/** As many characters never make more than 2^52 öre. */
const LONGEST = 16;

/**
 * The öre in an amount in kronor as nearly all exports write it: `-1234,50`, `1 234.50`, `1234`, the space also a no-break one
 * in UTF-8 or Windows-1252. NaN for any other form: parseAmount knows whether it is an amount.
 */
export function plainOre(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  let at = isNegative ? from + 1 : from;
  if (to - at > LONGEST) return Number.NaN;
  const mark = bytes[to - 3];
  const hasDecimals = to - at > 3 && (mark === COMMA || mark === POINT);
  const wholeEnd = hasDecimals ? to - 3 : to;
  let value = 0;
  let group = 0;
  let isSpaced = false;
  for (; at < wholeEnd; at += 1) {
    const byte = bytes[at]!;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      group += 1;
    } else {
      if (byte === UTF_8_LEAD) at += 1;
      else if (byte !== SPACE && byte !== NO_BREAK_SPACE) return Number.NaN;
      if (byte === UTF_8_LEAD && bytes[at] !== NO_BREAK_SPACE) return Number.NaN;
      // Thousands, and nothing that could be two numbers.
      if (isSpaced ? group !== 3 : group < 1 || group > 3) return Number.NaN;
      isSpaced = true;
      group = 0;
    }
  }
  if (group === 0 || (isSpaced && group !== 3)) return Number.NaN;
  if (hasDecimals) {
    const tens = bytes[to - 2]! - ZERO;
    const ones = bytes[to - 1]! - ZERO;
    if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return Number.NaN;
    value = value * 100 + tens * 10 + ones;
  } else value *= 100;
  return isNegative ? -value : value;
}
