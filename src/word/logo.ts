import { ImageRun } from 'docx';
import type { Theme } from '../document/document.ts';

/** The largest size of a logo, in pixels: 50 by 16 millimetres. */
const LARGEST = { width: 189, height: 60 };

/** A transparent picture of one pixel, for programs that don't draw SVG. */
const BLANK = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);

/** The municipality's logo with its alternative text, as large as it may be; undefined where the theme has none. */
export function logo({ logo: own }: Theme): ImageRun | undefined {
  if (own === undefined) return undefined;
  const natural = own.type === 'image/png' ? pngSize(own.data) : svgSize(own.data);
  const scale = Math.min(LARGEST.width / natural.width, LARGEST.height / natural.height);
  const transformation = {
    width: Math.round(natural.width * scale),
    height: Math.round(natural.height * scale),
  };
  const altText = { name: 'Logotyp', title: own.alternative, description: own.alternative };
  return own.type === 'image/png'
    ? new ImageRun({ type: 'png', data: own.data, transformation, altText })
    : new ImageRun({
        type: 'svg',
        data: own.data,
        fallback: { type: 'png', data: BLANK },
        transformation,
        altText,
      });
}

/** Width and height from a PNG's first chunk. */
function pngSize(data: Uint8Array): { width: number; height: number } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Width and height from an SVG's viewBox, or from its own width and height. */
function svgSize(data: Uint8Array): { width: number; height: number } {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(data))?.[0] ?? '';
  const box = /\bviewBox="\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  const number = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)`).exec(root)?.[1]);
  const width = box ? Number(box[1]) : number('width');
  const height = box ? Number(box[2]) : number('height');
  return width > 0 && height > 0 ? { width, height } : LARGEST;
}
