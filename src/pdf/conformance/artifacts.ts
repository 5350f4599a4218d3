import type { Content } from './content.ts';
import { type Edit, replaceWith } from './edits.ts';
import { type MarkedSequence, textOfLines, type UnmarkedSpan } from './scanned.ts';
import {
  type Element,
  elementsOf,
  isWithin,
  markKey,
  pruneEmptyGroups,
  type Structure,
} from './structure.ts';

/** Drawings in these mean something; everywhere else shapes are borders, rules and backgrounds. */
const DRAWN = new Set(['Figure', 'Formula', 'Lbl']);

/**
 * Everything on a page is the content of a tag or an artifact (ISO 14289-1, 7.1). What no tag claims becomes an
 * artifact, and so do tagged shapes that only decorate, and the marks of repeated header rows.
 */
export function markArtifacts(
  structure: Structure,
  contents: readonly Content[],
  repeated: ReadonlySet<string>,
): void {
  const owners = markOwners(structure);
  const released = new Set<string>();
  for (const content of contents) {
    for (const span of content.unmarked) if (!span.isArtifact) content.edits.push(wrap(span));
    for (const sequence of content.sequences) {
      const key = keyOf(content, sequence);
      const owner = owners.get(key);
      if (owner && !repeated.has(key) && !isDecoration(sequence, owner)) continue;
      released.add(key);
      content.edits.push(release(sequence));
    }
  }
  dropMarks(structure, released);
}

/** The text on each page that belongs to no tag, the first page's first: what a screen reader never says. */
export function untaggedText(structure: Structure, contents: readonly Content[], pages: number): string[] {
  const owners = markOwners(structure);
  const texts = Array.from({ length: pages }, () => '');
  for (const content of contents) {
    const unowned = content.sequences.filter((sequence) => !owners.has(keyOf(content, sequence)));
    for (const { text } of content.unmarked) texts[content.pageIndex] += text;
    for (const { lines } of unowned) texts[content.pageIndex] += textOfLines(lines);
  }
  return texts;
}

/** The element that each mark belongs to, by `markKey`. */
function markOwners(structure: Structure): Map<string, Element> {
  const owners = new Map<string, Element>();
  for (const element of elementsOf(structure))
    for (const child of element.children) if (child.kind === 'mark') owners.set(markKey(child), element);
  return owners;
}

const keyOf = ({ holder }: Content, { id }: MarkedSequence): string => markKey({ holder, id });

const isDecoration = ({ draws }: MarkedSequence, owner: Element): boolean =>
  !draws.has('text') && !draws.has('image') && !isWithin(owner, DRAWN);

const wrap = ({ start, end, text }: UnmarkedSpan): Edit => ({
  start,
  end,
  replace: (original) => [openArtifact(text), original, 'EMC'].join('\n'),
});

/** A sequence keeps its end, and gets another beginning. */
const release = ({ start, end, lines }: MarkedSequence): Edit =>
  replaceWith(start, end, openArtifact(textOfLines(lines)));

/** Text that is no tag's comes with the page; shapes come with the layout (ISO 32000-1, 14.8.2.2). */
const openArtifact = (text: string): string =>
  `/Artifact <</Type /${text === '' ? 'Layout' : 'Pagination'}>> BDC`;

function dropMarks(structure: Structure, released: ReadonlySet<string>): void {
  for (const element of elementsOf(structure))
    element.children = element.children.filter(
      (child) => child.kind !== 'mark' || !released.has(markKey(child)),
    );
  pruneEmptyGroups(structure);
}
