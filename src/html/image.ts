import type { Image } from '../document/document.ts';
import { printedSize } from '../document/image.ts';
import { captionLine } from './caption.ts';
import type { Context } from './context.ts';
import { attribute, html, type Markup, NOTHING } from './markup.ts';

/** A picture, with its caption above like a chart's. */
export function image(element: Image, context: Context): Markup {
  const { id, label, type, data, alternative } = element;
  const { width, height } = printedSize(element, context.width);
  const source = `data:${type};base64,${Buffer.from(data).toString('base64')}`;
  const caption = captionLine(element);
  const size = `width:${width.toFixed(1)}pt;height:${height.toFixed(1)}pt`;
  return html`<div class="diagram"${attribute('id', label === undefined ? undefined : id)}>
${caption ? html`<p class="bildtext">${caption}</p>\n` : NOTHING}<img class="bild" src="${source}" alt="${alternative}" style="${size}">
</div>
`;
}
