import type { Figure } from '../../figures/figure.ts';
import { html } from '../../html/markup.ts';
import type { Trace } from '../trace.ts';
import type { Anchors } from './anchors.ts';
import { type EntryContext, figureEntry } from './figureEntry.ts';
import type { Part } from './part.ts';
import type { SourceText } from './sourceText.ts';

/** The figures that the document shows, and those that only are parts of others. */
export function figureParts(
  { figures }: Trace,
  anchors: Anchors,
  texts: ReadonlyMap<string, SourceText>,
): Part[] {
  const usedIn = new Map<string, Figure[]>();
  for (const { figure } of figures)
    for (const term of new Set(figure.terms)) usedIn.set(term, [...(usedIn.get(term) ?? []), figure]);
  const byId = new Map(figures.map(({ figure }) => [figure.id, figure]));
  const context: EntryContext = { anchors, byId, usedIn, texts };
  const part = (id: string, title: string, introduction: string, areShown: boolean): Part[] => {
    const chosen = figures.filter(({ showings }) => showings.length > 0 === areShown);
    if (chosen.length === 0) return [];
    return [{ id, title, introduction, content: html`${chosen.map((it) => figureEntry(it, context))}` }];
  };
  return [
    ...part('spar.siffror', 'Siffrorna i dokumentet', 'I den ordning som de först visas.', true),
    ...part('spar.delar', 'Siffror bakom andra', 'De visas inte själva i dokumentet.', false),
  ];
}
