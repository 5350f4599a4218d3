import { CHARTS } from '../charts/charts.ts';
import { FIGURE_HELPERS } from '../inlineFigures.ts';
import { SUMMARIES } from '../summaries.ts';
import { TABLES } from '../tables/tables.ts';

/** What a helper's first argument names; `undefined` for helpers that take none. */
export type HelperArgument = 'table' | 'chart' | 'summary' | 'section' | 'figure' | 'target' | undefined;

/** The helpers of the template language, and what each takes. */
export const HELPERS: ReadonlyMap<string, HelperArgument> = new Map<string, HelperArgument>([
  ['tabell', 'table'],
  ['diagram', 'chart'],
  ['sammanfattning', 'summary'],
  ['avsnitt', 'section'],
  ['ovriga-avsnitt', undefined],
  ['innehall', undefined],
  ['uppgifter', undefined],
  ['kallor', undefined],
  ['se', 'target'],
  ['Se', 'target'],
  ...FIGURE_HELPERS.map((name) => [name, 'figure'] as const),
]);

/** The block helpers: Handlebars' own, without those that change what names mean. */
export const BLOCK_HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);

/** Names that a literal argument must be among, by kind of argument; undefined where any name can stand. */
export function knownArguments(
  argument: HelperArgument,
  figures: Iterable<string> | undefined,
): readonly string[] | undefined {
  switch (argument) {
    case 'table':
      return Object.keys(TABLES);
    case 'chart':
      return Object.keys(CHARTS);
    case 'summary':
      return Object.keys(SUMMARIES);
    case 'figure':
      return figures && [...figures];
    default:
      return undefined;
  }
}
