import { type FileChild, type ISectionOptions, Paragraph, Table, TableOfContents } from 'docx';
import type { Document } from '../document/document.ts';
import type { Revisions } from '../document/revisions.ts';
import { blocks } from './blocks.ts';
import type { Colours } from './colours.ts';
import type { Context, Counters } from './context.ts';
import { type Marginalia, marginalia } from './headerFooter.ts';
import { logo } from './logo.ts';
import { type Pages, pagesOf } from './pages.ts';
import { millimetres, type Page, textWidths } from './scale.ts';
import { targetsOf } from './targets.ts';

/** The space above a cover's text, in twips: a third of the page. */
const COVER_TOP = millimetres(96);

/** The document as Word's sections on pages of a kind, one for each change of page, with headers and footers of its own. */
export function sections(
  document: Document,
  page: Page,
  colours: Colours,
  counters: Counters,
  watermark: Marginalia['watermark'],
  revisions: Revisions | undefined,
): ISectionOptions[] {
  const targets = targetsOf(document);
  const all = pagesOf(document.blocks);
  return all.map(({ kind, blocks: content }, index) => {
    const orientation = kind === 'landscape' ? 'landscape' : 'portrait';
    const context: Context = {
      colours,
      targets,
      counters,
      revisions,
      width: textWidths(page)[orientation],
      indent: 0,
      onCover: kind === 'cover',
      inTitle: false,
      quoted: false,
      hold: false,
      tie: false,
      startsPage: false,
      afterCover: all[index - 1]?.kind === 'cover',
      atTop: kind !== 'cover',
      needsSpace: false,
      depth: 0,
      blocks,
    };
    const mark = index === 0 ? logo(document.theme) : undefined;
    const above = mark && kind !== 'cover' ? [new Paragraph({ style: 'Logo', children: [mark] })] : [];
    return {
      properties: properties(kind, page),
      ...marginalia(document, kind, { watermark, logo: kind === 'cover' ? mark : undefined }),
      children: ended([...above, ...blocks(content, context)], index === all.length - 1),
    };
  });
}

const properties = (
  kind: Pages['kind'],
  { short, long, margin }: Page,
): NonNullable<ISectionOptions['properties']> => ({
  type: 'nextPage',
  page: {
    // The library turns the paper itself when the orientation is landscape.
    size: {
      width: short,
      height: long,
      orientation: kind === 'landscape' ? 'landscape' : 'portrait',
    },
    margin: { ...margin, gutter: 0, ...(kind === 'cover' ? { top: COVER_TOP } : {}) },
  },
});

/** Word runs two tables together that have no paragraph between them, and must end a section in a paragraph. */
function ended(children: readonly FileChild[], isLast: boolean): FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const needsEnd =
      (child instanceof Table && (next === undefined || next instanceof Table)) ||
      (child instanceof TableOfContents && next === undefined && !isLast);
    return needsEnd ? [child, new Paragraph({ style: 'TableEnd' })] : [child];
  });
}
