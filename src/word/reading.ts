import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Piece, Reading } from '../parity/reading.ts';
import { CONTENT_BOOKMARK } from './base/bookmark.ts';
import { parseXml, textOf } from './xml.ts';

/**
 * Reads a finished Word file back, from its bytes, as Word shows it: paragraphs by their styles, tables cell by cell, pictures
 * and charts by their alternative texts. Tracked changes are read as if they all were accepted, or rejected. @throws Error when a part is missing or isn't well-formed XML.
 */
export function readWord(bytes: Uint8Array, changes: 'accepted' | 'rejected' = 'accepted'): Reading {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const part = (path: string): string => {
    const found = parts[path];
    if (!found) throw new Error(`the package has no ${path}`);
    return strFromU8(found);
  };
  const levels = outlineLevels(part('word/styles.xml'));
  const relations = relationsOf(part('word/_rels/document.xml.rels'));
  const chartValues = (id: string): number[] => valuesOf(part(`word/${relations.get(id)}`));
  const content = readPart(part('word/document.xml'), levels, chartValues, changes);
  // In a base document headers are the base's own; else a cover has its logo there.
  const headers = content.isFilledIn
    ? []
    : Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
  const pictures = headers
    .flatMap((path) => readPart(part(path), levels, () => [], changes).pieces)
    .filter(({ kind }) => kind === 'picture');
  const notes =
    content.notes.length > 0
      ? notesOf(part('word/footnotes.xml'), hiddenIn(changes))
      : new Map<string, string>();
  return {
    title: textOf(part('docProps/core.xml'), 'dc:title'),
    language: textOf(part('docProps/core.xml'), 'dc:language'),
    pieces: [...pictures, ...content.pieces],
    notes: content.notes.map((id) => notes.get(id) ?? ''),
  };
}

/** What stands in a paragraph so far. */
interface OpenParagraph {
  style: string;
  text: string;
  readonly pictures: Piece[];
}

/** A table row that is open: its finished cells, and the one being read. */
interface OpenRow {
  isHead: boolean;
  isGone: boolean;
  readonly cells: Cell[];
  cell: { text: string; isContinued: boolean; isGone: boolean } | undefined;
}

/** What a part says: its pieces in order, the footnotes that it refers to, and whether they stand in a base document. */
interface Content {
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
  readonly isFilledIn: boolean;
}

/**
 * Reads a part's body; of a base document only what was filled in. `chartValues` gives a chart's numbers by the name of its
 * relation.
 */
function readPart(
  xml: string,
  levels: ReadonlyMap<string, number>,
  chartValues: (relation: string) => number[],
  changes: 'accepted' | 'rejected',
): Content {
  const pieces: Piece[] = [];
  const notes: string[] = [];
  let filledIn: string | undefined;
  let isOver = false;
  let paragraph: OpenParagraph | undefined;
  let row: OpenRow | undefined;
  let namesRows = false;
  let alternative = '';
  let isText = false;
  /** What the reader doesn't see: what has gone of changes that are accepted, what has come of those that are rejected. */
  const hidden = hiddenIn(changes);
  const hiddenCell = changes === 'accepted' ? 'w:cellDel' : 'w:cellIns';
  let isHidden = false;
  /** In the properties of a row or of text, where a change is a mark and holds nothing. */
  let properties = '';

  const add = (piece: Piece): void => {
    if (!isOver) pieces.push(piece);
  };
  const end = ({ style, text, pictures }: OpenParagraph): void => {
    if (row?.cell) {
      row.cell.text += `${text} `;
      return;
    }
    pictures.forEach(add);
    const level = levels.get(style);
    // A paragraph without words only keeps two tables apart, or ends a section.
    if (text.trim() === '') return;
    add(level ? { kind: 'heading', level, text } : { kind: 'text', text });
  };

  parseXml(xml, {
    open(name, attribute) {
      switch (name) {
        case 'w:p':
          paragraph = { style: '', text: '', pictures: [] };
          break;
        case 'w:pStyle':
          if (paragraph) paragraph.style = attribute('w:val');
          break;
        case 'w:rPr':
        case 'w:trPr':
          properties = name;
          break;
        case hidden:
          if (properties === '') isHidden = true;
          else if (properties === 'w:trPr' && row) row.isGone = true;
          break;
        case hiddenCell:
          if (row?.cell) row.cell.isGone = true;
          break;
        case 'w:bookmarkStart':
          if (attribute('w:name') !== CONTENT_BOOKMARK) break;
          filledIn = attribute('w:id');
          pieces.length = 0;
          notes.length = 0;
          break;
        case 'w:bookmarkEnd':
          if (attribute('w:id') === filledIn) isOver = true;
          break;
        case 'w:footnoteReference':
          if (!isOver && !isHidden) notes.push(attribute('w:id'));
          break;
        case 'w:t':
        case 'w:delText':
          isText = !isHidden;
          break;
        case 'w:noBreakHyphen':
          if (paragraph && !isHidden) paragraph.text += '-';
          break;
        case 'w:br':
        case 'w:tab':
          if (paragraph && !isHidden) paragraph.text += ' ';
          break;
        case 'w:tbl':
          add({ kind: 'table' });
          break;
        case 'w:tblLook':
          namesRows = attribute('w:firstColumn') === 'true';
          break;
        case 'w:tr':
          row = { isHead: false, isGone: false, cells: [], cell: undefined };
          break;
        case 'w:tblHeader':
          if (row) row.isHead = true;
          break;
        case 'w:tc':
          if (row) row.cell = { text: '', isContinued: false, isGone: false };
          break;
        case 'w:vMerge':
          if (row?.cell) row.cell.isContinued = attribute('w:val') !== 'restart';
          break;
        case 'wp:docPr':
          alternative = attribute('descr');
          break;
        case 'c:chart':
          paragraph?.pictures.push({
            kind: 'picture',
            alternative,
            shown: { numbers: chartValues(attribute('r:id')) },
          });
          break;
        case 'pic:pic':
          paragraph?.pictures.push({ kind: 'picture', alternative, shown: {} });
          break;
        default:
      }
    },
    text(text) {
      if (isText && paragraph) paragraph.text += text;
    },
    close(name) {
      switch (name) {
        case 'w:rPr':
        case 'w:trPr':
          properties = '';
          break;
        case hidden:
          if (properties === '') isHidden = false;
          break;
        case 'w:t':
        case 'w:delText':
          isText = false;
          break;
        case 'w:p':
          if (paragraph) end(paragraph);
          paragraph = undefined;
          break;
        case 'w:tc':
          if (row?.cell && !row.cell.isContinued && !row.cell.isGone) {
            const { text } = row.cell;
            const isName = namesRows && row.cells.length === 0;
            row.cells.push({ text, isHeader: row.isHead || (isName ? undefined : false) });
          }
          if (row) row.cell = undefined;
          break;
        case 'w:tr':
          if (row && !row.isGone) add({ kind: 'row', cells: row.cells });
          row = undefined;
          break;
        case 'w:tbl':
          // A table all of whose rows have gone is gone.
          if (pieces.at(-1)?.kind === 'table') pieces.pop();
          break;
        default:
      }
    },
  });
  return { pieces, notes, isFilledIn: filledIn !== undefined };
}

const hiddenIn = (changes: 'accepted' | 'rejected'): string => (changes === 'accepted' ? 'w:del' : 'w:ins');

/** The text of each footnote that is to be seen, by its number. */
function notesOf(xml: string, hidden: string): Map<string, string> {
  const texts = new Map<string, string>();
  let id = '';
  let isText = false;
  let isHidden = false;
  const add = (text: string): void => {
    if (!isHidden) texts.set(id, `${texts.get(id) ?? ''}${text}`);
  };
  parseXml(xml, {
    open(name, attribute) {
      if (name === 'w:footnote') id = attribute('w:id');
      if (name === hidden) isHidden = true;
      if (name === 'w:t' || name === 'w:delText') isText = true;
      if (name === 'w:noBreakHyphen') add('-');
    },
    text(text) {
      if (isText) add(text);
    },
    close(name) {
      if (name === hidden) isHidden = false;
      if (name === 'w:t' || name === 'w:delText') isText = false;
    },
  });
  return texts;
}

/**
 * The heading level of each style that has one, of itself or from the style that it is based on; titles are the first. Styles
 * are known by their names, which are the same in every language of Word; their ids aren't.
 */
function outlineLevels(styles: string): Map<string, number> {
  const own = new Map<string, number>();
  const bases = new Map<string, string>();
  let style = '';
  parseXml(styles, {
    open(name, attribute) {
      if (name === 'w:style') {
        style = attribute('w:styleId');
        bases.set(style, '');
      } else if (name === 'w:name') {
        const level = NAMED_LEVELS[attribute('w:val').toLowerCase()];
        if (level) own.set(style, level);
      } else if (name === 'w:basedOn') bases.set(style, attribute('w:val'));
      else if (name === 'w:outlineLvl' && !own.has(style)) own.set(style, Number(attribute('w:val')) + 1);
    },
  });
  const levelOf = (id: string): number | undefined =>
    own.get(id) ?? (bases.get(id) ? levelOf(bases.get(id)!) : undefined);
  return new Map([...bases.keys()].flatMap((id) => (levelOf(id) ? [[id, levelOf(id)!] as const] : [])));
}

const NAMED_LEVELS: Readonly<Record<string, number>> = {
  title: 1,
  'toc heading': 2,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`heading ${level}`, level])),
};

function relationsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parseXml(xml, {
    open(name, attribute) {
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target'));
    },
  });
  return targets;
}

/** The numbers of a chart's series, in order. */
function valuesOf(chart: string): number[] {
  const values: number[] = [];
  let isValue = false;
  let isNumber = false;
  parseXml(chart, {
    open(name) {
      if (name === 'c:val') isValue = true;
      if (name === 'c:v') isNumber = isValue;
    },
    text(text) {
      if (isNumber) values.push(Number(text));
    },
    close(name) {
      if (name === 'c:val') isValue = false;
      if (name === 'c:v') isNumber = false;
    },
  });
  return values;
}
