import { divide, signOf, subtract, sum } from '../../figures/exact.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { amount, percent, printsAsZero } from './amount.ts';
import { derive } from './derived.ts';
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
  /** What the change is made of, with signs: "Kompensation för löneökningar", 6 200 tkr. */
  readonly components?: readonly NamedAmount[] | undefined;
  /** Indices that the budget is raised by. */
  readonly indices?: readonly IndexRow[] | undefined;
}

export interface NamedAmount {
  readonly name: string;
  readonly amount: Figure;
}

/** An index: its ratio and what it comes to in öre. */
export interface IndexRow extends NamedAmount {
  readonly share: Figure;
}

/** The change since the year before, as an amount; undefined where either year is unknown. */
function grantDifference({ year, grant, previous }: GrantChange): Figure | undefined {
  const value = figureValue(grant);
  const before = previous && figureValue(previous);
  if (!value || !before) return undefined;
  return derive(
    {
      id: `${grant.id}.forandring`,
      label: `${grant.label}, förändring mot ${year - 1}`,
      quantity: 'amount',
      formula: `${grant.label} − ${previous.label}`,
      value: subtract(value, before),
    },
    [grant, previous],
  );
}

/** The change in per cent of the year before; undefined unless that was more than nothing. */
function growth(difference: Figure, { year, previous }: GrantChange): Phrase | undefined {
  const change = figureValue(difference);
  const base = previous && figureValue(previous);
  if (!change || !base || signOf(base) <= 0) return undefined;
  const share = derive(
    {
      id: `${difference.id}.andel`,
      label: `${difference.label}, andel`,
      quantity: 'share',
      formula: `${difference.label} ÷ ${previous.label}`,
      value: divide(change, base),
    },
    [difference, previous],
  );
  return percent(share);
}

/** The grant for the year and how it differs from the year before. */
function grantSentence(change: GrantChange, settings: WordingSettings): GeneratedSentence | undefined {
  const { year, grant } = change;
  const value = figureValue(grant);
  if (!value || signOf(value) < 0 || printsAsZero(value)) return undefined;
  const opening = phrase(`år ${year} uppgår kommunbidraget till `, amount(grant, settings));
  const difference = grantDifference(change);
  const moved = difference && figureValue(difference);
  if (!difference || !moved)
    return sentence(
      'bidrag.belopp',
      `Kommunbidraget är ${inKronor(value)}; föregående års är okänt.`,
      opening,
    );
  const reason = `Kommunbidraget ändras med ${inKronor(moved)}.`;
  if (printsAsZero(moved))
    return sentence('bidrag.oforandrat', reason, opening, `, oförändrat jämfört med ${year - 1}`);
  const more = signOf(moved) > 0;
  const share = growth(difference, change);
  return sentence(
    more ? 'bidrag.okning' : 'bidrag.minskning',
    reason,
    opening,
    more ? ', en ökning om ' : ', en minskning om ',
    share ? phrase(share, ' eller ') : '',
    amount(difference, settings),
  );
}

const listed = (components: readonly NamedAmount[], settings: WordingSettings): Phrase =>
  series(components.map((item) => phrase(inText(item.name), ' (', amount(item.amount, settings), ')')));

/** What the change is made of; "bland annat" when the parts don't come to the whole. */
function compositionSentence(change: GrantChange, settings: WordingSettings): GeneratedSentence | undefined {
  const difference = grantDifference(change);
  const total = difference && figureValue(difference);
  const given = change.components ?? [];
  const values = given.flatMap((item) => figureValue(item.amount) ?? []);
  if (!total || given.length === 0 || values.length < given.length) return undefined;
  const parts = given.filter((_, index) => !printsAsZero(values[index]!));
  const raised = parts.filter((item) => signOf(figureValue(item.amount)!) > 0);
  const lowered = parts.filter((item) => signOf(figureValue(item.amount)!) < 0);
  if (parts.length === 0) return undefined;
  const rest = subtract(total, sum(values));
  const made = printsAsZero(rest) ? 'består av ' : 'består bland annat av ';
  const reason = `Delposterna är ${inKronor(sum(values))} av förändringen ${inKronor(total)}.`;
  const alike = printsAsZero(total) ? 0 : signOf(total);
  if (alike > 0 && lowered.length === 0)
    return sentence('bidrag.sammansattning', reason, `ökningen ${made}`, listed(raised, settings));
  if (alike < 0 && raised.length === 0)
    return sentence('bidrag.sammansattning', reason, `minskningen ${made}`, listed(lowered, settings));
  const pieces = [
    raised.length > 0 ? phrase('ökningar för ', listed(raised, settings)) : [],
    lowered.length > 0 ? phrase('minskningar för ', listed(lowered, settings)) : [],
  ].filter((piece) => piece.length > 0);
  const joined = pieces.length > 1 ? phrase(pieces[0]!, ' samt ', pieces[1]!) : pieces[0]!;
  return sentence('bidrag.sammansattning', reason, `förändringen ${made}`, joined);
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
    compositionSentence(change, settings),
    ...(change.indices ?? []).map((index) => indexSentence(index, settings)),
  ].filter((found) => found !== undefined);
