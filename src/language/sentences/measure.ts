import type { Effect } from '../../figures/effects.ts';
import { compare, signOf } from '../../figures/exact.ts';
import { figureValue } from '../../figures/figure.ts';
import type { Measure, MeasurePlan } from '../../figures/measures.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amountRange, printsAsZero } from './amount.ts';
import { coverageSentences, fullYearSentences, totalEffectSentences } from './measures.ts';
import { type Phrase, phrase, sentence } from './phrase.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

const range = ({ lowest, highest }: Effect, settings: WordingSettings): Phrase =>
  amountRange(lowest, highest, settings);

const isZero = ({ highest }: Effect): boolean => printsAsZero(figureValue(highest)!);

const isEqual = (a: Effect, b: Effect): boolean =>
  compare(figureValue(a.lowest)!, figureValue(b.lowest)!) === 0 &&
  compare(figureValue(a.highest)!, figureValue(b.highest)!) === 0;

const reasonOf = (effect: Effect | undefined): string =>
  effect
    ? `${inKronor(figureValue(effect.lowest)!)} till ${inKronor(figureValue(effect.highest)!)}`
    : 'inte beräknad';

/** What one measure gives in the plan's year, the year after and a whole year, and where its effect is counted. */
export function measureSentences(
  { effects, countedIn }: Measure,
  year: number,
  settings: WordingSettings,
): GeneratedSentence[] {
  const [now, next, whole] = [effects.get('i-ar'), effects.get('nasta-ar'), effects.get('helar')];
  const where = countedIn === 'several' ? ['andra åtgärder'] : ['åtgärden ”', countedIn ?? '', '”'];
  const reason = `Effekten ${year} är ${reasonOf(now)}, på helår ${reasonOf(whole)}.`;
  if (!now && !next && !whole)
    return countedIn === undefined
      ? [sentence('atgard.oberaknad', reason, 'effekten har inte beräknats')]
      : [sentence('atgard.raknas-i', reason, 'effekten räknas i ', ...where)];

  const later: Phrase[] = [];
  if (next) later.push(phrase(range(next, settings), ` ${year + 1}`));
  if (whole && now && isEqual(now, whole)) later.push(['lika mycket på helår']);
  else if (whole) later.push(phrase(range(whole, settings), ' på helår'));
  const both = later.flatMap((part, index) => (index === 0 ? part : [' och ', ...part]));
  const some = now && !isZero(now) ? phrase(range(now, settings), ` ${year}`) : undefined;
  const opening = 'åtgärden beräknas ';
  const effect = some
    ? sentence('atgard.effekt', reason, opening, 'ge ', some, later.length > 0 ? ' och ' : '', ...both)
    : now && later.length === 0
      ? sentence('atgard.ingen-effekt', reason, opening, `inte ge någon effekt ${year}`)
      : now
        ? sentence('atgard.effekt-senare', reason, opening, `inte ge någon effekt ${year}, men `, ...both)
        : sentence('atgard.effekt', reason, opening, 'ge ', ...both);
  if (countedIn === undefined) return [effect];
  return [effect, sentence('atgard.medraknad', reason, 'effekten är också medräknad i ', ...where)];
}

/** The effect of all the measures, what of it is counted twice, and what remains of the deficit. */
export function planSentences(plan: MeasurePlan, settings: WordingSettings): GeneratedSentence[] {
  const { year, totals, net, deficit } = plan;
  const [now, whole] = [totals.get('i-ar'), totals.get('helar')];
  const effect: GeneratedSentence[] = [];
  if (whole && whole.lowest === whole.highest && now?.lowest === now?.highest)
    effect.push(...fullYearSentences({ year, fullYear: whole.lowest, inYear: now?.lowest }, settings));
  else {
    if (now) effect.push(...totalEffectSentences({ year, ...now }, settings));
    if (whole)
      effect.push(
        sentence(
          'atgard.helar',
          `Helårseffekten är ${reasonOf(whole)}.`,
          'helårseffekten beräknas till ',
          range(whole, settings),
        ),
      );
  }
  const real = net.get('i-ar');
  const coverage = deficit && real ? coverageSentences({ year, ...real }, deficit, settings) : [];
  return [...effect, ...twiceSentences(plan, settings), ...coverage];
}

/** That the totals have something in them twice, and what they are without it. */
function twiceSentences(
  { year, net, countedInOthers, countsTwice }: MeasurePlan,
  settings: WordingSettings,
): GeneratedSentence[] {
  const twice = countedInOthers.get('helar') ?? countedInOthers.get('i-ar');
  if (!countsTwice || !twice || signOf(figureValue(twice.highest)!) <= 0) return [];
  const [now, whole] = [net.get('i-ar'), net.get('helar')];
  const parts = [
    ...(whole ? [phrase(range(whole, settings), ' på helår')] : []),
    ...(now ? [phrase(range(now, settings), ` ${year}`)] : []),
  ];
  const reason = `Medräknat i andra åtgärder är ${reasonOf(twice)}.`;
  const counted = sentence(
    'atgard.dubbelt',
    reason,
    'av detta är ',
    range(twice, settings),
    ' också medräknat i andra åtgärder och räknas alltså två gånger',
  );
  if (parts.length === 0) return [counted];
  const without = sentence(
    'atgard.netto',
    reason,
    'utan det är effekten ',
    ...parts.flatMap((part, index) => (index === 0 ? part : [' och ', ...part])),
  );
  return [counted, without];
}
