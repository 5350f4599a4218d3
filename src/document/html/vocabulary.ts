import type { Paragraph, SectionRole } from '../document.ts';

/** The elements of a template that become blocks, and those that become inlines: the whole of its HTML. */
export const BLOCK_ELEMENTS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'section',
  'aside',
  'header',
  'blockquote',
] as const;
export const INLINE_ELEMENTS = ['strong', 'em', 'a', 'br'] as const;

/** What the classes of `<section>`, `<aside>` and `<header>` say of the blocks inside. */
export const SECTION_ROLES: Readonly<Record<string, Readonly<Record<string, SectionRole>>>> = {
  section: {
    omslag: 'cover',
    liggande: 'landscape',
    bilaga: 'appendix',
    beslut: 'decision',
    'haller-ihop': 'keep',
  },
  aside: { korthet: 'summary' },
  header: { titel: 'title' },
};

/** What the classes of `<p>` say of its style. */
export const PARAGRAPH_STYLES: Readonly<Record<string, Paragraph['style']>> = {
  ingress: 'lead',
  not: 'note',
  overrad: 'kicker',
};

/** The classes that each element can have. */
export const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...SECTION_ROLES,
  p: PARAGRAPH_STYLES,
};
