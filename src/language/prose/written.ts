import { type Exact, exact, multiply } from '../../figures/exact.ts';
import type { Written } from './mention.ts';

const WORDS: Readonly<Record<string, bigint>> = {
  noll: 0n,
  en: 1n,
  ett: 1n,
  två: 2n,
  tre: 3n,
  fyra: 4n,
  fem: 5n,
  sex: 6n,
  sju: 7n,
  åtta: 8n,
  nio: 9n,
  tio: 10n,
  elva: 11n,
  tolv: 12n,
  tjugo: 20n,
  trettio: 30n,
  fyrtio: 40n,
  femtio: 50n,
  sextio: 60n,
  sjuttio: 70n,
  åttio: 80n,
  nittio: 90n,
  hundra: 100n,
};

/** The number words, longest first, for patterns. */
export const NUMBER_WORDS = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A number as typed, "4 000", "0,9" or "tre", in a unit that is worth `scale`; undefined for anything else. */
export function written(typed: string, scale: Exact): Written | undefined {
  const word = WORDS[typed.toLowerCase()];
  const plain =
    word === undefined ? typed.replace(/[ \u00a0\u202f\u2009]/g, '').replace('.', ',') : String(word);
  const match = /^(\d+)(?:,(\d+))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole, fraction = ''] = match as unknown as [string, string, string | undefined];
  const power = 10n ** BigInt(fraction.length);
  const step = multiply(scale, exact(1n, power));
  const zeros = fraction === '' ? (/0+$/.exec(whole)?.[0].length ?? 0) : 0;
  const rounded = whole === '0' ? 0 : Math.min(zeros, whole.length - 1);
  return {
    value: multiply(scale, exact(BigInt(whole + fraction), power)),
    step,
    roundStep: multiply(step, exact(10n ** BigInt(rounded))),
  };
}
