import type { Inline, Text } from '../document/document.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';
import { unhandled } from './unhandled.ts';

/** Where inlines stand: nothing in a header row that is repeated on every page, or inside a link, may be a link. */
export type Setting = 'text' | 'repeated' | 'link';

/** Only these leave the document. The checks say so to the author; this is the last gate. */
function safeAddress(href: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(href))
    throw new Error(`link that is not http, https or mailto: ${href}`);
  return href;
}

export function inlines(content: readonly Inline[], context: Context, setting: Setting = 'text'): Markup {
  return html`${content.map((inline) => writeInline(inline, context, setting))}`;
}

function writeInline(inline: Inline, context: Context, setting: Setting): Markup {
  switch (inline.kind) {
    case 'text':
      return html`${inline.value}`;
    case 'nobreak':
      return html`<span class="obrutet">${inline.text}</span>`;
    case 'figure':
      return context.marks.figure(inline, setting !== 'link');
    case 'sentence':
      return context.marks.sentence(inline, inlines(inline.content, context, setting));
    case 'emphasis':
      return html`<em>${inlines(inline.content, context, setting)}</em>`;
    case 'strong':
      return html`<strong>${inlines(inline.content, context, setting)}</strong>`;
    case 'link':
      if (setting !== 'text') throw new Error(`link where none can be: ${inline.href}`);
      return html`<a class="lank" href="${safeAddress(inline.href)}">${inlines(inline.content, context, 'link')}</a>`;
    case 'reference':
      return setting === 'text'
        ? html`<a class="hanvisning" href="#${inline.target}">${inline.text}</a>`
        : html`${inline.text}`;
    case 'note':
      return context.footnotes.reference(inline, setting === 'text');
    case 'source':
      return context.marks.source(inline, setting !== 'link');
    case 'break':
      return html`<br>`;
    default:
      return unhandled(inline);
  }
}

/** The same words without links, notes and line breaks: for a heading's entry in the contents, itself a link. */
export const unlinked = (content: readonly Inline[]): Inline[] => content.flatMap(unlinkedInline);

const space: Text = { kind: 'text', value: ' ' };

function unlinkedInline(inline: Inline): Inline[] {
  switch (inline.kind) {
    case 'text':
    case 'nobreak':
      return [inline];
    case 'figure':
      return [{ kind: 'text', value: inline.text }];
    case 'sentence':
    case 'link':
      return unlinked(inline.content);
    case 'emphasis':
    case 'strong':
      return [{ ...inline, content: unlinked(inline.content) }];
    case 'reference':
      return [{ kind: 'text', value: inline.text }];
    case 'note':
    case 'source':
      return [];
    case 'break':
      return [space];
    default:
      return unhandled(inline);
  }
}
