import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';

const FLATE = PDFName.of('FlateDecode');

/** A stream's data, decompressed, one character per byte. */
export function decodedStream(stream: PDFRawStream): string {
  const plainFlate =
    stream.dict.get(PDFName.of('Filter')) === FLATE && !stream.dict.has(PDFName.of('DecodeParms'));
  // Node's own inflate is ten times as fast as the library's.
  const data = plainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
}

/** A compressed stream of the data, with the entries that `dictionary` already has. */
export function compressedStream(dictionary: PDFDict, data: string | Uint8Array): PDFRawStream {
  const bytes = deflateSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
  dictionary.set(PDFName.of('Filter'), FLATE);
  dictionary.delete(PDFName.of('DecodeParms'));
  dictionary.set(PDFName.of('Length'), PDFNumber.of(bytes.length));
  return PDFRawStream.of(dictionary, bytes);
}
