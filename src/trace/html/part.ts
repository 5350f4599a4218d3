import { html, type Markup } from '../../html/markup.ts';

/** A part of the page below the document. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly content: Markup;
}

export const drawPart = ({ id, title, introduction, content }: Part): Markup =>
  html`<section class="spar" aria-labelledby="${id}">
<h2 id="${id}" tabindex="-1">${title}</h2>
<p>${introduction}</p>
${content}</section>
`;

/** A table that is scrolled where the screen is narrow; who has no mouse can do it too. */
export const scrolled = (name: string, table: Markup): Markup =>
  html`<div class="rullar" tabindex="0" role="group" aria-label="${name}">${table}</div>\n`;
