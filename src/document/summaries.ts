import type { Statement } from '../figures/statement.ts';
import type { GeneratedSentence } from '../language/sentence.ts';
import {
  rowSummary,
  SUMMARIES as STATEMENT_SUMMARIES,
  type Summary,
} from '../language/sentences/summaries.ts';
import { expectedWords, type HelperCall, wrongArgument } from './arguments.ts';
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

/** The generated sentences that a template can ask for with `{{sammanfattning "…"}}`. */
export const SUMMARIES: Readonly<Record<string, Maker<readonly GeneratedSentence[]>>> = {
  ...Object.fromEntries(
    Object.entries(STATEMENT_SUMMARIES).map(([name, summary]) => [name, ofStatement(summary)]),
  ),
  kontogrupp: ofRow,
};
