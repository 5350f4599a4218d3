import type { Municipality } from '../config/municipality.ts';
import { absolute, type Exact } from '../figures/exact.ts';
import type { Figure, Quantity } from '../figures/figure.ts';
import { STATEMENT_COLUMNS } from '../figures/statement.ts';
import { nearest } from '../language/nearest.ts';
import {
  countInWords,
  formatMoney,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  NBSP,
} from '../language/numbers.ts';
import { problem, type Report } from '../problems.ts';
import type { FigureText } from './document.ts';
import type { Expression } from './expression.ts';

interface Format {
  readonly quantity: readonly Quantity[];
  readonly decimals: number;
  readonly write: (value: Exact, decimals: number, municipality: Municipality) => string;
}

const money = (unit: (municipality: Municipality) => MoneyUnit, decimals: number): Format => ({
  quantity: ['amount'],
  decimals,
  write: (value, places, municipality) => formatMoney(value, unit(municipality), places),
});

/** The helpers that print a figure in running text. Millions are written with the municipality's own word. */
const FORMATS: Readonly<Record<string, Format>> = {
  kr: money(() => 'kr', 0),
  tkr: money(() => 'tkr', 0),
  mnkr: money(({ million }) => million, 1),
  mkr: money(({ million }) => million, 1),
  procent: {
    quantity: ['share'],
    decimals: 1,
    write: (value, decimals) => `${formatPercent(value, decimals)}${NBSP}procent`,
  },
  procentenheter: {
    quantity: ['points'],
    decimals: 1,
    write: (value, decimals) => `${formatPercent(value, decimals)}${NBSP}procentenheter`,
  },
  antal: { quantity: ['count'], decimals: 0, write: (value) => countInWords(value) },
  tal: {
    quantity: ['count', 'number'],
    decimals: 1,
    write: (value, decimals) => formatNumber(value, decimals),
  },
};

export const FIGURE_HELPERS = Object.keys(FORMATS);

const OPTIONS = ['utan-tecken', 'decimaler'];

/** What an inline figure is written with and looked up in. */
export interface FigureContext {
  readonly municipality: Municipality;
  readonly byId: ReadonlyMap<string, Figure>;
}

/** `{{mnkr "driftbudget.prognos.resultat" utan-tecken=true}}` to the printed figure; faults are reported and give undefined. */
export function inlineFigure(
  expression: Expression,
  context: FigureContext,
  report: Report,
): FigureText | undefined {
  const { helper, params, options, place } = expression;
  const format = FORMATS[helper]!;
  const [id] = params;
  const wrong = (found: string, expected: string): undefined => {
    report(problem('template.argument', place, { helper, found, expected }));
    return undefined;
  };
  if (id === undefined || params.length > 1)
    return wrong(params.join(' '), 'ett siffernamn inom citattecken');
  const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key));
  if (unknown) return wrong(unknown, OPTIONS.join(' eller '));
  const decimals = options['decimaler'] ?? String(format.decimals);
  if (!/^[0-6]$/.test(decimals)) return wrong(decimals, 'decimaler mellan 0 och 6');

  const figure = context.byId.get(id);
  if (!figure && isWithoutSource(id, context.byId)) {
    report(problem('text.figure-without-value', place, { found: id }));
    return undefined;
  }
  if (!figure) {
    report(
      problem('text.unknown-figure', place, { found: id, suggestion: nearest(id, context.byId.keys()) }),
    );
    return undefined;
  }
  if (!format.quantity.includes(figure.quantity))
    return wrong(id, `en siffra av rätt slag (${figure.label} går inte att skriva med ${helper})`);
  if (figure.value === 'suppressed') {
    report(problem('text.figure-suppressed', place, { found: id }));
    return undefined;
  }
  if (figure.value === 'missing') {
    report(problem('text.figure-without-value', place, { found: id }));
    return undefined;
  }
  const value = options['utan-tecken'] === 'true' ? absolute(figure.value) : figure.value;
  return { kind: 'figure', text: format.write(value, Number(decimals), context.municipality), figure };
}

/** A figure of the statement that is rightly spelt, in a column that the sources can't fill: a near name would mislead. */
function isWithoutSource(id: string, byId: ReadonlyMap<string, Figure>): boolean {
  const [set, column, row] = id.split('.');
  return (
    set === 'driftbudget' &&
    (STATEMENT_COLUMNS as readonly (string | undefined)[]).includes(column) &&
    STATEMENT_COLUMNS.some((other) => byId.has(`driftbudget.${other}.${row}`)) &&
    !byId.has(`driftbudget.${column}.${row}`)
  );
}
