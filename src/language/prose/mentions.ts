import { type Exact, exact } from '../../figures/exact.ts';
import { withoutNames } from './masks.ts';
import type { Approximation, Mention } from './mention.ts';
import { NUMBER_WORDS, written } from './written.ts';

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = `(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)|\\d+)(?:[,.]\\d+)?`;
const NUMBER = `(?:${DIGITS}|(?<![\\p{L}])(?:${NUMBER_WORDS})(?![\\p{L}]))`;
const MINUS = '[-−–]';

const APPROXIMATIONS: Readonly<Record<Approximation, string>> = {
  drygt: 'drygt|strax över|något över|lite mer än|mer än|minst|över|åtminstone',
  knappt: 'knappt|strax under|inte fullt|nästan|nära|något under|mindre än|högst|upp till|maximalt|under',
  cirka: 'cirka|ett par|några|ca\\.?|c:a|omkring|ungefär|runt|i storleksordningen|uppskattningsvis|kring',
};
const APPROXIMATION = Object.values(APPROXIMATIONS).join('|');

interface Unit {
  readonly pattern: string;
  readonly quantity: Mention['quantity'];
  readonly scale: Exact;
}

const UNITS: readonly Unit[] = [
  {
    pattern: '(?:%-enhet(?:er)?|procentenhet(?:er(?:na)?|en)?|procentpoäng)',
    quantity: 'points',
    scale: exact(1n, 100n),
  },
  { pattern: '(?:procent|%)', quantity: 'share', scale: exact(1n, 100n) },
  {
    pattern: `(?:mdkr|miljard(?:er)?(?:${SPACE}(?:kronor|kr))?)`,
    quantity: 'amount',
    scale: exact(100_000_000_000n),
  },
  {
    pattern: `(?:mnkr|mkr|msek|milj\\.?${SPACE}(?:kronor|kr)|mn${SPACE}kr|miljon(?:er)?(?:${SPACE}(?:kronor|kr))?)`,
    quantity: 'amount',
    scale: exact(100_000_000n),
  },
  {
    pattern: `(?:tkr|ksek|tusen${SPACE}(?:kronor|kr)|tusentals${SPACE}kronor)`,
    quantity: 'amount',
    scale: exact(100_000n),
  },
  { pattern: '(?:kronor|kr|sek|:-)', quantity: 'amount', scale: exact(100n) },
];
const UNIT = UNITS.map(({ pattern }) => pattern).join('|');

/** Between the two numbers of a range; "och" only after "mellan". */
const DASH = `${SPACE}?[-–−]${SPACE}?|${SPACE}till${SPACE}`;
const PATTERN = new RegExp(
  [
    `(?<![\\p{L}\\d_/:.,])`,
    `(?<about>(?:${APPROXIMATION})${SPACE}(?:omkring${SPACE})?)?`,
    `(?<between>mellan${SPACE})?`,
    `(?<minus>${MINUS}${SPACE}?)?(?<first>${NUMBER})`,
    `(?:(?<unitOfFirst>${SPACE}?(?:${UNIT}))?(?<dash>${DASH}|${SPACE}och${SPACE})(?:${MINUS})?(?<last>${NUMBER}))?`,
    `(?:(?<unit>${SPACE}?(?:${UNIT}))(?![\\p{L}\\d])|(?![\\p{L}\\d]))`,
  ].join(''),
  'giu',
);

/** A number without a unit takes that of a number that it stands beside: "12 och 14 procent". */
const BESIDE = new RegExp(`^${SPACE}?(?:,|och|eller|samt|respektive)${SPACE}`, 'iu');

const unitOf = (typed: string | undefined): Unit | undefined => {
  const text = typed?.trim();
  return text === undefined
    ? undefined
    : UNITS.find(({ pattern }) => new RegExp(`^${SPACE}*${pattern}$`, 'iu').test(text));
};

const approximationOf = (typed: string | undefined): Approximation | undefined =>
  typed === undefined
    ? undefined
    : (Object.keys(APPROXIMATIONS) as Approximation[]).find((name) =>
        new RegExp(`^(?:${APPROXIMATIONS[name]})(?:${SPACE}|$)`, 'iu').test(typed),
      );

const PLAIN = exact(1n);

/**
 * Every amount, share and count that a text states, in order. Dates, years, paragraphs, acts, ages and other numbers that are names
 * are not among them, nor "en" and "ett" without a unit, which are articles.
 */
export function mentionsIn(text: string): Mention[] {
  const masked = withoutNames(text);
  const mentions: Mention[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(masked); match; match = PATTERN.exec(masked)) {
    const found = mentionOf(match, masked, text);
    if (found) mentions.push(found);
    // The second number of "2 och 3" that is no range is a number of its own.
    PATTERN.lastIndex = found ? found.end : match.index + Math.max(1, skipped(match));
  }
  return mentions.map((mention, index) => borrowed(mention, mentions, index, text)).filter(isStated);
}

const skipped = (match: RegExpExecArray): number => {
  const { about = '', between = '', minus = '', first = '' } = match.groups!;
  return about.length + between.length + minus.length + first.length;
};

function mentionOf(match: RegExpExecArray, masked: string, text: string): Mention | undefined {
  const groups = match.groups as Readonly<Record<string, string | undefined>>;
  const { about, between, minus, first = '', unitOfFirst, dash, last } = groups;
  const [ofFirst, ofLast] = [unitOf(unitOfFirst), unitOf(groups['unit'])];
  // "Mellan 5 procentenheter och 9 procent" is no range.
  const isOneKind = !ofFirst || !ofLast || ofFirst.quantity === ofLast.quantity;
  const isRange = last !== undefined && isOneKind && (between !== undefined || !/och/i.test(dash!));
  const alone = last !== undefined && !isRange;
  const unit = (alone ? undefined : ofLast) ?? ofFirst;
  const scale = unit?.scale ?? PLAIN;
  // "6–8 tkr" is in one unit, "0,5 mnkr till 600 tkr" in two.
  const firstScale = (alone ? unit : ofFirst)?.scale ?? scale;
  const start = match.index;
  const length = alone ? skipped(match) + (unitOfFirst?.length ?? 0) : match[0].length;
  const ends = [written(first, firstScale), isRange ? written(last, scale) : undefined] as const;
  if (!ends[0] || (isRange && !ends[1])) return undefined;
  const noun = unit ? '' : nounAfter(masked, start + length);
  // A dash before a number is a minus only where a number can begin.
  const isMinus =
    minus !== undefined && /^(?:$|.*[\s(])$/su.test(masked.slice(0, start + (about ?? '').length));
  return {
    start,
    end: start + length,
    text: text.slice(start, start + length).trim(),
    quantity: unit?.quantity ?? 'count',
    noun,
    first: ends[0],
    last: ends[1],
    minus: isMinus,
    approximation: approximationOf(about),
    inWords: !/\d/.test(first),
  };
}

/** The words that say what is counted: "sådana dygn", "egna tjänster". */
function nounAfter(text: string, end: number): string {
  const match = new RegExp(`^${SPACE}((?:\\p{L}+${SPACE}){0,2}\\p{L}+)`, 'u').exec(text.slice(end));
  return match?.[1] ?? '';
}

function borrowed(mention: Mention, all: readonly Mention[], index: number, text: string): Mention {
  const next = all[index + 1];
  if (mention.quantity !== 'count' || !next || next.quantity === 'count') return mention;
  if (
    !BESIDE.test(text.slice(mention.end, next.start + 1)) ||
    text.slice(mention.end, next.start).length > 13
  )
    return mention;
  if (mention.inWords && !next.inWords) return mention;
  const unit = UNITS.find(({ pattern }) => new RegExp(`${pattern}$`, 'iu').test(next.text));
  const first =
    unit &&
    written(
      text
        .slice(mention.start, mention.end)
        .replace(/^\D*(?=\d)/u, '')
        .trim(),
      unit.scale,
    );
  return unit && first ? { ...mention, quantity: unit.quantity, noun: '', first } : mention;
}

/** "en" and "ett" are articles, and so is a number word before no noun. */
const isStated = ({ quantity, inWords, first, last, noun, text }: Mention): boolean => {
  if (quantity !== 'count' || !inWords) return true;
  const isOne = first.value.numerator === 1n && !last;
  return !isOne && noun !== '' && !/^(?:hundra)$/iu.test(text);
};
