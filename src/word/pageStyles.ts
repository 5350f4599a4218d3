import type { IParagraphStyleOptions } from 'docx';
import type { Colours } from './colours.ts';
import { A4, line, points, SEMIBOLD, size, textWidths } from './scale.ts';

/** Styles of the table of contents. */
export const contentsStyles = ({ grey }: Colours): IParagraphStyleOptions[] => [
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'BodyText',
    uiPriority: 39,
    run: { size: size(14), bold: true },
    paragraph: { keepNext: true, spacing: { before: points(20), after: points(6), ...line(18) } },
  },
  toc(1, { before: 6, left: 0 }, { font: SEMIBOLD }),
  toc(2, { before: 4, left: 0 }, {}),
  toc(3, { before: 0, left: 14 }, { color: grey }),
];

const toc = (
  level: number,
  { before, left }: { before: number; left: number },
  run: NonNullable<IParagraphStyleOptions['run']>,
): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  uiPriority: 39,
  run,
  paragraph: { indent: { left: points(left) }, spacing: { before: points(before), after: points(1) } },
});

const TEXT_WIDTH = textWidths(A4);

/** Running header and footer, with a tab stop at the right margin; the wide ones are for landscape pages. */
export const marginStyles = ({ grey }: Colours): IParagraphStyleOptions[] =>
  (
    [
      ['Header', 'header', 'Normal', TEXT_WIDTH.portrait],
      ['Footer', 'footer', 'Normal', TEXT_WIDTH.portrait],
      ['HeaderWide', 'Sidhuvud liggande', 'Normal', TEXT_WIDTH.landscape],
      ['FooterWide', 'Sidfot liggande', 'Normal', TEXT_WIDTH.landscape],
    ] as const
  ).map(([id, name, basedOn, position]) => ({
    id,
    name,
    basedOn,
    uiPriority: 99,
    run: { size: size(8.5), color: grey },
    paragraph: { rightTabStop: position, spacing: line(12) },
  }));
