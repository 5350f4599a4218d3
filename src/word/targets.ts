import type { Document } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn } from '../document/walk.ts';

/** Where references can point: a bookmark, and the text that a REF field of it shows. */
export interface Target {
  readonly bookmark: string;
  readonly text: string;
}

/** A name that Word takes for a bookmark: letters, digits and underscores, at most 40, a letter first. */
function bookmarkName(id: string, taken: ReadonlySet<string>): string {
  const plain = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_');
  const stem = (/^[A-Za-z]/.test(plain) ? plain : `b_${plain}`).slice(0, 34);
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}_${number}`;
  return name;
}

/** The bookmarks of all headings, tables and charts, by their ids in the document. */
export function targetsOf(document: Document): Map<string, Target> {
  const targets = new Map<string, Target>();
  const taken = new Set<string>();
  const add = (id: string, text: string): void => {
    const bookmark = bookmarkName(id, taken);
    taken.add(bookmark.toLowerCase());
    // Captions and references have a no-break space before the number.
    targets.set(id, { bookmark, text: text.replace(/^(\p{L}+) (\d+)$/u, '$1\u00a0$2') });
  };
  for (const block of blocksIn(document.blocks)) {
    if (block.kind === 'heading') add(block.id, block.label ?? plainText(block.content));
    else if (block.kind === 'table' || block.kind === 'chart' || block.kind === 'image')
      if (block.label !== undefined) add(block.id, block.label);
  }
  return targets;
}
