import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { plainText } from '../../../../src/document/plainText.ts';
import { SUMMARIES as PLACED } from '../../../../src/document/summaries.ts';
import { blocksIn, inlinesIn } from '../../../../src/document/walk.ts';
import { SUMMARIES } from '../../../../src/language/sentences/summaries.ts';
import { prepare } from '../../../../src/prepare.ts';
import { openWorkplace } from '../../../../src/workplace.ts';
import { BUDGET, column, REFERENCE_LEAVES, SETTINGS, statementOf, texts, tkr } from './statements.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const AMOUNT = '(?:(?:drygt|knappt|cirka) )?[\\d ]+(?:,\\d)? (?:tkr|mnkr|mkr)';

/** The wordings that board documents use, in the domain guide's order: where a reader expects each, and by which name it is asked for. */
const PATTERNS: readonly [wording: string, summary: string, template: string][] = [
  [
    `Det ackumulerade resultatet per maj är ett underskott om ${AMOUNT}, vilket motsvarar 0,8 procent av periodens budgeterade nettokostnad\\.`,
    'resultat',
    'manadsuppfoljning',
  ],
  [
    `Uppföljningen per maj visar en (positiv|negativ) avvikelse om ${AMOUNT}`,
    'resultat',
    'manadsuppfoljning',
  ],
  ['Resultatet är något sämre än per april\\.', 'resultat', 'manadsuppfoljning'],
  ['Lokalhyror beräknas vara i linje med budget\\.', 'kontogrupp', 'manadsuppfoljning'],
  [
    `Köp av tjänster avviker per maj negativt från periodens budget med ${AMOUNT}`,
    'kontogrupp',
    'manadsuppfoljning',
  ],
  ['Nämnden prognostiserar en budget i balans för 2025', 'prognos', 'manadsuppfoljning'],
  ['Prognosen är oförändrad jämfört med april\\.', 'prognos', 'manadsuppfoljning'],
  [`Prognosen har försämrats med ${AMOUNT} jämfört med april\\.`, 'prognos', 'manadsuppfoljning'],
  [`Köp av tjänster beräknas överstiga budget med ${AMOUNT}`, 'kontogrupp', 'manadsuppfoljning'],
  ['Avvikelsen mot periodens budget förklaras främst av ', 'resultat', 'manadsuppfoljning'],
  ['vägs upp av högre intäkter', 'i-korthet', 'manadsuppfoljning'],
  [
    `År 2025 uppgår kommunbidraget till ${AMOUNT}, en ökning om [\\d,]+ procent eller ${AMOUNT}\\.`,
    'kommunbidrag',
    'budget',
  ],
  [`Ökningen består (?:bland annat )?av .* \\(`, 'kommunbidrag', 'budget'],
  [`Budgeten räknas upp med .*, [\\d,]+ procent eller ${AMOUNT}\\.`, 'kommunbidrag', 'budget'],
  [`Investeringsbudgeten för 2025 uppgår till ${AMOUNT}\\.`, 'investeringar', 'budget'],
  [`Helårseffekten beräknas till ${AMOUNT}, varav ${AMOUNT} 2025\\.`, 'atgarder', 'handlingsplan'],
  ['Sammantagen beräknad effekt 2025: [\\d,]+–[\\d,]+ mkr\\.', 'atgarder', 'handlingsplan-arende'],
  [
    `Åtgärderna beräknas täcka .* procent av underskottet; .* återstår\\.`,
    'atgarder',
    'handlingsplan-arende',
  ],
  ['Alingsås hade 20\\d\\d (högre|lägre) .* än ', 'nyckeltal', 'genomlysning'],
  [
    'Mellan 20\\d\\d och 20\\d\\d har .* i Alingsås ökat med (?:drygt |knappt )?\\d+ procent\\.',
    'nyckeltal',
    'genomlysning',
  ],
  [
    'Mellan 20\\d\\d och 20\\d\\d har andelen .* (?:ökat|minskat) med [\\d,]+ procentenheter\\.',
    'nyckeltal',
    'genomlysning',
  ],
  [
    'År 20\\d\\d var .* i Alingsås (?:drygt |knappt )?[\\d,]+.* respektive .* procent (högre|lägre) än i ',
    'nyckeltal',
    'genomlysning',
  ],
  ['Alingsås hade 20\\d\\d högst .* bland de jämförda', 'nyckeltal', 'genomlysning'],
  [' risker hanteras i internkontrollplanen\\.', 'risker', 'budget'],
];

/** Every generated sentence of the examples, and of two months that differ from them. */
const written: { text: string; rule: string; reason: string }[] = [];

beforeAll(() => {
  const workplace = openWorkplace(ROOT);
  for (const name of workplace.reports()) {
    const prepared = prepare(name, workplace, () => {});
    for (const block of blocksIn(prepared!.document.blocks))
      for (const inline of inlinesIn(block))
        if (inline.kind === 'sentence')
          written.push({ ...inline, text: plainText(inline.content).replaceAll('\u00a0', ' ') });
  }
  const more = { previousForecastPeriod: { year: 2025, month: 4 } };
  const surplus = { ...REFERENCE_LEAVES['budget-ack'], bidrag: tkr(107_793) };
  const forecast = column(32_336, -161_198, -17_111, -65_743, -46_587, 256_303);
  for (const statement of [
    statementOf({ ...REFERENCE_LEAVES, 'budget-ack': surplus }, more),
    statementOf({ budget: BUDGET, prognos: forecast, 'foregaende-prognos': BUDGET }, more),
  ])
    for (const write of Object.values(SUMMARIES))
      for (const sentence of write(statement, SETTINGS))
        written.push({ ...sentence, text: texts([sentence])[0]! });
});

it.each(
  PATTERNS.map(([wording, summary, template], index) => ({ number: index + 1, wording, summary, template })),
)('$number: {{sammanfattning "$summary"}} in $template', ({ wording, summary, template }) => {
  const found = written.find(({ text }) => new RegExp(wording, 'u').test(text));
  expect(found, wording).toBeDefined();
  expect(found!.rule).toMatch(/^[a-z]+\.[a-z-]+$/);
  expect(found!.reason).toMatch(/\.$/);
  expect(Object.keys(PLACED)).toContain(summary);
  expect(readFileSync(join(ROOT, 'templates', `${template}.hbs`), 'utf8')).toContain(
    `{{sammanfattning "${summary}"`,
  );
});

it('there are 24 of them', () => {
  expect(PATTERNS).toHaveLength(24);
});
