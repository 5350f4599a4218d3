import type { Document, Theme } from '../document/document.ts';
import { mix } from './colour.ts';
import { DRAFT, registryNumberLine } from './wordings.ts';

/** What the page is dressed in. The caller has read it from the disk. */
export interface Style {
  /** The contents of templates/stil/dokument.css. */
  readonly css: string;
  readonly fonts: readonly Font[];
}

export interface Font {
  readonly family: string;
  /** 400, 600, 700 */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** A TrueType file, for measuring text. */
  readonly data: Uint8Array;
  /** The same face as WOFF2, for the browser: a third of the bytes to send it. */
  readonly web: Uint8Array;
}

/**
 * Text as a CSS string: all but letters, digits and spaces as code points, so that no text can end the string,
 * the rule or the style element.
 */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

const fontFace = ({ family, weight, style, web }: Font): string =>
  `@font-face { font-family: ${cssString(family)}; font-weight: ${weight}; font-style: ${style}; ` +
  `src: url(data:font/woff2;base64,${Buffer.from(web).toString('base64')}) format("woff2"); }`;

/** Tints are mixed here and not by the browser: the same opaque sRGB values in every print. */
const colours = ({ accent, warm }: Theme): Record<string, string> => ({
  '--accent': mix(accent, '#ffffff', 1),
  '--accent-linje': mix(accent, '#ffffff', 0.4),
  '--accent-ton': mix(accent, '#ffffff', 0.08),
  '--varm': mix(warm, '#ffffff', 1),
  '--varm-ton': mix(warm, '#ffffff', 0.13),
  '--varm-mork-ton': mix(warm, '#ffffff', 0.3),
});

/**
 * The generated part of the style sheet: fonts, the municipality's colours, and the strings of the margin boxes.
 * `none` where there is nothing to say: a margin box without content is not drawn.
 */
export function generatedCss({ metadata, theme }: Document, fonts: readonly Font[]): string {
  const { municipality, board, title, registryNumber, draft } = metadata;
  const properties = {
    ...colours(theme),
    '--sidhuvud-vanster': cssString(`${municipality} · ${board}`),
    '--sidhuvud-hoger': cssString(title),
    '--sidfot-vanster': registryNumber ? cssString(registryNumberLine(registryNumber)) : 'none',
    '--utkast': draft ? cssString(DRAFT) : 'none',
  };
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return [...fonts.map(fontFace), ':root {', ...lines, '}'].join('\n');
}
