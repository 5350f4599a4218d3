import Big from 'big.js';
import { afterAll, describe, expect, it } from 'vitest';
import { absolute, add, divide, type Exact, exact, subtract, sum } from '../../src/figures/exact.ts';
import { formatAmount, formatPercent, type MoneyUnit } from '../../src/language/numbers.ts';
import { parseAmount } from '../../src/read/amount.ts';
import { chance } from '../exempel/random.ts';
import { amount, inSwedish, told } from './runs.ts';

/**
 * The program's arithmetic (fractions of whole numbers of öre) against another's: big.js, decimal digits with an exponent and
 * long division. 60 decimals of a quotient are far more than tell a half from what is near it.
 */
Big.DP = 60;
Big.RM = Big.roundHalfUp;

const CASES = amount(100_000, 8_000);
const { between, pick } = chance('räkning');
const counts: Record<string, number> = {};
afterAll(() => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const each = Object.entries(counts).map(([name, count]) => `${inSwedish(count)} ${name}`);
  told(`räkning mot big.js: ${inSwedish(total)} fall (${each.join(', ')}), 0 skillnader`);
});

/** Runs a quarter of the cases; the first difference ends the test. */
function tryOut(name: string, once: () => readonly [found: string, expected: string, what: string]): void {
  for (let done = 0; done < CASES / 4; done += 1) {
    const [found, expected, what] = once();
    if (found !== expected) expect(found, `${name}: ${what}`).toBe(expected);
    counts[name] = (counts[name] ?? 0) + 1;
  }
}

const ORE_IN: Readonly<Record<MoneyUnit, number>> = { kr: 100, tkr: 1e5, mnkr: 1e8, mkr: 1e8 };

/** Whole numbers of every size up to 10^17, many of them on a half or one beside it. */
function whole(): bigint {
  const digits = between(0, 17);
  let text = digits === 0 ? '0' : String(between(1, 9));
  while (text.length < digits) text += String(between(0, 9));
  const half = between(0, 3);
  const zeros = Math.min(between(1, 8), text.length);
  if (half === 0) text = `${text.slice(0, -zeros)}5${'0'.repeat(zeros - 1)}`;
  const value = BigInt(text) + (half === 1 ? BigInt(between(-1, 1)) : 0n);
  return between(0, 1) === 0 ? value : -value;
}

const big = (value: bigint): Big => new Big(value.toString());

/** As Swedish documents write it, from decimal digits, without Intl. */
function swedish(value: Big, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const isZero = /^-?[0.]+$/.test(fixed);
  const [integer, fraction] = fixed.replace('-', '').split('.');
  const groups: string[] = [];
  for (let end = integer!.length; end > 0; end -= 3)
    groups.unshift(integer!.slice(Math.max(0, end - 3), end));
  const digits = groups.join('\u00a0') + (fraction === undefined ? '' : `,${fraction}`);
  return fixed.startsWith('-') && !isZero ? `\u2212${digits}` : digits;
}

/** An amount in kronor as some export writes it. */
function exported(ore: bigint): string {
  const absoluteText = (ore < 0n ? -ore : ore).toString().padStart(3, '0');
  const kronor = absoluteText.slice(0, -2);
  const decimals = absoluteText.slice(-2);
  const thousands = pick(['', ' ', '\u00a0', '\u202f']);
  const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, thousands);
  const digits = `${grouped}${pick([',', '.'])}${decimals}`;
  if (ore >= 0n) return between(0, 9) === 0 ? `+${digits}` : digits;
  return pick([`-${digits}`, `\u2212${digits}`, `${digits}-`, `(${digits})`]);
}

describe('the same as another implementation', () => {
  it('rounding', () => {
    tryOut('avrundningar', () => {
      const ore = whole();
      const unit = pick(['kr', 'tkr', 'mnkr', 'mkr'] as const);
      const decimals = between(0, 4);
      const expected = swedish(big(ore).div(ORE_IN[unit]), decimals);
      return [formatAmount(exact(ore), unit, decimals), expected, `${ore} öre in ${unit}, ${decimals}`];
    });
  });

  it('sums of amounts as exports write them', () => {
    tryOut('summor', () => {
      const ores = Array.from({ length: between(1, 30) }, whole);
      const texts = ores.map(exported);
      const read = texts.map((text) => parseAmount(text, 'kr'));
      const missed = read.indexOf(undefined);
      if (missed >= 0) return ['not read', texts[missed]!, String(ores[missed])];
      const total = sum(read.map((ore) => exact(ore!)));
      const expected = ores.reduce((so, ore) => so.plus(big(ore)), new Big(0)).div(100);
      return [formatAmount(total, 'kr', 2), swedish(expected, 2), texts.join(' + ')];
    });
  });

  it('shares', () => {
    tryOut('andelar', () => {
      const part = whole();
      const all = whole() || 7n;
      const decimals = between(0, 3);
      const share = divide(exact(part), exact(all));
      const expected = swedish(big(part).times(100).div(big(all)), decimals);
      return [formatPercent(share, decimals), expected, `${part} / ${all}, ${decimals}`];
    });
  });

  it('changes in per cent of sums and differences', () => {
    tryOut('förändringar i procent', () => {
      const [a, b, c] = [whole(), whole(), whole()];
      const before = a + b === 0n ? 3n : a + b;
      const decimals = between(0, 2);
      const sumOf: Exact = a + b === 0n ? exact(3n) : add(exact(a), exact(b));
      const change = divide(subtract(exact(c), sumOf), absolute(sumOf));
      const expected = big(c).minus(big(before)).div(big(before).abs()).times(100);
      // A third of what is divided by a third again is a whole: what is rounded on the way shows.
      const thirds = divide(divide(change, exact(3n)), divide(exact(1n), exact(3n)));
      const found = [formatPercent(change, decimals), formatPercent(thirds, decimals)];
      const should = swedish(expected, decimals);
      return [found.join(), [should, should].join(), `${a} + ${b} -> ${c}, ${decimals}`];
    });
  });
});
