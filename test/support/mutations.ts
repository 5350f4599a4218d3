import { absolute, exact, multiply, round, signOf, toDecimal } from '../../src/figures/exact.ts';
import { type Figure, figureValue } from '../../src/figures/figure.ts';

/** A changed text, and what has been changed where. */
export interface Mutation {
  readonly kind: 'digit' | 'sign' | 'unit' | 'direction' | 'row';
  readonly text: string;
  /** Where the text begins to differ, and by how much it has grown. */
  readonly at: number;
  readonly grown: number;
  readonly change: string;
}

export interface Target {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the number is meant to show: known from the example's own inline figure, never asked of the checker. */
  readonly figure: Figure;
}

const replaced = (
  kind: Mutation['kind'],
  text: string,
  start: number,
  end: number,
  by: string,
): Mutation => ({
  kind,
  text: text.slice(0, start) + by + text.slice(end),
  at: start,
  grown: by.length - (end - start),
  change: `${text.slice(start, end)} → ${by}`,
});

/** One digit becomes another. The number is the rounding of one figure, so any other digit is untrue of that figure. */
export function digits({ text, start, end }: Target): Mutation[] {
  const number = text.slice(start, end);
  const numeral = /^-?[\d ,]*\d/.exec(number)?.[0] ?? '';
  const places = [...numeral.matchAll(/\d/g)].map((match) => match.index);
  return places.flatMap((place) =>
    [...'0123456789'].flatMap((digit) => {
      const changed = numeral.slice(0, place) + digit + numeral.slice(place + 1);
      if (digit === numeral[place] || /^-?0\d/.test(changed) || !/[1-9]/.test(changed)) return [];
      return [replaced('digit', text, start, start + numeral.length, changed)];
    }),
  );
}

/** A minus goes, or comes where the figure is above zero: where it is below, a minus could be meant. */
export function signs({ text, start, figure }: Target): Mutation[] {
  if (text[start] === '-') return [replaced('sign', text, start, start + 1, '')];
  const value = figureValue(figure)!;
  return signOf(value) > 0 ? [replaced('sign', text, start, start, '-')] : [];
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  mnkr: ['tkr', 'kr', 'procent'],
  mkr: ['tkr', 'kr', 'procent'],
  tkr: ['mnkr', 'kr'],
  kr: ['tkr', 'mnkr'],
  procent: ['procentenheter', 'mnkr'],
  procentenheter: ['procent'],
};

export function units({ text, start, end }: Target): Mutation[] {
  const number = text.slice(start, end);
  const unit = /[a-z]+$/.exec(number)?.[0] ?? '';
  return (UNITS[unit] ?? []).map((other) => replaced('unit', text, end - unit.length, end, other));
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['ökat', 'minskat'],
  ['ökade', 'minskade'],
  ['ökningen', 'minskningen'],
  ['högre', 'lägre'],
  ['bättre', 'sämre'],
  ['överskott', 'underskott'],
  ['underskottet', 'överskottet'],
  ['mer', 'mindre'],
  ['dyrare', 'billigare'],
  ['steg', 'sjönk'],
  ['vuxit', 'krympt'],
  ['förbättrats', 'försämrats'],
  ['överstiga', 'understiga'],
  ['överskrida', 'underskrida'],
  ['överskrider', 'underskrider'],
  ['överskridande', 'underskridande'],
  ['längre', 'kortare'],
];

/**
 * The direction that a number is said with becomes its opposite: a word in the number's own clause, without another number
 * between them. Only for figures that have a direction: differences, results and deficits, not levels, and not zero.
 */
export function directions({ text, start, end, figure }: Target): Mutation[] {
  if (!hasDirection(figure) || signOf(figureValue(figure)!) === 0) return [];
  const found: Mutation[] = [];
  for (const pair of OPPOSITES)
    for (const [word, opposite] of [pair, [pair[1], pair[0]] as const])
      for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'giu'))) {
        const between =
          match.index >= end ? text.slice(end, match.index) : text.slice(match.index + word.length, start);
        const distance = match.index >= end ? match.index - end : start - match.index - word.length;
        if (distance < 0 || distance > 40 || /[.,;:\d]/.test(between.replace(/20\d\d/g, ''))) continue;
        // "Mer" and "större" before other words, and what another clause says, is said of something else.
        if (/\b(?:och|men|som)\b/.test(between) || (match.index >= end && distance > 12)) continue;
        const capital = /^\p{Lu}/u.test(match[0]);
        const by = capital ? opposite[0]!.toUpperCase() + opposite.slice(1) : opposite;
        found.push(replaced('direction', text, match.index, match.index + word.length, by));
      }
  return found;
}

const hasDirection = ({ id }: Figure): boolean =>
  /avvikelse|forandring|prognosforandring|relativ|skillnad|\.mot\.|underskott|resultat|semesterloneskuld/.test(
    id,
  );

/** The number of a neighbouring row, municipality, measure: the same column's, written as the number is. The same rounding is left out. */
export function rows({ text, start, end, figure }: Target, byId: ReadonlyMap<string, Figure>): Mutation[] {
  const number = text.slice(start, end);
  const match = /^-?([\d ]*\d)(?:,(\d+))? (\p{L}+)$/u.exec(number);
  if (!match) return [];
  const decimals = match[2]?.length ?? 0;
  const parts = figure.id.split('.');
  const neighbours = [...byId.values()].filter((other) => {
    const its = other.id.split('.');
    return (
      its.length === parts.length &&
      other.quantity === figure.quantity &&
      its.filter((part, index) => part !== parts[index]).length === 1 &&
      its[0] === parts[0] &&
      its.every(
        (part, index) =>
          part === parts[index] || !/^(?:\d{4}|utfall|budget|prognos|avvikelse|forandring)/.test(part),
      )
    );
  });
  const shown = new Set<string>([number.replace('-', '')]);
  return neighbours.flatMap((other) => {
    const value = figureValue(other);
    if (!value || signOf(value) === 0) return [];
    const written = write(value, match[3]!, decimals);
    if (shown.has(written) || /^[0,]+ /.test(written)) return [];
    shown.add(written);
    return [replaced('row', text, start, end, (number.startsWith('-') ? '-' : '') + written)];
  });
}

function write(value: ReturnType<typeof exact>, unit: string, decimals: number): string {
  const scale: Readonly<Record<string, bigint>> = {
    kr: 100n,
    tkr: 100_000n,
    mnkr: 100_000_000n,
    mkr: 100_000_000n,
  };
  const share = unit.startsWith('procent');
  const scaled = share ? multiply(value, exact(100n)) : multiply(value, exact(1n, scale[unit] ?? 1n));
  const [whole, fraction] = toDecimal(absolute(scaled), decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${grouped}${fraction ? `,${fraction}` : ''} ${unit}`;
}

/** A sequence of numbers that is the same each time: the linear congruence of Lehmer. */
export function seeded(seed: bigint): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271n) % 2147483647n;
    return Number(round(exact(state * BigInt(below) * 2n - 2147483647n, 2n * 2147483647n)) % BigInt(below));
  };
}
