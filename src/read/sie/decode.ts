import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../../config/dialect.ts';
import type { Report } from '../../problems.ts';
import { decodeCodePage } from '../codePage.ts';
import { decodeText } from '../decode.ts';

// å ä ö Å Ä Ö é ü in each: the letters that tell the two apart in Swedish names.
const CODE_PAGE_437 = [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81];
const WINDOWS_1252 = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xfc];

/**
 * A SIE file's bytes to text with `\n` line ends, in the declared encoding or else in the one that the bytes show. The standard knows code page 437 only (`#FORMAT PC8`), but programs write
 * UTF-8 and Windows-1252 under the same label: bytes that are valid UTF-8 are that, and else the Swedish letters decide.
 */
export function decodeSie(
  bytes: Uint8Array,
  file: string,
  report: Report,
  declared?: Encoding,
): { readonly text: string; readonly encoding: Encoding } | undefined {
  if (declared) return decodeText(bytes, file, report, declared);
  // Bytes without a character above ASCII are alike in all of them.
  if (isUtf(bytes)) return decodeText(bytes, file, report);
  const counts = new Uint32Array(256);
  for (let at = 0; at < bytes.length; at += 1) counts[bytes[at]!]! += 1;
  const sumOf = (letters: readonly number[]): number => letters.reduce((sum, byte) => sum + counts[byte]!, 0);
  if (sumOf(WINDOWS_1252) > sumOf(CODE_PAGE_437)) return decodeText(bytes, file, report, 'windows-1252');
  return { text: decodeCodePage(bytes).replace(/\r\n?/g, '\n'), encoding: 'cp437' };
}

/** Whether bytes are UTF-8, or begin as UTF-16 does. */
const isUtf = (bytes: Uint8Array): boolean => bytes[0] === 0xff || bytes[0] === 0xfe || isUtf8(bytes);
