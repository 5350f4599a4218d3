import { strFromU8, unzipSync } from 'fflate';
import type { Reading } from '../parity/reading.ts';
import { readBody } from './reading/body.ts';
import type { Changes } from './reading/changes.ts';
import { notesOf } from './reading/notes.ts';
import { outlineLevels } from './reading/outline.ts';
import { relationsOf, valuesOf } from './reading/parts.ts';
import { textOf } from './xml.ts';

/**
 * Reads a finished Word file back, from its bytes, as Word shows it: paragraphs by their styles, tables cell by cell, pictures
 * and charts by their alternative texts. Tracked changes are read as if they all were accepted, or rejected.
 * @throws Error when a part is missing or isn't well-formed XML.
 */
export function readWord(bytes: Uint8Array, changes: Changes = 'accepted'): Reading {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const part = (path: string): string => {
    const found = parts[path];
    if (!found) throw new Error(`the package has no ${path}`);
    return strFromU8(found);
  };
  const levels = outlineLevels(part('word/styles.xml'));
  const relations = relationsOf(part('word/_rels/document.xml.rels'));
  const chartValues = (id: string): number[] => valuesOf(part(`word/${relations.get(id)}`));
  const content = readBody(part('word/document.xml'), levels, chartValues, changes);
  // In a base document headers are the base's own; else a cover has its logo there.
  const headers = content.isFilledIn
    ? []
    : Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
  const pictures = headers
    .flatMap((path) => readBody(part(path), levels, () => [], changes).pieces)
    .filter(({ kind }) => kind === 'picture');
  const notes =
    content.notes.length > 0 ? notesOf(part('word/footnotes.xml'), changes) : new Map<string, string>();
  return {
    title: textOf(part('docProps/core.xml'), 'dc:title'),
    language: textOf(part('docProps/core.xml'), 'dc:language'),
    pieces: [...pictures, ...content.pieces],
    notes: content.notes.map((id) => notes.get(id) ?? ''),
  };
}
