import type { Chart, Document, PlotValue } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn, inlinesIn } from '../document/walk.ts';
import { type Exact, exact, multiply, toDecimal } from '../figures/exact.ts';
import type { Figure, Source } from '../figures/figure.ts';

/** The trace as it is written, with Swedish names: administrators and auditors read it. */
interface Trace {
  readonly dokument: {
    readonly titel: string;
    readonly kommun: string;
    readonly namnd: string;
    readonly datum: string;
    readonly rapport: string;
  };
  readonly kallor: readonly { readonly fil: string; readonly sha256: string }[];
  readonly siffror: readonly TracedFigure[];
  readonly meningar: readonly { readonly text: string; readonly regel: string; readonly skal: string }[];
}

interface TracedFigure {
  readonly id: string;
  readonly namn: string;
  /** The exact value: decimal where it ends, else a fraction `a/b`. */
  readonly varde: string;
  readonly enhet: string;
  /** As printed in the document, each way once; empty for figures that are only terms of others. */
  readonly tryckt: readonly string[];
  readonly formel: string;
  readonly av: readonly string[];
  readonly rader: readonly { readonly fil: string; readonly rader: string }[];
}

/**
 * The trace of a document: every figure it shows and every figure those are made of, down to file and lines, and every
 * generated sentence with its rule. The same document gives the same text.
 */
export function traceOf(
  document: Document,
  reportFile: string,
  byId: ReadonlyMap<string, Figure>,
  checksum: (file: string) => string | undefined,
): string {
  const printed = new Map<string, { figure: Figure; texts: Set<string> }>();
  const meningar: { text: string; regel: string; skal: string }[] = [];
  const show = (figure: Figure, text: string): void => {
    const entry = printed.get(figure.id) ?? { figure, texts: new Set() };
    entry.texts.add(text);
    printed.set(figure.id, entry);
  };
  for (const block of blocksIn(document.blocks)) {
    for (const inline of inlinesIn(block)) {
      if (inline.kind === 'figure') show(inline.figure, inline.text);
      if (inline.kind === 'sentence')
        meningar.push({ text: plainText(inline.content), regel: inline.rule, skal: inline.reason });
    }
    if (block.kind === 'chart') for (const { figure, text } of plottedIn(block)) show(figure, text);
  }

  const siffror = new Map<string, TracedFigure>();
  const add = (figure: Figure): void => {
    if (siffror.has(figure.id)) return;
    siffror.set(figure.id, traced(figure, [...(printed.get(figure.id)?.texts ?? [])]));
    for (const term of figure.terms) {
      const found = byId.get(term);
      if (found) add(found);
    }
  };
  for (const { figure } of printed.values()) add(figure);

  const files = new Set([...siffror.values()].flatMap(({ rader }) => rader.map(({ fil }) => fil)));
  files.add(reportFile);
  const { title, municipality, board, date } = document.metadata;
  const trace: Trace = {
    dokument: { titel: title, kommun: municipality, namnd: board, datum: date, rapport: reportFile },
    kallor: [...files].sort().map((fil) => ({ fil, sha256: checksum(fil) ?? '' })),
    siffror: [...siffror.values()],
    meningar,
  };
  return `${JSON.stringify(trace, null, 2)}\n`;
}

function plottedIn({ plot }: Chart): PlotValue[] {
  const values =
    plot.kind === 'bars' ? plot.bars.map(({ value }) => value) : plot.series.flatMap((it) => it.values);
  return values.filter((value) => value !== null);
}

function traced(figure: Figure, tryckt: readonly string[]): TracedFigure {
  return {
    id: figure.id,
    namn: figure.label,
    ...exactValue(figure),
    tryckt,
    formel: figure.formula,
    av: figure.terms,
    rader: figure.sources.map(lines),
  };
}

const lines = ({ file, lines: ranges }: Source) => ({
  fil: file,
  rader: ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', '),
});

const UNITS = {
  amount: 'kr',
  share: 'andel',
  points: 'procentenheter',
  count: 'antal',
  number: 'tal',
} as const;

function exactValue({ value, quantity }: Figure): { varde: string; enhet: string } {
  const enhet = UNITS[quantity];
  if (value === 'missing') return { varde: 'saknas', enhet };
  if (value === 'suppressed') return { varde: 'dold', enhet };
  if (quantity === 'amount') return { varde: decimal(multiply(value, exact(1n, 100n)), 2), enhet };
  return { varde: decimal(quantity === 'points' ? multiply(value, exact(100n)) : value, 0), enhet };
}

/** A decimal with at least `least` decimals where six are enough to be exact, else a fraction. */
function decimal(value: Exact, least: number): string {
  for (let decimals = least; decimals <= 6; decimals += 1)
    if (10n ** BigInt(decimals) % value.denominator === 0n) return toDecimal(value, decimals);
  return `${value.numerator}/${value.denominator}`;
}
