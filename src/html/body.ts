import type { Document, Section, Theme } from '../document/document.ts';
import { blocksIn } from '../document/walk.ts';
import { blocks } from './blocks.ts';
import { measureWith } from './chart/typeface.ts';
import { type Context, TEXT_WIDTH } from './context.ts';
import { Footnotes } from './footnotes.ts';
import { inlines } from './inlines.ts';
import type { Marks } from './marks.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Font } from './style.ts';

/**
 * All of a document as HTML, footnotes last. `fonts` are those that the page is set in; `pages` gives the page of each
 * heading by its id, as far as it is known.
 */
export function documentBody(
  { blocks: list, theme }: Document,
  fonts: readonly Font[],
  pages: ReadonlyMap<string, number>,
  marks: Marks,
): Markup {
  const masthead = list.find(
    (block): block is Section =>
      block.kind === 'section' && (block.role === 'cover' || block.role === 'title'),
  );
  const context: Context = {
    headings: [...blocksIn(list)].filter((block) => block.kind === 'heading'),
    pages,
    footnotes: new Footnotes(),
    logo: logoOf(theme),
    masthead,
    measure: measureWith(fonts),
    width: TEXT_WIDTH.portrait,
    marks,
  };
  const body = blocks(list, context);
  const notes = context.footnotes.section((content) => inlines(content, context));
  return html`${masthead ? NOTHING : context.logo}${body}${notes}`;
}

function logoOf({ logo }: Theme): Markup {
  if (!logo) return NOTHING;
  const source = `data:${logo.type};base64,${Buffer.from(logo.data).toString('base64')}`;
  return html`<img class="logotyp" src="${source}" alt="${logo.alternative}">\n`;
}
