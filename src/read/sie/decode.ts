import type { Encoding } from '../../config/dialect.ts';
import type { Report } from '../../problems.ts';
import { decodeCodePage } from '../codePage.ts';
import { decodeText } from '../decode.ts';

// å ä ö Å Ä Ö é ü in each: the letters that tell the two apart in Swedish names.
const CODE_PAGE_437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81]);
const WINDOWS_1252 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xfc]);

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
  let [older, newer] = [0, 0];
  for (const byte of bytes) {
    if (CODE_PAGE_437.has(byte)) older += 1;
    else if (WINDOWS_1252.has(byte)) newer += 1;
  }
  // Bytes without a character above ASCII are alike in all of them.
  const isText = isUtf(bytes);
  if (isText || newer > older) return decodeText(bytes, file, report, isText ? undefined : 'windows-1252');
  return { text: decodeCodePage(bytes).replace(/\r\n?/g, '\n'), encoding: 'cp437' };
}

function isUtf(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
