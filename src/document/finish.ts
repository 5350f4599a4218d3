import { nearest } from '../language/nearest.ts';
import { EN_DASH } from '../language/numbers.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { Block, Text } from './document.ts';
import { mapBlocks, mapInlines } from './mapBlocks.ts';
import { plainText } from './plainText.ts';

/**
 * The last round over the blocks, when all of them are in place: tables, charts and appendices get their numbers, headings
 * get ids, and references the words of what they point at. Two things under one name, and references to nothing, are reported.
 */
export function finish(blocks: readonly Block[], report: Report): Block[] {
  const names = new Map<string, string>();
  // Tables and charts first: their names are the template's, and a heading of the same words takes another.
  const labelled = labelBlocks(numberAppendices(blocks), names, report);
  return mapInlines(nameBlocks(labelled, names), (inline) => {
    if (inline.kind !== 'reference') return [inline];
    const text = names.get(inline.target);
    if (text === undefined)
      report(
        problem('text.unknown-reference', inline.place, {
          found: inline.target,
          suggestion: nearest(inline.target, names.keys()),
        }),
      );
    return [{ ...inline, text: inline.opens ? capitalised(text ?? '') : (text ?? '') }];
  });
}

const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);

/** Puts "Bilaga 1 – " before the first heading of each appendix: a template writes only the name. */
function numberAppendices(blocks: readonly Block[]): Block[] {
  let number = 0;
  const titled = (inside: readonly Block[], label: string): { blocks: Block[]; done: boolean } => {
    let done = false;
    const titledBlocks = inside.map((block): Block => {
      if (done) return block;
      if (block.kind === 'heading') {
        done = true;
        const opening = [label, ` ${EN_DASH} `].map((value): Text => ({ kind: 'text', value }));
        return { ...block, label, content: [...opening, ...block.content] };
      }
      if (block.kind !== 'section') return block;
      const within = titled(block.blocks, label);
      done = within.done;
      return { ...block, blocks: within.blocks };
    });
    return { blocks: titledBlocks, done };
  };
  const walk = (block: Block): Block => {
    if (block.kind !== 'section') return block;
    if (block.role !== 'appendix') return { ...block, blocks: block.blocks.map(walk) };
    number += 1;
    return { ...block, blocks: titled(block.blocks, `Bilaga\u00a0${number}`).blocks };
  };
  return blocks.map(walk);
}

/** Numbers tables and charts in order. A name that two of them have would leave it unclear which one a reference means. */
function labelBlocks(blocks: readonly Block[], names: Map<string, string>, report: Report): Block[] {
  const numbers = { Tabell: 0, Figur: 0 };
  const labelled = <B extends Block & { readonly id: string }>(block: B, word: keyof typeof numbers): B => {
    numbers[word] += 1;
    const label = `${word} ${numbers[word]}`;
    if (names.has(block.id)) report(problem('document.duplicate-id', undefined, { found: block.id }));
    // In running text "tabell 1", with a no-break space.
    names.set(block.id, label.toLowerCase().replace(' ', '\u00a0'));
    return { ...block, label };
  };
  return mapBlocks(blocks, (block) => {
    if (block.kind === 'chart') return labelled(block, 'Figur');
    // A picture is named after its file, which may stand in two places.
    if (block.kind === 'image' && block.caption !== undefined)
      return labelled({ ...block, id: unused(block.id, names) }, 'Figur');
    // Tables without a label are facts under a title or the author's own: they carry no number.
    return block.kind === 'table' && block.label !== undefined ? labelled(block, 'Tabell') : block;
  });
}

function unused(wanted: string, names: ReadonlyMap<string, string>): string {
  let id = wanted;
  for (let number = 2; names.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** Gives headings and tables without a number names of their own, with a number after words that occur again. */
function nameBlocks(blocks: readonly Block[], names: Map<string, string>): Block[] {
  const free = (wanted: string, text: string): string => {
    const id = unused(wanted, names);
    names.set(id, text);
    return id;
  };
  return mapBlocks(blocks, (block) => {
    if (block.kind === 'heading') {
      // An appendix is named by its own words, which don't change when another comes before it.
      const words = plainText(block.label ? block.content.slice(2) : block.content);
      const text = block.label?.toLowerCase() ?? words;
      return { ...block, id: free(slug(words) || 'avsnitt', text) };
    }
    return block.kind === 'table' && block.label === undefined
      ? { ...block, id: free(block.id || 'tabell', '') }
      : block;
  });
}
