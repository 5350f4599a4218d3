import type { Block, Heading, Inline, List, Paragraph, Section, SectionRole } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { chart } from './chart/chart.ts';
import { wrap } from './chart/typeface.ts';
import { contents } from './contents.ts';
import { BODY, type Context, TEXT_WIDTH } from './context.ts';
import { image } from './image.ts';
import { inlines } from './inlines.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { table } from './table.ts';
import { unhandled } from './unhandled.ts';

const PARAGRAPH_CLASS: Record<Paragraph['style'], string | undefined> = {
  body: undefined,
  lead: 'ingress',
  note: 'anmarkning',
  kicker: 'overrad',
};

const SECTION_CLASS: Record<SectionRole, string | undefined> = {
  title: 'titel',
  summary: 'korthet',
  cover: 'omslag',
  landscape: 'liggande',
  appendix: 'bilaga',
  decision: 'beslut',
  keep: 'ihop',
  plain: undefined,
};

export const blocks = (list: readonly Block[], context: Context): Markup =>
  html`${list.map((block) => writeBlock(block, context))}`;

function writeBlock(block: Block, context: Context): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block, context);
    case 'paragraph':
      return paragraph(block, context);
    case 'list':
      return list(block, context);
    case 'table':
      return table(block, context);
    case 'chart':
      return chart(block, context);
    case 'image':
      return image(block, context);
    case 'section':
      return section(block, context);
    case 'quotation':
      return html`<blockquote>\n${blocks(block.blocks, context)}</blockquote>\n`;
    case 'contents':
      return contents(block, context);
    default:
      return unhandled(block);
  }
}

function heading({ level, id, content }: Heading, context: Context): Markup {
  const text = inlines(content, context);
  switch (level) {
    case 1:
      return html`<h1 id="${id}">${text}</h1>\n`;
    case 2:
      return html`<h2 id="${id}">${text}</h2>\n`;
    case 3:
      return html`<h3 id="${id}">${text}</h3>\n`;
    case 4:
      return html`<h4 id="${id}">${text}</h4>\n`;
    default:
      return unhandled(level);
  }
}

function paragraph({ style, content }: Paragraph, context: Context): Markup {
  const name =
    PARAGRAPH_CLASS[style] ?? (style === 'body' && isThreeLines(content, context) ? 'ihop' : undefined);
  const text = inlines(content, context);
  return name ? html`<p class="${name}">${text}</p>\n` : html`<p>${text}</p>\n`;
}

/**
 * Whether a paragraph fills three lines: the browser breaks it after two, and leaves its last words alone on the next page,
 * for it holds to the least number of lines above a break before that below.
 */
const isThreeLines = (content: readonly Inline[], { measure }: Context): boolean =>
  wrap(plainText(content), BODY.line, BODY.size, 400, measure).length === 3;

function list({ ordered, items }: List, context: Context): Markup {
  const written = items.map((item) => {
    const only = item.length === 1 ? item[0] : undefined;
    // A lone paragraph is the item itself: one element less for a screen reader to step into.
    return only?.kind === 'paragraph' && only.style === 'body'
      ? html`<li>${inlines(only.content, context)}</li>\n`
      : html`<li>${blocks(item, context)}</li>\n`;
  });
  return ordered ? html`<ol>\n${written}</ol>\n` : html`<ul>\n${written}</ul>\n`;
}

function section(element: Section, context: Context): Markup {
  const name = SECTION_CLASS[element.role];
  const width = element.role === 'landscape' ? TEXT_WIDTH.landscape : context.width;
  const content = blocks(element.blocks, { ...context, width });
  if (!name) return html`<section>\n${content}</section>\n`;
  const logo = element === context.masthead ? context.logo : NOTHING;
  return html`<section class="${name}">\n${logo}${content}</section>\n`;
}
