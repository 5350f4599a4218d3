import type { Figure, Source } from '../../figures/figure.ts';
import { mergeSources } from '../../figures/lines.ts';
import type { Block } from '../document.ts';
import { blocksIn, inlinesIn, plottedIn } from '../walk.ts';

/** A figure and the ways in which the document writes it, each once. */
export interface ShownFigure {
  readonly figure: Figure;
  readonly texts: readonly string[];
}

/** The figures that blocks show, in reading order: all of them, or those in running text only. */
export function shownFigures(blocks: readonly Block[], which: 'all' | 'text'): ShownFigure[] {
  const shown = new Map<string, { figure: Figure; texts: Set<string> }>();
  for (const block of blocksIn(blocks)) {
    if (which === 'text' && (block.kind === 'table' || block.kind === 'chart')) continue;
    const found = [
      ...[...inlinesIn(block)].filter((inline) => inline.kind === 'figure'),
      ...(block.kind === 'chart' ? plottedIn(block) : []),
    ];
    for (const { figure, text } of found) {
      const entry = shown.get(figure.id) ?? { figure, texts: new Set() };
      entry.texts.add(text);
      shown.set(figure.id, entry);
    }
  }
  return [...shown.values()].map(({ figure, texts }) => ({ figure, texts: [...texts] }));
}

/** A figure's source rows and those of all the figures that it is made of: one source for each file. */
export function sourcesBehind(figure: Figure, byId: ReadonlyMap<string, Figure>): Source[] {
  const seen = new Set<Figure>();
  const add = (found: Figure): void => {
    if (seen.has(found)) return;
    seen.add(found);
    for (const id of found.terms) {
      const term = byId.get(id);
      if (term) add(term);
    }
  };
  add(figure);
  return mergeSources([...seen].flatMap(({ sources }) => sources));
}
