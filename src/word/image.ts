import { type FileChild, ImageRun, Paragraph } from 'docx';
import type { Image } from '../document/document.ts';
import { printedSize } from '../document/image.ts';
import { caption } from './caption.ts';
import type { Context } from './context.ts';

const TWIPS_PER_POINT = 20;
const PIXELS_PER_POINT = 96 / 72;

/** A picture with its alternative text, and its caption above, on one page with it. */
export function image(block: Image, context: Context): FileChild[] {
  const { width, height } = printedSize(block, (context.width - context.indent) / TWIPS_PER_POINT);
  const run = new ImageRun({
    type: block.type === 'image/png' ? 'png' : 'jpg',
    data: block.data,
    transformation: {
      width: Math.round(width * PIXELS_PER_POINT),
      height: Math.round(height * PIXELS_PER_POINT),
    },
    altText: {
      name: block.label ?? 'Bild',
      title: block.caption ?? block.alternative,
      description: block.alternative,
    },
  });
  const above = caption(block, context);
  return [
    ...(above ? [above] : []),
    new Paragraph({ style: 'Figure', children: [run], ...(context.tie ? { keepNext: true } : {}) }),
  ];
}
