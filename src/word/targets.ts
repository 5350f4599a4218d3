import type { Block, Document } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';

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
  const visit = (block: Block): void => {
    switch (block.kind) {
      case 'heading':
        add(block.id, block.label ?? plainText(block.content));
        break;
      case 'table':
        if (block.label !== undefined) add(block.id, block.label);
        break;
      case 'chart':
        add(block.id, block.label);
        break;
      case 'section':
      case 'quotation':
        block.blocks.forEach(visit);
        break;
      case 'list':
        block.items.flat().forEach(visit);
        break;
      case 'paragraph':
      case 'contents':
        break;
      default:
        unknown(block);
    }
  };
  document.blocks.forEach(visit);
  return targets;
}

function unknown(block: never): never {
  throw new TypeError(`unknown block: ${JSON.stringify(block)}`);
}
