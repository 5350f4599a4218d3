import type { Figure } from '../../../src/figures/figure.ts';

/**
 * A fraction rounded half away from zero by long division on its digits: an implementation apart from the product's own,
 * that neither adds halves nor scales before it divides.
 */
export function roundedByDigits(numerator: bigint, denominator: bigint, decimals: number): `${number}` {
  const negative = numerator < 0n;
  let rest = negative ? -numerator : numerator;
  let digits = (rest / denominator).toString();
  rest %= denominator;
  for (let place = 0; place <= decimals; place += 1) {
    rest *= 10n;
    digits += (rest / denominator).toString();
    rest %= denominator;
  }
  const kept = digits.slice(0, -1).split('').map(Number);
  if (Number(digits.slice(-1)) >= 5) {
    let place = kept.length - 1;
    while (place >= 0 && kept[place] === 9) {
      kept[place] = 0;
      place -= 1;
    }
    if (place < 0) kept.unshift(1);
    else kept[place] = kept[place]! + 1;
  }
  const whole = kept.slice(0, kept.length - decimals).join('');
  const fraction = kept.slice(kept.length - decimals).join('');
  const zero = /^0*$/.test(whole + fraction);
  return `${negative && !zero ? '-' : ''}${whole}${decimals > 0 ? `.${fraction}` : ''}` as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A decimal string in Swedish, as Intl writes it: no-break space between thousands, comma, U+2212. */
export function swedish(decimal: `${number}`, signDisplay: 'negative' | 'exceptZero' = 'negative'): string {
  const decimals = decimal.split('.')[1]?.length ?? 0;
  const key = `${decimals} ${signDisplay}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat('sv-SE', { ...digits, signDisplay });
  formats.set(key, format);
  return format.format(decimal);
}

const PER_UNIT: Record<string, bigint> = { kr: 100n, tkr: 100_000n, mnkr: 100_000_000n, mkr: 100_000_000n };

/** How a figure must be written, with the unit and the number of decimals that a text shows it with. */
export function writtenBy({ value, quantity, id }: Figure, text: string): string {
  if (typeof value === 'string') throw new Error(`${id} has no value`);
  const [, number = '', unit = ''] = /^([−\d\u00a0,]+?)(?:\u00a0(\p{L}+))?$/u.exec(text) ?? [];
  const decimals = number.includes(',') ? number.length - number.indexOf(',') - 1 : 0;
  const suffix = unit === '' ? '' : `\u00a0${unit}`;
  const per = quantity === 'amount' ? (PER_UNIT[unit] ?? 1n) : 1n;
  const times = quantity === 'share' || quantity === 'points' ? 100n : 1n;
  return swedish(roundedByDigits(value.numerator * times, value.denominator * per, decimals)) + suffix;
}
