import type { GeneratedSentence } from '../language/sentence.ts';
import type { Place, Report } from '../problems.ts';
import { sourcesAppendix } from './appendix/sourcesAppendix.ts';
import { expectedWords, type HelperCall, knowsOptions, oneOf, wrongArgument } from './arguments.ts';
import { CHARTS } from './charts/charts.ts';
import type { Block, Contents, Inline } from './document.ts';
import type { Expression } from './expression.ts';
import { FIGURE_HELPERS, inlineFigure } from './inlineFigures.ts';
import type { Maker } from './maker.ts';
import type { Material } from './material.ts';
import { metadataTable } from './metadataTable.ts';
import { SUMMARIES } from './summaries.ts';
import { TABLES } from './tables/tables.ts';
import type { Placed } from './template/placed.ts';

/** What a helper of the template language puts in the document; faults are reported and give undefined. */
export function placeHelper(expression: Expression, material: Material, report: Report): Placed | undefined {
  const { helper, params, options, place } = expression;
  const [name = ''] = params;
  const call: HelperCall = { helper, name, options, place };
  switch (helper) {
    case 'tabell':
      return asBlock(placedAt(made(TABLES, call, material, report), place));
    case 'diagram':
      return asBlock(made(CHARTS, call, material, report));
    case 'sammanfattning':
      return asBlock(summary(call, material, report));
    // The place is kept also after a fault, or the text that belongs there would be told of as well.
    case 'avsnitt':
      if (knowsOptions(call, ['valfritt'], report))
        oneOf(call, 'valfritt', ['true', 'false'], 'false', report);
      return placeSection(expression);
    case 'ovriga-avsnitt':
      knowsOptions(call, [], report);
      return placeSection(expression);
    case 'innehall':
      return asBlock(contents(call, report));
    case 'kallor':
      return sourcesAppendix(call, material, report);
    case 'uppgifter':
      return knowsOptions(call, [], report) ? asBlock(metadataTable(material)) : undefined;
    default: {
      const inline = placeInline(expression, material, report);
      return inline && { kind: 'inline', inline };
    }
  }
}

/** `{{innehall rubrik="Innehåll" djup=2 sidor="ja"}}`: the headings of levels 2 to `djup`, with page numbers or as links only. */
function contents(call: HelperCall, report: Report): Contents | undefined {
  if (!knowsOptions(call, ['rubrik', 'djup', 'sidor'], report)) return undefined;
  const depth = oneOf(call, 'djup', ['2', '3'], '2', report);
  const pages = oneOf(call, 'sidor', ['ja', 'nej'], 'ja', report);
  if (!depth || !pages) return undefined;
  const title = call.options['rubrik'] ?? 'Innehåll';
  return { kind: 'contents', title, depth: depth === '3' ? 3 : 2, pageNumbers: pages === 'ja' };
}

/** A place for the author's text: `{{avsnitt "…"}}`, `{{ovriga-avsnitt}}`; undefined for other helpers. */
export function placeSection({ helper, params, options, place }: Expression): Placed | undefined {
  if (helper === 'avsnitt')
    return { kind: 'section', heading: params[0] ?? '', optional: options['valfritt'] === 'true', place };
  return helper === 'ovriga-avsnitt' ? { kind: 'remaining', place } : undefined;
}

/** The helpers that can stand in the author's own text as well: figures, and references to tables and charts. */
export function placeInline(expression: Expression, material: Material, report: Report): Inline | undefined {
  const { helper, params, options, place } = expression;
  if (helper === 'se' || helper === 'Se') {
    const call: HelperCall = { helper, name: params[0] ?? '', options, place };
    if (!knowsOptions(call, [], report)) return undefined;
    return { kind: 'reference', target: call.name, opens: helper === 'Se', text: '', place };
  }
  if (helper === 'kalla') return sourceNote(expression, report);
  if (FIGURE_HELPERS.includes(helper))
    return inlineFigure(
      expression,
      { municipality: material.municipality, byId: material.figures.byId },
      report,
    );
  return checkInlineHelper(expression, report);
}

/** `{{kalla "beslut SN 2024-05-14 § 23"}}`: a source with at least a word in it. */
function sourceNote({ helper, params, options, place }: Expression, report: Report): Inline | undefined {
  const [source = ''] = params;
  // What is wrong is named after the helper alone: the source is the author's own words.
  const call: HelperCall = { helper, name: '', options, place };
  if (!knowsOptions(call, [], report)) return undefined;
  if (params.length === 1 && /[\p{L}\d]/u.test(source))
    return { kind: 'source', source: source.trim(), place };
  return wrongArgument(
    call,
    params.join(' '),
    'en källa inom citattecken, till exempel "beslut SN 2024-05-14 § 23"',
    report,
  );
}

/** Reports a helper that has no place in running text. */
export function checkInlineHelper(expression: Expression, report: Report): undefined {
  const { helper, params, options, place } = expression;
  const known = [...FIGURE_HELPERS, 'se', 'Se', 'kalla'];
  const call: HelperCall = { helper, name: params[0] ?? '', options, place };
  if (helper === 'kalla') sourceNote(expression, report);
  return known.includes(helper)
    ? undefined
    : wrongArgument(call, helper, expectedWords(helper, known), report);
}

/** A table with the place of the template that asked for it: what is wrong with it can be told with a line. */
const placedAt = (block: Block | undefined, place: Place): Block | undefined =>
  block?.kind === 'table' ? { ...block, place } : block;

const asBlock = (block: Block | undefined): Placed | undefined => block && { kind: 'block', block };

/** What the maker of a name gives; a name that no maker has is reported. */
function made<T>(
  makers: Readonly<Record<string, Maker<T>>>,
  call: HelperCall,
  material: Material,
  report: Report,
): T | undefined {
  if (Object.hasOwn(makers, call.name)) return makers[call.name]!.make(call, material, report);
  return wrongArgument(call, call.name, expectedWords(call.name, Object.keys(makers)), report);
}

/** `{{sammanfattning "i-korthet" som="lista"}}`: generated sentences as a list or a paragraph. Nothing to say gives nothing. */
function summary(call: HelperCall, material: Material, report: Report): Block | undefined {
  if (!knowsOptions(call, ['som', 'rad', 'id', 'serier', 'ar'], report)) return undefined;
  const form = oneOf(call, 'som', ['lista', 'text'], call.name === 'i-korthet' ? 'lista' : 'text', report);
  const sentences = made(SUMMARIES, call, material, report) ?? [];
  if (sentences.length === 0 || !form) return undefined;
  if (form === 'lista')
    return {
      kind: 'list',
      ordered: false,
      items: sentences.map((sentence) => [
        { kind: 'paragraph', style: 'body', content: [asInline(sentence)] },
      ]),
    };
  const content = sentences.flatMap((sentence, index): Inline[] =>
    index === 0 ? [asInline(sentence)] : [{ kind: 'text', value: ' ' }, asInline(sentence)],
  );
  return { kind: 'paragraph', style: 'body', content };
}

const asInline = ({ rule, reason, parts }: GeneratedSentence): Inline => ({
  kind: 'sentence',
  rule,
  reason,
  content: parts.map(
    (part): Inline =>
      typeof part === 'string' ? { kind: 'text', value: part } : { kind: 'figure', ...part },
  ),
});
