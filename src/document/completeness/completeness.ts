import { problem, type Report } from '../../problems.ts';
import type { Block } from '../document.ts';
import { type CommentarySection, flatten } from '../markdown/commentary.ts';
import type { Material } from '../material.ts';
import { plainText } from '../plainText.ts';
import type { Placed } from '../template/placed.ts';
import { blocksIn, inlinesIn } from '../walk.ts';
import { type KnownMeasures, pointsToMeasure } from './measures.ts';
import { wantedComments } from './wanted.ts';
import { isRowNamed, wordsOf } from './words.ts';

/** Fewer words are no comment: "Se ovan." */
const LEAST_WORDS = 5;

/** Where the text about a row stands, or should stand. */
interface Comment {
  /** Undefined where nothing is written about the row. */
  readonly blocks?: readonly Block[] | undefined;
  /** The row's own section, with or without text; undefined where there is none. */
  readonly section?: CommentarySection | undefined;
}

/**
 * Every row whose variance the template shows, and is over the board's threshold, must be commented in the text, and a row that
 * is worse than budget must point to a measure. A row's place is the section of its name; where neither the template nor
 * the text has one, any paragraph that names it. What is missing is reported: as errors, in a draft as warnings.
 */
export function checkCompleteness(
  material: Material,
  sections: readonly CommentarySection[],
  placed: readonly Placed[],
  report: Report,
): void {
  const { report: source, measureNames } = material;
  const severity = source.textFaults;
  const places = new Set(placed.flatMap((it) => (it.kind === 'section' ? [it.heading] : [])));
  const tables = measureTables(placed);
  for (const { row, words, measure } of wantedComments(material, placed)) {
    const comment = commentOn(row.name, sections, places);
    const place = comment.section?.place ?? { file: source.file };
    const details = { row: row.name, deviation: words };
    if (!comment.blocks) {
      const state = comment.section ? 'empty' : places.has(row.name) ? 'no-heading' : 'not-named';
      report(problem('comment.missing', place, { ...details, state, measure }, severity));
      continue;
    }
    if (!measure) continue;
    // The action plan's file is read only for a text that seems to say nothing about measures.
    const known = (names: readonly string[]): KnownMeasures => ({ names, tables });
    if (pointsToMeasure(comment.blocks, known([])) || pointsToMeasure(comment.blocks, known(measureNames())))
      continue;
    report(problem('comment.measure', place, details, severity));
  }
}

/** What is written about a row: its own section's text and that of the sections inside it, or else the paragraphs that name it. */
function commentOn(
  name: string,
  sections: readonly CommentarySection[],
  places: ReadonlySet<string>,
): Comment {
  const section = flatten(sections).find(({ heading }) => heading === name);
  if (section) {
    const children = section.children.filter(({ heading }) => !places.has(heading));
    const blocks = [section, ...flatten(children)].flatMap((it) => it.blocks);
    return { section, blocks: wordCount(blocks) >= LEAST_WORDS ? blocks : undefined };
  }
  if (places.has(name)) return {};
  const paragraphs = flatten(sections).flatMap(({ blocks }) =>
    [...blocksIn(blocks)].filter((block) => block.kind === 'paragraph'),
  );
  const naming = paragraphs.filter(({ content }) => isRowNamed(name, plainText(content)));
  return { blocks: wordCount(naming) >= LEAST_WORDS ? naming : undefined };
}

/** Words of running text: a table says nothing about why. */
const wordCount = (blocks: readonly Block[]): number =>
  [...blocksIn(blocks)].reduce(
    (count, block) => count + (block.kind === 'paragraph' ? wordsOf(plainText(block.content)).length : 0),
    0,
  );

/** The tables that an action plan's measures stand in, by what their figures are called. */
const measureTables = (placed: readonly Placed[]): Set<string> =>
  new Set(
    placed.flatMap((it) =>
      it.kind === 'block' &&
      it.block.kind === 'table' &&
      [...inlinesIn(it.block)].some(
        (inline) => inline.kind === 'figure' && inline.figure.id.startsWith('atgarder.'),
      )
        ? [it.block.id]
        : [],
    ),
  );
