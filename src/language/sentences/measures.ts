import { absolute, compare, divide, type Exact, negate, signOf, subtract } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import { EN_DASH, formatPercent, NBSP } from '../numbers.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, amountRange, percent, printsAsZero, roundPercent } from './amount.ts';
import { derive } from './derived.ts';
import { type Phrase, phrase, sentence } from './phrase.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

/** The effect of one or several measures: what they save in the plan's year, and in a whole year. Öre, savings positive. */
export interface FullYearEffect {
  readonly year: number;
  readonly fullYear: Figure;
  /** What of it comes in `year`. */
  readonly inYear?: Figure | undefined;
}

/** The effect of all measures in a year, between the lowest and the highest estimate. Öre, savings positive. */
export interface EffectInterval {
  readonly year: number;
  readonly lowest: Figure;
  readonly highest: Figure;
}

/** The full-year effect and what of it comes in the year. Nothing without an effect that saves. */
export function fullYearSentences(
  { year, fullYear, inYear }: FullYearEffect,
  settings: WordingSettings,
): GeneratedSentence[] {
  const whole = figureValue(fullYear);
  if (!whole || signOf(whole) < 0 || printsAsZero(whole)) return [];
  const part = inYear && figureValue(inYear);
  const reason = `Helårseffekten är ${inKronor(whole)}, varav ${part ? inKronor(part) : 'okänt belopp'} ${year}.`;
  const opening = phrase('helårseffekten beräknas till ', amount(fullYear, settings));
  if (!inYear || !part || signOf(part) < 0 || compare(part, whole) > 0)
    return [sentence('atgard.helar', reason, opening)];
  const ending = printsAsZero(part)
    ? `, varav inget ${year}`
    : phrase(', varav ', amount(inYear, settings), ` ${year}`);
  return [sentence('atgard.helar', reason, opening, ending)];
}

/** The effect of all measures together in a year: "Sammantagen beräknad effekt 2025: 7,0–10,0 mkr." */
export function totalEffectSentences(
  { year, lowest, highest }: EffectInterval,
  settings: WordingSettings,
): GeneratedSentence[] {
  const low = figureValue(lowest);
  const high = figureValue(highest);
  if (!low || !high) return [];
  const reason = `Summan av åtgärderna är ${inKronor(low)} till ${inKronor(high)}.`;
  const size = printsAsZero(low) && printsAsZero(high) ? ['ingen'] : amountRange(lowest, highest, settings);
  return [sentence('atgard.sammantagen', reason, `sammantagen beräknad effekt ${year}: `, size)];
}

/** An estimate against the deficit: the share it covers and what remains. */
function coverageOf(effect: Figure, deficit: Figure, suffix: string) {
  const saved = figureValue(effect)!;
  const lack = absolute(figureValue(deficit)!);
  const terms = [effect, deficit];
  const about = (kind: string, label: string) => ({
    id: `atgarder.${kind}.${suffix}`,
    label: `${label}, ${suffix === 'lagst' ? 'lägsta' : 'högsta'} beräknade effekt`,
  });
  const share = derive(
    {
      ...about('tackning', 'Täckning av underskottet'),
      quantity: 'share',
      formula: `${effect.label} ÷ |${deficit.label}|`,
      value: divide(saved, lack),
    },
    terms,
  );
  const rest = derive(
    {
      ...about('aterstar', 'Återstår av underskottet'),
      quantity: 'amount',
      formula: `|${deficit.label}| − ${effect.label}`,
      value: subtract(lack, saved),
    },
    terms,
  );
  return { share, rest };
}

/** "47–67 procent", with a decimal where whole per cent would claim all or nothing. */
function shareRange(low: Figure, high: Figure): Phrase | undefined {
  const [from, to] = [figureValue(low)!, figureValue(high)!];
  const edge = (ratio: Exact) => ['0', '100'].includes(formatPercent(ratio, 0));
  if (compare(from, to) === 0 && !edge(from)) return roundPercent(low);
  if (formatPercent(from, 1) === '0,0') {
    const most = percent(high);
    return most && phrase('högst ', most);
  }
  const decimals = edge(from) || edge(to) ? 1 : 0;
  const [first, last] = [formatPercent(from, decimals), formatPercent(to, decimals)];
  if (last === '100,0') return undefined;
  const end = { text: `${last}${NBSP}procent`, figure: high };
  return first === last ? [end] : phrase({ text: first, figure: low }, EN_DASH, end);
}

/**
 * What of a deficit the measures cover, and what remains. `deficit` is the result that they answer, in report sign:
 * unless it is a deficit, or where an estimate is unknown or negative, nothing is said.
 */
export function coverageSentences(
  { lowest, highest }: EffectInterval,
  deficit: Figure,
  settings: WordingSettings,
): GeneratedSentence[] {
  const result = figureValue(deficit);
  const values = [figureValue(lowest), figureValue(highest)];
  if (!result || signOf(result) >= 0 || printsAsZero(result)) return [];
  if (values.some((value) => !value || signOf(value) < 0)) return [];
  const [low, high] = compare(values[0]!, values[1]!) <= 0 ? [lowest, highest] : [highest, lowest];
  const least = coverageOf(low, deficit, 'lagst');
  const most = coverageOf(high, deficit, 'hogst');
  const closed = (rest: Figure) => signOf(figureValue(rest)!) <= 0 || printsAsZero(figureValue(rest)!);
  const reason = `Åtgärderna är ${inKronor(figureValue(low)!)} till ${inKronor(figureValue(high)!)} mot underskottet ${inKronor(negate(result))}.`;
  const opening = 'åtgärderna beräknas täcka ';
  if (closed(least.rest)) return [sentence('atgard.tacker-allt', reason, `${opening}hela underskottet`)];
  if (closed(most.rest)) {
    const share = percent(least.share);
    const ends = phrase('; högst ', amount(least.rest, settings), ' återstår');
    const from =
      share && !closesInPrint(least.share)
        ? phrase('minst ', share, ' av underskottet, som mest hela')
        : ['som mest hela underskottet'];
    return [sentence('atgard.tacker-hogst-allt', reason, opening, from, ends)];
  }
  const remains = phrase('; ', amountRange(most.rest, least.rest, settings), ' återstår');
  const share = shareRange(least.share, most.share);
  const part = share ? phrase(share, ' av underskottet') : ['en del av underskottet'];
  if (printsAsZero(figureValue(high)!))
    return [
      sentence(
        'atgard.tacker-inget',
        reason,
        'åtgärderna beräknas inte täcka någon del av underskottet',
        remains,
      ),
    ];
  return [sentence('atgard.tacker', reason, opening, part, remains)];
}

/** Whether a share below the whole would be printed as the whole. */
const closesInPrint = (share: Figure): boolean => formatPercent(figureValue(share)!, 1) === '100,0';
