import type { IParagraphStyleOptions } from 'docx';
import type { Colours } from './colours.ts';
import { FONT, line, points, SEMIBOLD, size } from './scale.ts';

const heading = (
  level: 1 | 2 | 3 | 4,
  type: { size: number; line: number; font?: string; bold: boolean },
  spacing: { before: number; after: number },
  color: string,
): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  quickFormat: true,
  uiPriority: 9,
  run: { size: size(type.size), bold: type.bold, font: type.font ?? FONT, color },
  paragraph: {
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    spacing: { before: points(spacing.before), after: points(spacing.after), ...line(type.line) },
  },
});

/** Styles of headings, of the title, and of a cover. */
export const headingStyles = ({ ink, accent }: Colours): IParagraphStyleOptions[] => [
  heading(1, { size: 25, line: 30, bold: true }, { before: 0, after: 8 }, ink),
  heading(2, { size: 14, line: 18, bold: true }, { before: 20, after: 5 }, ink),
  heading(3, { size: 11, line: 15, font: SEMIBOLD, bold: false }, { before: 12, after: 2 }, ink),
  heading(4, { size: 10.5, line: 15, font: SEMIBOLD, bold: false }, { before: 9, after: 1 }, '3A444B'),
  // Based on the first heading level, so that the title heads the document's outline as well.
  { id: 'Title', name: 'Title', basedOn: 'Heading1', next: 'BodyText', quickFormat: true, uiPriority: 10 },
  {
    id: 'CoverTitle',
    name: 'Omslag titel',
    basedOn: 'Title',
    next: 'CoverLead',
    run: { size: size(34) },
    paragraph: { spacing: { before: points(4), after: points(12), ...line(40) } },
  },
  {
    id: 'CoverKicker',
    name: 'Omslag överrad',
    basedOn: 'Kicker',
    next: 'CoverTitle',
    run: { size: size(14) },
    paragraph: {
      border: { top: { style: 'single', size: 24, color: accent, space: 16 } },
      spacing: { after: points(4), ...line(19) },
    },
  },
  {
    id: 'CoverLead',
    name: 'Omslag ingress',
    basedOn: 'Lead',
    run: { size: size(15) },
    paragraph: { spacing: { after: points(28), ...line(21) } },
  },
];
