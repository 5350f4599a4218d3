import type { ICharacterStyleOptions } from 'docx';
import type { Colours } from './colours.ts';
import { FONT } from './scale.ts';

/** Character styles; the unit after a caption is upright grey in a semibold line. */
export const characterStyles = ({ link, grey }: Colours): ICharacterStyleOptions[] => [
  { id: 'Strong', name: 'Strong', quickFormat: true, uiPriority: 22, run: { bold: true } },
  { id: 'Emphasis', name: 'Emphasis', quickFormat: true, uiPriority: 20, run: { italics: true } },
  { id: 'IntenseEmphasis', name: 'Intense Emphasis', uiPriority: 21, run: { bold: true, italics: true } },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    uiPriority: 99,
    run: { color: link, underline: { type: 'single' } },
  },
  { id: 'CaptionUnit', name: 'Enhet', run: { font: FONT, color: grey } },
  { id: 'FootnoteReference', name: 'footnote reference', uiPriority: 99, run: { superScript: true } },
];
