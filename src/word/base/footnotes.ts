import { type Adoption, adopt, adoptRelations } from './adopt.ts';
import type { WordPackage } from './package.ts';
import { allOf, attribute, type Element } from './xml.ts';

const PATH = 'word/footnotes.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes';

/** What the numbers of the document's footnotes are raised by, to come after the base's own. */
export const notesFrom = (base: WordPackage): number =>
  base.has(PATH) ? Math.max(0, ...allOf(base.xml(PATH), 'w:footnote').map(numberOf)) : 0;

/** Brings the document's footnotes to the base document, after its own. */
export function mergeFootnotes(base: WordPackage, ours: WordPackage, adoption: Adoption): void {
  if (!ours.has(PATH)) return;
  const isNew = !base.has(PATH);
  const notes = allOf(ours.xml(PATH), 'w:footnote');
  // The two lines between text and notes come with the base, where it has notes; ours have no numbers above 0.
  const own = isNew ? notes : notes.filter((note) => numberOf(note) > 0);
  if (own.every((note) => numberOf(note) <= 0)) return;
  if (isNew) {
    const empty = ours.xml(PATH).cloneNode(true) as ReturnType<WordPackage['xml']>;
    for (const note of allOf(empty, 'w:footnote')) note.parentNode!.removeChild(note);
    base.putXml(PATH, empty.toString());
    base.setContentType(PATH, TYPE);
    base.relate('word/document.xml', { type: RELATION, target: 'footnotes.xml', isExternal: false });
  }
  const target = base.xml(PATH);
  const relation = adoptRelations(base, ours, PATH);
  for (const note of own) {
    const copy = target.importNode(note, true) as Element;
    adopt(copy, adoption, relation);
    target.documentElement!.appendChild(copy);
  }
}

const numberOf = (note: Element): number => Number(attribute(note, 'w:id'));
