import { createHash } from 'node:crypto';
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
export function traceJson(trace: Trace, checksum = traceChecksum(trace)): string {
  const { files, figures, snapshot } = trace;
  const { dokument, meningar, tal } = saidIn(trace);
  const written = {
    dokument,
    kontrollsumma: checksum,
    kallor: files.map(({ file, sha256, withheld }) => ({
      fil: file,
      sha256,
      ...(withheld.length > 0 && { 'dolda rader': lineRanges({ lines: withheld }), skal: WITHHELD }),
    })),
    siffror: figures.map((traced) => ({
      ...figureJson(traced),
      formel: traced.figure.formula,
      av: traced.figure.terms,
      rader: traced.figure.sources.map((source) => ({ fil: source.file, rader: lineRanges(source) })),
    })),
    meningar,
    tal,
    underlag: snapshot,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/**
 * sha256, in hexadecimal, of what the trace says of the document: every figure with value and formula, every sentence and
 * number. It stands in the trace and in the Word file, which so can be told to belong together. The files that the figures were
 * read from are not in it: the same ledger in another form gives the same document, to the byte.
 */
export const traceChecksum = (trace: Trace): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...saidIn(trace), siffror: trace.figures.map(computedJson) }))
    .digest('hex');

/** The document, its sentences and the author's own numbers. */
const saidIn = ({ metadata, report, sentences, numbers }: Trace) => ({
  dokument: {
    titel: metadata.title,
    kommun: metadata.municipality,
    namnd: metadata.board,
    datum: metadata.date,
    rapport: report,
  },
  meningar: sentences.map(({ content, rule, reason }) => ({
    text: plainText(content),
    regel: rule,
    skal: reason,
  })),
  tal: numbers.map(numberJson),
});

function figureJson(traced: TracedFigure) {
  const { id, label } = traced.figure;
  return {
    id,
    namn: label,
    ...exactValue(traced.figure),
    tryckt: printedTexts(traced),
  };
}

/** A figure with how it is made of others; of one that is read from rows, what is said of the rows is the file's. */
const computedJson = (traced: TracedFigure) => ({
  ...figureJson(traced),
  ...(traced.figure.terms.length > 0 && { formel: traced.figure.formula, av: traced.figure.terms }),
});

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
