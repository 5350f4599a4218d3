import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Piece, Reading } from '../parity/reading.ts';
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
  const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
  const pictures = headers
    .flatMap((path) => readPart(part(path), levels, () => [], changes))
    .filter(({ kind }) => kind === 'picture');
  return {
    title: textOf(part('docProps/core.xml'), 'dc:title'),
    language: textOf(part('docProps/core.xml'), 'dc:language'),
    pieces: [...pictures, ...readPart(part('word/document.xml'), levels, chartValues, changes)],
    notes: readPart(part('word/footnotes.xml'), levels, () => [], changes).flatMap((piece) =>
      piece.kind === 'text' ? [piece.text] : [],
    ),
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

/** The pieces of a part's body, in order. `chartValues` gives a chart's numbers by the name of its relation. */
function readPart(
  xml: string,
  levels: ReadonlyMap<string, number>,
  chartValues: (relation: string) => number[],
  changes: 'accepted' | 'rejected',
): Piece[] {
  const pieces: Piece[] = [];
  let paragraph: OpenParagraph | undefined;
  let row: OpenRow | undefined;
  let namesRows = false;
  let alternative = '';
  let isText = false;
  /** What the reader doesn't see: what has gone of changes that are accepted, what has come of those that are rejected. */
  const hidden = changes === 'accepted' ? 'w:del' : 'w:ins';
  const hiddenCell = changes === 'accepted' ? 'w:cellDel' : 'w:cellIns';
  let isHidden = false;
  /** In the properties of a row or of text, where a change is a mark and holds nothing. */
  let properties = '';

  const end = ({ style, text, pictures }: OpenParagraph): void => {
    if (row?.cell) {
      row.cell.text += `${text} `;
      return;
    }
    pieces.push(...pictures);
    const level = levels.get(style);
    // A paragraph without words only keeps two tables apart, or ends a section.
    if (text.trim() === '') return;
    pieces.push(level ? { kind: 'heading', level, text } : { kind: 'text', text });
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
          pieces.push({ kind: 'table' });
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
          if (row && !row.isGone) pieces.push({ kind: 'row', cells: row.cells });
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
  return pieces;
}

/** The heading level of each style that has one, of itself or from the style that it is based on; titles are the first. */
function outlineLevels(styles: string): Map<string, number> {
  const own = new Map<string, number>();
  const bases = new Map<string, string>();
  let style = '';
  parseXml(styles, {
    open(name, attribute) {
      if (name === 'w:style') {
        style = attribute('w:styleId');
        bases.set(style, '');
        if (/Title$/.test(style)) own.set(style, 1);
        if (style === 'TOCHeading') own.set(style, 2);
      } else if (name === 'w:basedOn') bases.set(style, attribute('w:val'));
      else if (name === 'w:outlineLvl') own.set(style, Number(attribute('w:val')) + 1);
    },
  });
  const levelOf = (id: string): number | undefined =>
    own.get(id) ?? (bases.get(id) ? levelOf(bases.get(id)!) : undefined);
  return new Map([...bases.keys()].flatMap((id) => (levelOf(id) ? [[id, levelOf(id)!] as const] : [])));
}

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
