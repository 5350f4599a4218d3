import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { boxStyles } from './boxStyles.ts';
import { characterStyles } from './characterStyles.ts';
import type { Colours } from './colours.ts';
import { headingStyles } from './headingStyles.ts';
import { listStyles } from './listStyles.ts';
import { contentsStyles, marginStyles } from './pageStyles.ts';
import { FONT, line, points, SEMIBOLD, size } from './scale.ts';
import { tableTextStyles } from './tableTextStyles.ts';

/**
 * All paragraph and character styles. Built-in names are Word's own English ones, which Word shows in the reader's
 * language; the document's own styles have Swedish names.
 */
export function styles(colours: Colours): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: size(10.5),
          color: colours.ink,
          language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'sv-SE' },
        },
        paragraph: { spacing: line(15.2) },
      },
      // The library's own are blue.
      heading5: { run: { color: colours.ink, font: SEMIBOLD } },
      heading6: { run: { color: colours.ink, font: SEMIBOLD } },
    },
    paragraphStyles: [
      ...headingStyles(colours),
      ...text(colours),
      ...listStyles(),
      ...contentsStyles(colours),
      ...marginStyles(colours),
      ...boxStyles(colours),
      ...tableTextStyles(colours),
    ],
    characterStyles: characterStyles(colours),
  };
}

const text = ({ grey, accent }: Colours): IParagraphStyleOptions[] => [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    uiPriority: 1,
    paragraph: { spacing: { after: points(7) } },
  },
  {
    id: 'BodyTextAfterTable',
    name: 'Brödtext efter tabell',
    basedOn: 'BodyText',
    next: 'BodyText',
    paragraph: { spacing: { before: points(14), after: points(7) } },
  },
  {
    id: 'Lead',
    name: 'Ingress',
    basedOn: 'BodyText',
    next: 'BodyText',
    quickFormat: true,
    run: { size: size(12) },
    paragraph: { spacing: { after: points(9), ...line(17.4) } },
  },
  {
    id: 'Kicker',
    name: 'Överrad',
    basedOn: 'Normal',
    next: 'Title',
    quickFormat: true,
    run: { font: SEMIBOLD, color: accent },
    paragraph: { keepNext: true, spacing: { after: points(1) } },
  },
  {
    id: 'Note',
    name: 'Anmärkning',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { size: size(8.5), color: grey },
    paragraph: { keepLines: true, spacing: { before: points(4), after: points(2), ...line(12) } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'BodyText',
    quickFormat: true,
    uiPriority: 29,
    run: { size: size(12.5) },
    paragraph: {
      keepLines: true,
      spacing: { before: points(9), after: points(11), ...line(18) },
      indent: { left: points(16), right: points(16) },
      border: { left: { style: 'single', size: 20, color: accent, space: 12 } },
    },
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    uiPriority: 35,
    run: { font: SEMIBOLD, size: size(10) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: points(16), after: points(4), ...line(14) },
    },
  },
  {
    id: 'Figure',
    name: 'Diagram',
    basedOn: 'Normal',
    next: 'Note',
    paragraph: { spacing: { after: points(3) } },
  },
  { id: 'Logo', name: 'Logotyp', basedOn: 'Normal', paragraph: { spacing: { after: points(22) } } },
  // The line that Word must have after a table that ends a section, and between tables: as low as Word sets one.
  {
    id: 'TableEnd',
    name: 'Tabellslut',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: { line: 20, lineRule: 'exact' } },
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    uiPriority: 99,
    run: { size: size(8.5) },
    paragraph: { spacing: { after: points(2), ...line(12) } },
  },
];
