import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { applyEdits, type Edit } from './edits.ts';
import { type Font, readFont, UNKNOWN_FONT } from './fonts.ts';
import type { Print } from './print.ts';
import { scanContent } from './scan.ts';
import { type PaintedForm, type ScannedContent, textOfLines } from './scanned.ts';
import { compressedStream, decodedStream } from './streams.ts';
import { markKey } from './structure.ts';

/** The content of a page, or of a form (a reusable drawing) with marks of its own: what is marked in it, and what isn't. */
export interface Content extends ScannedContent {
  /** The page or form, as the marks of the tag tree name it. */
  readonly holder: PDFRef;
  /** The place of the page that it stands on, counted from 0. */
  readonly pageIndex: number;
  readonly source: string;
  /** Changes to be made to it, all at once in the end (`writeContents`). */
  readonly edits: Edit[];
  /** Puts a changed source in the place of the one that was read. */
  replace(source: string): void;
}

/** Reads the content of all pages, each page's forms before the page itself. */
export function readContents(print: Print): Content[] {
  const { context } = print;
  const found: Content[] = [];
  const fonts = new Map<PDFDict, Font>();
  const forms = new Map<PDFRef, PaintedForm>();

  const fontIn = (resources: PDFDict | undefined, name: string): Font => {
    const font = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.lookupMaybe(PDFName.of(name), PDFDict);
    if (!font) return UNKNOWN_FONT;
    const known = fonts.get(font) ?? readFont(font);
    fonts.set(font, known);
    return known;
  };

  const formIn = (
    resources: PDFDict | undefined,
    name: string,
    pageIndex: number,
  ): PaintedForm | undefined => {
    const reference = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.get(PDFName.of(name));
    const stream = context.lookup(reference);
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return undefined;
    if (stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return undefined;
    const known = forms.get(reference) ?? readForm(reference, stream, resources, pageIndex);
    forms.set(reference, known);
    return known;
  };

  const scan = (source: string, resources: PDFDict | undefined, pageIndex: number): ScannedContent =>
    scanContent(source, {
      font: (name) => fontIn(resources, name),
      form: (name) => formIn(resources, name, pageIndex),
    });

  const readForm = (
    reference: PDFRef,
    stream: PDFRawStream,
    outer: PDFDict | undefined,
    pageIndex: number,
  ): PaintedForm => {
    const source = decodedStream(stream);
    const scanned = scan(
      source,
      stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? outer,
      pageIndex,
    );
    const replace = (changed: string) => context.assign(reference, compressedStream(stream.dict, changed));
    if (scanned.hasMarks)
      found.push({ ...scanned, holder: reference, pageIndex, source, edits: [], replace });
    return scanned;
  };

  for (const [pageIndex, { dictionary, reference }] of print.pages.entries()) {
    const source = pageStreams(dictionary.lookup(PDFName.of('Contents')))
      .map(decodedStream)
      .join('\n');
    const replace = (changed: string) =>
      dictionary.set(PDFName.of('Contents'), context.register(compressedStream(context.obj({}), changed)));
    const scanned = scan(source, dictionary.Resources(), pageIndex);
    found.push({ ...scanned, holder: reference, pageIndex, source, edits: [], replace });
  }
  return found;
}

/** Makes the changes that the steps have asked for. */
export function writeContents(contents: readonly Content[]): void {
  for (const { source, edits, replace } of contents) if (edits.length > 0) replace(applyEdits(source, edits));
}

/** The text of every mark, by `markKey`. */
export function markTexts(contents: readonly Content[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { holder, sequences } of contents)
    for (const { id, lines } of sequences) texts.set(markKey({ holder, id }), textOfLines(lines));
  return texts;
}

/** A page's content is one stream or a list of them, which count as one (ISO 32000-1, 7.7.3.3). */
function pageStreams(contents: unknown): PDFRawStream[] {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}
