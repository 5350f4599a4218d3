import type { Effect, Effects } from '../../figures/effects.ts';
import { signOf } from '../../figures/exact.ts';
import { figureValue } from '../../figures/figure.ts';
import type { Measure, MeasurePlan } from '../../figures/measures.ts';
import { EN_DASH } from '../../language/numbers.ts';
import { EFFECT_TIMES, type EffectTime } from '../../read/measures.ts';
import { expectedWords, knowsOptions, wrongArgument } from '../arguments.ts';
import { type AmountFormat, amountText, headingCell, textCell } from '../cells.ts';
import type { Inline, Table, TableCell } from '../document.ts';
import { from } from '../maker.ts';
import { plainText } from '../plainText.ts';
import { amountFormat, unitText } from './amountOptions.ts';
import { type PrintedSum, roundingNote } from './rounding.ts';

/**
 * `{{tabell "atgarder" effekter="i-ar helar"}}`: the measures of the action plan with their effects and the sums. Two effects
 * stand above each other in one cell, "1,0 (2025)" over "2,5"; where they are the same, the amount stands once.
 */
export const measureTable = from('atgarder', (call, plan, { municipality }, report): Table | undefined => {
  if (!knowsOptions(call, ['effekter', 'rubrik', 'namn', 'enhet', 'decimaler'], report)) return undefined;
  const format = amountFormat(call, municipality, report, 'mnkr');
  const chosen = (call.options['effekter'] ?? 'i-ar helar').split(/\s+/).filter(Boolean);
  const unknown = chosen.find((word) => !EFFECT_TIMES.includes(word as EffectTime));
  if (unknown !== undefined)
    return wrongArgument(call, unknown, expectedWords(unknown, EFFECT_TIMES), report);
  if (!format) return undefined;
  const times = chosen as EffectTime[];
  const cell = (effects: Effects): TableCell => effectCell(effects, times, plan.year, format);
  return {
    kind: 'table',
    id: call.options['namn'] ?? 'atgarder',
    label: '',
    caption: call.options['rubrik'] ?? 'Åtgärder',
    unit: unitText(format),
    style: 'text',
    columns: [
      { align: 'left', weight: 44 },
      { align: 'left', weight: 44 },
      { align: 'right', weight: 13 },
    ],
    head: [
      {
        kind: 'head',
        cells: [textCell('Åtgärd', 'column'), textCell('Kommentar', 'column'), heading(times, plan.year)],
      },
    ],
    body: [
      ...plan.measures.map((measure) => ({
        kind: 'row' as const,
        cells: [textCell(measure.name, 'row'), textCell(commentOf(measure, plan)), cell(measure.effects)],
      })),
      { kind: 'sum', cells: [{ ...textCell('Summa', 'row'), columnSpan: 2 }, cell(plan.totals)] },
    ],
    notes: notes(plan, times, format),
  };
});

function heading(times: readonly EffectTime[], year: number): TableCell {
  const [only, ...more] = times;
  if (more.length > 0) return textCell('Effekt', 'column');
  const names = { 'i-ar': `${year}`, 'nasta-ar': `${year + 1}`, helar: 'helår' };
  return headingCell(only ? ['Effekt', names[only]] : ['Effekt']);
}

/** "2,0–3,0", or one amount. */
function amounts({ lowest, highest }: Effect, format: AmountFormat): Inline[] {
  const [first, last] = [lowest, highest].map((figure) => amountText(figure, format));
  const end: Inline = { kind: 'figure', text: last!, figure: highest };
  if (first === last) return [end];
  return [{ kind: 'figure', text: first!, figure: lowest }, { kind: 'text', value: EN_DASH }, end];
}

/** An effect's line in the cell for each time; a whole year carries no year of its own. */
function effectCell(
  effects: Effects,
  times: readonly EffectTime[],
  year: number,
  format: AmountFormat,
): TableCell {
  const found = times.flatMap((time) => {
    const effect = effects.get(time);
    return effect ? [{ time, content: amounts(effect, format) }] : [];
  });
  const [first, ...more] = found;
  if (!first) return textCell(EN_DASH);
  // One amount holds for every time only when no time lacks its own.
  const same = more.every(({ content }) => plainText(content) === plainText(first.content));
  if (same && found.length === times.length) return { lines: [first.content] };
  return {
    lines: found.map(({ time, content }): readonly Inline[] =>
      time === 'helar'
        ? content
        : [...content, { kind: 'text', value: `\u00a0(${time === 'i-ar' ? year : year + 1})` }],
    ),
  };
}

/** The comment from the file, after where the effect is counted. */
function commentOf({ comment, countedIn, effects }: Measure, { countsTwice }: MeasurePlan): string {
  if (countedIn === undefined) return comment;
  const where = countedIn === 'several' ? 'andra åtgärder' : `åtgärden ”${countedIn}”`;
  const counted =
    effects.size === 0
      ? `Effekten räknas i ${where}.`
      : `Effekten är också medräknad i ${where}${countsTwice ? '' : ' och ingår inte i summan'}.`;
  return comment === '' ? counted : `${comment}${/[.!?]$/.test(comment) ? '' : '.'} ${counted}`;
}

function notes(plan: MeasurePlan, times: readonly EffectTime[], format: AmountFormat): string[] {
  const { measures, totals, net, countedInOthers, countsTwice, year } = plan;
  const found: string[] = [];
  const written = (effects: Effects): string =>
    effectCell(effects, times, year, format).lines.map(plainText).join(' och ');
  const stacked = [...measures.map(({ effects }) => effects), totals].some(
    (effects) => effectCell(effects, times, year, format).lines.length > 1,
  );
  if (stacked && times.join(' ') === 'i-ar helar')
    found.push(
      `Står två belopp i rutan gäller det övre ${year} och det nedre ett helt år. Ett ensamt belopp gäller båda.`,
    );
  const twice = [...countedInOthers.values()].some(({ highest }) => signOf(figureValue(highest)!) > 0);
  if (twice && countsTwice)
    found.push(
      `I summan är ${written(countedInOthers)} räknat två gånger, eftersom beloppet också är medräknat i andra åtgärder. Utan det är summan ${written(net)}.`,
    );
  const unknown = measures.filter(({ effects, countedIn }) => {
    const missing = times.some((time) => totals.has(time) && !effects.has(time));
    return missing && !(countedIn !== undefined && effects.size === 0);
  });
  if (unknown.length > 0) found.push('Effekter som inte har beräknats ingår inte i summan.');
  const counted = measures.filter(({ countedIn }) => countsTwice || countedIn === undefined);
  const sums = times.flatMap((time) =>
    (['lowest', 'highest'] as const).flatMap((end): PrintedSum[] => {
      const total = totals.get(time)?.[end];
      const parts = counted.flatMap(({ effects }) => effects.get(time)?.[end] ?? []);
      return total ? [{ total, parts }] : [];
    }),
  );
  const rounding = roundingNote(sums, format);
  return rounding ? [...found, rounding] : found;
}
