/** A piece of finished HTML. Only `html` makes one, so text can't get into a page unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a template: text and numbers are escaped, markup is kept, lists are joined. */
export type Part = string | number | Markup | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The one place where text becomes HTML; right for elements and for quoted attributes alike.
 * Control characters have no place in HTML: they show as U+FFFD instead of vanishing.
 */
const escapeText = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(CONTROLS, '\ufffd')
    : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPECIAL = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f]/;

/** Coordinates with two decimals: a fiftieth of a millimetre, and the same bytes on every machine. */
const writeNumber = (value: number): string => String(Math.round(value * 100) / 100 + 0);

function write(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return writeNumber(part);
  if ('markup' in part) return part.markup;
  return part.map(write).join('');
}

/** Tagged template for HTML and SVG: html`<p title="${text}">${text}</p>`. Attributes are always quoted. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = literals[0]!;
  parts.forEach((part, index) => {
    markup += write(part) + literals[index + 1]!;
  });
  return { markup };
}

export const NOTHING: Markup = { markup: '' };

/** An attribute with a space before it, or nothing when it has no value. The name is the program's own. */
export const attribute = (name: string, value: string | number | undefined): Markup =>
  value === undefined ? NOTHING : { markup: ` ${name}="${write(value)}"` };

/** A style element. CSS has no escape for its own end tag, so CSS that holds one is refused. */
export function styleElement(css: string): Markup {
  if (/<\/style/i.test(css)) throw new Error('the style sheet holds the end tag of its own element');
  return { markup: `<style>\n${css}\n</style>` };
}
