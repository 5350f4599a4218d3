import type { INumberingOptions } from 'docx';
import { BOX_PADDING, LIST_STEP } from './scale.ts';

/** Names of the list definitions. Those in boxes stand in from the box's edge. */
export const NUMBERING = {
  bullets: 'punkter',
  numbers: 'nummer',
  boxBullets: 'punkter-i-ruta',
  boxNumbers: 'nummer-i-ruta',
} as const;

const BULLETS = ['•', '–', '•'];
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

const levels = (ordered: boolean, edge: number) =>
  BULLETS.map((bullet, level) => ({
    level,
    format: ordered ? FORMATS[level]! : ('bullet' as const),
    text: ordered ? `%${level + 1}.` : bullet,
    alignment: 'left' as const,
    style: {
      paragraph: {
        indent: { left: edge + LIST_STEP * (level + 1), hanging: LIST_STEP },
      },
    },
  }));

/** The definitions of bulleted and numbered lists, three levels each; indents in twips. */
export const numbering = (): INumberingOptions => ({
  config: [
    { reference: NUMBERING.bullets, levels: levels(false, 0) },
    { reference: NUMBERING.numbers, levels: levels(true, 0) },
    { reference: NUMBERING.boxBullets, levels: levels(false, BOX_PADDING) },
    { reference: NUMBERING.boxNumbers, levels: levels(true, BOX_PADDING) },
  ],
});
