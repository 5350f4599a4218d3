import type { Block, Image } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { blocksIn, inlinesIn } from '../../document/walk.ts';

/** The words of a text, small letters, in order. */
const wordsOf = (text: string): string[] => text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much two texts have in common, by their words: 0 to 1, and 1 only for the same text. */
export function textLikeness(older: string, newer: string): number {
  if (older === newer) return 1;
  const [a, b] = [wordsOf(older), wordsOf(newer)];
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return Math.min(0.99, (2 * common) / (a.length + b.length));
}

/** Paragraphs with less in common than this are not the same paragraph. */
const SAME_PARAGRAPH = 0.3;

/** How alike two blocks are: 0 for those that can't be one block that was changed. */
export function blockLikeness(older: Block, newer: Block): number {
  if (older.kind !== newer.kind) return 0;
  const text = (): number => textLikeness(textOf(older), textOf(newer));
  const atLeast = (least: number, value: number): number => (value < least ? 0 : value);
  switch (newer.kind) {
    case 'heading':
      return older.kind === 'heading' && older.level === newer.level ? atLeast(0.5, text()) : 0;
    case 'paragraph':
      return older.kind === 'paragraph' && older.style === newer.style ? atLeast(SAME_PARAGRAPH, text()) : 0;
    case 'table':
    case 'chart':
      return 'id' in older && older.id === newer.id ? 1 : 0;
    case 'image':
      return older.kind === 'image' && isSamePicture(older, newer) ? 1 : 0;
    case 'list':
      return older.kind === 'list' && older.ordered === newer.ordered ? atLeast(SAME_PARAGRAPH, text()) : 0;
    case 'section':
      return older.kind === 'section' && older.role === newer.role ? Math.max(0.2, text()) : 0;
    case 'quotation':
      return atLeast(SAME_PARAGRAPH, text());
    case 'contents':
      return 1;
    default:
      return newer satisfies never;
  }
}

const isSamePicture = (older: Image, newer: Image): boolean =>
  older.alternative === newer.alternative &&
  older.caption === newer.caption &&
  Buffer.from(older.data).equals(newer.data);

const texts = new WeakMap<Block, string>();

/** All words of a block, those of the blocks in it among them. */
export function textOf(block: Block): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = [...blocksIn([block])]
      .map((it) => plainText([...inlinesIn(it)].filter((one) => !('content' in one))))
      .join(' ');
    texts.set(block, text);
  }
  return text;
}
