import { contrast, LEAST_CONTRAST } from '../contrast.ts';
import type { TableCell, Theme } from '../document/document.ts';

const INK = '1B2227';

/** The document's colours as Word writes them: six hexadecimal digits without a number sign. */
export interface Colours {
  readonly ink: string;
  readonly grey: string;
  readonly hairline: string;
  readonly rule: string;
  readonly accent: string;
  /** Of a link's text: the accent, or the ink where the accent is too weak on the summary's tint. */
  readonly link: string;
  readonly warm: string;
  /** The tint behind the summary box. */
  readonly tint: string;
  readonly watermark: string;
  readonly tones: Readonly<Record<NonNullable<TableCell['tone']>, string>>;
}

/** A colour thinned with white: share 1 is the colour itself, 0 is white. */
function thin(colour: string, share: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 + (value - 255) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}

/** The colours that a municipality's two give. Every tint leaves the ink a contrast of at least 7:1. */
export function coloursOf(theme: Theme): Colours {
  const accent = theme.accent.slice(1).toUpperCase();
  const warm = theme.warm.slice(1).toUpperCase();
  const tint = thin(accent, 0.08);
  return {
    ink: INK,
    grey: '5B6770',
    hairline: 'DDE2E5',
    rule: '3A444B',
    accent,
    link: contrast(accent, tint) >= LEAST_CONTRAST ? accent : INK,
    warm,
    tint,
    watermark: 'D5DADD',
    tones: {
      better: thin(accent, 0.14),
      worse: thin(warm, 0.14),
      // Risk: the darker, the higher, also without colour; the same shares as in the PDF.
      low: tint,
      medium: thin(warm, 0.13),
      high: thin(warm, 0.3),
    },
  };
}
