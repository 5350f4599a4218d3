import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type PdfMetadata, PROGRAM, pdfDate } from './metadata.ts';
import type { Print } from './print.ts';

/**
 * Sets title, dates and program in the information dictionary, with the values that the XMP has (ISO 19005-2, 6.6.2),
 * the language of the whole, and that viewers show the title and not the file's name (ISO 14289-1, 7.1 and 7.2).
 */
export function setInformation(print: Print, metadata: PdfMetadata): void {
  const { catalog, context } = print;
  const date = PDFString.of(pdfDate(metadata));
  const information = context.obj({
    Title: PDFHexString.fromText(metadata.title),
    Author: PDFHexString.fromText(metadata.author),
    Creator: PDFString.of(PROGRAM),
    Producer: PDFString.of(PROGRAM),
    CreationDate: date,
    ModDate: date,
  });
  context.trailerInfo.Info = context.register(information);

  catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
