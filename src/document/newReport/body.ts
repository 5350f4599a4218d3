import type { ReportFile } from '../../config/report.ts';
import { unrevisedMark } from '../../config/unrevised.ts';
import { type CommentarySection, flatten, readCommentary } from '../markdown/commentary.ts';
import type { SectionPlace } from './places.ts';

/** A heading of an earlier report with its text as it was typed. */
interface Piece {
  /** The heading as it was typed. */
  readonly typed: string;
  readonly level: number;
  readonly text: string;
}

/** A section with a place of its own (or in none that has), and the sections inside it that have none. */
interface Chunk {
  readonly heading: string;
  readonly pieces: Piece[];
}

/** The text of a new report, and how much of it was carried over. */
export interface NewBody {
  readonly text: string;
  /** Headings with text from the earlier report, and places without any. */
  readonly carried: number;
  readonly empty: number;
}

/**
 * The text of a new report: a heading for each place of its template, in order, with the earlier report's text under those
 * that it had, each marked as not gone through. Sections without a place come where the template takes the rest, or else
 * last: nothing that was written is left out.
 */
export function newBody(
  places: readonly SectionPlace[],
  previous: { readonly name: string; readonly file: ReportFile } | undefined,
): NewBody {
  const named = new Set(places.flatMap(({ heading }) => heading ?? []));
  const chunks = previous ? chunksOf(previous.file, named) : [];
  const takesRest = places.some(({ heading }) => heading === undefined);
  const placed = new Map(chunks.map((chunk) => [chunk.heading, chunk]));
  const rest = chunks.filter(
    ({ heading, pieces }) => !named.has(heading) && pieces.some(({ text }) => text !== ''),
  );
  const sections = places.flatMap(({ heading, level }): Chunk[] => {
    if (heading === undefined) return rest;
    return [placed.get(heading) ?? { heading, pieces: [{ typed: heading, level, text: '' }] }];
  });
  const all = takesRest ? sections : [...sections, ...rest];
  // A section without a place must not come to stand inside the one before it.
  const top = Math.min(...all.map(({ pieces }) => pieces[0]!.level));
  const mark = previous ? unrevisedMark(`hämtat från ${previous.name}`) : '';
  const pieces = all.flatMap((chunk) =>
    chunk.pieces.map((piece, index) =>
      rest.includes(chunk) && index === 0 ? { ...piece, level: top } : piece,
    ),
  );
  const written = pieces.map(({ typed, level, text }) =>
    [`${'#'.repeat(level)} ${typed}`, ...(text === '' ? [] : [mark, text])].join('\n\n'),
  );
  return {
    text: written.map((section) => `${section}\n`).join('\n'),
    carried: pieces.filter(({ text }) => text !== '').length,
    empty: all.filter((chunk) => chunk.pieces.every(({ text }) => text === '')).length,
  };
}

/** The earlier text, divided into what moves together. */
function chunksOf(file: ReportFile, named: ReadonlySet<string>): Chunk[] {
  const sections = readCommentary(
    file,
    () => undefined,
    () => {},
    () => undefined,
  );
  const lines = file.commentary.split('\n');
  const starts = flatten(sections).map(({ place }) => place.line! - file.commentaryLine);
  const chunks: Chunk[] = [];
  const visit = (section: CommentarySection, owner: Chunk | undefined): void => {
    const start = section.place.line! - file.commentaryLine;
    const end = starts.find((line) => line > start) ?? lines.length;
    const text = lines.slice(start + 1, end).join('\n');
    const piece: Piece = {
      typed: lines[start]!.replace(/^\s*#+\s*|\s*#*\s*$/g, ''),
      level: section.level,
      // A heading may also be typed with a rule under it.
      text: text.replace(/^(=+|-+)[ \t]*(\n|$)/, '').trim(),
    };
    let chunk = owner;
    if (!chunk || named.has(section.heading)) {
      chunk = { heading: section.heading, pieces: [] };
      chunks.push(chunk);
    }
    chunk.pieces.push(piece);
    for (const child of section.children) visit(child, chunk);
  };
  for (const section of sections) visit(section, undefined);
  return chunks;
}
