import { type Direction, directionsIn } from '../../../language/prose/directions.ts';
import type { Mention } from '../../../language/prose/mention.ts';
import { type Span, sentencesIn } from '../../../language/prose/sentences.ts';
import { type Times, timesIn } from '../../../language/prose/times.ts';
import type { Passage } from './passages.ts';
import type { Selection } from './selection.ts';
import type { Aspect } from './topic.ts';

/** The way that the words round a number say that it goes. */
export interface Said {
  readonly mention: Mention;
  readonly sentence: string;
  /** The times that the number's own clause speaks of. */
  readonly near: Times;
  readonly direction?: Direction['way'] | undefined;
  /** The word that says it. */
  readonly directionWord?: string | undefined;
  /** Where it stands. */
  readonly directionAt?: number | undefined;
}

/** What a sentence says of a number in it. */
export interface Claim extends Said {
  readonly selection: Selection;
  /** What kinds of figure it can be; undefined where the words don't tell. */
  readonly aspects: ReadonlySet<Aspect> | undefined;
  readonly whole: Times;
  /** The two years that what is said before in the passage is between, for a sentence that names none. */
  readonly earlier: readonly [from: number, to: number | undefined] | undefined;
  /** The sentence up to the end of the number's own clause. */
  readonly upTo: string;
  /** "av nettokostnaden": the words for what a percentage is of. */
  readonly base?: string | undefined;
}

const LEVELS: readonly Aspect[] = ['budget', 'actual', 'forecast', 'plain'];
const AGAINST_BUDGET =
  /(?:(?<!\p{L})(?:än|mot)|jämfört med|i förhållande till|över|under|från|utöver)\s+(?:\p{L}+\s+){0,2}(?:budget|planera|plan(?:en)?\b)|budgetavvik|avvik(?:er|else|elsen|a)\b|överskrid|överskred|överstig|översteg|underskrid|understig|överdrag/iu;
const OF_FORECAST =
  /prognos(?:en|erna)?\s+(?:för\s+\p{L}+\s+)?(?:har\s+)?(?:förbättr|försämr|höj|sänk|skriv|juster|ändr)|(?:förbättra|försämra|höj|sänk|justera)\p{L}*.{0,40}(?:sedan|jämfört med|än)\s+(?:i\s+)?(?:april|mars|februari|januari|maj|juni|juli|augusti|september|oktober|november|föregående|förra|\p{L}+prognosen)/iu;
const OF_CHANGE =
  /(?:^|[^\p{L}])(?:öka|minska|ökning|minskning|steg(?![\p{L}])|stig|sjönk|sjunk|växe|växt|vuxit|uppgång|nedgång|förändr|förra året|föregående år|räknas upp|uppräkn|tillskott|förstärk)/iu;
const COMPARED =
  /(?:^|[^\p{L}])(?:högre|lägre|bättre|sämre|dyrare|billigare|större|skillnad|avvikelse|(?:mer|mindre|fler|färre|längre|kortare)\s+(?:\p{L}+\s+)?än)(?!\p{L})/iu;
const BALANCE = /underskott|överskott/iu;

/** The kinds of figure that the words round a number allow. */
function aspectsOf(
  near: string,
  sentence: string,
  quantity: Mention['quantity'],
  lead: string,
): ReadonlySet<Aspect> | undefined {
  if (AGAINST_BUDGET.test(near)) return new Set(['variance']);
  if (
    OF_FORECAST.test(near) ||
    (OF_FORECAST.test(sentence) && OF_CHANGE.test(near)) ||
    (/prognos/iu.test(sentence) === false && /(?:förbättra|försämra)/iu.test(near))
  )
    return new Set(['forecast-change', 'change']);
  if (OF_FORECAST.test(sentence) && /förbättra|försämra/iu.test(sentence))
    return new Set(['forecast-change', 'change']);
  if (AGAINST_BUDGET.test(sentence) && COMPARED.test(near)) return new Set(['variance']);
  // "Med 10 procent" is how far something has gone, never a level.
  if ((quantity === 'share' || quantity === 'points') && /(?:^|\s)med\s*$/iu.test(lead))
    return new Set([
      'change',
      'forecast-change',
      'variance',
      ...(OF_CHANGE.test(near) ? [] : ['gap' as const]),
    ]);
  if (BALANCE.test(near)) return new Set(['actual', 'forecast', 'variance', 'plain']);
  if (OF_CHANGE.test(near))
    return new Set(['change', 'forecast-change', 'gap', 'actual', 'variance', 'plain']);
  if (COMPARED.test(near)) return new Set(['variance', 'change', 'gap', 'forecast-change']);
  if (quantity === 'share' || quantity === 'points') return undefined;
  return AGAINST_BUDGET.test(sentence) ? new Set([...LEVELS, 'variance']) : new Set(LEVELS);
}

const CLAUSE_END =
  /,\s|;\s|\s(?:men|medan|vilket|eftersom|när|som|och(?=\s+(?:\p{L}+\s+){1,3}(?:är|var|har|ökade|minskade)))\s|[.!?](?:\s|$)/iu;

/** The words from the number before, or the sentence's start, to where the number's own clause ends. */
function nearText(
  mention: Mention,
  group: readonly Mention[],
  others: readonly Mention[],
  sentence: Span,
  text: string,
) {
  const previous = others.filter(({ end }) => end <= group[0]!.start).at(-1);
  const start = Math.max(sentence.start, previous?.end ?? 0);
  const next = others.find((it) => it.start >= mention.end && !group.includes(it));
  const rest = text.slice(mention.end, Math.min(next?.start ?? sentence.end, sentence.end));
  const stop = CLAUSE_END.exec(rest)?.index ?? rest.length;
  // What stands before another number in the sentence belongs to that number, up to the clause that this one is in.
  const lead = text.slice(start, mention.start);
  const clause = Math.max(lead.lastIndexOf(', '), lead.lastIndexOf('; '));
  return { start: previous && clause >= 0 ? start + clause : start, end: mention.end + stop };
}

/** Reads which way the words round a number say that it goes. */
export function readSaid(
  mention: Mention,
  group: readonly Mention[],
  others: readonly Mention[],
  sentence: Span,
  text: string,
): Said {
  const span = nearText(mention, group, others, sentence, text);
  const direction = directionOf(mention, span, text);
  return {
    mention,
    sentence: text.slice(sentence.start, sentence.end).trim(),
    direction: direction?.way,
    directionWord: direction && text.slice(direction.start, direction.end),
    directionAt: direction?.start,
    // Few ask for it.
    get near() {
      return nearTimes(text.slice(span.start, span.end), text.slice(mention.end, mention.end + 22));
    },
  };
}

/** Reads what a sentence says of a number: what it is compared with, of which time, which way. */
export function readClaim(
  mention: Mention,
  group: readonly Mention[],
  others: readonly Mention[],
  sentence: Span,
  passage: Passage,
  selection: Selection,
  base: Span | undefined,
): Claim {
  const { text } = passage;
  const span = nearText(mention, group, others, sentence, text);
  const near = text.slice(span.start, span.end);
  const whole = text.slice(sentence.start, sentence.end);
  const context = passage.text.slice(0, sentence.start) + passage.before;
  const prognosis = /prognos/iu.test(context) && /förbättra|försämra/iu.test(near);
  const said = readSaid(mention, group, others, sentence, text);
  return {
    ...said,
    selection,
    aspects: prognosis
      ? new Set(['forecast-change'])
      : aspectsOf(near, whole, mention.quantity, text.slice(span.start, mention.start)),
    whole: timesIn(whole),
    earlier: earlierYears(passage, sentence),
    upTo: text.slice(sentence.start, span.end),
    base: base && text.slice(base.start, base.end),
  };
}

/** From the last sentence before with years: "sedan 2018", "mellan 2018 och 2022"; undefined where it has but one year. */
function earlierYears({ text, before }: Passage, { start }: Span): Claim['earlier'] {
  const said = sentencesIn(text.slice(0, start)).map((it) => text.slice(it.start, it.end));
  for (const sentence of [before, ...said].reverse()) {
    if (!/(?:19|20)\d{2}/.test(sentence)) continue;
    const { since, years } = timesIn(sentence);
    if (since !== undefined && years.length === 1) return [since, undefined];
    return years.length === 2 ? [Math.min(...years), Math.max(...years)] : undefined;
  }
  return undefined;
}

/** The year that stands right after a number is the number's, whatever other years the sentence has. */
function nearTimes(near: string, after: string): Times {
  const times = timesIn(near);
  const own = /^\s+(?:(?:för|under|år|i|till)\s+)*((?:19|20)\d{2})(?!\d)/u.exec(after)?.[1];
  return own === undefined ? times : { ...times, years: [Number(own)], since: undefined };
}

/** The direction said right after a number, else nearest before it in its clause, else after it there. */
function directionOf({ start, end }: Mention, span: Span, text: string): Direction | undefined {
  const found = directionsIn(text.slice(span.start, span.end)).map((it) => ({
    ...it,
    start: it.start + span.start,
    end: it.end + span.start,
  }));
  const right = found.find(
    (it) => it.start >= end && /^\s*(?:netto\s+|\p{L}+\s+)?$/u.test(text.slice(end, it.start)),
  );
  const before = found.filter((it) => it.end <= start).at(-1);
  const after = found.find((it) => it.start >= end);
  return right ?? before ?? after;
}
