import { type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type PdfMetadata, pdfDate } from './metadata.ts';
import type { Print } from './print.ts';
import { compressedStream } from './streams.ts';

/** A file that travels in the PDF: the data that the document's tables are made from. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "text/csv" */
  readonly mediaType: string;
  readonly description: string;
}

/** Embeds files, said to be the data behind the document (ISO 19005-3, 6.8). */
export function attachFiles(print: Print, attachments: readonly Attachment[], metadata: PdfMetadata): void {
  if (attachments.length === 0) return;
  const { catalog, context } = print;
  // The list that viewers show is searched by name, so it has to be in order.
  const inOrder = [...attachments].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = inOrder.map((attachment) => context.register(fileSpecification(print, attachment, metadata)));
  const names = inOrder.flatMap(({ name }, index) => [PDFHexString.fromText(name), files[index]!]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of('AF'), context.obj(files));
}

function fileSpecification(print: Print, attachment: Attachment, metadata: PdfMetadata): PDFDict {
  const { name, description } = attachment;
  const file = embeddedFile(print, attachment, metadata);
  return print.context.obj({
    Type: 'Filespec',
    // In Unicode for those who can read it; the other is for those from before 2006.
    F: PDFString.of(name.replace(/[^\w.-]/g, '_')),
    UF: PDFHexString.fromText(name),
    EF: { F: file, UF: file },
    Desc: PDFHexString.fromText(description),
    AFRelationship: 'Data',
  });
}

function embeddedFile({ context }: Print, { bytes, mediaType }: Attachment, metadata: PdfMetadata): PDFRef {
  const date = PDFString.of(pdfDate(metadata));
  const dictionary = context.obj({
    Type: 'EmbeddedFile',
    Subtype: mediaType,
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  });
  return context.register(compressedStream(dictionary, bytes));
}
