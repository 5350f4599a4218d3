import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { NOTES } from '../html/wordings.ts';
import type { Cell, Piece, Reading } from '../parity/reading.ts';
import { markTexts, readContents } from './conformance/content.ts';
import { parsePrint } from './conformance/print.ts';
import { type Child, type Element, markKey, readStructure, textEntry } from './conformance/structure.ts';

const HEADING = /^H([1-6])$/;
/** Tags that stand in a line of text, or only group; all others are read by themselves. */
const TRANSPARENT = new Set([
  'Span',
  'Em',
  'Strong',
  'Link',
  'Reference',
  'NonStruct',
  'Sub',
  'Note',
  'Annot',
]);

/** Reads a finished PDF back as a screen reader does: by its tags, from its bytes. @throws Error when it has no tags. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const file = await parsePrint(bytes);
  const texts = markTexts(readContents(file));
  const reader = new Reader(texts);
  for (const child of readStructure(file).children) reader.read(child);
  const pieces = reader.finished();
  const notesAt = pieces.findLastIndex((piece) => piece.kind === 'heading' && piece.text === NOTES);
  const information = file.context.lookupMaybe(file.context.trailerInfo.Info, PDFDict);
  return {
    title: (information && textEntry(information, 'Title')) ?? '',
    language: file.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText() ?? '',
    pieces: notesAt < 0 ? pieces : pieces.slice(0, notesAt),
    notes:
      notesAt < 0 ? [] : pieces.slice(notesAt + 1).flatMap((piece) => ('text' in piece ? [piece.text] : [])),
  };
}

/** Walks the tags in reading order; text that no tag divides is one piece. */
class Reader {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #pieces: Piece[] = [];
  #run = '';

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  read(child: Child): void {
    if (child.kind === 'mark') this.#run += this.#texts.get(markKey(child)) ?? '';
    else if (child.kind === 'element') this.#readElement(child);
  }

  finished(): Piece[] {
    this.#endRun();
    return this.#pieces;
  }

  #readElement(element: Element): void {
    const { type, children } = element;
    const level = HEADING.exec(type)?.[1];
    // The number of a footnote, and the mark of a list's item, come with what they belong to.
    if (type === 'Lbl' || isNoteNumber(element)) return;
    if (TRANSPARENT.has(type)) for (const child of children) this.read(child);
    else if (level) this.#add({ kind: 'heading', level: Number(level), text: this.#textOf(element) });
    else if (type === 'Figure') {
      const alternative = textEntry(element.dictionary, 'Alt') ?? '';
      this.#add({ kind: 'picture', alternative, shown: { text: this.#textOf(element) } });
    } else if (type === 'TR') this.#add({ kind: 'row', cells: this.#cellsOf(element) });
    else {
      this.#endRun();
      // A caption is read before its table, which begins with its first row.
      const rows = children.filter((child) => !isCaption(child));
      for (const child of children) if (isCaption(child)) this.read(child);
      if (type === 'Table') this.#add({ kind: 'table' });
      for (const child of rows) this.read(child);
      this.#endRun();
    }
  }

  #cellsOf(row: Element): Cell[] {
    return row.children.flatMap((child) => {
      if (child.kind !== 'element') return [];
      if (child.type === 'TH' || child.type === 'TD')
        return [{ text: this.#textOf(child), isHeader: child.type === 'TH' }];
      return this.#cellsOf(child);
    });
  }

  #textOf(element: Element): string {
    return element.children
      .map((child) => {
        if (child.kind === 'mark') return this.#texts.get(markKey(child)) ?? '';
        return child.kind === 'element' && !isNoteNumber(child) ? this.#textOf(child) : '';
      })
      .join('');
  }

  #add(piece: Piece): void {
    this.#endRun();
    this.#pieces.push(piece);
  }

  #endRun(): void {
    const text = this.#run;
    this.#run = '';
    if (text.trim() !== '') this.#pieces.push({ kind: 'text', text });
  }
}

const isCaption = (child: Child): boolean => child.kind === 'element' && child.type === 'Caption';

/** A link to a footnote: its text is the note's number. Notes are the only targets whose names begin so (html/footnotes.ts). */
const isNoteNumber = ({ children }: Element): boolean =>
  children.some(
    (child) =>
      child.kind === 'annotation' &&
      (child.dictionary.lookup(PDFName.of('Dest'))?.toString().startsWith('/not.') ?? false),
  );
