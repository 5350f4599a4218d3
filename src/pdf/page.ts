import type { Document, Section, Theme } from '../document/document.ts';
import { blocksIn } from '../document/walk.ts';
import { blocks } from '../html/blocks.ts';
import { measureWith } from '../html/chart/typeface.ts';
import { type Context, TEXT_WIDTH } from '../html/context.ts';
import { Footnotes } from '../html/footnotes.ts';
import { inlines } from '../html/inlines.ts';
import { html, type Markup, NOTHING, styleElement } from '../html/markup.ts';
import { generatedCss, type Style } from '../html/style.ts';

/** Nothing is fetched and nothing runs: styles are in the page, fonts and images are data. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The document as one self-contained HTML page, ready to print. `pages` gives the page of each heading by its id,
 * for the table of contents; empty for the first print, which is made to find them out.
 */
export function toHtml(document: Document, style: Style, pages: ReadonlyMap<string, number>): string {
  const { metadata, theme } = document;
  const masthead = document.blocks.find(
    (block): block is Section =>
      block.kind === 'section' && (block.role === 'cover' || block.role === 'title'),
  );
  const context: Context = {
    headings: [...blocksIn(document.blocks)].filter((block) => block.kind === 'heading'),
    pages,
    footnotes: new Footnotes(),
    logo: logoOf(theme),
    masthead,
    measure: measureWith(style.fonts),
    width: TEXT_WIDTH.portrait,
  };
  const body = blocks(document.blocks, context);
  const notes = context.footnotes.section((content) => inlines(content, context));
  return html`<!DOCTYPE html>
<html lang="${metadata.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${metadata.title}</title>
${styleElement(generatedCss(document, style.fonts))}
${styleElement(style.css)}
</head>
<body>
${masthead ? NOTHING : context.logo}${body}${notes}</body>
</html>
`.markup;
}

function logoOf({ logo }: Theme): Markup {
  if (!logo) return NOTHING;
  const source = `data:${logo.type};base64,${Buffer.from(logo.data).toString('base64')}`;
  return html`<img class="logotyp" src="${source}" alt="${logo.alternative}">\n`;
}
