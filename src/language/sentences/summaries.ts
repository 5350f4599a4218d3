import type { Statement } from '../../figures/statement.ts';
import type { GeneratedSentence } from '../sentence.ts';
import { briefSentences } from './brief.ts';
import { explanationSentences } from './explanation.ts';
import { forecastSentences } from './forecast.ts';
import { resultSentences } from './result.ts';
import { accountGroupSentences, rowSentences } from './rows.ts';
import type { WordingSettings } from './settings.ts';

/** Writes the sentences of one summary from the statement. */
export type Summary = (statement: Statement, settings: WordingSettings) => GeneratedSentence[];

/** The summaries of the statement, by the names that templates use: `{{sammanfattning "i-korthet"}}`. */
export const SUMMARIES: Readonly<Record<string, Summary>> = {
  'i-korthet': briefSentences,
  resultat: (statement, settings) => [
    ...resultSentences(statement, settings),
    ...explanationSentences(statement, settings, 'accumulated'),
  ],
  prognos: (statement, settings) => [
    ...forecastSentences(statement, settings),
    ...explanationSentences(statement, settings, 'forecast'),
  ],
  kontogrupper: accountGroupSentences,
};

/** One row of the statement, by its id: forecast and outcome against budget, for `{{sammanfattning "kontogrupp" …}}`. */
export const rowSummary = (
  statement: Statement,
  rowId: string,
  settings: WordingSettings,
): GeneratedSentence[] => rowSentences(statement, rowId, settings);
