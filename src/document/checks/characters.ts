import { type Place, problem, type Report } from '../../problems.ts';
import type { Block, Document } from '../document.ts';
import { blocksIn, inlinesIn } from '../walk.ts';

/** Characters that show nothing, and so need no glyph: line ends, the soft hyphen, the word joiner, the byte order mark. */
const WITHOUT_GLYPH: ReadonlySet<number> = new Set([0x0a, 0xad, 0x2060, 0xfeff]);

/**
 * Every character of a document must be in its font. One that is not would be printed in whatever font the machine has, or as an
 * empty box, and not be the same on paper, on screen and in the archive. Each is reported once, where it first stands.
 */
export function checkCharacters(
  document: Document,
  has: (codePoint: number) => boolean,
  file: string,
  report: Report,
): void {
  const known = new Set<string>();
  const look = (text: string, place: Place = { file }): void => {
    for (const character of text) {
      if (known.has(character)) continue;
      known.add(character);
      const codePoint = character.codePointAt(0)!;
      if (has(codePoint) || WITHOUT_GLYPH.has(codePoint)) continue;
      const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      report(problem('document.character', place, { found: character, code }));
    }
  };
  const { title, municipality, board, registryNumber = '' } = document.metadata;
  for (const text of [title, municipality, board, registryNumber]) look(text);
  for (const block of blocksIn(document.blocks)) {
    for (const inline of inlinesIn(block)) {
      if (inline.kind === 'text') look(inline.value, inline.place);
      else if ('text' in inline) look(inline.text);
    }
    for (const text of ownTexts(block)) look(text);
  }
}

/** What a block says outside its inlines: captions, units, notes, the names in charts. */
function ownTexts(block: Block): readonly string[] {
  if (block.kind === 'contents') return [block.title];
  if (block.kind === 'table') return [block.caption ?? '', block.unit ?? '', ...block.notes];
  if (block.kind === 'image') return [block.caption ?? ''];
  if (block.kind !== 'chart') return [];
  const { plot } = block;
  const names =
    plot.kind === 'bars'
      ? plot.bars.map(({ name }) => name)
      : [...plot.categories, ...plot.series.map(({ name }) => name)];
  return [block.caption, block.unit ?? '', ...names, ...block.notes];
}
