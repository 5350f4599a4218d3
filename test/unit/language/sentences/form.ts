import type { Figure } from '../../../../src/figures/figure.ts';
import type { Statement } from '../../../../src/figures/statement.ts';
import type { GeneratedSentence } from '../../../../src/language/sentence.ts';
import { writtenBy } from '../written.ts';
import { claim } from './reading/reading.ts';
import { texts } from './statements.ts';

/** What holds of the words of every sentence, whatever it is about. Returns its text, with ordinary spaces. */
export function checkForm(sentence: GeneratedSentence): string {
  const text = sentence.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  claim(/^[\p{Lu}\d].*[^.]\.$/u.test(text), text);
  claim(!/undefined|NaN|null|\[object| {2}| ,|−0(?![,\d])|(?:drygt|knappt|cirka) (?:−|-)/.test(text), text);
  claim(!/−/.test(text), text);
  claim(!/(?<![\d,\u00a0])0(?:,0)?\u00a0(?:mnkr|tkr)/.test(text), text);
  claim(!/\d [a-z]*(?:kr|procent)\b/.test(text), text);
  claim(/^[a-z]+\.[a-z-]+$/.test(sentence.rule), sentence.rule);
  claim(/\.$/.test(sentence.reason), sentence.reason);
  claim(!/undefined|NaN/.test(sentence.reason), sentence.reason);
  return texts([sentence])[0]!;
}

/** Every number of a sentence is a figure that is written exactly, and leads back to the statement's own. */
export function checkFigures(sentence: GeneratedSentence, statement: Statement) {
  const known = new Map<string, Figure>();
  for (const byRow of statement.columns.values()) for (const item of byRow.values()) known.set(item.id, item);
  if (statement.previousResult) known.set(statement.previousResult.id, statement.previousResult);
  sentence.parts.forEach((part) => {
    if (typeof part === 'string') return;
    claim(part.text === writtenBy(part.figure, part.text), `${part.figure.id}: ${part.text}`);
    claim(part.figure.sources.length > 0, part.figure.id);
    const roots = part.figure.terms.length > 0 ? part.figure.terms : [part.figure.id];
    for (const id of roots) claim(known.has(id), id);
  });
}
