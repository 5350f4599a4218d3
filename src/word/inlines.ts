import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  NoBreakHyphen,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import type { Inline, Reference } from '../document/document.ts';
import type { Context } from './context.ts';
import { footnote } from './footnote.ts';

/** How the text round an inline is set. */
interface Setting {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
}

const PLAIN: Setting = { strong: false, emphasis: false, link: false };

/** A paragraph's content as Word's runs, fields and links. Footnotes are numbered and kept in the context. */
export const inlines = (content: readonly Inline[], context: Context): ParagraphChild[] =>
  setInlines(content, PLAIN, context);

const setInlines = (content: readonly Inline[], setting: Setting, context: Context): ParagraphChild[] =>
  content.flatMap((inline) => setInline(inline, setting, context));

function setInline(inline: Inline, setting: Setting, context: Context): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [run([inline.value], setting)];
    case 'nobreak':
      return [run(unbroken(inline.text), setting)];
    case 'figure':
      return [run([inline.text], setting)];
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
      return [reference(inline, setting, context)];
    case 'note': {
      const paragraph = footnote(inlines(inline.content, context));
      return [new FootnoteReferenceRun(context.counters.notes.push(paragraph))];
    }
    case 'source':
      return [];
    case 'break':
      return [new TextRun({ break: 1 })];
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
function run(children: readonly (string | NoBreakHyphen)[], { strong, emphasis, link }: Setting): TextRun {
  if (link) {
    return new TextRun({
      children,
      style: 'Hyperlink',
      ...(strong ? { bold: true } : {}),
      ...(emphasis ? { italics: true } : {}),
    });
  }
  const style =
    strong && emphasis ? 'IntenseEmphasis' : strong ? 'Strong' : emphasis ? 'Emphasis' : undefined;
  return new TextRun({ children, ...(style === undefined ? {} : { style }) });
}

/**
 * A cross-reference. Where the text is what Word would write itself it is a REF field, which follows when tables are
 * renumbered; any other wording is a link to the bookmark.
 */
function reference({ target, text }: Reference, setting: Setting, context: Context): ParagraphChild {
  const found = context.targets.get(target);
  if (found === undefined) throw new TypeError(`reference to ${target}, which the document doesn't have`);
  if (text === found.text) return new SimpleField(` REF ${found.bookmark} \\h `, text);
  if (text === found.text.toLowerCase())
    return new SimpleField(` REF ${found.bookmark} \\h \\* Lower `, text);
  return new InternalHyperlink({ anchor: found.bookmark, children: [run([text], setting)] });
}

function unknown(inline: never): never {
  throw new TypeError(`unknown inline: ${JSON.stringify(inline)}`);
}
