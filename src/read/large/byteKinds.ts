import type { ByteEncoding } from './byteWindow.ts';

/** What a byte is to who divides a file in rows and cells. */
const PLAIN = 0;
export const DELIMITER = 1;
export const LINE_FEED = 2;
export const CARRIAGE_RETURN = 3;
export const QUOTE = 4;
/** In order or not: the text that it stands in has to be decoded to tell. */
export const ODD = 5;

/** The letters beyond ASCII that Swedish names have, and no-break space, § and dashes. No two of them together show another encoding. */
const USUAL = 'åäöÅÄÖéÉüÜ\u00a0§–';
const USUAL_1252 = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc, 0xa0, 0xa7, 0x96];

/** The kind of each byte in a file. */
export function byteKinds(delimiter: number, encoding: ByteEncoding): Uint8Array {
  const kinds = new Uint8Array(256).fill(ODD);
  kinds.fill(PLAIN, 0x20, 0x7f);
  kinds[0x09] = PLAIN;
  const usual = encoding === 'utf-8' ? new TextEncoder().encode(USUAL) : USUAL_1252;
  for (const byte of usual) kinds[byte] = PLAIN;
  kinds[0x0a] = LINE_FEED;
  kinds[0x0d] = CARRIAGE_RETURN;
  kinds[0x22] = QUOTE;
  kinds[delimiter] = DELIMITER;
  return kinds;
}
