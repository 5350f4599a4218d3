import type { Contents, Heading } from '../document/document.ts';
import { NBSP } from '../language/numbers.ts';
import type { Context } from './context.ts';
import { inlines, unlinked } from './inlines.ts';
import { html, type Markup, NOTHING } from './markup.ts';

interface Entry {
  readonly heading: Heading;
  readonly under: Heading[];
}

/** The table of contents: chapters as a list, their sections as lists within it, each entry a link with its page. */
export function contents({ title, depth, pageNumbers }: Contents, context: Context): Markup {
  const entry = pageNumbers ? numberedEntry : plainEntry;
  const entries: Entry[] = [];
  for (const heading of context.headings) {
    const last = entries.at(-1);
    if (heading.level === 2) entries.push({ heading, under: [] });
    // A section before the first chapter has nothing to stand under, and becomes an entry of its own.
    else if (heading.level === 3 && depth === 3) {
      if (last) last.under.push(heading);
      else entries.push({ heading, under: [] });
    }
  }
  const chapters = entries.map(({ heading, under }) => {
    const sections = under.map((section) => html`<li>${entry(section, context)}</li>\n`);
    return html`<li>${entry(heading, context)}${under.length > 0 ? html`\n<ul>\n${sections}</ul>` : NOTHING}</li>\n`;
  });
  const list = entries.length > 0 ? html`<ul>\n${chapters}</ul>` : NOTHING;
  return html`<section class="innehall"><h2 id="innehall.rubrik">${title}</h2>\n${list}</section>\n`;
}

/** An entry in a short document, where the page need not be said. */
const plainEntry = ({ id, content }: Heading, context: Context): Markup =>
  html`<a href="#${id}">${inlines(unlinked(content), context)}</a>`;

/** The page number is kept apart from the words by a space that doesn't disappear when the entry is laid out. */
function numberedEntry({ id, content }: Heading, context: Context): Markup {
  const page = context.pages.get(id);
  return html`<a href="#${id}"><span class="post">${inlines(unlinked(content), context)}${NBSP}</span><span class="sida" data-mal="${id}">${page ?? NBSP}</span></a>`;
}
