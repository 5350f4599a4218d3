import { html, type Markup } from './markup.ts';

interface Captioned {
  readonly label?: string | undefined;
  readonly caption?: string | undefined;
  readonly unit?: string | undefined;
}

/** "Tabell 1. Driftbudget Belopp i tkr", the same above tables and charts; undefined when there is neither label nor title. */
export function captionLine({ label, caption, unit }: Captioned): Markup | undefined {
  if (!label && !caption) return undefined;
  const title = [label && `${label}.`, caption].filter(Boolean).join(' ');
  return unit ? html`${title} <span class="enhet">${unit}</span>` : html`${title}`;
}

/** Small print under a table or a chart. */
export const notesUnder = (notes: readonly string[]): Markup =>
  html`${notes.map((note) => html`<p class="anmarkning">${note}</p>\n`)}`;
