import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { elementsOf, type Structure } from './structure.ts';

/** The types that PDF 1.7 knows (ISO 32000-1, 14.8.4). */
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What Chromium's newer types, from PDF 2.0, come closest to. */
const NEAREST: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  DocumentFragment: 'Div',
};

/** Every type that isn't standard is mapped to one that is (ISO 14289-1, 7.1; ISO 19005-2, 6.7.3.4). */
export function mapRoles(structure: Structure): void {
  const { root } = structure;
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? root.context.obj({});
  for (const { type } of elementsOf(structure)) {
    // A type that nobody has heard of yet is a group, as far as PDF 1.7 goes: its content is still read.
    if (!STANDARD_TYPES.has(type)) roles.set(PDFName.of(type), PDFName.of(NEAREST[type] ?? 'NonStruct'));
  }
  if (roles.entries().length > 0) root.set(PDFName.of('RoleMap'), roles);
}
