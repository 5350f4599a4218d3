import type { Document } from '../document/document.ts';
import { mapInlines } from '../document/mapBlocks.ts';
import { absolute, compare, signOf } from '../figures/exact.ts';
import type { ValueBefore } from './figureChanges.ts';
import { printedAs } from './printedAs.ts';

/**
 * A document as it was said when it was published: where today's files give a figure another value than it had then, its text
 * is that of then. Charts show today's.
 */
export function asPublished(document: Document, before: ValueBefore): Document {
  const blocks = mapInlines(document.blocks, (inline) => {
    if (inline.kind !== 'figure') return [inline];
    const { figure, text } = inline;
    const old = before(figure.id);
    if (old === undefined || typeof old === 'string' || typeof figure.value === 'string') return [inline];
    if (compare(old, figure.value) === 0) return [inline];
    const print = printedAs(figure, text);
    const hasSign = /^[+\u2212]/.test(text);
    // A size without its sign stays one.
    if (signOf(figure.value) < 0 && !hasSign) return [{ ...inline, text: print.value(absolute(old)) }];
    return [{ ...inline, text: text.startsWith('+') ? print.difference(old) : print.value(old) }];
  });
  return { ...document, blocks };
}
