import type { Cell, Piece } from '../../parity/reading.ts';
import { CONTENT_BOOKMARK } from '../base/bookmark.ts';
import { parseXml } from '../xml.ts';
import { type Changes, hiddenIn } from './changes.ts';

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
export interface Content {
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
  readonly isFilledIn: boolean;
}

/**
 * Reads a part's body; of a base document only what was filled in. `chartValues` gives a chart's numbers by the name of its
 * relation.
 */
export function readBody(
  xml: string,
  levels: ReadonlyMap<string, number>,
  chartValues: (relation: string) => number[],
  changes: Changes,
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
