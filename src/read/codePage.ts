/** The upper half of IBM code page 437 ("PC8"), which SIE files are written in: character 0 here is byte 0x80. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Bytes of code page 437 to text: every byte is a character. */
export const decodeCodePage = (bytes: Uint8Array): string =>
  // As Latin-1 each byte becomes the character of its own number.
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (character) => UPPER[character.charCodeAt(0) - 0x80]!);

/** The byte of a character in code page 437; undefined for those that it does not have. */
export function codePageByte(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code;
  const position = UPPER.indexOf(character);
  return position < 0 ? undefined : position + 0x80;
}
