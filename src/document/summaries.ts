import type { Statement } from '../figures/statement.ts';
import type { GeneratedSentence } from '../language/sentence.ts';
import { measureSentences, planSentences } from '../language/sentences/measure.ts';
import { possibilitySentences } from '../language/sentences/possibilities.ts';
import { riskSentences } from '../language/sentences/risks.ts';
import {
  rowSummary,
  SUMMARIES as STATEMENT_SUMMARIES,
  type Summary,
} from '../language/sentences/summaries.ts';
import { expectedWords, type HelperCall, wrongArgument } from './arguments.ts';
import { BUDGET_SUMMARIES } from './budgetSummaries.ts';
import { keyFigureSummary } from './keyFigureSummary.ts';
import { from, type Maker } from './maker.ts';
import type { Material } from './material.ts';

const settings = ({ municipality, board }: Material) => ({
  million: municipality.million,
  inLine: board.inLine,
});

const ofStatement = (summary: Summary): Maker<readonly GeneratedSentence[]> =>
  from('driftbudget', (_call, statement, material) => summary(statement, settings(material)));

/** `{{sammanfattning "kontogrupp" rad="kop-av-tjanster"}}`: the sentences of one row. */
const ofRow = from('driftbudget', (call: HelperCall, statement: Statement, material, report) => {
  const id = call.options['rad'] ?? '';
  const known = statement.rows.map((row) => row.id);
  if (!known.includes(id)) return wrongArgument(call, `rad="${id}"`, expectedWords(id, known), report);
  return rowSummary(statement, id, settings(material));
});

/** `{{sammanfattning "atgard" rad="mobila-team"}}`: what one measure gives. */
const ofMeasure = from('atgarder', (call: HelperCall, { measures, year }, material, report) => {
  const id = call.options['rad'] ?? '';
  const measure = measures.find((it) => it.id === id);
  if (measure) return measureSentences(measure, year, settings(material));
  const known = measures.map((it) => it.id);
  return wrongArgument(call, `rad="${id}"`, expectedWords(id, known), report);
});

/** What must come before a possibility can be had, as it follows its amount in a sentence. */
const HORIZON_WORDS = {
  'Kort sikt': 'på kort sikt',
  'Lång sikt': 'på lång sikt',
  'Vidare lokal utredning': 'efter vidare lokal utredning',
  'Vidare utökad utredning': 'efter vidare utökad utredning',
} as const;

const ofPossibilities = from('mojligheter', (_call: HelperCall, { total, horizons }, material) =>
  possibilitySentences(
    { total, parts: horizons.map((it) => ({ figure: it.total, words: HORIZON_WORDS[it.name] })) },
    settings(material),
  ),
);

/** The generated sentences that a template can ask for with `{{sammanfattning "…"}}`. */
export const SUMMARIES: Readonly<Record<string, Maker<readonly GeneratedSentence[]>>> = {
  ...Object.fromEntries(
    Object.entries(STATEMENT_SUMMARIES).map(([name, summary]) => [name, ofStatement(summary)]),
  ),
  kontogrupp: ofRow,
  nyckeltal: keyFigureSummary,
  mojligheter: ofPossibilities,
  risker: from('risker', (_call, risks) => riskSentences(risks)),
  atgarder: from('atgarder', (_call, plan, material) => planSentences(plan, settings(material))),
  atgard: ofMeasure,
  ...BUDGET_SUMMARIES,
};
