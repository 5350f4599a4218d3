import type { CheckedNumber } from '../document/checks/prose/checkedNumber.ts';
import { plainText } from '../document/plainText.ts';
import { lineRanges } from '../language/lineRanges.ts';
import { exactValue } from './exactValue.ts';
import { OUTCOMES } from './outcomes.ts';
import { printedTexts, type Trace, type TracedFigure } from './trace.ts';

/** Why a file's checksum and the text of some of its lines are left out. */
const WITHHELD =
  'Raderna gäller små grupper. Deras innehåll visas inte, och inte heller filens kontrollsumma, som kan användas för att pröva fram värdena.';

/** The trace for machines, with Swedish names, since administrators and auditors read it too. The same trace gives the same text. */
export function traceJson({ metadata, report, files, figures, sentences, numbers, snapshot }: Trace): string {
  const { title, municipality, board, date } = metadata;
  const written = {
    dokument: { titel: title, kommun: municipality, namnd: board, datum: date, rapport: report },
    kallor: files.map(({ file, sha256, withheld }) => ({
      fil: file,
      sha256,
      ...(withheld.length > 0 && { 'dolda rader': lineRanges({ lines: withheld }), skal: WITHHELD }),
    })),
    siffror: figures.map(figureJson),
    meningar: sentences.map(({ content, rule, reason }) => ({
      text: plainText(content),
      regel: rule,
      skal: reason,
    })),
    tal: numbers.map(numberJson),
    underlag: snapshot,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function figureJson(traced: TracedFigure) {
  const { id, label, formula, terms, sources } = traced.figure;
  return {
    id,
    namn: label,
    ...exactValue(traced.figure),
    tryckt: printedTexts(traced),
    formel: formula,
    av: terms,
    rader: sources.map((source) => ({ fil: source.file, rader: lineRanges(source) })),
  };
}

const numberJson = ({ text, sentence, place, outcome, support, source }: CheckedNumber) => ({
  text,
  mening: sentence,
  fil: place.file,
  rad: place.line,
  kolumn: place.column,
  utfall: OUTCOMES[outcome],
  ...(support && {
    av: support.figures.map(({ id }) => id),
    harledning: `${support.derivation}: ${support.value}`,
  }),
  ...(source !== undefined && { kalla: source }),
});
