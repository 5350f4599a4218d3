import type { SourceKind } from '../config/format.ts';

/** What a file turns out to be: a kind that sources can have, or one that has to be saved anew before it can be read. */
export type FoundKind = SourceKind | 'xls' | 'html';

const SIE_LABEL =
  /^\s*#(FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|PROSA|FTYP|FNR|ORGNR|BKOD|ADRESS|FNAMN|RAR|TAXAR|OMFATTN|KPTYP|VALUTA|KSUMMA|KONTO)\b/;

/** A file's kind by how it begins; whatever begins like nothing else is CSV. A named kind wins over all but a workbook's own mark. */
export function kindOf(bytes: Uint8Array, named?: SourceKind | undefined): FoundKind {
  // A workbook is nothing else, and nothing else is a workbook, whatever is said of it.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls';
  if (named !== undefined) return named;
  // Byte by byte: whatever the encoding, what tells the kinds apart is ASCII.
  const start = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte > 0 && byte < 0x80));
  if (SIE_LABEL.test(start)) return 'sie';
  if (/^\s*(\{\s*"|\[\s*\{\s*")/.test(start)) return 'kolada';
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(start)) return 'html';
  return 'csv';
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);
