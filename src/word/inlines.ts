import {
  ExternalHyperlink,
  FootnoteReference,
  FootnoteReferenceRun,
  InternalHyperlink,
  NoBreakHyphen,
  type ParagraphChild,
  SimpleField,
} from 'docx';
import type { Inline, Reference } from '../document/document.ts';
import type { Revision } from '../document/revisions.ts';
import type { Context } from './context.ts';
import { footnote } from './footnote.ts';
import { revisedRun, revisionOf } from './revision.ts';

/** How the text round an inline is set. */
interface Setting {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
  /** Whether it has come or gone, in a document that is compared with an older one. */
  readonly revision?: Revision | undefined;
}

const PLAIN: Setting = { strong: false, emphasis: false, link: false };

/** A paragraph's content as Word's runs, fields and links. Footnotes are numbered and kept in the context. */
export const inlines = (content: readonly Inline[], context: Context): ParagraphChild[] =>
  setInlines(content, PLAIN, context);

const setInlines = (content: readonly Inline[], setting: Setting, context: Context): ParagraphChild[] =>
  content.flatMap((inline) => setInline(inline, setting, context));

function setInline(inline: Inline, setting: Setting, context: Context): ParagraphChild[] {
  const of = (one: Inline): Setting => ({
    ...setting,
    revision: setting.revision ?? revisionOf(one, context),
  });
  switch (inline.kind) {
    case 'text':
      return [run([inline.value], of(inline), context)];
    case 'nobreak':
      return [run(unbroken(inline.text), of(inline), context)];
    case 'figure':
      return [run([inline.text], of(inline), context)];
    case 'sentence':
      return setInlines(inline.content, setting, context);
    case 'emphasis':
      return setInlines(inline.content, { ...setting, emphasis: true }, context);
    case 'strong':
      return setInlines(inline.content, { ...setting, strong: true }, context);
    case 'link':
      return [
        new ExternalHyperlink({
          link: inline.href,
          children: setInlines(inline.content, { ...setting, link: true }, context),
        }),
      ];
    case 'reference':
      return [reference(inline, of(inline), context)];
    case 'note': {
      const { revision } = of(inline);
      const paragraph = footnote(setInlines(inline.content, { ...PLAIN, revision }, context));
      const number = context.counters.notes.push(paragraph);
      if (!revision) return [new FootnoteReferenceRun(number)];
      const mark = { style: 'FootnoteReference', children: [new FootnoteReference(number)] };
      return [revisedRun(mark, revision, context)];
    }
    case 'source':
      return [];
    case 'break':
      return [revisedRun({ break: 1 }, of(inline).revision, context)];
    default:
      return unknown(inline);
  }
}

/** Word breaks lines after hyphens, save those that are elements of their own. */
const unbroken = (text: string): (string | NoBreakHyphen)[] =>
  text
    .split(/(-)/)
    .filter((part) => part !== '')
    .map((part) => (part === '-' ? new NoBreakHyphen() : part));

/** A run of text. One character style carries each combination, as a run can only have one. */
function run(
  children: readonly (string | NoBreakHyphen)[],
  { strong, emphasis, link, revision }: Setting,
  context: Context,
): ParagraphChild {
  if (link) {
    const form = { ...(strong ? { bold: true } : {}), ...(emphasis ? { italics: true } : {}) };
    return revisedRun({ children, style: 'Hyperlink', ...form }, revision, context);
  }
  const style =
    strong && emphasis ? 'IntenseEmphasis' : strong ? 'Strong' : emphasis ? 'Emphasis' : undefined;
  return revisedRun({ children, ...(style === undefined ? {} : { style }) }, revision, context);
}

/**
 * A cross-reference. Where the text is what Word would write itself it is a REF field, which follows when tables are
 * renumbered; any other wording is a link to the bookmark.
 */
function reference({ target, text }: Reference, setting: Setting, context: Context): ParagraphChild {
  // A field can't be a tracked change, and what has gone may point at what isn't there any more.
  if (setting.revision) return run([text], setting, context);
  const found = context.targets.get(target);
  if (found === undefined) throw new TypeError(`reference to ${target}, which the document doesn't have`);
  if (text === found.text) return new SimpleField(` REF ${found.bookmark} \\h `, text);
  if (text === found.text.toLowerCase())
    return new SimpleField(` REF ${found.bookmark} \\h \\* Lower `, text);
  return new InternalHyperlink({ anchor: found.bookmark, children: [run([text], setting, context)] });
}

function unknown(inline: never): never {
  throw new TypeError(`unknown inline: ${JSON.stringify(inline)}`);
}
