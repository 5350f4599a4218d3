import { divide, type Exact, signOf, subtract, sum } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, percent, printsAsZero } from './amount.ts';
import { deriveSize } from './derived.ts';
import { type Phrase, phrase, sentence, series } from './phrase.ts';
import { inText } from './rowName.ts';
import type { WordingSettings } from './settings.ts';
import { inKronor } from './variance.ts';

/** A board's grant (kommunbidrag) for a year, and what has changed since the year before. Amounts in öre. */
export interface GrantChange {
  readonly year: number;
  readonly grant: Figure;
  /** The grant of the year before. */
  readonly previous?: Figure | undefined;
  /** What the change is made of besides the indices, with signs: "Kompensation för löneökningar", 6 200 tkr. */
  readonly components?: readonly NamedAmount[] | undefined;
  /** Indices that the budget is raised by, each with a sentence of its own. */
  readonly indices?: readonly IndexRow[] | undefined;
}

interface NamedAmount {
  readonly name: string;
  readonly amount: Figure;
  /** How much an index is, as a ratio. */
  readonly share?: Figure | undefined;
}

/** An index: its ratio and what it comes to in öre. */
interface IndexRow extends NamedAmount {
  readonly share: Figure;
}

/** The change since the year before, in öre with its sign; undefined where either year is unknown. */
function changeOf({ grant, previous }: GrantChange): Exact | undefined {
  const value = figureValue(grant);
  const before = previous && figureValue(previous);
  return value && before && subtract(value, before);
}

/** "en ökning om 4,2 procent eller 10,2 mnkr"; without the share unless there was a grant to compare with. */
function changeWords(
  { year, grant, previous }: GrantChange,
  change: Exact,
  settings: WordingSettings,
): Phrase {
  const base = previous && figureValue(previous);
  if (!previous || !base) return [];
  const terms = [grant, previous];
  const label = `${grant.label}, förändring mot ${year - 1}`;
  const formula = `${grant.label} − ${previous.label}`;
  const id = `${grant.id}.forandring`;
  const size = deriveSize({ id, label, quantity: 'amount', formula, value: change }, terms);
  const opening = signOf(change) > 0 ? 'en ökning om ' : 'en minskning om ';
  if (signOf(base) <= 0) return phrase(opening, amount(size, settings));
  const share = percent(
    deriveSize(
      {
        id: `${id}.andel`,
        label: `${label}, andel`,
        quantity: 'share',
        formula: `(${formula}) ÷ ${previous.label}`,
        value: divide(change, base),
      },
      terms,
    ),
  );
  return phrase(opening, share ? phrase(share, ' eller ') : '', amount(size, settings));
}

/** The grant for the year and how it differs from the year before. */
function grantSentence(change: GrantChange, settings: WordingSettings): GeneratedSentence | undefined {
  const { year, grant } = change;
  const value = figureValue(grant);
  if (!value || signOf(value) < 0 || printsAsZero(value)) return undefined;
  const opening = phrase(`år ${year} uppgår kommunbidraget till `, amount(grant, settings));
  const moved = changeOf(change);
  if (!moved)
    return sentence(
      'bidrag.belopp',
      `Kommunbidraget är ${inKronor(value)}; föregående års är okänt.`,
      opening,
    );
  const reason = `Kommunbidraget ändras med ${inKronor(moved)}.`;
  if (printsAsZero(moved))
    return sentence('bidrag.oforandrat', reason, opening, `, oförändrat jämfört med ${year - 1}`);
  const rule = signOf(moved) > 0 ? 'bidrag.okning' : 'bidrag.minskning';
  return sentence(rule, reason, opening, ', ', changeWords(change, moved, settings));
}

const listed = (components: readonly NamedAmount[], settings: WordingSettings): Phrase =>
  series(
    components.map((item) => {
      const share = item.share && percent(item.share);
      const size = phrase(share ? phrase(share, ' eller ') : '', amount(item.amount, settings));
      return phrase(inText(item.name), ' (', size, ')');
    }),
  );

/** The change that the indices don't make, in öre; all of it where there are none. */
function changeBesidesIndices(change: GrantChange): Exact | undefined {
  const total = changeOf(change);
  const raised = (change.indices ?? []).map((index) => figureValue(index.amount));
  const known = raised.filter((value) => value !== undefined);
  return total && known.length === raised.length ? subtract(total, sum(known)) : undefined;
}

/** What the change is made of; "bland annat" when the parts don't come to the whole, nothing when they come to more. */
function compositionSentence(change: GrantChange, settings: WordingSettings): GeneratedSentence | undefined {
  const total = changeBesidesIndices(change);
  const given = change.components ?? [];
  const values = given.flatMap((item) => figureValue(item.amount) ?? []);
  if (!total || given.length === 0 || values.length < given.length) return undefined;
  const parts = given.filter((_, index) => !printsAsZero(values[index]!));
  const raised = parts.filter((item) => signOf(figureValue(item.amount)!) > 0);
  const lowered = parts.filter((item) => signOf(figureValue(item.amount)!) < 0);
  if (parts.length === 0) return undefined;
  const rest = subtract(total, sum(values));
  const exceeded = !printsAsZero(rest) && signOf(rest) !== signOf(total);
  const most = printsAsZero(rest) ? '' : 'bland annat ';
  const besides = (change.indices ?? []).length > 0;
  // After the sentences of the indices: "Därutöver består ökningen av …".
  const opening = (noun: string): string =>
    besides ? `därutöver består ${noun} ${most}av ` : `${noun} består ${most}av `;
  const reason = `Delposterna är ${inKronor(sum(values))} av förändringen ${inKronor(total)}.`;
  const rule = 'bidrag.sammansattning';
  if (raised.length > 0 && lowered.length > 0) {
    const gains = phrase('ökningar för ', listed(raised, settings));
    const losses = phrase('minskningar för ', listed(lowered, settings));
    return sentence(rule, reason, opening('förändringen'), gains, ' samt ', losses);
  }
  const increase = raised.length > 0;
  if (printsAsZero(total) || exceeded || signOf(total) > 0 !== increase) return undefined;
  const whole = changeOf(change);
  const same = whole && signOf(whole) === signOf(total);
  const noun = same ? (increase ? 'ökningen' : 'minskningen') : 'förändringen';
  return sentence(rule, reason, opening(noun), listed(parts, settings));
}

/** One index: "Budgeten räknas upp med prisindex, 2,9 procent eller 1,2 mnkr". */
function indexSentence(index: IndexRow, settings: WordingSettings): GeneratedSentence | undefined {
  const value = figureValue(index.amount);
  const share = figureValue(index.share);
  if (!value || !share || printsAsZero(value) || signOf(value) !== signOf(share)) return undefined;
  const ratio = percent(index.share);
  return sentence(
    signOf(value) > 0 ? 'bidrag.uppraknas' : 'bidrag.nedraknas',
    `${index.name}: ${inKronor(value)}.`,
    `budgeten räknas ${signOf(value) > 0 ? 'upp' : 'ned'} med ${inText(index.name)}, `,
    ratio ? phrase(ratio, ' eller ') : '',
    amount(index.amount, settings),
  );
}

/** The grant, what its change is made of, and the indices that the budget is raised by. */
export const grantSentences = (change: GrantChange, settings: WordingSettings): GeneratedSentence[] =>
  [
    grantSentence(change, settings),
    ...(change.indices ?? []).map((index) => indexSentence(index, settings)),
    compositionSentence(change, settings),
  ].filter((found) => found !== undefined);
