import type { Content } from './content.ts';
import type { MarkedSequence, UnmarkedSpan } from './scan.ts';
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
    const edits: Edit[] = content.unmarked.filter(({ isArtifact }) => !isArtifact).map(wrap);
    for (const sequence of content.sequences) {
      const key = keyOf(content, sequence);
      const owner = owners.get(key);
      if (owner && !repeated.has(key) && !isDecoration(sequence, owner)) continue;
      released.add(key);
      edits.push(release(sequence));
    }
    if (edits.length > 0) content.write(applyEdits(content.source, edits));
  }
  dropMarks(structure, released);
}

/** The text on each page that belongs to no tag, the first page's first: what a screen reader never says. */
export function untaggedText(structure: Structure, contents: readonly Content[], pages: number): string[] {
  const owners = markOwners(structure);
  const texts = Array.from({ length: pages }, () => '');
  for (const content of contents) {
    const unowned = content.sequences.filter((sequence) => !owners.has(keyOf(content, sequence)));
    for (const { text } of [...content.unmarked, ...unowned]) texts[content.pageIndex] += text;
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

interface Edit {
  readonly start: number;
  readonly end: number;
  replace(original: string): string;
}

const wrap = ({ start, end, text }: UnmarkedSpan): Edit => ({
  start,
  end,
  replace: (original) => `${openArtifact(text)}
${original}
EMC`,
});

/** A sequence keeps its end, and gets another beginning. */
const release = ({ start, end, text }: MarkedSequence): Edit => ({
  start,
  end,
  replace: () => openArtifact(text),
});

/** Text that is no tag's comes with the page; shapes come with the layout (ISO 32000-1, 14.8.2.2). */
const openArtifact = (text: string): string =>
  `/Artifact <</Type /${text === '' ? 'Layout' : 'Pagination'}>> BDC`;

function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replace } of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(source.slice(at, start), replace(source.slice(start, end)));
    at = end;
  }
  return pieces.join('') + source.slice(at);
}

function dropMarks(structure: Structure, released: ReadonlySet<string>): void {
  for (const element of elementsOf(structure))
    element.children = element.children.filter(
      (child) => child.kind !== 'mark' || !released.has(markKey(child)),
    );
  pruneEmptyGroups(structure);
}
