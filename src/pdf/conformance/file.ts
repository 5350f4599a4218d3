import { createHash } from 'node:crypto';
import { PDFHexString, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { Print } from './print.ts';
import { compressedStream } from './streams.ts';

/** The comment tells programs that move files about that this one is binary (ISO 19005-2, 6.1.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** Objects per compressed group. More compress better, and take longer to get one out of. */
const GROUP_SIZE = 200;

/**
 * The print as a file (ISO 32000-1, 7.5.7 and 7.5.8): objects that aren't streams in compressed groups, a table of
 * where everything is, and an id that is a hash of the content (ISO 19005-2, 6.1.3 demands an id): the same content
 * has the same id, always.
 */
export function writeFile({ context }: Print): Uint8Array {
  const pieces: Buffer[] = [HEADER];
  const places = new Map<number, Place>();
  let length = HEADER.length;

  const add = (number: number, stream: PDFRawStream): void => {
    places.set(number, { kind: 'at', offset: length });
    const piece = streamObject(number, stream);
    pieces.push(piece);
    length += piece.length;
  };

  const plain: [PDFRef, PDFObject][] = [];
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) add(reference.objectNumber, object);
    else plain.push([reference, object]);
  }
  for (let from = 0; from < plain.length; from += GROUP_SIZE) {
    const members = plain.slice(from, from + GROUP_SIZE);
    const number = context.nextRef().objectNumber;
    for (const [index, [reference]] of members.entries())
      places.set(reference.objectNumber, { kind: 'in', group: number, index });
    add(number, groupOf(context, members));
  }

  const tableNumber = context.nextRef().objectNumber;
  places.set(tableNumber, { kind: 'at', offset: length });
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  // Twice: the id that the file was made with, and the id of this state of it. 16 bytes, as is usual.
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  const { Root, Info } = context.trailerInfo;
  const size = tableNumber + 1;
  const entries = context.obj({ Type: 'XRef', Size: size, W: WIDTHS, Root, Info, ID: [id, id] });
  pieces.push(streamObject(tableNumber, compressedStream(entries, placeTable(places, size))));
  pieces.push(Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(pieces);
}

/** Where an object is: at an offset in the file, or in a group. */
type Place = { kind: 'at'; offset: number } | { kind: 'in'; group: number; index: number };

const streamObject = (number: number, { dict, contents }: PDFRawStream): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'),
    contents,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);

/** Objects one after the other, after a list of their numbers and offsets. */
function groupOf(context: Print['context'], members: readonly [PDFRef, PDFObject][]): PDFRawStream {
  let list = '';
  let body = '';
  for (const [reference, object] of members) {
    list += `${reference.objectNumber} ${body.length} `;
    body += `${object}\n`;
  }
  const dictionary = context.obj({ Type: 'ObjStm', N: members.length, First: list.length });
  return compressedStream(dictionary, list + body);
}

/** Bytes of the three fields of a table row: kind, place, and place within that. */
const WIDTHS = [1, 4, 2];
const ROW_LENGTH = 7;

/** One row for each number from 0: free (0), at an offset (1), in a group (2). */
function placeTable(places: ReadonlyMap<number, Place>, size: number): Buffer {
  const table = Buffer.alloc(ROW_LENGTH * size);
  for (let number = 0; number < size; number += 1) {
    const row = ROW_LENGTH * number;
    const place = places.get(number);
    table[row] = place === undefined ? 0 : place.kind === 'at' ? 1 : 2;
    if (place?.kind === 'at') table.writeUInt32BE(place.offset, row + 1);
    if (place?.kind === 'in') table.writeUInt32BE(place.group, row + 1);
    // A free number is one that is never used again.
    table.writeUInt16BE(place === undefined ? 0xffff : place.kind === 'in' ? place.index : 0, row + 5);
  }
  return table;
}
